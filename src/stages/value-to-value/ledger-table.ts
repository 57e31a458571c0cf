import { type Bilingual, inBoth } from '../../language/bilingual.js';
import { formatNumber, formatRoundAmount } from '../../language/numbers.js';
import { knownTotal } from '../../math/known-total.js';
import type { ColumnDefinition } from '../../results/column.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import type { CustomerRecord } from '../customer-record.js';
import type { StageInput } from '../stage.js';
import { TOTAL } from '../total-row.js';
import { CHARGE_NAMES } from './charge-table.js';
import type { Quadrant } from './quadrant.js';
import { type ValuedServices, valueServices } from './service-cost.js';
import { serviceLedger } from './service-ledger.js';
import type { Settings } from './settings.js';

const COLUMNS: readonly ColumnDefinition[] = [
  column('service', 'text', 'Leistung', 'Service', 'Laut Katalog.', 'As in the catalogue.'),
  column('day', 'date', 'Datum', 'Date', 'Tag der Leistung.', 'Day of the service.'),
  column(
    'given',
    'amount',
    'Kosten',
    'Cost',
    'Geschenkte Kosten: angegeben, sonst zum Standardsatz des Tages; leer bei berechneten Leistungen.',
    'Cost given away: stated, otherwise at the standard rate of the day; empty for charged services.',
  ),
  column('minutes', 'minutes', 'Dauer', 'Duration', 'Angegebene Dauer.', 'Duration given.'),
  column('note', 'text', 'Hintergrund', 'Background', 'Notiz im Verzeichnis.', 'Note in the ledger.'),
  column('person', 'text', 'Mitarbeiter', 'Person', 'Wer sie erbracht hat.', 'Who gave it.'),
  {
    id: 'charge',
    label: { de: 'Berechnung', en: 'Charge' },
    unit: 'code',
    values: CHARGE_NAMES,
    definition: {
      de: 'Berechnetes zählt nicht zu den Servicekosten.',
      en: 'What is charged is no service cost.',
    },
  },
  column(
    'perceived',
    'amount',
    'Nutzen laut Kunde',
    'Worth to the customer',
    'Wahrgenommener Nutzen; leer, wo niemand gefragt hat.',
    'Perceived value; empty where nobody asked.',
  ),
];

/** The services of one customer with date and background (Mehrwert-Buchführung), the latest first. */
export function ledgerTable(
  input: StageInput<Settings>,
  quadrant: Quadrant,
  { customer, services }: CustomerRecord,
): readonly ReportTable[] {
  if (services === null || services.length === 0) return [];
  const valued = valueServices(serviceLedger(services.map(({ use }) => use)), input.settings);
  const rows = services.map(({ day, use, note, person }, line): Cell[] => [
    valued.type[line]?.label ?? use.service,
    day,
    use.charge === 'charged' ? null : valued.given[line]!,
    Number.isNaN(use.minutes) ? null : use.minutes,
    note,
    person,
    use.charge,
    Number.isNaN(use.perceivedValue) ? null : use.perceivedValue,
  ]);
  const perceived = knownTotal(valued.lines.perceivedValue);
  const total: Cell[] = [
    TOTAL,
    null,
    quadrant.serviceCost[customer]!,
    knownTotal(valued.lines.minutes),
    null,
    null,
    null,
    Number.isNaN(perceived) ? null : perceived,
  ];
  // Rows are rounded one by one, the total as the report has it: a cent may lie between.
  return [
    {
      id: 'ledger',
      title: { de: 'Serviceleistungen im Einzelnen', en: 'Services one by one' },
      note: ledgerNote(input, quadrant, customer, valued),
      columns: COLUMNS,
      rows: [...rows, total],
      hasTotal: true,
    },
  ];
}

function ledgerNote(
  input: StageInput<Settings>,
  quadrant: Quadrant,
  customer: number,
  { type, standardCost }: ValuedServices,
): Bilingual {
  const cost = quadrant.serviceCost[customer]!;
  const revenue = input.number('revenue')[customer]!;
  const isRough = type.some((each, line) => standardCost[line]! > 0 && (each === null || each.isRough));
  return inBoth((language) => {
    const german = language === 'de';
    const amount = formatRoundAmount(cost, language, input.currency);
    const points = formatNumber((cost / revenue) * 100, 2, language);
    const price =
      revenue > 0
        ? german
          ? `Zusammen ${amount}, das sind ${points} Prozentpunkte vom Umsatz: so viel Preisnachlass steckt darin.`
          : `Together ${amount}, which is ${points} percentage points of revenue: so much of a price cut lies in it.`
        : german
          ? `Zusammen ${amount}, ohne Umsatz dagegen.`
          : `Together ${amount}, with no revenue against it.`;
    const rough = german ? ' Standardsätze sind überschlägig.' : ' Standard rates are rough.';
    return price + (isRough ? rough : '');
  });
}
