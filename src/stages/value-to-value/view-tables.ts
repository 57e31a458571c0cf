import { type Bilingual, inBoth } from '../../language/bilingual.js';
import { formatShare } from '../../language/numbers.js';
import type { ColumnDefinition } from '../../results/column.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import { TOTAL } from '../total-row.js';
import type { Quadrant } from './quadrant.js';
import { SEGMENT_NAMES, type Segment, segmentsOf } from './segments.js';
import type { Settings } from './settings.js';

/** The lines between low and high, with the rule that gave them. */
export function cutLineTable(quadrant: Quadrant, settings: Settings): ReportTable {
  const set = { de: 'eingestellt (auf den Zeitraum umgerechnet)', en: 'set (scaled to the period)' };
  const rows: Cell[][] = [
    [
      { de: 'Kundenwert: Deckungsbeitrag I', en: 'Value from: contribution margin I' },
      quadrant.cuts.value,
      null,
      settings.valueCut === 'auto'
        ? inBoth((language) => {
            const share = formatShare(settings.valueShare, language, 0);
            return language === 'de'
              ? `automatisch: Kunden ab diesem Wert bringen zusammen ${share} des positiven Deckungsbeitrags`
              : `automatic: customers from this value on bring ${share} of all positive contribution`;
          })
        : set,
    ],
    [
      { de: 'Kundennutzen: Serviceintensität', en: 'Value to: service intensity' },
      null,
      quadrant.cuts.intensity,
      settings.intensityCut === 'auto'
        ? {
            de: 'automatisch: Servicekosten / Deckungsbeitrag I des Unternehmens',
            en: 'automatic: service cost / contribution margin I of the company',
          }
        : { de: 'eingestellt', en: 'set' },
    ],
    [
      { de: 'Kundennutzen: Servicekosten', en: 'Value to: service cost' },
      quadrant.cuts.amount,
      null,
      settings.amountCut === 'auto'
        ? {
            de: 'automatisch: Mittel der Kunden mit Servicekosten',
            en: 'automatic: mean of the customers with service cost',
          }
        : set,
    ],
    ...(quadrant.grid === 3 ? mediumRows(quadrant, settings) : []),
  ];
  return {
    id: 'cut-lines',
    title: { de: 'Schnittlinien', en: 'Cut lines' },
    note:
      quadrant.grid === 3
        ? {
            de: 'Ab der Linie gilt ein Kunde als hoch, ab der zweiten als mittel.',
            en: 'From the line on a customer is high, from the second one on medium.',
          }
        : { de: 'Ab der Linie gilt ein Kunde als hoch.', en: 'From the line on a customer is high.' },
    columns: [
      column('line', 'text', 'Linie', 'Line', 'Was sie trennt.', 'What it divides.'),
      column('amount', 'amount', 'Betrag', 'Amount', 'Im Zeitraum.', 'Within the period.'),
      column('share', 'share', 'Anteil', 'Share', 'Vom Deckungsbeitrag I.', 'Of contribution margin I.'),
      column('rule', 'text', 'Regel', 'Rule', 'Woher die Linie kommt.', 'Where the line comes from.'),
    ],
    rows,
  };
}

/** The lines between medium and low. */
function mediumRows({ cuts }: Quadrant, settings: Settings): Cell[][] {
  const ofHigh = (isSet: boolean): Bilingual =>
    isSet
      ? { de: 'eingestellt', en: 'set' }
      : inBoth((language) => {
          const share = formatShare(settings.mediumServiceShare, language, 0);
          return language === 'de'
            ? `automatisch: ${share} der Linie von hoch`
            : `automatic: ${share} of the line of high`;
        });
  return [
    [
      { de: 'Kundenwert mittel: Deckungsbeitrag I', en: 'Value from, medium: contribution margin I' },
      cuts.valueMedium,
      null,
      settings.valueMediumCut === 'auto'
        ? inBoth((language) => {
            const share = formatShare(settings.mediumValueShare, language, 0);
            return language === 'de'
              ? `automatisch: Kunden ab diesem Wert bringen zusammen ${share} des positiven Deckungsbeitrags`
              : `automatic: customers from this value on bring ${share} of all positive contribution`;
          })
        : { de: 'eingestellt', en: 'set' },
    ],
    [
      { de: 'Kundennutzen mittel: Serviceintensität', en: 'Value to, medium: service intensity' },
      null,
      cuts.intensityMedium,
      ofHigh(settings.intensityMediumCut !== 'auto'),
    ],
    [
      { de: 'Kundennutzen mittel: Servicekosten', en: 'Value to, medium: service cost' },
      cuts.amountMedium,
      null,
      ofHigh(settings.amountMediumCut !== 'auto'),
    ],
  ];
}

/** How many customers stand in which segment by either view: off the diagonal the view decides. */
export function viewComparison(quadrant: Quadrant): ReportTable {
  const { intensity, amount } = quadrant.segment;
  const fields = segmentsOf(quadrant.grid);
  const counts = new Map(fields.map((row) => [row, new Map(fields.map((column) => [column, 0]))]));
  for (let customer = 0; customer < intensity.length; customer += 1) {
    const row = intensity[customer];
    const column = amount[customer];
    if (row == null || column == null) continue;
    const cells = counts.get(row)!;
    cells.set(column, cells.get(column)! + 1);
  }
  const count = (row: Segment, column: Segment): number => counts.get(row)!.get(column)!;
  const line = (id: string, rows: readonly Segment[]): Cell[] => {
    const cells = fields.map((column) => rows.reduce((sum, row) => sum + count(row, column), 0));
    return [id, ...cells, cells.reduce((sum, cell) => sum + cell, 0)];
  };
  return {
    id: 'views',
    title: { de: 'Beide Sichten im Vergleich', en: 'Both views compared' },
    note: {
      de: 'Zeile: Segment nach Serviceintensität; Spalte: Segment nach Servicekosten. Außerhalb der Diagonale hängt das Urteil an der gewählten Sicht.',
      en: 'Row: segment by service intensity; column: segment by service cost. Off the diagonal the verdict depends on the view chosen.',
    },
    columns: [
      {
        id: 'byIntensity',
        label: { de: 'nach Intensität', en: 'by intensity' },
        unit: 'code',
        values: { ...SEGMENT_NAMES, total: TOTAL },
        definition: { de: 'Segment nach Serviceintensität.', en: 'Segment by service intensity.' },
      },
      ...[...fields, 'total' as const].map(
        (id): ColumnDefinition => ({
          id,
          label: id === 'total' ? TOTAL : SEGMENT_NAMES[id],
          unit: 'count',
          definition: { de: 'Kunden nach Servicekosten.', en: 'Customers by service cost.' },
        }),
      ),
    ],
    rows: [...fields.map((segment) => line(segment, [segment])), line('total', fields)],
    hasTotal: true,
  };
}
