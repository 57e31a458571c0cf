import type { Bilingual } from '../../language/bilingual.js';
import { CHANNEL_NAMES, SETTING_OF_CHANNEL } from '../channels.js';
import { recogniseName } from '../recognise-name.js';
import { ROLES, type Role, recogniseRole as recogniseSalesRole } from '../sales-roles.js';
import type { Settings } from './settings.js';

/** The roles whose time can be studied: those, and service, which works for customers but does not look after them. */
export const STAFF_ROLES = [...ROLES, 'service'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

export const ROLE_NAMES: Readonly<Record<StaffRole, Bilingual>> = {
  'key-account': CHANNEL_NAMES['key-account'],
  field: CHANNEL_NAMES.field,
  inside: CHANNEL_NAMES.inside,
  service: { de: 'Service', en: 'Service' },
};

/** The settings of a role are keyed without a hyphen. */
export const SETTING_OF_ROLE = {
  'key-account': SETTING_OF_CHANNEL['key-account'],
  field: SETTING_OF_CHANNEL.field,
  inside: SETTING_OF_CHANNEL.inside,
  service: 'service',
} as const satisfies Record<StaffRole, string>;

/** What a staff list may call service, in German and English, lower case; "field service" is no field sales. */
const SERVICE =
  /kundendienst|service.?techni|field service|technischer service|servicemitarbeit|techniker|technician|monteur|^service$/u;

/**
 * Finds the role that a list of people means (Rolle erkennen): first by names of your own, then service, then the roles of
 * sales; null for management and staff, and where it is not clear.
 */
export function recogniseRole(name: string, own: Settings['roleNames']): StaffRole | null {
  const never = /(?!)/u;
  const named = recogniseName(
    name,
    STAFF_ROLES.map((id) => ({ id, ownNames: own[SETTING_OF_ROLE[id]], customary: never })),
  );
  if (named !== null) return named;
  const isService = recogniseName(name, [{ id: 'service', ownNames: [], customary: SERVICE }]) !== null;
  return isService ? 'service' : recogniseSalesRole(name, own);
}

/** Whether it is a role that looks after customers. */
export function isRole(id: unknown): id is Role {
  return (ROLES as readonly unknown[]).includes(id);
}
