import type { Engine } from '../engine/engine.js';
import { literal } from '../engine/sql.js';
import type { LoadedTable } from '../tables/load-table.js';
import type { ActivityEntry, CustomerEntries, ServiceEntry } from './fact.js';
import { usedInPeriod } from './period-filter.js';
import type { Charge } from './service-charge.js';
import { chargeSql } from './service-charge.js';
import { heldFrom, type ServiceRequest } from './service-use.js';

/** The services and activities of one customer within the period, each with its day, the latest first. */
export async function loadEntries(
  engine: Engine,
  tables: ReadonlyMap<string, LoadedTable>,
  request: ServiceRequest,
  customer: number,
  ids: readonly (string | null)[],
): Promise<CustomerEntries> {
  const ledger = tables.get('services') ?? null;
  const visits = tables.get('activities') ?? null;
  const his = `${usedInPeriod(request.period)} AND "customerId" = ${literal(ids[customer] ?? '')}`;
  return {
    customer,
    services: ledger === null ? null : await services(engine, ledger, request, customer, his),
    activities: visits === null ? null : await activities(engine, visits, his),
  };
}

const DAY = `CAST(date - DATE '1970-01-01' AS DOUBLE) AS day`;

async function services(
  engine: Engine,
  table: LoadedTable,
  { splitDays }: ServiceRequest,
  customer: number,
  his: string,
): Promise<readonly ServiceEntry[]> {
  const charge = table.columns.has('charged') ? `coalesce(${chargeSql('charged')}, 'free')` : `'free'`;
  const found = await engine.columns(
    `SELECT ${DAY}, service, ${charge} AS charge, ${heldFrom(splitDays)} AS rates_from, ` +
      `${number(table, 'quantity')}, ${number(table, 'minutes')}, ${number(table, 'cost', 100)}, ` +
      `${number(table, 'chargedAmount', 100)}, ${number(table, 'perceivedValue', 100)}, ${number(table, 'rating')}, ` +
      `${text(table, 'note')}, ${text(table, 'person')} ` +
      `FROM services WHERE ${his} AND service IS NOT NULL ORDER BY ALL DESC`,
  );
  const texts = new Map(['service', 'charge', 'note', 'person'].map((name) => [name, found.text(name)]));
  const figure = (name: string): Float64Array => found.number(name);
  const [days, rates, quantity, minutes] = ['day', 'rates_from', 'quantity', 'minutes'].map(figure);
  const [cost, paid, perceived, rating] = ['cost', 'chargedAmount', 'perceivedValue', 'rating'].map(figure);
  return Array.from(days!, (day, at) => {
    const isStated = !Number.isNaN(cost![at]!);
    return {
      day,
      note: texts.get('note')?.[at] ?? null,
      person: texts.get('person')?.[at] ?? null,
      use: {
        customer,
        service: texts.get('service')?.[at] ?? '',
        isPrevious: false,
        charge: (texts.get('charge')?.[at] ?? 'free') as Charge,
        ratesFrom: rates![at]!,
        firstDay: day,
        entries: 1,
        quantity: quantity![at]!,
        minutes: minutes![at]!,
        statedCost: Math.round(cost![at]!),
        entriesWithoutCost: isStated ? 0 : 1,
        quantityWithoutCost: isStated ? Number.NaN : quantity![at]!,
        minutesWithoutCost: isStated ? Number.NaN : minutes![at]!,
        paid: Math.round(paid![at]!),
        perceivedValue: Math.round(perceived![at]!),
        rating: rating![at]!,
      },
    };
  });
}

async function activities(
  engine: Engine,
  table: LoadedTable,
  his: string,
): Promise<readonly ActivityEntry[]> {
  const found = await engine.columns(
    `SELECT ${DAY}, ${text(table, 'activityType')}, ${text(table, 'rep')}, ` +
      `${number(table, 'minutes')}, ${number(table, 'travelMinutes')} ` +
      `FROM activities WHERE ${his} ORDER BY ALL DESC`,
  );
  const types = found.text('activityType');
  const reps = found.text('rep');
  const minutes = found.number('minutes');
  const travel = found.number('travelMinutes');
  return Array.from(found.number('day'), (day, at) => ({
    day,
    type: types[at] ?? null,
    rep: reps[at] ?? null,
    minutes: minutes[at]!,
    travelMinutes: travel[at]!,
  }));
}

/** A column as a figure; unknown where the table lacks it. */
function number({ columns }: LoadedTable, id: string, factor = 1): string {
  const value = columns.has(id) ? `"${id}"${factor === 1 ? '' : ` * ${factor}`}` : 'NULL';
  return `CAST(${value} AS DOUBLE) AS "${id}"`;
}

function text({ columns }: LoadedTable, id: string): string {
  return `CAST(${columns.has(id) ? `"${id}"` : 'NULL'} AS VARCHAR) AS "${id}"`;
}
