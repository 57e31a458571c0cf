import { type Channel, SETTING_OF_CHANNEL } from './channels.js';
import { recogniseName } from './recognise-name.js';

/** The channels that care for customers in person (Rollen); dealers and digital channels need no head of ours. */
export const ROLES = ['key-account', 'field', 'inside'] as const satisfies readonly Channel[];
export type Role = (typeof ROLES)[number];

/** Names of roles of your own. */
type RoleNames = Readonly<Record<(typeof SETTING_OF_CHANNEL)[Role], readonly string[]>>;

/** What a staff list may call the roles, in German and English, lower case. */
const CUSTOMARY_NAMES: Readonly<Record<Role, RegExp>> = {
  'key-account':
    /key.?account|(?:global|strategic) account|(?<!\p{L})kam(?!\p{L})|gro(?:ß|ss)kunde|schl(?:ü|ue)sselkunde/u,
  field:
    /au(?:ß|ss)endienst|field|outside|gebiets(?:verk|leit|manag|vertret)|bezirks(?:verk|leit|manag|vertret)|area sales|area manager|territory|handelsvertret|reisend|(?<!\p{L})adm?(?!\p{L})/u,
  inside: /innendienst|inside|internal sales|telefon|telesales|sachbearbeit|(?<!\p{L})v?id(?!\p{L})/u,
};

/** Finds the role that a staff list means (Rolle erkennen); null for management and staff, and where it is not clear. */
export function recogniseRole(name: string, own: RoleNames): Role | null {
  return recogniseName(
    name,
    ROLES.map((id) => ({
      id,
      ownNames: own[SETTING_OF_CHANNEL[id]],
      customary: CUSTOMARY_NAMES[id],
    })),
  );
}
