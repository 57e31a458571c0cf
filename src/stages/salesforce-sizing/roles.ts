import type { Bilingual } from '../../language/bilingual.js';
import type { Settings } from './settings.js';

/** Roles that care for customers in person; dealers and digital channels need no head of ours. */
export const ROLES = ['key-account', 'field', 'inside'] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_NAMES: Readonly<Record<Role, Bilingual>> = {
  'key-account': { de: 'Key-Account-Management', en: 'Key account management' },
  field: { de: 'Außendienst', en: 'Field sales' },
  inside: { de: 'Innendienst', en: 'Inside sales' },
};

export const CHANNEL_NAMES: Readonly<Record<string, Bilingual>> = {
  ...ROLE_NAMES,
  dealer: { de: 'Handelspartner', en: 'Dealer' },
  digital: { de: 'Digital', en: 'Digital' },
};

/** The settings of a role are keyed without a hyphen. */
export const SETTING_OF_ROLE: Readonly<Record<Role, 'keyAccount' | 'field' | 'inside'>> = {
  'key-account': 'keyAccount',
  field: 'field',
  inside: 'inside',
};

/** What a staff list may call the roles, in German and English, lower case. */
const CUSTOMARY_NAMES: readonly (readonly [Role, RegExp])[] = [
  [
    'key-account',
    /key.?account|(?:global|strategic) account|(?<!\p{L})kam(?!\p{L})|gro(?:ß|ss)kunde|schl(?:ü|ue)sselkunde/u,
  ],
  [
    'field',
    /au(?:ß|ss)endienst|field|outside|gebiets(?:verk|leit|manag|vertret)|bezirks(?:verk|leit|manag|vertret)|area sales|area manager|territory|handelsvertret|reisend|(?<!\p{L})adm?(?!\p{L})/u,
  ],
  ['inside', /innendienst|inside|internal sales|telefon|telesales|sachbearbeit|(?<!\p{L})v?id(?!\p{L})/u],
];

/**
 * Finds the role that a staff list means (Rolle erkennen): the user's own names first, then the customary ones.
 * A name that fits several roles, or none (management, staff), gives null.
 */
export function recogniseRole(name: string, own: Settings['roleNames']): Role | null {
  const plain = plainName(name);
  const set = ROLES.filter((role) => own[SETTING_OF_ROLE[role]].some((each) => plainName(each) === plain));
  const fitting =
    set.length > 0 ? set : CUSTOMARY_NAMES.filter(([, pattern]) => pattern.test(plain)).map(([role]) => role);
  return fitting.length === 1 ? fitting[0]! : null;
}

function plainName(name: string): string {
  return name.normalize('NFKC').toLowerCase().trim();
}
