import type { Bilingual } from '../../language/bilingual.js';
import type { ReportTable } from '../../results/report-table.js';
import { OUTSIDE_CLASSES } from '../class-wording.js';
import { column } from '../column.js';
import { customerListTable, identityColumns, type ListColumn, listColumn } from '../customer-list.js';
import type { StageInput } from '../stage.js';
import { ALLOCATED, CLASS_OF_CARE, LAST_OF_PLAN, PLANNED } from './class-table.js';
import type { Outcome } from './outcome.js';
import type { Settings } from './settings.js';

/** Below a visit a year nobody changes a plan. */
const LEAST_DIFFERENCE = 1;

const REASONS: Readonly<Record<string, Bilingual>> = {
  untapped: { de: 'offenes Potenzial', en: 'untapped potential' },
  value: { de: 'hoher Wert', en: 'high value' },
  small: { de: 'geringer Wert', en: 'small value' },
  none: { de: 'kein positiver Wert', en: 'no positive value' },
  limit: { de: 'Höchstzahl', en: 'limit of visits' },
};

/** Customers who would get more visits than planned, and those who would get fewer. */
export interface Moved {
  readonly more: readonly number[];
  readonly fewer: readonly number[];
}

export function movedBy({ plan, allocated }: Pick<Outcome, 'plan' | 'allocated'>): Moved {
  const more: number[] = [];
  const fewer: number[] = [];
  for (let customer = 0; customer < plan.visits.length; customer += 1) {
    const difference = allocated.visits[customer]! - plan.visits[customer]!;
    if (difference >= LEAST_DIFFERENCE) more.push(customer);
    else if (difference <= -LEAST_DIFFERENCE) fewer.push(customer);
  }
  return { more, fewer };
}

/** Who should get more and who fewer visits than his class plan (Abweichungen vom Klassenplan). */
export function movedLists(
  input: StageInput<Settings>,
  outcome: Outcome,
  { more, fewer }: Moved,
): readonly ReportTable[] {
  const { participants, stake, allocated } = outcome;
  const classes = input.text('care-model.careClass');
  const gain = new Float64Array(input.customers);
  for (const customer of more) {
    const { response } = participants.groups[participants.groupOf[customer]!]!;
    gain[customer] = Math.round(stake.value[customer]! * (response[allocated.visits[customer]!]! - 1));
  }
  const freed = new Float64Array(input.customers);
  for (const customer of fewer) {
    const { hours, plan } = participants.groups[participants.groupOf[customer]!]!;
    freed[customer] = (plan - allocated.visits[customer]!) * hours;
  }
  const columns = figureColumns(input, outcome);
  return [
    customerListTable(input, {
      id: 'more-visits',
      title: { de: 'Mehr Besuche als der Klassenplan', en: 'More visits than the class plan' },
      note: {
        de: 'Wo weitere Besuche unter der angenommenen Kurve am meisten bringen, das meiste zuerst. Vorschlag zum Prüfen, Stand des Laufs.',
        en: 'Where further visits bring most under the assumed curve, most first. A proposal to check, state of the run.',
      },
      members: more,
      weight: gain,
      columns: [...columns, listColumn(GAIN, gain), reasonColumn(outcome, 'more')],
    }),
    customerListTable(input, {
      id: 'fewer-visits',
      title: { de: 'Weniger Besuche als der Klassenplan', en: 'Fewer visits than the class plan' },
      note: fewerNote(fewer.some((customer) => classes[customer] === 'new')),
      members: fewer,
      weight: freed,
      columns: [...columns, ...shareColumn(input), listColumn(FREED, freed), reasonColumn(outcome, 'fewer')],
    }),
  ].filter(({ rows }) => rows.length > 0);
}

function fewerNote(holdsNewcomers: boolean): Bilingual {
  const newcomers = holdsNewcomers
    ? {
        de: ' Neue Kunden haben noch keinen Deckungsbeitrag eines ganzen Jahres: ihren Wert einschätzen, nicht ablesen.',
        en: ' New customers have no contribution of a whole year yet: judge their value rather than read it off.',
      }
    : { de: '', en: '' };
  return {
    de: `Wo die letzten Besuche unter der angenommenen Kurve weniger bringen als anderswo, die meisten freien Stunden zuerst. Vor jeder Kürzung prüfen: Einen Kunden mit hohem Lieferanteil zu verlieren wiegt schwerer.${newcomers.de}`,
    en: `Where the last visits bring less under the assumed curve than elsewhere, most hours set free first. Check before cutting: losing a customer with a high share of wallet weighs more.${newcomers.en}`,
  };
}

const GAIN = column(
  'gain',
  'amount',
  'Mehr Deckungsbeitrag (Modell)',
  'More contribution (model)',
  'Was die zusätzlichen Besuche unter der Wirkungskurve im Jahr bringen.',
  'What the further visits bring a year under the response curve.',
);
const FREED = column(
  'freed',
  'hours',
  'Freie Stunden',
  'Hours set free',
  'Stunden der Besuche, die wegfallen.',
  'Hours of the visits that fall away.',
);
const VALUE = column(
  'value',
  'amount',
  'Wert, um den es geht',
  'Value at stake',
  'Worauf Besuche wirken, im Jahr.',
  'What visits work on, a year.',
);

function figureColumns(input: StageInput<Settings>, outcome: Outcome): readonly ListColumn[] {
  const { stake, plan, allocated } = outcome;
  return [
    ...identityColumns(input),
    listColumn({ ...CLASS_OF_CARE, values: OUTSIDE_CLASSES }, input.text('care-model.careClass')),
    { ...VALUE, cell: (customer) => Math.round(stake.value[customer]!) },
    listColumn({ ...PLANNED, unit: outcome.visitsUnit }, plan.visits),
    listColumn(ALLOCATED, allocated.visits),
    { ...LAST_OF_PLAN, cell: (customer) => Math.round(outcome.lastOfPlan(customer)) },
  ];
}

const SHARE_CLASS = 'wallet.shareClass';

function shareColumn(input: StageInput<Settings>): readonly ListColumn[] {
  const definition = input.has(SHARE_CLASS) ? input.definition(SHARE_CLASS) : null;
  if (definition === null) return [];
  return [listColumn({ ...definition, id: 'shareClass' }, input.text(SHARE_CLASS))];
}

function reasonColumn(outcome: Outcome, list: 'more' | 'fewer'): ListColumn {
  const { stake, participants, allocated } = outcome;
  const reason = (customer: number): string => {
    const value = stake.value[customer]!;
    if (list === 'more') return stake.untapped[customer]! > value / 2 ? 'untapped' : 'value';
    if (!(value > 0)) return 'none';
    const { response } = participants.groups[participants.groupOf[customer]!]!;
    return allocated.visits[customer] === response.length - 1 ? 'limit' : 'small';
  };
  return {
    id: 'reason',
    label: { de: 'Grund', en: 'Reason' },
    unit: 'code',
    values: REASONS,
    definition: {
      de: 'Was den Ausschlag gibt: der Wert je geplantem Besuch, oder eine Grenze der Besuche.',
      en: 'What tips the balance: the value for each planned visit, or a limit of visits.',
    },
    cell: reason,
  };
}

/** Of customers who get fewer visits those with a high share of wallet (Bestandsschutz). */
export function highShareOf(input: StageInput<Settings>, { fewer }: Moved): readonly number[] {
  if (!input.has(SHARE_CLASS)) return [];
  const share = input.text(SHARE_CLASS);
  return fewer.filter((customer) => share[customer] === 'high');
}
