import type { Channel } from './dimensions.js';
import type { Settings } from './settings.js';

/** What a customer master may call the channels, in German and English, lower case. */
const CUSTOMARY_NAMES: readonly (readonly [Channel, RegExp])[] = [
  [
    'key-account',
    /key.?account|(?:global|strategic) account|(?<!\p{L})kam(?!\p{L})|gro(?:ß|ss)kunde|schl(?:ü|ue)sselkunde/u,
  ],
  ['field', /au(?:ß|ss)endienst|field|outside sales|handelsvertret|gebietsverk|(?<!\p{L})adm?(?!\p{L})/u],
  [
    'inside',
    /innendienst|inside|telefon|telesales|kundenservice|customer service|call.?center|(?<!\p{L})v?id(?!\p{L})/u,
  ],
  [
    'dealer',
    /h(?:ä|ae)ndler|dealer|distribut|reseller|(?:fach|gro(?:ß|ss))handel|(?<!\p{L})handel(?!\p{L})|partner|indire[kc]t/u,
  ],
  ['digital', /digital|online|shop|e-?commerce|internet|portal|(?<!\p{L})edi(?!\p{L})|self.?service/u],
];

/**
 * Finds the channel that the customer master means (heutigen Kanal erkennen): first the user's own names, then
 * the customary ones. A name that fits several channels, or none, gives null – it is reported, not guessed.
 */
export function recogniseChannel(name: string, own: Settings['channelNames']): Channel | null {
  const plain = plainName(name);
  const ownNames: readonly (readonly [Channel, readonly string[]])[] = [
    ['key-account', own.keyAccount],
    ['field', own.field],
    ['inside', own.inside],
    ['dealer', own.dealer],
    ['digital', own.digital],
  ];
  const set = ownNames.filter(([, names]) => names.some((each) => plainName(each) === plain));
  const fitting = set.length > 0 ? set : CUSTOMARY_NAMES.filter(([, pattern]) => pattern.test(plain));
  return fitting.length === 1 ? fitting[0]![0] : null;
}

function plainName(name: string): string {
  return name.normalize('NFKC').toLowerCase().trim();
}
