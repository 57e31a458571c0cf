import type { ColumnDefinition } from '../../results/column.js';
import type { ReportTable } from '../../results/report-table.js';
import { CELLS, CHANNELS, STRATEGIES } from './cells.js';
import { channelOf } from './channel.js';
import { strategyFormulas } from './formulas.js';
import { CELL_COLUMNS } from './matrix-table.js';
import type { WalletSettings } from './settings.js';

const COLUMNS: readonly ColumnDefinition[] = [
  ...CELL_COLUMNS,
  {
    id: 'strategy',
    label: { de: 'Normstrategie', en: 'Strategy' },
    unit: 'code',
    values: STRATEGIES,
    definition: { de: 'Vier-Felder-Einordnung.', en: 'Four-field name.' },
  },
  {
    id: 'channel',
    label: { de: 'Kanal', en: 'Channel' },
    unit: 'code',
    values: CHANNELS,
    definition: { de: 'Vorgeschlagener Betreuungskanal.', en: 'Suggested channel of care.' },
  },
  {
    id: 'advice',
    label: { de: 'Was zu tun ist', en: 'What to do' },
    unit: 'text',
    definition: { de: 'Vorgehen für die Kunden des Feldes.', en: 'How to deal with customers of the cell.' },
  },
];

/** What to do in each cell of the matrix, and by which channel. */
export function strategyTable(settings: WalletSettings): ReportTable {
  return {
    id: 'strategies',
    title: { de: 'Was in welchem Feld zu tun ist', en: 'What to do in which cell' },
    columns: COLUMNS,
    rows: CELLS.map((cell) => [
      cell.potential,
      cell.share,
      cell.strategy,
      channelOf(cell.potential, settings),
      cell.advice,
    ]),
    formulas: strategyFormulas(),
  };
}
