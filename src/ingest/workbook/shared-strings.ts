import type { TextRun } from './text-run.js';
import { matches } from './text-run.js';
import { TextStore } from './text-store.js';
import { XmlFault } from './workbook-failure.js';
import { decodeExcelEscapes, trimXmlSpace } from './xml-text.js';
import { NO_SHORTCUT, nameCode, type XmlHandler, type XmlTokenizer } from './xml-tokenizer.js';

const STRING_ITEM = nameCode('si');
const TEXT = nameCode('t');
const RUN = nameCode('r');
const EXTENSIONS = nameCode('extLst');
/** What is in a text and no part of it: how it looks, how it is spoken, and what only those read who know a namespace. */
const SILENT: ReadonlySet<number> = new Set(['rPr', 'rPh', 'phoneticPr', 'extLst', 'Choice'].map(nameCode));
const PLAIN_OPEN = Buffer.from('<si><t>');
const PLAIN_CLOSE = Buffer.from('</t></si>');

/** Collects the texts of the shared strings part: rich text joined, phonetic runs left out. */
export class SharedStrings implements XmlHandler {
  readonly texts = new TextStore();
  /** The first element that the format does not have in a text; texts within it are collected all the same. */
  unknownElement: string | undefined;
  private item = '';
  private piece: string | undefined;
  private preserve = false;
  /** Depth of an element that is passed over with all that is in it; 0 outside of any. */
  private skippedFrom = 0;

  /** Nearly all strings are written as `<si><t>…</t></si>`. */
  shortcut(xml: XmlTokenizer, at: number, end: number): number {
    const { bytes, run } = xml;
    if (xml.depth !== 1 || end - at < PLAIN_OPEN.length || !matches(bytes, at, PLAIN_OPEN))
      return NO_SHORTCUT;
    const to = run.read(bytes, at + PLAIN_OPEN.length, end);
    const next = to + PLAIN_CLOSE.length;
    if (next > end || !matches(bytes, to, PLAIN_CLOSE)) return NO_SHORTCUT;
    if (!this.texts.addPlain(bytes, run.from, run.to, run.wide))
      this.texts.add(decodeExcelEscapes(trimXmlSpace(xml.text(run))));
    return next;
  }

  onOpen(xml: XmlTokenizer, name: number): void {
    if (this.skippedFrom > 0 || xml.depth === 1) return;
    if (xml.depth === 2) {
      if (name === EXTENSIONS) this.skippedFrom = 2;
      // Cells count the texts: one that is passed over would give them others.
      else if (name !== STRING_ITEM)
        throw new XmlFault(
          'zwischen den Texten steht etwas anderes',
          'something else stands among the texts',
        );
      this.item = '';
    } else if (name === TEXT) {
      if (this.piece !== undefined) this.unknownElement ??= xml.writtenName();
      this.piece ??= '';
      this.preserve = xml.attributes.length > 0 && xml.attribute('space', true) === 'preserve';
    } else if (SILENT.has(name)) {
      this.skippedFrom = xml.depth;
    } else if (name !== RUN || xml.depth !== 3) {
      this.unknownElement ??= xml.writtenName();
    }
  }

  onText(xml: XmlTokenizer, run: TextRun): void {
    if (this.piece !== undefined) this.piece += xml.text(run);
  }

  onCdata(_xml: XmlTokenizer, text: string): void {
    if (this.piece !== undefined) this.piece += text;
  }

  onClose(xml: XmlTokenizer, name: number): void {
    if (this.skippedFrom > 0) {
      if (xml.depth === this.skippedFrom) this.skippedFrom = 0;
    } else if (name === TEXT && this.piece !== undefined) {
      this.item += decodeExcelEscapes(this.preserve ? this.piece : trimXmlSpace(this.piece));
      this.piece = undefined;
    } else if (name === STRING_ITEM && xml.depth === 2) {
      this.texts.add(this.item);
      this.item = '';
    }
  }
}
