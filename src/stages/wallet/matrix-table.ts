import type { Bilingual } from '../../language/bilingual.js';
import type { ColumnDefinition } from '../../results/column.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { groupTotal } from '../group-total.js';
import { CUSTOMERS, PERIOD_REVENUE, POTENTIAL } from '../shared-columns.js';
import { TOTAL } from '../total-row.js';
import { CELLS, type MatrixCell, POTENTIAL_CLASSES, SHARE_CLASSES } from './cells.js';
import { matrixFormulas } from './formulas.js';
import { ESTIMATED, ESTIMATED_POTENTIAL, UNTAPPED_MARGIN, UNTAPPED_REVENUE } from './potential-columns.js';
import type { WalletSettings } from './settings.js';
import { usedShare, type Wallets } from './wallets.js';

const NOT_PLACED: Bilingual = { de: 'Potenzial oder Umsatz unbekannt', en: 'Potential or revenue unknown' };

/**
 * The matrix in long form: one row per cell, then those whom nobody can place because potential or revenue
 * is unknown, then the total. Revenue is that of the period and adds up to the revenue of all customers.
 */
export function matrixTable(
  wallets: Wallets,
  status: readonly (string | null)[],
  settings: WalletSettings,
): ReportTable {
  const hasEstimates = wallets.facts.estimates !== null;
  const estimated = (members: readonly number[]): readonly number[] =>
    members.filter((index) => wallets.potentials.isEstimated[index]);
  const row = (cell: MatrixCell | Bilingual, members: readonly number[]): Cell[] => {
    const placed = 'strategy' in cell ? cell : null;
    return [
      placed === null ? (cell as Bilingual) : placed.potential,
      placed?.share ?? null,
      members.length,
      members.filter((index) => status[index] === 'new').length,
      ...(hasEstimates ? [estimated(members).length] : []),
      groupTotal(wallets.facts.revenue, members),
      groupTotal(wallets.potentials.potential, members),
      ...(hasEstimates ? [groupTotal(wallets.potentials.potential, estimated(members))] : []),
      usedShare(wallets, members),
      groupTotal(wallets.untappedRevenue, members),
      groupTotal(wallets.untappedMargin, members),
    ];
  };
  const groups = new Map<MatrixCell | null, number[]>([...CELLS, null].map((cell) => [cell, []]));
  wallets.cell.forEach((cell, index) => {
    groups.get(cell)?.push(index);
  });
  return {
    id: 'matrix',
    title: { de: 'Matrix Potenzial × Lieferanteil', en: 'Matrix potential × share of wallet' },
    note: matrixNote(settings),
    columns: COLUMNS.filter((each) => hasEstimates || (each !== ESTIMATED && each !== ESTIMATED_POTENTIAL)),
    rows: [
      ...CELLS.map((cell) => row(cell, groups.get(cell) ?? [])),
      row(NOT_PLACED, groups.get(null) ?? []),
      row(
        TOTAL,
        wallets.cell.map((_, index) => index),
      ),
    ],
    hasTotal: true,
    barColumns: ['untappedRevenue'],
    formulas: matrixFormulas(hasEstimates),
  };
}

function matrixNote({ highPotentialFrom }: WalletSettings): Bilingual {
  const rule =
    highPotentialFrom === null
      ? {
          de: 'Potenzialklassen sind Drittel des kumulierten Potenzials.',
          en: 'Potential classes are thirds of the cumulated potential.',
        }
      : {
          de: 'Potenzialklassen nach den Grenzen in den Einstellungen.',
          en: 'Potential classes by the limits in the settings.',
        };
  return {
    de: `${rule.de} Hohes und mittleres Potenzial gelten als attraktiv. Das Potenzial gehört dem Kunden, der Lieferanteil uns.`,
    en: `${rule.en} High and medium potential count as attractive. The potential is the customer's, the share is ours.`,
  };
}

/** What tells the cells of the matrix apart. */
export const CELL_COLUMNS: readonly ColumnDefinition[] = [
  {
    id: 'potentialClass',
    label: { de: 'Potenzial', en: 'Potential' },
    unit: 'code',
    values: POTENTIAL_CLASSES,
    definition: { de: 'Potenzialklasse.', en: 'Potential class.' },
  },
  {
    id: 'shareClass',
    label: { de: 'Lieferanteil', en: 'Share of wallet' },
    unit: 'code',
    values: SHARE_CLASSES,
    definition: { de: 'Lieferanteilsklasse.', en: 'Class of share of wallet.' },
  },
];

const COLUMNS: readonly ColumnDefinition[] = [
  ...CELL_COLUMNS,
  CUSTOMERS,
  {
    id: 'newCustomers',
    label: { de: 'davon neu', en: 'of these new' },
    unit: 'count',
    definition: {
      de: 'Neukunden: Ihr Umsatz umfasst noch kein volles Jahr, ihr Lieferanteil wächst noch.',
      en: 'New customers: their revenue does not cover a full year yet, their share is still growing.',
    },
  },
  ESTIMATED,
  PERIOD_REVENUE,
  POTENTIAL,
  ESTIMATED_POTENTIAL,
  {
    id: 'shareOfWallet',
    label: { de: 'Lieferanteil in %', en: 'Share in %' },
    unit: 'share',
    definition: {
      de: 'Ausgeschöpfter Teil des Potenzials aller Kunden der Zeile; Umsatz über dem Potenzial eines Kunden zählt nicht.',
      en: 'Part of the potential of all customers of the row that is used; revenue beyond the potential of a customer does not count.',
    },
  },
  UNTAPPED_REVENUE,
  UNTAPPED_MARGIN,
];
