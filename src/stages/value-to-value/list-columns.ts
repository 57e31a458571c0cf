import type { Bilingual } from '../../language/bilingual.js';
import { column } from '../column.js';
import { identityColumns, type ListColumn, listColumn } from '../customer-list.js';
import { UNTAPPED_POTENTIAL } from '../shared-columns.js';
import type { StageInput } from '../stage.js';

import { YES_NO, yesOrNo } from '../yes-no.js';

import { type WayOut, wayOut } from './negotiation.js';

import type { Quadrant } from './quadrant.js';
import { SEGMENT_NAMES } from './segments.js';
import { serviceMix } from './service-mix.js';
import type { Settings } from './settings.js';

/** Every column that a list of customers may show; those the data lack are left out. */
export function listColumns(input: StageInput<Settings>, quadrant: Quadrant): readonly ListColumn[] {
  const revenue = input.number('revenue');
  const { cutBy } = input.settings;
  const chosen = quadrant.segment[cutBy];
  const mix = serviceMix(quadrant.services, (customer) => chosen[customer] === 'problem');
  const out = (customer: number): WayOut =>
    wayOut(
      {
        contribution: quadrant.contribution[customer]!,
        serviceCost: quadrant.serviceCost[customer]!,
        revenue: revenue[customer]!,
      },
      quadrant.cuts,
      cutBy,
    );
  const segment = (id: string, label: Bilingual, view: 'intensity' | 'amount'): ListColumn =>
    listColumn(
      {
        id,
        label,
        unit: 'code',
        values: SEGMENT_NAMES,
        definition: { de: 'Segment in dieser Sicht.', en: 'Segment in this view.' },
      },
      quadrant.segment[view],
    );
  return [
    ...identityColumns(input),
    listColumn(column('revenue', 'amount', 'Umsatz', 'Revenue', 'Im Zeitraum.', 'Of the period.'), revenue),
    listColumn(
      column(
        'contribution',
        'amount',
        'Deckungsbeitrag I',
        'Contribution margin I',
        'Vor Servicekosten.',
        'Before service cost.',
      ),
      quadrant.contribution,
    ),
    listColumn(
      column(
        'entries',
        'count',
        'Serviceeinträge',
        'Service entries',
        'Einträge im Zeitraum.',
        'Entries of the period.',
      ),
      quadrant.serviceEntries,
    ),
    listColumn(
      column(
        'serviceCost',
        'amount',
        'Servicekosten',
        'Service cost',
        'Kostenfreie Leistungen im Zeitraum.',
        'Free services of the period.',
      ),
      quadrant.serviceCost,
    ),
    listColumn(
      column(
        'intensity',
        'share',
        'Serviceintensität',
        'Service intensity',
        'Servicekosten / Deckungsbeitrag I.',
        'Service cost / contribution margin I.',
      ),
      quadrant.intensity,
    ),
    {
      ...column(
        'priceEquivalent',
        'share',
        'Preisäquivalent',
        'Price equivalent',
        'Servicekosten / Umsatz.',
        'Service cost / revenue.',
      ),
      cell: (customer) =>
        revenue[customer]! > 0 ? quadrant.serviceCost[customer]! / revenue[customer]! : Number.NaN,
    },
    {
      ...column(
        'lessService',
        'amount',
        'Service senken um',
        'Cut service by',
        'So viel weniger Servicekosten, und der Kunde liegt unter der Schnittlinie.',
        'So much less service cost, and the customer lies below the cut line.',
      ),
      cell: (customer) => out(customer).lessService,
    },
    {
      ...column(
        'priceRise',
        'share',
        'Preis erhöhen um',
        'Raise prices by',
        'Bei gleichem Service in Prozent vom Umsatz; k. A., wo der Preis allein nicht hilft.',
        'At the same service, in percent of revenue; n/a where price alone does not help.',
      ),
      cell: (customer) => out(customer).priceRise,
    },
    {
      ...column(
        'services',
        'text',
        'Leistungen',
        'Services',
        'Was der Kunde bekommt, das Teuerste zuerst, mit Kosten.',
        'What the customer gets, the dearest first, with its cost.',
      ),
      cell: mix,
    },
    listColumn(
      column(
        'afterService',
        'amount',
        'DB nach Service',
        'Contribution after service',
        'Deckungsbeitrag I minus Servicekosten.',
        'Contribution margin I less service cost.',
      ),
      quadrant.valueAfterService,
    ),
    ...walletColumns(input),
    segment('byIntensity', { de: 'nach Intensität', en: 'by intensity' }, 'intensity'),
    segment('byAmount', { de: 'nach Servicekosten', en: 'by service cost' }, 'amount'),
  ];
}

function walletColumns(input: StageInput<Settings>): readonly ListColumn[] {
  if (!input.has('wallet.shareOfWallet') || !input.has('wallet.untappedRevenue')) return [];
  const share = input.number('wallet.shareOfWallet');
  return [
    listColumn(
      column(
        'shareOfWallet',
        'share',
        'Lieferanteil',
        'Share of wallet',
        'Unser Anteil am Potenzial.',
        'Our share of the potential.',
      ),
      share,
    ),
    listColumn(UNTAPPED_POTENTIAL, input.number('wallet.untappedRevenue')),
    {
      ...column(
        'hidden',
        'text',
        'Verborgenes Potenzial',
        'Hidden potential',
        'Ja, wenn der Lieferanteil unter der Einstellung hiddenPotentialShare liegt.',
        'Yes where the share of wallet is below the setting hiddenPotentialShare.',
      ),
      cell: (customer) => {
        if (Number.isNaN(share[customer])) return null;
        return YES_NO[yesOrNo(share[customer]! < input.settings.hiddenPotentialShare)];
      },
    },
  ];
}
