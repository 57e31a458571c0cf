/** `[$€-407]`, `[$USD]`: the currency of a format as programs write it, with the language it is written in. */
const BRACKETED = /\[\$([^\]-]+)(?:-([0-9A-F]+))?[^\]]*\]/gi;
/** Languages, colours, conditions. */
const BRACKETS = /\[[^\]]*\]/g;
/** What pads and fills says nothing. */
const PADDING = /[_*]./g;

const SIGNS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  $: 'USD',
  US$: 'USD',
  '£': 'GBP',
  '¥': 'JPY',
  'FR.': 'CHF',
  SFR: 'CHF',
  'SFR.': 'CHF',
  EURO: 'EUR',
  ZŁ: 'PLN',
  KČ: 'CZK',
  FT: 'HUF',
  R$: 'BRL',
  C$: 'CAD',
  A$: 'AUD',
};

/** Signs that several countries use, by the language of the format; it ends in the country. */
const BY_LANGUAGE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  $: { '1009': 'CAD', C0C: 'CAD', C09: 'AUD', '1409': 'NZD', '1004': 'SGD', C04: 'HKD', '80A': 'MXN' },
  '¥': { '804': 'CNY' },
  KR: { '41D': 'SEK', '414': 'NOK', '406': 'DKK' },
  'KR.': { '406': 'DKK', '41D': 'SEK', '414': 'NOK' },
};

/** Currencies that are told by their code or sign wherever it stands in a text. */
const WRITTEN =
  /(?<![a-zåäöü])(?:t|k|m|tsd\.?|mio\.?)?\s*(US\$|EURO?|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|HUF|JPY|CNY|CAD|AUD|€|\$|£|¥)(?![a-zåäöü])/i;

/**
 * The currency that a number format shows beside the number, such as EUR for `#,##0.00 [$€-407]`; null
 * where it shows none. One that is not known goes by what the format calls it.
 */
export function formatCurrency(code: string): string | null {
  for (const [, name = '', language = ''] of code.matchAll(BRACKETED)) {
    const sign = name.trim().toUpperCase();
    const country = language.toUpperCase().replace(/^0+/, '');
    const found = BY_LANGUAGE[sign]?.[country] ?? SIGNS[sign] ?? WRITTEN.exec(sign)?.[1] ?? sign;
    if (found !== '') return found;
  }
  const text = code.replace(BRACKETS, '').replace(/\\(.)/g, '$1').replace(PADDING, ' ').replaceAll('"', '');
  const sign = WRITTEN.exec(text.replace(/[#0?,.;()%+-]/g, ' '))?.[1]?.toUpperCase();
  return sign === undefined ? null : (SIGNS[sign] ?? sign);
}
