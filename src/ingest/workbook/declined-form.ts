import type { Bilingual } from '../../language/bilingual.js';

/**
 * A form that the reader of worksheets does not know: a cell type, an element, an order of rows. It declines instead
 * of guessing or passing over what it does not understand.
 */
export class DeclinedForm extends Error {
  constructor(readonly form: Bilingual) {
    super(form.en);
    this.name = 'DeclinedForm';
  }
}

/** What stands in a sheet under a name that the format does not have there. */
export function unknownElement(name: string): DeclinedForm {
  const element = shownName(name);
  return new DeclinedForm({ de: `das Element „${element}“`, en: `the element “${element}”` });
}

/** A `t` attribute that the format does not have. */
export function unknownCellType(type: string): DeclinedForm {
  const written = shownName(type);
  return new DeclinedForm({ de: `der Zelltyp „${written}“`, en: `the cell type “${written}”` });
}

/** An element that is known, but not where it stands. */
export function misplacedElement(name: string): DeclinedForm {
  const element = shownName(name);
  return new DeclinedForm({
    de: `das Element „${element}“ an anderer Stelle als sonst`,
    en: `the element “${element}” in another place than usual`,
  });
}

/** Rows whose numbers do not grow. */
export function unorderedRows(): DeclinedForm {
  return new DeclinedForm({
    de: 'Zeilen, die nicht in ihrer Reihenfolge stehen',
    en: 'rows that do not stand in their order',
  });
}

const LONGEST_NAME = 40;

/** A name from the file as a message may show it. */
function shownName(name: string): string {
  return name.slice(0, LONGEST_NAME).replace(/[^\w.:-]/g, '?');
}
