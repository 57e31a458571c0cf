/** Words for the sum of everything. */
const WHOLE =
  'summen?|gesamt|gesamtsumme|gesamtergebnis|gesamtumsatz|gesamtbetrag|gesamtwert|endsumme|insgesamt|totals?|grand total|sum';
const GRAND = new RegExp(String.raw`^[^\p{L}\d]*(${WHOLE})([^\p{L}\d]|(?:19|20)\d{2}|eur|euro)*$`, 'iu');
/** Words for the sum of a part, and for what a page carries over to the next. */
const PART = 'zwischensumme|teilergebnis|teilsumme|subtotal|sub-total';
const CARRIED = /^\P{L}*(übertrag|uebertrag|seitensumme|carried forward|brought forward)/iu;
const BEGINS = new RegExp(String.raw`^[^\p{L}\d]*(${PART}|${WHOLE})(?!\p{L})[\s:.–-]*`, 'iu');
const ENDS = /\s(ergebnis|summe|gesamt|total)\P{L}*$/iu;
/** What kind of thing the group is called. */
const KIND_OF_GROUP =
  /^(kundennummer|kundennr|kunden|kunde|region|gebiet|vertreter|land|customer|territory|rep|country|für|for|von|of|nach|nr|no)(?!\p{L})[\s:.]*/iu;

/** What a cell calls the row it stands in: the sum of everything, of a group, of what went before; null for none of these. */
export function totalKind(label: string): 'grand' | 'group' | 'carried' | null {
  const text = label.trim();
  if (GRAND.test(text)) return 'grand';
  if (CARRIED.test(text)) return 'carried';
  return BEGINS.test(text) || ENDS.test(text) ? 'group' : null;
}

/** The name of the group that a subtotal is about: `Nord` of `Summe Nord:` and of `Nord Ergebnis`; null where it has none. */
export function nameOfSubtotal(label: string): string | null {
  let name = label.trim().replace(BEGINS, '').replace(ENDS, '');
  while (KIND_OF_GROUP.test(name)) name = name.replace(KIND_OF_GROUP, '');
  name = name.replace(/[\s:=]+$/u, '');
  return name === '' ? null : name;
}
