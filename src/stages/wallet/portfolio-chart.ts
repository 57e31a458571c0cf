import { inBoth } from '../../language/bilingual.js';
import { formatNumber, formatShare } from '../../language/numbers.js';
import { largest } from '../../math/largest.js';
import type { ReportChart } from '../../results/report-chart.js';
import type { ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import { type CustomerNames, nameCells } from '../customer-names.js';
import { customersObject, customersText } from '../sentence-parts.js';
import { CUSTOMER_ID, CUSTOMER_NAME, POTENTIAL } from '../shared-columns.js';
import { CELLS, POTENTIAL_CLASSES, SHARE_CLASSES } from './cells.js';
import type { WalletSettings } from './settings.js';
import type { Wallets } from './wallets.js';

const MOST_CUSTOMERS = 150;
const POINTS = 'portfolio-points';

/**
 * The largest customers by potential as bubbles: potential × share of wallet, the area is the annual revenue, one
 * series for each cell of the matrix. Null where nobody with a known potential buys.
 */
export function portfolioChart(
  wallets: Wallets,
  who: CustomerNames,
  byId: (first: number, second: number) => number,
  settings: WalletSettings,
): ReportChart | null {
  const placed = wallets.potentials.potential.map((potential, index) =>
    potential > 0 && wallets.cell[index] !== null ? potential : Number.NaN,
  );
  const shown = largest(placed, MOST_CUSTOMERS, byId);
  const table = pointTable(wallets, who, shown);
  const buying = shown.filter((index) => wallets.annualRevenue[index]! > 0);
  if (buying.length === 0) return null;
  let from = 0;
  const series = CELLS.flatMap(({ id, potential, share }) => {
    const members = shown.filter((index) => wallets.cell[index]!.id === id).length;
    if (members === 0) return [];
    const rows = [from, from + members] as const;
    from += members;
    return {
      table: POINTS,
      x: 'potential',
      y: 'shareOfWallet',
      size: 'annualRevenue',
      rows,
      name: {
        de: `Potenzial ${POTENTIAL_CLASSES[potential].de}, Anteil ${SHARE_CLASSES[share].de}`,
        en: `Potential ${POTENTIAL_CLASSES[potential].en}, share ${SHARE_CLASSES[share].en}`,
      },
    };
  });
  return {
    id: 'portfolio',
    kind: 'bubble',
    title: {
      de: 'Kundenportfolio: Potenzial und Lieferanteil',
      en: 'Customer portfolio: potential and share of wallet',
    },
    note: noteOf(
      placed,
      shown,
      buying.length,
      shown.filter((index) => wallets.potentials.isEstimated[index]).length,
      settings,
    ),
    isSnapshot: true,
    x: {
      title: { de: 'Potenzial p. a.', en: 'Potential p.a.' },
      isLogarithmic: true,
      ...decades(placed, shown),
    },
    y: {
      title: { de: 'Lieferanteil', en: 'Share of wallet' },
      min: 0,
      max: 1,
      crossing: settings.shareCut,
    },
    series,
    data: [table],
  };
}

/** Whole powers of ten around what is shown. */
function decades(potential: Float64Array, shown: readonly number[]): { min: number; max: number } {
  const power = (index: number, round: (value: number) => number): number =>
    10 ** round(Math.log10(potential[index]!));
  const max = power(shown[0]!, Math.ceil);
  return { min: Math.min(power(shown.at(-1)!, Math.floor), max / 10), max };
}

function noteOf(
  placed: Float64Array,
  shown: readonly number[],
  buying: number,
  estimated: number,
  settings: WalletSettings,
) {
  const all = placed.filter((potential) => !Number.isNaN(potential)).length;
  const silent = shown.length - buying;
  return inBoth((language) => {
    const cut = formatShare(settings.shareCut, language, 0);
    const count = customersText(shown.length, language);
    const total = formatNumber(all, 0, language);
    const without = customersText(silent, language);
    const marks = customersText(estimated, language);
    if (language === 'de') {
      const marked =
        estimated > 0 ? ` Bei ${customersObject(estimated, language)} ist das Potenzial geschätzt.` : '';
      const part =
        all > shown.length ? `Gezeigt sind die ${count} mit dem größten Potenzial von ${total}. ` : '';
      const missing =
        silent > 0 ? ` ${without} ohne Umsatz ${silent === 1 ? 'hat' : 'haben'} keine Fläche.` : '';
      return `${part}Die Fläche ist der Jahresumsatz, die waagrechte Achse kreuzt bei der Grenze von ${cut}, das Potenzial ist logarithmisch geteilt.${missing}${marked}`;
    }
    const marked = estimated > 0 ? ` The potential of ${marks} is estimated.` : '';
    const part =
      all > shown.length ? `Shown are the ${count} of the largest potential out of ${total}. ` : '';
    const missing = silent > 0 ? ` ${without} without revenue ${silent === 1 ? 'has' : 'have'} no area.` : '';
    return `${part}The area is annual revenue, the horizontal axis crosses at the cut of ${cut}, potential is on a logarithmic scale.${missing}${marked}`;
  });
}

/** The customers by cell, within a cell the largest potential first. */
function pointTable(wallets: Wallets, who: CustomerNames, shown: readonly number[]): ReportTable {
  const ordered = CELLS.flatMap(({ id }) => shown.filter((index) => wallets.cell[index]!.id === id));
  return {
    id: POINTS,
    title: { de: 'Punkte des Kundenportfolios', en: 'Points of the customer portfolio' },
    columns: [
      CUSTOMER_ID,
      ...(who.names === null ? [] : [CUSTOMER_NAME]),
      POTENTIAL,
      column(
        'shareOfWallet',
        'share',
        'Lieferanteil',
        'Share of wallet',
        'Jahresumsatz geteilt durch Potenzial.',
        'Annual revenue divided by potential.',
      ),
      column(
        'annualRevenue',
        'amount',
        'Jahresumsatz',
        'Annual revenue',
        'Nettoumsatz auf 12 Monate, mindestens null.',
        'Net revenue of 12 months, zero at least.',
      ),
    ],
    rows: ordered.map((index) => {
      const [id, name] = nameCells(index, who);
      return [
        id ?? null,
        ...(who.names === null ? [] : [name ?? null]),
        wallets.potentials.potential[index]!,
        wallets.share[index]!,
        Math.max(0, wallets.annualRevenue[index]!),
      ];
    }),
  };
}
