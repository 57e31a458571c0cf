import type { Bilingual } from '../../language/bilingual.js';
import type { ColumnData } from '../../results/column.js';
import type { CustomerTable } from '../../results/customer-table.js';
import { column } from '../column.js';
import { CUSTOMER_ID, CUSTOMER_NAME, REP } from '../shared-columns.js';
import type { StageInput } from '../stage.js';
import { changesTable } from './change-table.js';
import { customerColumn } from './columns.js';
import { exceptionName } from './exception-wording.js';
import type { Exceptions } from './exceptions.js';
import { type CareOfAll, type FilledColumn, sideBySide } from './filled-columns.js';
import type { Settings } from './settings.js';
import { todayColumn, VISIT_DIFFERENCE } from './visit-columns.js';

/** The care plan of every customer, and what it changes (Betreuungsplan und Änderungen). */
export function customerTables(input: StageInput<Settings>, care: CareOfAll): readonly CustomerTable[] {
  const changes = changesTable(input, care, whoIsCaredFor(input), comparison(care));
  return [carePlanTable(input, care), ...(changes === null ? [] : [changes])];
}

function carePlanTable(input: StageInput<Settings>, care: CareOfAll): CustomerTable {
  const { plan } = care;
  const columns: readonly FilledColumn[] = [
    ...whoIsCaredFor(input),
    ...comparison(care),
    filled(
      'intensity',
      plan.care.map(({ intensity }) => intensity),
    ),
    filled('calls', plan.calls),
    filled('hours', plan.hours),
    filled(
      'serviceLevelHours',
      Float64Array.from(plan.care, ({ serviceLevelHours }) => serviceLevelHours),
    ),
    filled(
      'planning',
      plan.care.map(({ planning }) => planning),
    ),
    filled(
      'priceRule',
      plan.care.map(({ priceRule }) => priceRule),
    ),
    filled('careClassReason', plan.reason),
    ...(plan.exceptions === null ? [] : [exceptionColumn(plan.exceptions)]),
  ];
  const isTotal = new Set(['visits', 'visitsToday', 'calls', 'hours']);
  return {
    id: 'care-plan',
    title: { de: 'Betreuungsplan', en: 'Care plan' },
    note: {
      de: 'Was jeder Kunde im Jahr bekommt, neben dem, was er heute bekommt; nach Umsatz geordnet.',
      en: 'What every customer gets in a year, beside what they get today; in order of revenue.',
    },
    ...sideBySide(columns),
    order: null,
    totals: columns.map(({ definition }) => definition.id).filter((id) => isTotal.has(id)),
    action: null,
  };
}

function whoIsCaredFor(input: StageInput<Settings>): readonly FilledColumn[] {
  return [
    { definition: CUSTOMER_ID, data: input.text('customerId') },
    ...(input.has('name') ? [{ definition: CUSTOMER_NAME, data: input.text('name') }] : []),
    ...(input.has('rep') ? [{ definition: REP, data: input.text('rep') }] : []),
  ];
}

/** Class, channel and visits, planned and as they are today. */
function comparison({ plan, visits, channels }: CareOfAll): readonly FilledColumn[] {
  return [
    filled('careClass', plan.careClass),
    ...(channels === null ? [] : [filled('channelToday', channels.today)]),
    filled('channel', plan.channel),
    filled('visits', plan.visits),
    ...(visits.basis === null
      ? []
      : [
          { definition: todayColumn(visits.basis), data: visits.today },
          { definition: VISIT_DIFFERENCE, data: visits.gap },
        ]),
  ];
}

/** The first exception that gives a customer something, by name or number. */
function exceptionColumn({ found, own }: Exceptions): FilledColumn {
  const first = new Array<string | null>(own.length).fill(null);
  const values: Record<string, Bilingual> = {};
  for (const [index, { rule, effective }] of found.entries()) {
    const id = `${index + 1}`;
    values[id] = exceptionName(rule, index);
    for (const customer of effective) first[customer] ??= id;
  }
  return {
    definition: {
      ...column(
        'exception',
        'code',
        'Ausnahme',
        'Exception',
        'Erste Ausnahme, die für den Kunden gilt.',
        'First exception that applies to the customer.',
      ),
      values,
    },
    data: first,
  };
}

/** A column that the stage adds to every customer, under the same label. */
function filled(id: string, data: ColumnData): FilledColumn {
  return { definition: customerColumn(id), data };
}
