import type { Bilingual } from '../../language/bilingual.js';
import { inBoth } from '../../language/bilingual.js';
import { formatRoundAmount, formatShare } from '../../language/numbers.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import type { CutLines } from './cut-lines.js';
import type { LogarithmicAxis } from './quadrant-axes.js';
import { CONTRIBUTION_PLACE, SERVICE_PLACE } from './quadrant-points.js';
import { LEVEL_NAMES } from './segments.js';

/** A cut line between two points of service cost and contribution. */
export interface DrawnCut {
  readonly name: Bilingual;
  readonly ends: readonly [from: readonly [number, number], to: readonly [number, number]];
}

/** The cut lines as far as they cross the chart. */
export function drawnCuts(
  cuts: CutLines,
  cutBy: 'intensity' | 'amount',
  service: LogarithmicAxis,
  contribution: LogarithmicAxis,
  currency: string,
): DrawnCut[] {
  const serviceCut = (level: 'high' | 'medium', intensity: number, amount: number): DrawnCut | null =>
    cutBy === 'intensity'
      ? intensityCut(level, intensity, service, contribution)
      : amountCut(level, amount, service, contribution, currency);
  return [
    valueCut('high', cuts.value, service, contribution, currency),
    valueCut('medium', cuts.valueMedium, service, contribution, currency),
    serviceCut('high', cuts.intensity, cuts.amount),
    serviceCut('medium', cuts.intensityMedium, cuts.amountMedium),
  ].filter((cut) => cut !== null);
}

function valueCut(
  level: 'high' | 'medium',
  value: number,
  service: LogarithmicAxis,
  contribution: LogarithmicAxis,
  currency: string,
): DrawnCut | null {
  if (!isOn(contribution, value)) return null;
  return {
    name: inBoth((language) => {
      const amount = formatRoundAmount(value, language, currency);
      return language === 'de'
        ? `Kundenwert ${LEVEL_NAMES[level].de} ab ${amount}`
        : `Value ${level} from ${amount}`;
    }),
    ends: [
      [service.min, value],
      [service.max, value],
    ],
  };
}

function amountCut(
  level: 'high' | 'medium',
  amount: number,
  service: LogarithmicAxis,
  contribution: LogarithmicAxis,
  currency: string,
): DrawnCut | null {
  if (!isOn(service, amount)) return null;
  return {
    name: inBoth((language) => {
      const limit = formatRoundAmount(amount, language, currency);
      return language === 'de'
        ? `Service ${LEVEL_NAMES[level].de} ab ${limit}`
        : `Service ${level} from ${limit}`;
    }),
    ends: [
      [amount, contribution.min],
      [amount, contribution.max],
    ],
  };
}

/** Cost at a fixed share of contribution: a straight line, also where both axes are logarithmic. */
function intensityCut(
  level: 'high' | 'medium',
  share: number,
  service: LogarithmicAxis,
  contribution: LogarithmicAxis,
): DrawnCut | null {
  if (!(share > 0)) return null;
  const from = Math.max(service.floor, contribution.floor * share);
  const to = Math.min(service.max, contribution.max * share);
  if (from >= to) return null;
  return {
    name: inBoth((language) => {
      const limit = formatShare(share, language);
      return language === 'de'
        ? `Service ${LEVEL_NAMES[level].de} ab ${limit} des DB`
        : `Service ${level} from ${limit} of contribution`;
    }),
    ends: [
      [Math.round(from), Math.round(from / share)],
      [Math.round(to), Math.round(to / share)],
    ],
  };
}

function isOn({ min, max }: LogarithmicAxis, value: number): boolean {
  return value >= min && value <= max;
}

/** Two rows for each line. */
export function lineTable(id: string, cuts: readonly DrawnCut[]): ReportTable {
  return {
    id,
    title: { de: 'Schnittlinien des Wert-Wert-Portfolios', en: 'Cut lines of the value portfolio' },
    columns: [
      column(
        'line',
        'text',
        'Schnittlinie',
        'Cut line',
        'Ab hier gilt ein Wert als hoch.',
        'From here on a figure is high.',
      ),
      SERVICE_PLACE,
      CONTRIBUTION_PLACE,
    ],
    rows: cuts.flatMap(({ name, ends }) => ends.map((end): Cell[] => [name, ...end])),
  };
}
