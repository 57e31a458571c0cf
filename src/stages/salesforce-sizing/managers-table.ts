import { fullTimeEquivalents, wholeHeads } from '../../math/full-time-equivalents.js';
import { managersFor } from '../../math/managers.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import { ROLES } from '../sales-roles.js';
import type { StageInput } from '../stage.js';
import { TOTAL } from '../total-row.js';
import { requiredTotal, requirements, type Sizing } from './requirement.js';
import type { Settings } from './settings.js';

/** Customers by region: which one each belongs to, −1 for none. */
interface Regions {
  readonly names: readonly string[];
  readonly of: Int32Array;
}

/**
 * Managers by span of control (Führungskräfte nach Leitungsspanne): heads of a region / span, rounded up for every region.
 * A region is what the settings say, otherwise a country where there are several, otherwise everything.
 */
export function managersTable(input: StageInput<Settings>, sizing: Sizing): ReportTable {
  const { spanOfControl } = input.settings;
  const regions = regionsOf(input, sizing);
  const counted = regions === null ? [] : regions.names.map((_, at) => headsOf(sizing, regions, at));
  const everybody = requiredTotal(requirements(sizing), 'heads');
  const rows: Cell[][] =
    regions === null
      ? [[{ de: 'alle Gebiete', en: 'all territories' }, everybody, managersFor(everybody, spanOfControl)]]
      : regions.names.flatMap((name, at) => {
          const heads = counted[at]!;
          return heads > 0 ? [[name, heads, managersFor(heads, spanOfControl)]] : [];
        });
  const sum = (place: number): number => rows.reduce((all, row) => all + (row[place] as number), 0);
  return {
    id: 'managers',
    title: { de: 'Führungskräfte nach Leitungsspanne', en: 'Managers by span of control' },
    note: {
      de: `Bei ${spanOfControl} Köpfen je Führungskraft, aufgerundet je Region; Köpfe aller Rollen je Region und Rolle aufgerundet, bei der Kundenzeit von heute. Stand des Laufs.`,
      en: `At ${spanOfControl} heads per manager, rounded up by region; heads of all roles rounded up by region and role, at the customer time of today. State of the run.`,
    },
    columns: [
      column(
        'region',
        'text',
        'Region',
        'Region',
        'Land oder Gruppe von Gebieten.',
        'Country or group of territories.',
      ),
      column('heads', 'count', 'Köpfe', 'Heads', 'Zu führende Köpfe.', 'Heads to be led.'),
      column('managers', 'count', 'Führungskräfte', 'Managers', 'Aufgerundet.', 'Rounded up.'),
    ],
    ...(rows.length > 1 ? { rows: [...rows, [TOTAL, sum(1), sum(2)]], hasTotal: true } : { rows }),
  };
}

function headsOf({ workload, time }: Sizing, regions: Regions, region: number): number {
  const hours = new Float64Array(ROLES.length);
  for (let at = 0; at < regions.of.length; at += 1) {
    const role = workload.role[at]!;
    if (role >= 0 && regions.of[at] === region) hours[role]! += workload.hours[at]!;
  }
  return ROLES.reduce((sum, role, at) => {
    const { capacityHours, share } = time.of[role];
    return sum + wholeHeads(fullTimeEquivalents(hours[at]!, capacityHours, share));
  }, 0);
}

function regionsOf(input: StageInput<Settings>, { workload }: Sizing): Regions | null {
  const own = Object.entries(input.settings.regions);
  if (own.length > 0) {
    const region = new Map(own.flatMap(([, names], at) => names.map((name) => [name, at] as const)));
    const places = workload.territories.map((name) => region.get(name) ?? -1);
    return {
      names: own.map(([name]) => name),
      of: Int32Array.from(workload.territory, (place) => (place < 0 ? -1 : places[place]!)),
    };
  }
  if (!input.has('country')) return null;
  const countries = input.text('country');
  const names = [...new Set(countries)].filter((name) => name !== null).sort();
  if (names.length < 2) return null;
  const places = new Map(names.map((name, at) => [name, at]));
  return { names, of: Int32Array.from(countries, (name) => (name === null ? -1 : places.get(name)!)) };
}

/** Territories of the settings' regions in which no customer stands. */
export function strangeTerritories({ regions }: Settings, { workload }: Sizing): readonly string[] {
  const known = new Set(workload.territories);
  return Object.values(regions)
    .flat()
    .filter((name) => !known.has(name))
    .sort();
}
