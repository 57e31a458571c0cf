import type { Archive } from './archive.js';
import { type Relationship, relationshipHandler, relationsOf } from './relationships.js';
import { XmlElements } from './xml-elements.js';

/** A worksheet with the part that holds it. */
export interface SheetPart {
  readonly name: string;
  readonly visible: boolean;
  readonly part: string;
}

/** Where everything is, as the workbook part and its relations say. */
export interface WorkbookLayout {
  readonly sheets: readonly SheetPart[];
  readonly date1904: boolean;
  readonly recalculatesOnLoad: boolean;
  readonly sharedStringsPart: string | undefined;
  readonly stylesPart: string | undefined;
}

/** Reads a whole small part into a handler. */
export type ReadSmallPart = (part: string, handler: XmlElements) => Promise<void>;

/** The workbook part's name, or undefined when the archive holds no xlsx workbook. */
export async function findWorkbookPart(archive: Archive, read: ReadSmallPart): Promise<string | undefined> {
  const relations = await readRelations(archive, read, '');
  const named = relations.find((each) => each.type === 'officeDocument')?.target;
  const candidates = [named, 'xl/workbook.xml'].filter((part) => part?.toLowerCase().endsWith('.xml'));
  return candidates.find((part) => part !== undefined && archive.has(part) && !/^(?:word|ppt)\//i.test(part));
}

export async function readLayout(
  archive: Archive,
  read: ReadSmallPart,
  workbookPart: string,
): Promise<WorkbookLayout> {
  const relations = await readRelations(archive, read, workbookPart);
  const listed: { name: string; visible: boolean; relationId: string }[] = [];
  let date1904 = false;
  let recalculatesOnLoad = false;
  await read(
    workbookPart,
    new XmlElements({
      'workbook/workbookPr': (attribute) => {
        date1904 = isTrue(attribute('date1904'));
      },
      'workbook/calcPr': (attribute) => {
        recalculatesOnLoad = isTrue(attribute('fullCalcOnLoad'));
      },
      'workbook/sheets/sheet': (attribute) => {
        const state = attribute('state') ?? 'visible';
        const relationId = attribute('id', true) ?? '';
        listed.push({ name: attribute('name') ?? '', visible: state === 'visible', relationId });
      },
    }),
  );
  const sheets = listed.flatMap(({ name, visible, relationId }): SheetPart[] => {
    const relation = relations.find((each) => each.id === relationId);
    // Chart and dialog sheets hold no rows.
    if (relation !== undefined && relation.type !== 'worksheet') return [];
    return [{ name, visible, part: relation?.target ?? `(${relationId})` }];
  });
  // Some programs name parts that they then leave out; texts that are missed show when a cell refers to them.
  const partOf = (type: string, usual: string): string | undefined =>
    [relations.find((each) => each.type === type)?.target, usual].find(
      (part) => part !== undefined && archive.has(part),
    );
  return {
    sheets,
    date1904,
    recalculatesOnLoad,
    sharedStringsPart: partOf('sharedStrings', 'xl/sharedStrings.xml'),
    stylesPart: partOf('styles', 'xl/styles.xml'),
  };
}

async function readRelations(archive: Archive, read: ReadSmallPart, part: string): Promise<Relationship[]> {
  const found: Relationship[] = [];
  const relationsPart = relationsOf(part);
  if (archive.has(relationsPart)) await read(relationsPart, relationshipHandler(part, found));
  return found;
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
