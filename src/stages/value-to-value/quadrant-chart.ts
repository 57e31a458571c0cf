import type { Bilingual } from '../../language/bilingual.js';
import { inBoth } from '../../language/bilingual.js';
import { formatNumber } from '../../language/numbers.js';
import type { ReportChart } from '../../results/report-chart.js';
import type { CustomerNames } from '../customer-names.js';
import type { Quadrant } from './quadrant.js';
import { quadrantAxes } from './quadrant-axes.js';
import { drawnCuts, lineTable } from './quadrant-lines.js';
import { CONTRIBUTION_PLACE, pointTable, SERVICE_PLACE, shownBySegment } from './quadrant-points.js';
import { SEGMENT_NAMES } from './segments.js';

const POINTS = 'quadrant-points';
const LINES = 'quadrant-lines';

/**
 * The customers by service cost and contribution, one series for each segment, between the cut lines. Both axes are
 * logarithmic, because a few large customers would press all others into a corner; zero and losses stand at the
 * edge. Null where nobody has a segment, a cost or a contribution.
 */
export function quadrantChart(
  quadrant: Quadrant,
  cutBy: 'intensity' | 'amount',
  who: CustomerNames,
  currency: string,
): ReportChart | null {
  const { segments, all } = shownBySegment(quadrant, cutBy, who);
  const shown = segments.flatMap(({ members }) => members);
  const axes = quadrantAxes(
    shown.map((customer) => quadrant.serviceCost[customer]!),
    shown.map((customer) => quadrant.contribution[customer]!),
    quadrant.cuts,
    cutBy,
  );
  if (axes === null) return null;
  const { service, contribution } = axes;
  const cuts = drawnCuts(quadrant.cuts, cutBy, service, contribution, currency);
  const fed = { x: SERVICE_PLACE.id, y: CONTRIBUTION_PLACE.id };
  let from = 0;
  return {
    id: 'quadrant',
    kind: 'scatter',
    title: { de: 'Wert-Wert-Portfolio', en: 'Value from × value to the customer' },
    note: noteOf(shown.length, all, cutBy),
    isSnapshot: true,
    x: {
      title: { de: 'Kundennutzen: Servicekosten', en: 'Value to the customer: service cost' },
      min: service.min,
      max: service.max,
      isLogarithmic: true,
    },
    y: {
      title: { de: 'Kundenwert: DB I', en: 'Value from the customer: contribution margin I' },
      min: contribution.min,
      max: contribution.max,
      isLogarithmic: true,
    },
    series: [
      ...segments.map(({ segment, members }) => {
        const rows = [from, from + members.length] as const;
        from += members.length;
        return { ...fed, table: POINTS, rows, name: SEGMENT_NAMES[segment] };
      }),
      ...cuts.map(({ name }, index) => ({
        ...fed,
        table: LINES,
        rows: [index * 2, index * 2 + 2] as const,
        drawn: 'limit' as const,
        name,
      })),
    ],
    data: [
      pointTable(POINTS, quadrant, segments, axes, who),
      ...(cuts.length === 0 ? [] : [lineTable(LINES, cuts)]),
    ],
  };
}

function noteOf(shown: number, all: number, cutBy: 'intensity' | 'amount'): Bilingual {
  return inBoth((language) => {
    const count = formatNumber(shown, 0, language);
    const total = formatNumber(all, 0, language);
    if (language === 'de') {
      const part =
        all > shown ? ` Gezeigt sind ${count} von ${total} Kunden: aus jedem Segment die größten.` : '';
      const ray =
        cutBy === 'intensity'
          ? ' Rechts der schrägen Linie kostet der Service zu viel vom Deckungsbeitrag.'
          : '';
      return `Oben stehen die Kunden, die viel bringen, rechts die, die viel Service bekommen.${ray} Beide Achsen sind logarithmisch geteilt; was sie nicht erreichen, auch null und Verluste, steht am Rand.${part}`;
    }
    const part = all > shown ? ` Shown are ${count} of ${total} customers: the largest of each segment.` : '';
    const ray =
      cutBy === 'intensity'
        ? ' To the right of the slanting line service costs too much of the contribution.'
        : '';
    return `Customers who bring much stand at the top, those who get much service at the right.${ray} Both axes are logarithmic; what they do not reach, zero and losses too, stands at the edge.${part}`;
  });
}
