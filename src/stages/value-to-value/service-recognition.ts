import type { Bilingual } from '../../language/bilingual.js';
import { CUSTOMARY_SERVICES, type CustomaryService, type ServiceUnit } from './customary-services.js';
import { type DatedRate, datedRates } from './rates.js';
import type { Settings } from './settings.js';

/** A service with its standard cost rate in cents per unit. */
export interface ServiceType {
  readonly id: string;
  readonly label: Bilingual;
  readonly names: readonly string[];
  readonly unit: ServiceUnit;
  /** Before any of the later rates. */
  readonly rate: number;
  readonly laterRates: readonly DatedRate[];
  /** The rate is the rough one that the catalogue comes with. */
  readonly isRough: boolean;
}

/** The catalogue in force: the customary services and the user's own. */
export function serviceTypes(settings: Settings): readonly ServiceType[] {
  return [...Object.entries(settings.services), ...Object.entries(settings.ownServices)].map(
    ([id, service]) => ({
      id,
      label: { de: service.german || id, en: service.english || service.german || id },
      names: [id, service.german, service.english, ...service.synonyms].map(plainName).filter(Boolean),
      unit: service.unit,
      rate: service.rate * 100,
      laterRates: datedRates(service.rates),
      isRough: isCustomaryRate(id, service),
    }),
  );
}

function isCustomaryRate(id: string, { unit, rate, rates }: Settings['services']['research']): boolean {
  const customary = (CUSTOMARY_SERVICES as Readonly<Record<string, CustomaryService>>)[id];
  return customary?.rate === rate && customary.unit === unit && Object.keys(rates).length === 0;
}

/** The days from which other rates hold. */
export function rateDays(settings: Settings): readonly number[] {
  const days = serviceTypes(settings).flatMap(({ laterRates }) => laterRates.map(({ from }) => from));
  return [...new Set(days)].sort((one, other) => one - other);
}

/**
 * Finds the catalogue service that a ledger's name means (Serviceart erkennen).
 *
 * First the whole name, apart from case, umlaut spelling and punctuation; then a name of the catalogue
 * contained in it as whole words. Where two services fit equally well, none is taken: doubt is not guessed away.
 *
 * @returns null for a service outside the catalogue
 */
export function recogniseService(name: string, types: readonly ServiceType[]): ServiceType | null {
  const plain = plainName(name);
  const whole = types.filter((type) => type.names.includes(plain));
  if (whole.length > 0) return whole.length === 1 ? whole[0]! : null;
  const contained = types.filter((type) => type.names.some((each) => ` ${plain} `.includes(` ${each} `)));
  return contained.length === 1 ? contained[0]! : null;
}

function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
