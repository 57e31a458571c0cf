import type { TextRun } from './text-run.js';
import { matches } from './text-run.js';
import { decodeExcelEscapes, trimXmlSpace } from './xml-text.js';
import { NO_SHORTCUT, nameCode, type XmlHandler, type XmlTokenizer } from './xml-tokenizer.js';

const STRING_ITEM = nameCode('si');
const TEXT = nameCode('t');
const RUN = nameCode('r');
const PLAIN_OPEN = Buffer.from('<si><t>');
const PLAIN_CLOSE = Buffer.from('</t></si>');

/** Collects the texts of the shared strings part: rich text joined, phonetic runs left out. */
export class SharedStrings implements XmlHandler {
  readonly strings: string[] = [];
  private item = '';
  private piece: string | undefined;
  private preserve = false;

  /** Nearly all strings are written as `<si><t>…</t></si>`. */
  shortcut(xml: XmlTokenizer, at: number, end: number): number {
    const { bytes, run } = xml;
    if (xml.depth !== 1 || end - at < PLAIN_OPEN.length || !matches(bytes, at, PLAIN_OPEN))
      return NO_SHORTCUT;
    const to = run.read(bytes, at + PLAIN_OPEN.length, end);
    const next = to + PLAIN_CLOSE.length;
    if (next > end || !matches(bytes, to, PLAIN_CLOSE)) return NO_SHORTCUT;
    this.strings.push(decodeExcelEscapes(trimXmlSpace(xml.text(run))));
    return next;
  }

  onOpen(xml: XmlTokenizer, name: number): void {
    if (name === TEXT) {
      const { depth, path } = xml;
      const plain = depth === 3 && path[2] === STRING_ITEM;
      const run = depth === 4 && path[3] === RUN && path[2] === STRING_ITEM;
      if (!plain && !run) return;
      this.piece = '';
      this.preserve = xml.attributes.length > 0 && xml.attribute('space', true) === 'preserve';
    } else if (name === STRING_ITEM && xml.depth === 2) {
      this.item = '';
    }
  }

  onText(xml: XmlTokenizer, run: TextRun): void {
    if (this.piece !== undefined) this.piece += xml.text(run);
  }

  onCdata(_xml: XmlTokenizer, text: string): void {
    if (this.piece !== undefined) this.piece += text;
  }

  onClose(xml: XmlTokenizer, name: number): void {
    if (name === TEXT && this.piece !== undefined) {
      this.item += decodeExcelEscapes(this.preserve ? this.piece : trimXmlSpace(this.piece));
      this.piece = undefined;
    } else if (name === STRING_ITEM && xml.depth === 2) {
      this.strings.push(this.item);
      this.item = '';
    }
  }
}
