import type { Bilingual } from '../../language/bilingual.js';
import type { Formula, TableFormulas } from '../../results/formula.js';
import type { Input, StageInputs } from '../../results/input.js';
import {
  cellOf,
  codeOf,
  constant,
  countOf,
  EMPTY,
  figureOf,
  hasCode,
  inputOf,
  ofAll,
  ofCustomer,
  operation,
  ratio,
  when,
} from '../formula-parts.js';
import type { CutLines } from './cut-lines.js';
import { SEGMENTS } from './segments.js';
import type { Settings } from './settings.js';

const STAGE = 'value-to-value';
const VALUE = 'contributionMargin';
const COST = `${STAGE}.serviceCost`;
const VALUE_LEVEL = `${STAGE}.valueLevel`;
const SERVICE_LEVEL = `${STAGE}.serviceLevel`;
const SEGMENT = `${STAGE}.segment`;
/** Guards a comparison of binary fractions that are equal on paper. */
const JUST_BELOW = 1 - 1e-9;
const JUST_ABOVE_NOTHING = 1e-9;

const input = (id: string): Formula => inputOf(`${STAGE}.${id}`);

/**
 * The cut lines as inputs: what is set, and what holds where nothing is.
 *
 * @param automatic the lines that are found in the data, in cents of the period
 */
export function quadrantInputs(
  settings: Settings,
  cuts: CutLines,
  automatic: CutLines,
  years: number,
): StageInputs {
  const set = (value: number | 'auto', factor: number): number | null =>
    value === 'auto' ? null : Math.round(value * factor * 1e6) / 1e6;
  const known = (value: number): number | null => (Number.isNaN(value) ? null : value);
  const cut = (id: string, unit: Input['unit'], value: number | null, label: Bilingual): Input => ({
    id,
    setting: `stages.${STAGE}.${id}`,
    label,
    unit,
    value,
    range: { optional: true },
  });
  /** The line that holds: the one that is set, scaled to the period, or else the automatic one. */
  const line = (id: string, of: string, unit: Input['unit'], found: number, label: Bilingual): Input => {
    const isAmount = unit === 'amount';
    const auto = automatic[id.replace('Line', '') as keyof CutLines];
    const otherwise = Number.isNaN(auto) ? EMPTY : constant(isAmount ? wholeCents(auto) / 100 : auto);
    const scaled = isAmount
      ? operation(
          '/',
          operation('sumOfCeilings', constant(0.01), operation('*', input(of), constant(years))),
          constant(100),
        )
      : input(of);
    return {
      id,
      setting: `stages.${STAGE}.${of}`,
      label,
      unit,
      value: known(isAmount ? wholeCents(found) : found),
      formula: when(operation('isFigure', input(of)), scaled, otherwise),
    };
  };
  return {
    values: [
      cut('valueCut', 'amount', set(settings.valueCut, 100), {
        de: 'Kundenwert hoch ab Deckungsbeitrag I im Jahr (leer: automatisch)',
        en: 'Value high from contribution margin I a year (empty: automatic)',
      }),
      line('valueLine', 'valueCut', 'amount', cuts.value, {
        de: 'Schnittlinie Kundenwert im Zeitraum',
        en: 'Cut line of value in the period',
      }),
      cut('intensityCut', 'share', set(settings.intensityCut, 1), {
        de: 'Serviceintensität hoch ab (leer: automatisch)',
        en: 'Service intensity high from (empty: automatic)',
      }),
      line('intensityLine', 'intensityCut', 'share', cuts.intensity, {
        de: 'Schnittlinie Serviceintensität',
        en: 'Cut line of service intensity',
      }),
      cut('amountCut', 'amount', set(settings.amountCut, 100), {
        de: 'Servicekosten hoch ab im Jahr (leer: automatisch)',
        en: 'Service cost high from a year (empty: automatic)',
      }),
      line('amountLine', 'amountCut', 'amount', cuts.amount, {
        de: 'Schnittlinie Servicekosten im Zeitraum',
        en: 'Cut line of service cost in the period',
      }),
    ],
    tables: [],
  };
}

/** Amounts are whole cents: the least that reaches a line between two of them. */
function wholeCents(line: number): number {
  return Math.ceil(line - JUST_ABOVE_NOTHING);
}

/** Levels and segment of a customer by the cut lines (see cut-lines.ts). */
export function quadrantFormulas(cutBy: Settings['cutBy']): Readonly<Record<string, Formula>> {
  const takesPart = hasCode(`${STAGE}.inPeriod`, 'yes');
  const brought = ofCustomer(VALUE);
  const cost = ofCustomer(COST);
  const isKnown = operation('isFigure', brought);
  const served = operation('>', cost, constant(0));
  const level = (column: string, isHigh: Formula): Formula =>
    when(isHigh, codeOf(column, 'high'), codeOf(column, 'low'));
  const reaches = (figure: Formula, line: string): Formula =>
    operation('>=', figure, operation('*', input(line), constant(JUST_BELOW)));
  const byIntensity = when(
    isKnown,
    when(
      served,
      when(
        operation('and', operation('>', brought, constant(0)), operation('isFigure', input('intensityLine'))),
        level(SERVICE_LEVEL, reaches(operation('/', cost, brought), 'intensityLine')),
        codeOf(SERVICE_LEVEL, 'high'),
      ),
      codeOf(SERVICE_LEVEL, 'low'),
    ),
    EMPTY,
  );
  const byAmount = when(
    operation('and', served, operation('isFigure', input('amountLine'))),
    level(SERVICE_LEVEL, reaches(cost, 'amountLine')),
    codeOf(SERVICE_LEVEL, 'low'),
  );
  const segment = (value: 'high' | 'low'): Formula => {
    const [served, unserved] = value === 'high' ? ['investment', 'win-win'] : ['problem', 'opportunistic'];
    return when(
      hasCode(SERVICE_LEVEL, 'high'),
      codeOf(SEGMENT, served ?? ''),
      codeOf(SEGMENT, unserved ?? ''),
    );
  };
  return {
    valueLevel: when(
      operation('and', takesPart, isKnown),
      when(
        operation('isFigure', input('valueLine')),
        level(VALUE_LEVEL, operation('>=', brought, input('valueLine'))),
        codeOf(VALUE_LEVEL, 'low'),
      ),
      EMPTY,
    ),
    serviceLevel: when(takesPart, cutBy === 'intensity' ? byIntensity : byAmount, EMPTY),
    segment: when(
      operation(
        'and',
        operation('isGiven', ofCustomer(VALUE_LEVEL)),
        operation('isGiven', ofCustomer(SERVICE_LEVEL)),
      ),
      when(hasCode(VALUE_LEVEL, 'high'), segment('high'), segment('low')),
      EMPTY,
    ),
  };
}

/** The figures of the segments; whom nobody can place stays where he is. */
export function segmentFormulas(): TableFormulas {
  const sum = (column: string): Formula => figureOf('sum', column, SEGMENT, 'segment');
  const figures: Readonly<Record<string, Formula>> = {
    customers: countOf(SEGMENT, 'segment'),
    revenue: sum('revenue'),
    contribution: sum(VALUE),
    serviceCost: sum(COST),
    serviceShare: ratio(cellOf('serviceCost'), ofAll('sum', COST)),
    intensity: ratio(cellOf('serviceCost'), cellOf('contribution')),
    returnOnService: ratio(cellOf('contribution'), cellOf('serviceCost')),
    afterService: sum(`${STAGE}.valueAfterService`),
  };
  return { rows: Object.fromEntries(SEGMENTS.map((_, row) => [row, figures])) };
}
