import { inBoth, type Language } from '../../language/bilingual.js';
import { formatNumber, formatRoundAmount, formatShare } from '../../language/numbers.js';
import { knownTotal } from '../../math/known-total.js';
import type { Finding } from '../../results/report-table.js';
import { customersText } from '../sentence-parts.js';
import { type Balance, MEASURE_NAMES, sizeMeasure, wealthOf } from './balance.js';
import { extremes } from './balance-tables.js';
import type { ChannelChange } from './care-today.js';
import type { CareCosts } from './cost-table.js';
import type { FieldWork } from './dissolvable.js';
import { recutFinding } from './recut-finding.js';
import type { RecutSummary } from './recut-tables.js';
import type { Settings } from './settings.js';
import type { TerritoryFigures } from './territory-figures.js';
import type { TravelFigures } from './travel-table.js';

/** What the sentences are made of. */
export interface FoundOut {
  readonly territories: readonly TerritoryFigures[];
  readonly all: readonly Balance[];
  readonly settings: Settings;
  readonly currency: string;
  /** Of the company; null where today's care or the plan is not known. */
  readonly costs: CareCosts | null;
  readonly changes: readonly ChannelChange[] | null;
  readonly hoursToday: Float64Array | null;
  /** By territory, the last for all; null where no place is known. */
  readonly ways: readonly TravelFigures[] | null;
  readonly field: FieldWork | null;
  /** Null where nothing is out of balance, or no proposal can be made. */
  readonly recut: RecutSummary | null;
}

/** Which territories are out of balance, poor or overloaded, and what the care model changes there – in sentences. */
export function findings(found: FoundOut): readonly Finding[] {
  const { territories, all, settings, currency } = found;
  if (territories.length < 2) return [];
  return [
    ...imbalance(territories, all, settings),
    ...poverty(territories, all, settings, currency),
    ...overload(territories),
    ...dissolvable(found),
    ...recutFinding(found),
    ...offGeography(found),
    ...cheaper(found),
    ...drivenTime(found),
  ];
}

/** Territories that keep hardly any work on site. */
function dissolvable({ field, territories }: FoundOut): readonly Finding[] {
  if (field === null || field.dissolvable.length === 0) return [];
  return [
    {
      question: 'action',
      text: inBoth((language) => {
        const named = field.dissolvable.map((place) => {
          const hours = formatNumber(field.hours[place]!, 0, language);
          return `${territories[place]!.name} (${hours} h)`;
        });
        const shown = named.slice(0, MOST_NAMES).join(', ');
        const more = named.length > MOST_NAMES ? ', …' : '';
        const mean = formatNumber(field.mean, 0, language);
        return language === 'de'
          ? `Nach dem Betreuungskonzept bleibt kaum Arbeit vor Ort: ${shown}${more}; im Mittel sind es ${mean} h im Jahr. Auflösen und die besuchten Kunden den Nachbarn geben, die übrigen auf Distanz betreuen.`
          : `By the care model hardly any work on site remains: ${shown}${more}; the mean is ${mean} h a year. Dissolve them, give the customers visited to the neighbours and care for the others at a distance.`;
      }),
    },
  ];
}

/** Hours that care at a distance takes off geography. */
function offGeography({ changes, hoursToday }: FoundOut): readonly Finding[] {
  if (changes === null || hoursToday === null) return [];
  const leaving = changes.filter(({ geography }) => geography < 0);
  const hours = leaving.reduce((sum, { customer }) => sum + (hoursToday[customer] || 0), 0);
  const all = knownTotal(hoursToday);
  if (!(hours > 0)) return [];
  return [
    {
      question: 'action',
      text: inBoth((language) => {
        const figure = formatNumber(hours, 0, language);
        const share = formatShare(hours / all, language, 0);
        const who = customersText(leaving.length, language);
        return language === 'de'
          ? `Betreuung auf Distanz löst ${figure} Stunden im Jahr (${share} der Stunden heute) vom Ort: ${who} werden künftig nicht mehr angefahren und können über Gebietsgrenzen hinweg betreut werden.`
          : `Care at a distance frees ${figure} hours a year (${share} of today's hours) from geography: ${who} will not be driven to any more and can be cared for across territories.`;
      }),
    },
  ];
}

/** From this ratio on, an assumed travel time is off the mark. */
const FAR_OFF = 2;

/** Where fewer of the visits are on the map, nothing is said of their ways. */
const LOCATED = 0.5;

/** Whether the travel time that care plans assume fits the map. */
function drivenTime({ ways, settings, territories }: FoundOut): readonly Finding[] {
  const all = ways?.at(-1);
  if (ways === null || all === undefined || !(all.minutesPerVisit > 0) || all.located < LOCATED) {
    return [];
  }
  const minutes = (place: number): number => ways[place]!.minutesPerVisit;
  const known = territories.flatMap((_, place) => (ways[place]!.located >= LOCATED ? [place] : []));
  const isOff = (place: number): boolean =>
    minutes(place) > FAR_OFF * settings.travelMinutes || minutes(place) * FAR_OFF < settings.travelMinutes;
  const off = known.filter(isOff);
  if (off.length === 0) return [];
  const [least, most] = [Math.min(...known.map(minutes)), Math.max(...known.map(minutes))];
  return [
    {
      question: 'action',
      text: inBoth((language) => {
        const [assumed, mean, from, to] = [settings.travelMinutes, all.minutesPerVisit, least, most].map(
          (each) => formatNumber(each, 0, language),
        );
        const named = listed(
          off.map((place) => territories[place]!),
          language,
        );
        return language === 'de'
          ? `Angenommen sind ${assumed} Minuten Fahrt je Besuch, geschätzt im Mittel ${mean} (je Gebiet ${from} bis ${to}). Deutlich anders: ${named}; dort die Fahrzeit im Betreuungskonzept prüfen.`
          : `${assumed} minutes of travel per visit are assumed, ${mean} estimated on average (${from} to ${to} by territory). Far from it: ${named}; check the travel time of the care model there.`;
      }),
    },
  ];
}

/** What care costs before and after. */
function cheaper({ costs, currency }: FoundOut): readonly Finding[] {
  if (costs === null || !(costs.today > 0) || !(costs.revenue > 0)) return [];
  return [
    {
      question: 'money',
      text: inBoth((language) => {
        const [today, plan] = [costs.today, costs.plan].map((each) =>
          formatRoundAmount(each, language, currency),
        );
        const [before, after] = [costs.today, costs.plan].map((each) =>
          formatShare(each / costs.revenue, language, 1),
        );
        return language === 'de'
          ? `Besuche und Anrufe kosten zum Stundensatz des Betreuungskonzepts heute ${today} im Jahr (${before} vom Umsatz), nach dem Betreuungskonzept ${plan} (${after}).`
          : `At the hourly rate of the care model visits and calls cost ${today} a year today (${before} of revenue), by the care model ${plan} (${after}).`;
      }),
    },
  ];
}

function imbalance(
  territories: readonly TerritoryFigures[],
  all: readonly Balance[],
  settings: Settings,
): readonly Finding[] {
  const balance = sizeMeasure(all);
  if (balance === undefined) return [];
  const { lowest, highest } = extremes(balance);
  if (lowest === undefined || highest === undefined) return [];
  const index = (place: number, language: Language) =>
    `${formatNumber(balance.indices[place]!, 0, language)} (${territories[place]!.name})`;
  return [
    {
      question: 'action',
      text: inBoth((language) => {
        const name = MEASURE_NAMES[balance.measure];
        const band = formatShare(settings.tolerance, language, 0);
        const variation = formatShare(balance.variation, language, 0);
        const [outside, count] = [balance.outside.length, territories.length];
        const today = balance.measure === 'workloadHours' ? spreadToday(all, language) : '';
        return language === 'de'
          ? `${name.de}: Index von ${index(lowest, language)} bis ${index(highest, language)}, Streuung ${variation}; außerhalb von ±${band}: ${outside} von ${count} Gebieten.${today}`
          : `${name.en}: index from ${index(lowest, language)} to ${index(highest, language)}, variation ${variation}; outside ±${band}: ${outside} of ${count} territories.${today}`;
      }),
    },
  ];
}

/** How the hours of today are spread, where that is another picture than the plan. */
function spreadToday(all: readonly Balance[], language: Language): string {
  const today = all.find(({ measure }) => measure === 'hoursToday');
  if (today === undefined) return '';
  const { lowest, highest } = extremes(today);
  if (lowest === undefined || highest === undefined) return '';
  const [from, to] = [lowest, highest].map((place) => formatNumber(today.indices[place]!, 0, language));
  return language === 'de'
    ? ` Die Stunden von heute liegen zwischen ${from} und ${to}: Der Plan folgt den Kunden, die Gebiete folgen ihm noch nicht.`
    : ` The hours of today lie between ${from} and ${to}: the plan follows the customers, the territories do not follow it yet.`;
}

function poverty(
  territories: readonly TerritoryFigures[],
  all: readonly Balance[],
  settings: Settings,
  currency: string,
): readonly Finding[] {
  const names = (wealth: string) =>
    territories.filter((each, place) => wealthOf(place, each, all, settings) === wealth);
  const low = names('only-low-potential');
  const poor = names('too-poor');
  const result: Finding[] = [];
  if (low.length > 0) {
    result.push({
      question: 'action',
      text: inBoth((language) => {
        const revenue = low.reduce((sum, each) => sum + each.revenue, 0);
        const money = formatRoundAmount(revenue, language, currency);
        return language === 'de'
          ? `Nur Kunden mit geringem Potenzial: ${listed(low, language)} (Umsatz ${money}). Zusammenlegung oder Betreuung auf Distanz prüfen.${estimated(low, language)}`
          : `Nothing but customers of low potential: ${listed(low, language)} (revenue ${money}). Consider merging, or care at a distance.${estimated(low, language)}`;
      }),
    });
  }
  if (poor.length > 0) {
    result.push({
      question: 'action',
      text: inBoth((language) =>
        language === 'de'
          ? `Zu arm an Potenzial: ${listed(poor, language)}.${estimated(poor, language)}`
          : `Too poor in potential: ${listed(poor, language)}.${estimated(poor, language)}`,
      ),
    });
  }
  return result;
}

/** How much of the potential of territories is estimated, as a sentence of its own; nothing where none is. */
function estimated(territories: readonly TerritoryFigures[], language: Language): string {
  const potential = knownTotal(territories.map((each) => each.potential));
  const part = knownTotal(territories.map((each) => each.potential * each.estimatedShare));
  if (!(part > 0)) return '';
  const share = formatShare(part / potential, language, 0);
  return language === 'de'
    ? ` ${share} dieses Potenzials sind geschätzt.`
    : ` ${share} of this potential is estimated.`;
}

function overload(territories: readonly TerritoryFigures[]): readonly Finding[] {
  const loaded = territories.filter((each) => each.utilisation > 1);
  const known = territories.filter((each) => !Number.isNaN(each.utilisation));
  if (loaded.length === 0 || known.length === 0) return [];
  const most = loaded.reduce((first, each) => (each.utilisation > first.utilisation ? each : first));
  return [
    {
      question: 'action',
      text: inBoth((language) => {
        const utilisation = formatShare(most.utilisation, language, 0);
        return language === 'de'
          ? `Arbeitslast über der Kapazität in ${loaded.length} von ${known.length} Gebieten, am höchsten in ${most.name} (${utilisation}).`
          : `Workload beyond capacity in ${loaded.length} of ${known.length} territories, most in ${most.name} (${utilisation}).`;
      }),
    },
  ];
}

const MOST_NAMES = 8;

function listed(territories: readonly TerritoryFigures[], language: Language): string {
  const shown = territories.slice(0, MOST_NAMES).map((each) => each.name);
  const more = territories.length - shown.length;
  if (more === 0) return shown.join(', ');
  return `${shown.join(', ')} ${language === 'de' ? `und ${more} weitere` : `and ${more} more`}`;
}
