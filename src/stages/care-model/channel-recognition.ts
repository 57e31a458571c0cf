import { CHANNELS, type Channel, SETTING_OF_CHANNEL } from '../channels.js';
import { recogniseName } from '../recognise-name.js';
import type { Settings } from './settings.js';

/** What a customer master may call the channels, in German and English, lower case. */
const CUSTOMARY_NAMES: Readonly<Record<Channel, RegExp>> = {
  'key-account':
    /key.?account|(?:global|strategic) account|(?<!\p{L})kam(?!\p{L})|gro(?:ß|ss)kunde|schl(?:ü|ue)sselkunde/u,
  field: /au(?:ß|ss)endienst|field|outside sales|handelsvertret|gebietsverk|(?<!\p{L})adm?(?!\p{L})/u,
  inside:
    /innendienst|inside|telefon|telesales|kundenservice|customer service|call.?center|(?<!\p{L})v?id(?!\p{L})/u,
  dealer:
    /h(?:ä|ae)ndler|dealer|distribut|reseller|(?:fach|gro(?:ß|ss))handel|(?<!\p{L})handel(?!\p{L})|partner|indire[kc]t/u,
  digital: /digital|online|shop|e-?commerce|internet|portal|(?<!\p{L})edi(?!\p{L})|self.?service/u,
};

/** Finds the channel that the customer master means (heutigen Kanal erkennen); null where it is not clear. */
export function recogniseChannel(name: string, own: Settings['channelNames']): Channel | null {
  return recogniseName(
    name,
    CHANNELS.map((id) => ({
      id,
      ownNames: own[SETTING_OF_CHANNEL[id]],
      customary: CUSTOMARY_NAMES[id],
    })),
  );
}
