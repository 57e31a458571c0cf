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
import { type Grid, type Level, segmentOf, segmentsOf } from './segments.js';
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
  const line = (
    id: string,
    of: string,
    unit: Input['unit'],
    found: number,
    label: Bilingual,
    shareOf: string | null = null,
  ): Input => {
    const isAmount = unit === 'amount';
    const auto = automatic[id.replace('Line', '') as keyof CutLines];
    const constantLine = Number.isNaN(auto) ? EMPTY : constant(isAmount ? wholeCents(auto) / 100 : auto);
    const otherwise = shareOf === null ? constantLine : shareOfLine(shareOf, isAmount, settings);
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
  const medium = (): readonly Input[] => [
    cut('valueMediumCut', 'amount', set(settings.valueMediumCut, 100), {
      de: 'Kundenwert mittel ab Deckungsbeitrag I im Jahr (leer: automatisch)',
      en: 'Value medium from contribution margin I a year (empty: automatic)',
    }),
    line('valueMediumLine', 'valueMediumCut', 'amount', cuts.valueMedium, {
      de: 'Schnittlinie Kundenwert mittel im Zeitraum',
      en: 'Cut line of medium value in the period',
    }),
    cut('intensityMediumCut', 'share', set(settings.intensityMediumCut, 1), {
      de: 'Serviceintensität mittel ab (leer: automatisch)',
      en: 'Service intensity medium from (empty: automatic)',
    }),
    line(
      'intensityMediumLine',
      'intensityMediumCut',
      'share',
      cuts.intensityMedium,
      { de: 'Schnittlinie Serviceintensität mittel', en: 'Cut line of medium service intensity' },
      'intensityLine',
    ),
    cut('amountMediumCut', 'amount', set(settings.amountMediumCut, 100), {
      de: 'Servicekosten mittel ab im Jahr (leer: automatisch)',
      en: 'Service cost medium from a year (empty: automatic)',
    }),
    line(
      'amountMediumLine',
      'amountMediumCut',
      'amount',
      cuts.amountMedium,
      {
        de: 'Schnittlinie Servicekosten mittel im Zeitraum',
        en: 'Cut line of medium service cost in the period',
      },
      'amountLine',
    ),
  ];
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
      ...(settings.grid === 3 ? medium() : []),
    ],
    tables: [],
  };
}

/** The line of medium service as a share of that of high, where both follow from the data. */
function shareOfLine(line: string, isAmount: boolean, { mediumServiceShare }: Settings): Formula {
  const part = operation('*', input(line), constant(mediumServiceShare));
  const whole = isAmount
    ? operation('/', operation('sumOfCeilings', constant(0.01), part), constant(100))
    : part;
  return when(operation('isFigure', input(line)), whole, EMPTY);
}

/** Amounts are whole cents: the least that reaches a line between two of them. */
function wholeCents(line: number): number {
  return Math.ceil(line - JUST_ABOVE_NOTHING);
}

/** Levels and segment of a customer by the cut lines (see cut-lines.ts). */
export function quadrantFormulas(cutBy: Settings['cutBy'], grid: Grid): Readonly<Record<string, Formula>> {
  const takesPart = hasCode(`${STAGE}.inPeriod`, 'yes');
  const brought = ofCustomer(VALUE);
  const cost = ofCustomer(COST);
  const isKnown = operation('isFigure', brought);
  const served = operation('>', cost, constant(0));
  /** High, else medium where there are nine fields, else low. */
  const level = (column: string, isHigh: Formula, isMedium: Formula): Formula =>
    when(
      isHigh,
      codeOf(column, 'high'),
      grid === 3 ? when(isMedium, codeOf(column, 'medium'), codeOf(column, 'low')) : codeOf(column, 'low'),
    );
  const reaches = (figure: Formula, line: string): Formula =>
    operation('>=', figure, operation('*', input(line), constant(JUST_BELOW)));
  const share = operation('/', cost, brought);
  const byIntensity = when(
    isKnown,
    when(
      served,
      when(
        operation('and', operation('>', brought, constant(0)), operation('isFigure', input('intensityLine'))),
        level(SERVICE_LEVEL, reaches(share, 'intensityLine'), reaches(share, 'intensityMediumLine')),
        codeOf(SERVICE_LEVEL, 'high'),
      ),
      codeOf(SERVICE_LEVEL, 'low'),
    ),
    EMPTY,
  );
  const byAmount = when(
    operation('and', served, operation('isFigure', input('amountLine'))),
    level(SERVICE_LEVEL, reaches(cost, 'amountLine'), reaches(cost, 'amountMediumLine')),
    codeOf(SERVICE_LEVEL, 'low'),
  );
  const byLevel = (column: string, of: (level: Level) => Formula): Formula => {
    const otherwise = grid === 3 ? when(hasCode(column, 'medium'), of('medium'), of('low')) : of('low');
    return when(hasCode(column, 'high'), of('high'), otherwise);
  };
  return {
    valueLevel: when(
      operation('and', takesPart, isKnown),
      when(
        operation('isFigure', input('valueLine')),
        level(
          VALUE_LEVEL,
          operation('>=', brought, input('valueLine')),
          operation('>=', brought, input('valueMediumLine')),
        ),
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
      byLevel(VALUE_LEVEL, (value) =>
        byLevel(SERVICE_LEVEL, (service) => codeOf(SEGMENT, segmentOf(value, service)!)),
      ),
      EMPTY,
    ),
  };
}

/** The figures of the segments; whom nobody can place stays where he is. */
export function segmentFormulas(grid: Grid): TableFormulas {
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
  return { rows: Object.fromEntries(segmentsOf(grid).map((_, row) => [row, figures])) };
}
