import type { RecordPlan } from '../../../engine/record-plan.js';

const BLANKS_AROUND = /^[ \t\u00a0\u202f\u2009\u200b\ufeff]+|[ \t\u00a0\u202f\u2009\u200b\ufeff]+$/g;
/** A file with a document type of its own on each line has none, but it must not fill the memory. */
const MOST_KNOWN = 1000;

/** Tells credit notes by their document type. */
export class CreditNotes {
  readonly #ordinary: string;
  readonly #words: RegExp;
  readonly #known = new Map<string, boolean>();

  constructor({ ordinary, words }: RecordPlan['credit']) {
    this.#ordinary = ordinary;
    this.#words = new RegExp(words);
  }

  isCredit(cell: string): boolean {
    const known = this.#known.get(cell);
    if (known !== undefined) return known;
    const type = cell.replace(BLANKS_AROUND, '');
    const isCredit = !type.startsWith(this.#ordinary) && this.#words.test(inSmallLetters(type));
    if (this.#known.size < MOST_KNOWN) this.#known.set(cell, isCredit);
    return isCredit;
  }
}

/** As in the engine, where the Turkish capital i becomes an i without a further dot. */
function inSmallLetters(text: string): string {
  return text.toLowerCase().replaceAll('i\u0307', 'i');
}
