import type { Bilingual } from '../../language/bilingual.js';
import type { ColumnDefinition } from '../../results/column.js';
import type { Cell } from '../../results/report-table.js';
import type { StageInput } from '../stage.js';
import type { Quadrant } from './quadrant.js';
import { SEGMENT_NAMES } from './segments.js';
import type { Settings } from './settings.js';

/** A column of a customer list with the way to its cell. */
export interface ListColumn extends ColumnDefinition {
  cell(customer: number): Cell;
}

/** Every column that a list of customers may show; those the data lack are left out. */
export function listColumns(input: StageInput<Settings>, quadrant: Quadrant): readonly ListColumn[] {
  const revenue = input.number('revenue');
  const amount = (
    id: string,
    de: string,
    en: string,
    meaning: Bilingual,
    values: Float64Array,
  ): ListColumn => ({
    id,
    label: { de, en },
    unit: 'amount',
    definition: meaning,
    cell: (customer) => values[customer]!,
  });
  const segment = (id: string, label: Bilingual, view: 'intensity' | 'amount'): ListColumn => ({
    id,
    label,
    unit: 'code',
    values: SEGMENT_NAMES,
    definition: { de: 'Segment in dieser Sicht.', en: 'Segment in this view.' },
    cell: (customer) => quadrant.segment[view][customer] ?? null,
  });
  return [
    {
      id: 'customerId',
      label: { de: 'Kundennummer', en: 'Customer ID' },
      unit: 'text',
      definition: { de: 'Schlüssel des Kunden.', en: 'Key of the customer.' },
      cell: (customer) => input.text('customerId')[customer] ?? null,
    },
    ...nameColumn(input),
    amount('revenue', 'Umsatz', 'Revenue', { de: 'Im Zeitraum.', en: 'Of the period.' }, revenue),
    amount(
      'contribution',
      'Deckungsbeitrag I',
      'Contribution margin I',
      { de: 'Vor Servicekosten.', en: 'Before service cost.' },
      quadrant.contribution,
    ),
    {
      id: 'entries',
      label: { de: 'Serviceeinträge', en: 'Service entries' },
      unit: 'count',
      definition: { de: 'Einträge im Zeitraum.', en: 'Entries of the period.' },
      cell: (customer) => quadrant.serviceEntries[customer]!,
    },
    amount(
      'serviceCost',
      'Servicekosten',
      'Service cost',
      { de: 'Kostenfreie Leistungen im Zeitraum.', en: 'Free services of the period.' },
      quadrant.serviceCost,
    ),
    {
      id: 'intensity',
      label: { de: 'Serviceintensität', en: 'Service intensity' },
      unit: 'share',
      definition: { de: 'Servicekosten / Deckungsbeitrag I.', en: 'Service cost / contribution margin I.' },
      cell: (customer) => quadrant.intensity[customer]!,
    },
    {
      id: 'priceEquivalent',
      label: { de: 'Preisäquivalent', en: 'Price equivalent' },
      unit: 'share',
      definition: { de: 'Servicekosten / Umsatz.', en: 'Service cost / revenue.' },
      cell: (customer) =>
        revenue[customer]! > 0 ? quadrant.serviceCost[customer]! / revenue[customer]! : Number.NaN,
    },
    amount(
      'afterService',
      'DB nach Service',
      'Contribution after service',
      { de: 'Deckungsbeitrag I minus Servicekosten.', en: 'Contribution margin I less service cost.' },
      quadrant.valueAfterService,
    ),
    ...walletColumns(input),
    segment('byIntensity', { de: 'nach Intensität', en: 'by intensity' }, 'intensity'),
    segment('byAmount', { de: 'nach Servicekosten', en: 'by service cost' }, 'amount'),
  ];
}

function nameColumn(input: StageInput<Settings>): readonly ListColumn[] {
  if (!input.has('name')) return [];
  const names = input.text('name');
  return [
    {
      id: 'name',
      label: { de: 'Name', en: 'Name' },
      unit: 'text',
      definition: { de: 'Name des Kunden.', en: 'Name of the customer.' },
      cell: (customer) => names[customer] ?? null,
    },
  ];
}

function walletColumns(input: StageInput<Settings>): readonly ListColumn[] {
  if (!input.has('wallet.shareOfWallet') || !input.has('wallet.untappedRevenue')) return [];
  const share = input.number('wallet.shareOfWallet');
  const untapped = input.number('wallet.untappedRevenue');
  return [
    {
      id: 'shareOfWallet',
      label: { de: 'Lieferanteil', en: 'Share of wallet' },
      unit: 'share',
      definition: { de: 'Unser Anteil am Potenzial.', en: 'Our share of the potential.' },
      cell: (customer) => share[customer]!,
    },
    {
      id: 'untapped',
      label: { de: 'Offenes Potenzial', en: 'Untapped potential' },
      unit: 'amount',
      definition: { de: 'Potenzial minus Umsatz.', en: 'Potential less revenue.' },
      cell: (customer) => untapped[customer]!,
    },
    {
      id: 'hidden',
      label: { de: 'Verborgenes Potenzial', en: 'Hidden potential' },
      unit: 'text',
      definition: {
        de: 'Ja, wenn der Lieferanteil unter der Einstellung hiddenPotentialShare liegt.',
        en: 'Yes where the share of wallet is below the setting hiddenPotentialShare.',
      },
      cell: (customer) => {
        if (Number.isNaN(share[customer])) return null;
        return share[customer]! < input.settings.hiddenPotentialShare
          ? { de: 'ja', en: 'yes' }
          : { de: 'nein', en: 'no' };
      },
    },
  ];
}
