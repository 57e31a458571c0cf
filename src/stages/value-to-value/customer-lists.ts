import type { ReportTable } from '../../results/report-table.js';
import { customerListTable } from '../customer-list.js';
import type { StageInput } from '../stage.js';
import { listColumns } from './list-columns.js';
import type { Quadrant } from './quadrant.js';
import type { Segment } from './segments.js';
import type { Settings } from './settings.js';

/**
 * The customers to talk about: the problem group by service cost, the win-win candidates by what is still to
 * be won, and those whose segment depends on the view.
 */
export function customerLists(input: StageInput<Settings>, quadrant: Quadrant): readonly ReportTable[] {
  const chosen = quadrant.segment[input.settings.cutBy];
  const all = listColumns(input, quadrant);

  const pick = (...ids: string[]) => all.filter((column) => ids.includes(column.id));
  const untapped = 'wallet.untappedRevenue';
  return [
    customerListTable(input, {
      id: 'problem-group',
      title: { de: 'Problemgruppe: verhandeln', en: 'Problem group: negotiate' },
      note: {
        de: 'Zum Verhandeln: was der Kunde bekommt, was es kostet, was sich ändern müsste. Das Preisäquivalent sagt, um wie viel der Preis steigen müsste, damit der Service bezahlt ist. Service senken um oder Preis erhöhen um: jedes für sich bringt den Kunden unter die Schnittlinie, wie sie heute liegt.',
        en: 'To negotiate with: what the customer gets, what it costs, what would have to change. The price equivalent says by how much prices would have to rise to pay for the service. Cut service by or raise prices by: each by itself brings the customer below the cut line as it is today.',
      },
      members: membersWhere(chosen, (segment) => segment === 'problem'),
      weight: quadrant.serviceCost,
      columns: pick(
        'customerId',
        'name',
        'revenue',
        'contribution',
        'entries',
        'serviceCost',
        'intensity',
        'priceEquivalent',
        'lessService',
        'priceRise',
        'afterService',
        'services',
      ),
    }),
    customerListTable(input, {
      id: 'win-win',
      title: { de: 'Win-win prüfen', en: 'Look for win-win' },
      note: {
        de: 'Hoher Wert, wenig Service. Oben steht, wo am meisten zu gewinnen ist, ohne Potenzial der höchste Deckungsbeitrag.',
        en: 'High value, little service. On top what is most to be won; without potential, the highest contribution.',
      },
      members: membersWhere(chosen, (segment) => segment === 'win-win'),
      weight: input.has(untapped) ? input.number(untapped) : quadrant.contribution,
      columns: pick(
        'customerId',
        'name',
        'revenue',
        'contribution',
        'serviceCost',
        'intensity',
        'shareOfWallet',
        'untapped',
        'hidden',
      ),
    }),
    customerListTable(input, {
      id: 'view-changes',
      title: { de: 'Segment hängt an der Sicht', en: 'Segment depends on the view' },
      note: {
        de: 'Diese Kunden wechseln das Segment, wenn Service nach Betrag statt nach Intensität beurteilt wird.',
        en: 'These customers change segment when service is judged by amount instead of intensity.',
      },
      members: membersWhere(
        quadrant.segment.intensity,
        (segment, customer) => segment !== quadrant.segment.amount[customer],
      ),
      weight: quadrant.serviceCost,
      columns: pick(
        'customerId',
        'name',
        'contribution',
        'serviceCost',
        'intensity',
        'byIntensity',
        'byAmount',
      ),
    }),
  ];
}

function membersWhere(
  segments: readonly (Segment | null)[],
  belongs: (segment: Segment | null, customer: number) => boolean,
): readonly number[] {
  const members: number[] = [];
  for (let customer = 0; customer < segments.length; customer++) {
    if (belongs(segments[customer] ?? null, customer)) members.push(customer);
  }
  return members;
}
