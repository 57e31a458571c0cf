import { inBoth } from '../../language/bilingual.js';
import { formatShare } from '../../language/numbers.js';
import type { ColumnDefinition } from '../../results/column.js';
import type { Formula, TableFormulas } from '../../results/formula.js';
import type { ReportChart } from '../../results/report-chart.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import { constant, operation } from '../formula-parts.js';
import { ROLES, type Role } from '../sales-roles.js';
import { SizingFormulas } from './formulas.js';
import { costId, sizingInput, visitInput } from './inputs.js';
import { presentShare, presentShareFormula } from './present-share.js';
import { presentFullTime, requiredTotal, requirements, type Sizing } from './requirement.js';
import { SHARE } from './requirement-columns.js';
import { SHARE_KINDS, type ShownShare, shareKind, shownShares } from './scenario-table.js';

const TABLE = 'share-and-visits';

/**
 * Heads and cost by customer-facing share and by how many visits and calls are made (Szenarien), with the hours that a
 * share frees and the people these are worth.
 */
export function leverTable(sizing: Sizing): ReportTable {
  const { settings, time } = sizing;
  const shares = shownShares(sizing);
  const changes = settings.visitChanges;
  const rows = shares.map((share): Cell[] => {
    const needs = changes.map((change) => requirements(sizing, share ?? undefined, 1 + change));
    const freed = freedTime(sizing, share);
    return [
      share ?? presentShare(sizing),
      SHARE_KINDS[shareKind(share, time.isMeasured)],
      ...needs.map((need) => requiredTotal(need, 'heads')),
      ...needs.map((need) => requiredTotal(need, 'cost')),
      freed.hours,
      freed.people,
    ];
  });
  return {
    id: TABLE,
    title: {
      de: 'Szenarien: Köpfe und Kosten nach Kundenzeit und Besuchszahl',
      en: 'Scenarios: heads and cost by customer time and number of visits',
    },
    note: {
      de: 'Besuche und Anrufe gegenüber dem Betreuungskonzept. Gewonnene Stunden: was die Leute von heute (ohne Liste: der Bedarf von heute) bei diesem Anteil mehr für Kunden haben; VZÄ-Gegenwert: so viele mehr brauchte es heute dafür. Kein Ertrag ist damit zugesagt; 60 % sind ein Anspruch. Die letzten beiden Spalten halten den Stand des Laufs.',
      en: "Visits and calls against the care model. Hours freed: what today's people (without a list: the need of today) have more for customers at this share; worth in FTE: so many more it would take today for that. No gain is promised; 60 % is an ambition. The last two columns keep the state of the run.",
    },
    columns: [
      SHARE,
      column('kind', 'text', 'Art', 'Kind', 'Was der Anteil ist.', 'What the share is.'),
      ...changes.map((change, at) => changed('heads', at, change)),
      ...changes.map((change, at) => changed('cost', at, change)),
      column(
        'freedHours',
        'hours',
        'Gewonnene Stunden',
        'Hours freed',
        'Mehr Stunden für Kunden im Jahr.',
        'More hours for customers a year.',
      ),
      column(
        'freedPeople',
        'fte',
        'VZÄ-Gegenwert',
        'Worth in FTE',
        'Zum Anteil von heute.',
        'At the share of today.',
      ),
    ],
    rows,
    formulas: leverFormulas(shares, sizing),
  };
}

/** More hours for customers than today, and the people that would have as many at the share of today. */
function freedTime({ time, team, workload }: Sizing, share: ShownShare): { hours: number; people: number } {
  const hasTeam = ROLES.some((role) => presentFullTime(role, team) > 0);
  let [hours, people] = [0, 0];
  for (const { role, hours: work } of workload.roles) {
    const { capacityHours, share: today } = time.of[role];
    const available = capacityHours * today;
    const fullTime = hasTeam ? presentFullTime(role, team) : available > 0 ? work / available : 0;
    const more = (share ?? today) - today;
    hours += fullTime * capacityHours * more;
    people += today > 0 ? (fullTime * more) / today : 0;
  }
  return { hours, people };
}

function changed(id: 'heads' | 'cost', at: number, change: number): ColumnDefinition {
  const by = (language: 'de' | 'en'): string =>
    change === 0
      ? { de: 'Besuche wie geplant', en: 'visits as planned' }[language]
      : `${{ de: 'Besuche', en: 'visits' }[language]} ${change > 0 ? '+' : '−'}${formatShare(Math.abs(change), language, 0)}`;
  const name = id === 'heads' ? { de: 'Köpfe', en: 'Heads' } : { de: 'Kosten', en: 'Cost' };
  return column(
    `${id}${at + 1}`,
    id === 'heads' ? 'count' : 'amount',
    `${name.de}, ${by('de')}`,
    `${name.en}, ${by('en')}`,
    'Bei so vielen Besuchen und Anrufen, im Jahr.',
    'At so many visits and calls, a year.',
  );
}

function leverFormulas(shares: readonly ShownShare[], sizing: Sizing): TableFormulas {
  const parts = new SizingFormulas(sizing);
  const heads = (role: Role, share: ShownShare, at: number): Formula => {
    const visits = operation('+', constant(1), visitInput(at));
    // Fewer visits leave each person with more time for the others.
    const available = operation('/', parts.available(role, parts.share(role, share)), visits);
    return parts.heads(role, parts.hours(role), available);
  };
  const rows = shares.map((share): Readonly<Record<string, Formula>> => {
    const cells: Record<string, Formula> = {
      share: share === null ? presentShareFormula(sizing) : parts.share(ROLES[0], share),
    };
    sizing.settings.visitChanges.forEach((_, at) => {
      cells[`heads${at + 1}`] = operation('sum', ...ROLES.map((role) => heads(role, share, at)));
      cells[`cost${at + 1}`] = operation(
        'sum',
        ...ROLES.map((role) => operation('*', heads(role, share, at), sizingInput(costId(role)))),
      );
    });
    return cells;
  });
  return { rows: Object.fromEntries(rows.entries()) };
}

const CHART = 'heads-by-share';

/** Heads at every share, one column for each number of visits. */
export function leverChart(sizing: Sizing, { columns, rows }: ReportTable): ReportChart {
  const changes = sizing.settings.visitChanges.map((_, at) => `heads${at + 1}`);
  const places = changes.map((id) => columns.findIndex((each) => each.id === id));
  const names = shownShares(sizing).map((share) =>
    share === null
      ? { de: 'heute', en: 'today' }
      : inBoth((language) => formatShare(share, language, share * 100 === Math.round(share * 100) ? 0 : 1)),
  );
  return {
    id: 'share-and-visits-chart',
    kind: 'columns',
    title: { de: 'Köpfe nach Kundenzeit und Besuchszahl', en: 'Heads by customer time and number of visits' },
    note: {
      de: 'Die Kundenzeit bewegt den Bedarf stärker als die Zahl der Besuche. 60 % sind ein Anspruch.',
      en: 'Customer time moves the need more than the number of visits. 60 % is an ambition.',
    },
    x: { title: { de: 'Anteil der Kundenzeit', en: 'Customer-facing share' } },
    y: { title: { de: 'Köpfe', en: 'Heads' }, min: 0 },
    series: changes.map((id) => ({ table: CHART, x: 'name', y: id })),
    data: [
      {
        id: CHART,
        title: { de: 'Köpfe nach Kundenzeit', en: 'Heads by customer time' },
        columns: [
          column(
            'name',
            'text',
            'Kundenzeit',
            'Customer time',
            'Anteil der Arbeitszeit.',
            'Share of working time.',
          ),
          ...places.map((place) => columns[place]!),
        ],
        rows: rows.map((row, at): Cell[] => [names[at]!, ...places.map((place) => row[place]!)]),
        formulas: {
          columns: Object.fromEntries(
            changes.map((id) => [id, { table: TABLE, column: id, row: 'same' as const }]),
          ),
        },
      },
    ],
  };
}
