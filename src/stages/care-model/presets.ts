import type { Bilingual } from '../../language/bilingual.js';
import type { Care } from './customary-care.js';

/** Care concepts to start from, chosen by name (Vorlagen). */
export const PRESETS = ['classes', 'potential'] as const;
export type Preset = (typeof PRESETS)[number];

export const PRESET_NAMES: Readonly<Record<Preset, Bilingual>> = {
  classes: { de: 'nach Klasse', en: 'by class' },
  potential: { de: 'nach Potenzial', en: 'by potential' },
};

/** The care class of each class of potential under the preset `potential`. */
export const CLASS_OF_POTENTIAL: Readonly<Record<string, string>> = { high: 'A', medium: 'B', low: 'C' };

/**
 * Where `potential` differs from the customary care: key account management for high potential (A), the regular field
 * force for medium (B), inside sales and service on demand for low potential (C), digital channels beyond (D).
 */
const BY_POTENTIAL: Readonly<Record<string, Partial<Care>>> = {
  A: { responsibility: 'key-account' },
  C: { intensity: 'reactive', calls: 2, planning: 'none' },
  D: { responsibility: 'digital', priceRule: 'list' },
};

/**
 * Fills what a preset sets into settings as they were given, before they are checked: single values of the user stay
 * as they are. Whatever has not the shape of settings is handed on untouched, to be refused with its place.
 */
export function withPreset(given: unknown): unknown {
  if (!isSection(given) || given.preset !== 'potential') return given;
  const classes = given.classes ?? {};
  if (!isSection(classes)) return given;
  const filled: Record<string, unknown> = { ...classes };
  for (const [id, care] of Object.entries(BY_POTENTIAL)) {
    const own = classes[id] ?? {};
    if (isSection(own)) filled[id] = { ...care, ...own };
  }
  return { ...given, classes: filled };
}

function isSection(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
