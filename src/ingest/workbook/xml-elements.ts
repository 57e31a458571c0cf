import { NO_SHORTCUT, nameCode, type XmlHandler, type XmlTokenizer } from './xml-tokenizer.js';

/** Looks up an attribute of the element at hand; `prefixed` asks for one with a namespace prefix (`r:id`). */
export type AttributeLookup = (localName: string, prefixed?: boolean) => string | undefined;

export type Visit = (attribute: AttributeLookup) => void;

/** Reads small parts: calls the visitor of each element, which is named by its place, such as `workbook/sheets/sheet`. */
export class XmlElements implements XmlHandler {
  private readonly visitors: readonly { readonly place: readonly number[]; readonly visit: Visit }[];

  constructor(visitors: Readonly<Record<string, Visit>>) {
    this.visitors = Object.entries(visitors).map(([place, visit]) => ({
      place: place.split('/').map(nameCode),
      visit,
    }));
  }

  onOpen(xml: XmlTokenizer): void {
    for (const { place, visit } of this.visitors) {
      if (place.length !== xml.depth || !place.every((name, i) => xml.path[i + 1] === name)) continue;
      visit((localName, prefixed) => xml.attribute(localName, prefixed));
    }
  }

  onClose(): void {}
  onText(): void {}
  onCdata(): void {}

  shortcut(): number {
    return NO_SHORTCUT;
  }
}
