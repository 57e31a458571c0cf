import { CHART_MODELS } from './chart-models.js';
import { DRAWING_MODELS, SHEET_DRAWING_MODELS } from './drawing-models.js';
import type { OpenedPackage } from './opened-package.js';
import { SPREADSHEET_MODELS } from './spreadsheet-models.js';
import type { XmlElement } from './xml-element.js';

/**
 * What may stand inside an element, in which order and how often, in the notation of a DTD: `a, b?, (c|d)*, e+`.
 * The key is the local name, or `parent>name` where the parent decides. An empty model allows no children.
 */
export type ContentModels = Readonly<Record<string, string>>;

const MODELS: ReadonlyMap<string, ContentModels> = new Map([
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', SPREADSHEET_MODELS],
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', CHART_MODELS],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', DRAWING_MODELS],
  ['http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing', SHEET_DRAWING_MODELS],
]);
/** What stands inside extensions is as their own standards demand. */
const OPAQUE = new Set(['extLst', 'graphicData']);

const compiled = new Map<string, RegExp>();

/** Checks every element against the order and number of children that ECMA-376 demands. */
export function checkElementOrder(opened: OpenedPackage): void {
  for (const [path, root] of opened.parts) checkElement(opened, path, root, '');
}

function checkElement(opened: OpenedPackage, path: string, element: XmlElement, parent: string): void {
  const models = MODELS.get(element.namespace);
  if (models !== undefined) {
    const model = models[`${parent}>${element.local}`] ?? models[element.local] ?? '';
    const children = element.children.map(({ local }) => local);
    const wrong = misplaced(children, model);
    if (wrong !== null) opened.fault(path, 'element-order', `<${element.name}>: ${wrong}`);
  }
  for (const child of element.children) {
    if (OPAQUE.has(child.local)) continue;
    checkElement(opened, path, child, element.local);
  }
}

/** What is wrong with the children, or null. */
function misplaced(children: readonly string[], model: string): string | null {
  if (matches(children, model)) return null;
  // The first child that cannot follow those before it, or what is missing at the end.
  const prefixes = children.findIndex((_, index) => !canStart(children.slice(0, index + 1), model));
  return prefixes < 0
    ? `lacks a child of "${model}"`
    : `<${children[prefixes]}> cannot stand behind <${children[prefixes - 1] ?? ''}> in "${model}"`;
}

function matches(children: readonly string[], model: string): boolean {
  return expression(model, false).test(children.map((child) => `${child};`).join(''));
}

function canStart(children: readonly string[], model: string): boolean {
  return expression(model, true).test(children.map((child) => `${child};`).join(''));
}

function expression(model: string, onlyStart: boolean): RegExp {
  const key = `${onlyStart} ${model}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const names = model.replace(/[A-Za-z][\w]*/g, (name) => `(?:${name};)`).replace(/[,\s]/g, '');
  // For a start, nothing is required: what may be left out at the end may be left out anywhere.
  const pattern = onlyStart ? names.replace(/\+/g, '*').replace(/\)(?![*?+])/g, ')?') : names;
  const made = new RegExp(`^${pattern}$`);
  compiled.set(key, made);
  return made;
}
