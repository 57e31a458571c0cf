import { XmlElements } from './xml-elements.js';

export interface Relationship {
  readonly id: string;
  /** The last word of the type's address, which strict and transitional files share: `worksheet`, `styles` … */
  readonly type: string;
  /** The part's name inside the archive. */
  readonly target: string;
}

/** Reads a relations part. `sourcePart` is the part it belongs to, `''` for the package itself. */
export function relationshipHandler(sourcePart: string, found: Relationship[]): XmlElements {
  return new XmlElements({
    'Relationships/Relationship': (attribute) => {
      if (attribute('TargetMode') === 'External') return;
      found.push({
        id: attribute('Id') ?? '',
        type: (attribute('Type') ?? '').split('/').at(-1) ?? '',
        target: resolveTarget(sourcePart, attribute('Target') ?? ''),
      });
    },
  });
}

/** The name of the relations part that belongs to a part. */
export function relationsOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/**
 * Resolves a target against its source part: absolute, relative, with `..`, backslashes or percent codes.
 * Steps above the root stay at the root; nothing is ever written to disk under such a name.
 */
export function resolveTarget(sourcePart: string, target: string): string {
  const path = unescapePercent(target).replaceAll('\\', '/');
  const folder = path.startsWith('/') ? '' : sourcePart.slice(0, sourcePart.lastIndexOf('/') + 1);
  const steps: string[] = [];
  for (const step of (folder + path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function unescapePercent(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
