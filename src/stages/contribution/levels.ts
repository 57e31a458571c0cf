import type { Bilingual } from '../../language/bilingual.js';
import { knownTotal } from '../../math/known-total.js';
import type { ReportTable } from '../../results/report-table.js';
import type { ContributionFacts } from './customer-values.js';

interface Level {
  readonly label: Bilingual;
  readonly amount: number;
  readonly customers: number;
}

/**
 * The scheme of customer contribution accounting (Kundendeckungsbeitragsrechnung) down to level I. Every
 * step is taken over the customers who have both its figures; what has no list price or no margin stands in
 * a row of its own, so that the scheme adds up to the net revenue of all customers.
 * Source of the scheme: Köhler; Link & Schleuning.
 */
export function levelsTable(facts: ContributionFacts): ReportTable {
  const levels = [...listLevels(facts), ...marginLevels(facts)];
  const net = knownTotal(facts.revenue);
  return {
    id: 'levels',
    title: { de: 'Kundendeckungsbeitragsrechnung', en: 'Customer contribution accounting' },
    note: {
      de: 'Alle Kunden zusammen, bis Deckungsbeitrag I. Kosten für Besuche, Abwicklung und Service sind darin nicht abgezogen.',
      en: 'All customers together, down to contribution margin I. Costs of visits, order handling and service are not deducted.',
    },
    columns: [
      {
        id: 'level',
        label: { de: 'Stufe', en: 'Level' },
        unit: 'text',
        definition: { de: 'Zeile des Schemas.', en: 'Row of the scheme.' },
      },
      {
        id: 'amount',
        label: { de: 'Betrag', en: 'Amount' },
        unit: 'amount',
        definition: { de: 'Summe der Kunden dieser Zeile.', en: 'Sum of the customers of this row.' },
      },
      {
        id: 'netShare',
        label: { de: 'in % vom Nettoumsatz', en: 'Share of net revenue' },
        unit: 'share',
        definition: {
          de: 'Betrag geteilt durch den Nettoumsatz aller Kunden.',
          en: 'Amount divided by the net revenue of all customers.',
        },
      },
      {
        id: 'customers',
        label: { de: 'Kunden', en: 'Customers' },
        unit: 'count',
        definition: {
          de: 'Kunden, deren Werte für diese Zeile bekannt sind.',
          en: 'Customers whose figures for this row are known.',
        },
      },
    ],
    rows: levels.map(({ label, amount, customers }) => [
      label,
      amount,
      net > 0 ? amount / net : Number.NaN,
      customers,
    ]),
  };
}

function listLevels({ revenue, listRevenue }: ContributionFacts): Level[] {
  if (listRevenue === null) return [netRow(split(revenue, revenue))];
  const listed = split(revenue, listRevenue);
  const levels: Level[] = [
    {
      label: { de: 'Umsatz zu Listenpreisen', en: 'Revenue at list prices' },
      amount: listed.other,
      customers: listed.customers,
    },
    {
      label: {
        de: 'abzüglich Erlösschmälerungen (Rabatt, Skonto, Bonus)',
        en: 'less deductions (discounts, bonus)',
      },
      amount: listed.revenue - listed.other,
      customers: listed.customers,
    },
  ];
  if (listed.customersWithout > 0) {
    levels.push({
      label: { de: 'zuzüglich Nettoumsatz ohne Listenpreis', en: 'plus net revenue without list price' },
      amount: listed.revenueWithout,
      customers: listed.customersWithout,
    });
  }
  return [...levels, netRow(listed)];
}

function netRow(all: Split): Level {
  const customers = all.customers + all.customersWithout;
  return {
    label: { de: 'Nettoumsatz', en: 'Net revenue' },
    amount: customers === 0 ? Number.NaN : (all.revenue || 0) + (all.revenueWithout || 0),
    customers,
  };
}

function marginLevels({ revenue, contributionMargin }: ContributionFacts): Level[] {
  const costed = split(revenue, contributionMargin);
  const levels: Level[] = [];
  if (costed.customersWithout > 0) {
    levels.push({
      label: { de: 'abzüglich Nettoumsatz ohne bekannten DB', en: 'less net revenue without known margin' },
      amount: -costed.revenueWithout,
      customers: costed.customersWithout,
    });
  }
  levels.push(
    {
      label: { de: 'abzüglich Wareneinsatz', en: 'less cost of goods' },
      amount: costed.other - costed.revenue,
      customers: costed.customers,
    },
    {
      label: { de: 'Deckungsbeitrag I', en: 'Contribution margin I' },
      amount: costed.other,
      customers: costed.customers,
    },
  );
  return levels;
}

/** The customers of known revenue, by whether another amount of theirs is known too. Sums in cents; NaN of nobody. */
interface Split {
  readonly customers: number;
  readonly revenue: number;
  readonly other: number;
  readonly customersWithout: number;
  readonly revenueWithout: number;
}

function split(revenue: Float64Array, other: Float64Array): Split {
  let customers = 0;
  let customersWithout = 0;
  let revenueSum = 0;
  let otherSum = 0;
  let revenueWithout = 0;
  for (let index = 0; index < revenue.length; index++) {
    const own = revenue[index]!;
    const second = other[index]!;
    if (Number.isNaN(own)) continue;
    if (Number.isNaN(second)) {
      customersWithout += 1;
      revenueWithout += own;
    } else {
      customers += 1;
      revenueSum += own;
      otherSum += second;
    }
  }
  const ofSomebody = (count: number, sum: number): number => (count === 0 ? Number.NaN : sum);
  return {
    customers,
    revenue: ofSomebody(customers, revenueSum),
    other: ofSomebody(customers, otherSum),
    customersWithout,
    revenueWithout: ofSomebody(customersWithout, revenueWithout),
  };
}
