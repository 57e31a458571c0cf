import type { Bilingual } from '../../language/bilingual.js';
import { largest } from '../../math/largest.js';
import type { ReportTable } from '../../results/report-table.js';
import { byCustomerNumber } from '../customer-names.js';
import type { StageInput } from '../stage.js';
import { type ListColumn, listColumns } from './list-columns.js';
import type { Quadrant } from './quadrant.js';
import type { Settings } from './settings.js';

/**
 * The customers to talk about: the problem group by service cost, the win-win candidates by what is still to
 * be won, and those whose segment depends on the view. Each list ends at `listLength`.
 */
export function customerLists(input: StageInput<Settings>, quadrant: Quadrant): readonly ReportTable[] {
  const { settings } = input;
  const chosen = quadrant.segment[settings.cutBy];
  const all = listColumns(input, quadrant);
  const pick = (...ids: string[]) => all.filter((column) => ids.includes(column.id));
  const untapped = input.has('wallet.untappedRevenue') ? input.number('wallet.untappedRevenue') : null;
  const byNumber = byCustomerNumber(input.text('customerId'));
  const list = (
    id: string,
    title: Bilingual,
    note: Bilingual,
    belongs: (customer: number) => boolean,
    weight: ArrayLike<number>,
    columns: readonly ListColumn[],
  ): ReportTable => {
    const weights = new Float64Array(input.customers).fill(Number.NaN);
    let members = 0;
    for (let customer = 0; customer < weights.length; customer++) {
      if (Number.isNaN(weight[customer]) || !belongs(customer)) continue;
      weights[customer] = weight[customer]!;
      members += 1;
    }
    const shown = largest(weights, settings.listLength, byNumber);
    return {
      id,
      title,
      note: howMany(note, members, settings.listLength),
      columns: columns.map(({ cell: _, ...column }) => column),
      rows: shown.map((customer) => columns.map((column) => column.cell(customer))),
    };
  };
  return [
    list(
      'problem-group',
      { de: 'Problemgruppe: verhandeln', en: 'Problem group: negotiate' },
      {
        de: 'Nach Servicekosten. Das Preisäquivalent sagt, um wie viel der Preis steigen müsste, damit der Service bezahlt ist.',
        en: 'By service cost. The price equivalent says by how much prices would have to rise to pay for the service.',
      },
      (customer) => chosen[customer] === 'problem',
      quadrant.serviceCost,
      pick(
        'customerId',
        'name',
        'revenue',
        'contribution',
        'entries',
        'serviceCost',
        'intensity',
        'priceEquivalent',
        'afterService',
      ),
    ),
    list(
      'win-win',
      { de: 'Win-win prüfen', en: 'Look for win-win' },
      {
        de: 'Hoher Wert, wenig Service. Oben steht, wo am meisten zu gewinnen ist, ohne Potenzial der höchste Deckungsbeitrag.',
        en: 'High value, little service. On top what is most to be won; without potential, the highest contribution.',
      },
      (customer) => chosen[customer] === 'win-win',
      untapped === null
        ? quadrant.contribution
        : untapped.map((amount) => (Number.isNaN(amount) ? Number.NEGATIVE_INFINITY : amount)),
      pick(
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
    ),
    list(
      'view-changes',
      { de: 'Segment hängt an der Sicht', en: 'Segment depends on the view' },
      {
        de: 'Diese Kunden wechseln das Segment, wenn Service nach Betrag statt nach Intensität beurteilt wird.',
        en: 'These customers change segment when service is judged by amount instead of intensity.',
      },
      (customer) => quadrant.segment.intensity[customer] !== quadrant.segment.amount[customer],
      quadrant.serviceCost,
      pick('customerId', 'name', 'contribution', 'serviceCost', 'intensity', 'byIntensity', 'byAmount'),
    ),
  ];
}

function howMany(note: Bilingual, members: number, shown: number): Bilingual {
  if (members <= shown) return note;
  return {
    de: `${note.de} Gezeigt sind ${shown} von ${members}.`,
    en: `${note.en} ${shown} of ${members} are shown.`,
  };
}
