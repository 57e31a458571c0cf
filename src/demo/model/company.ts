import { AS_OF, DATA_START, workingDayNear } from '../calendar.js';
import { RandomStream } from '../random.js';
import { CompanyNames } from '../vocabulary/company-names.js';
import { STREETS, TERRITORIES } from '../vocabulary/places.js';
import { drawCare, planVisits } from './care.js';
import { assignParents } from './corporate-groups.js';
import { assignCoverage } from './coverage.js';
import type { DemoCustomer, Economics, Lifespan } from './customer.js';
import { dateStatement, drawEconomics, statePotential } from './economics.js';
import { drawLifespans } from './lifecycle.js';
import { hireSalesForce, type SalesForce } from './sales-force.js';

/** The demo company: its customers in the order of their numbers, and the people who sell to them. */
export interface Company {
  readonly customers: readonly DemoCustomer[];
  readonly salesForce: SalesForce;
}

/** Invents the company. Everything follows from the seed and the number of customers. */
export function inventCompany(seed: string, customers: number): Company {
  const lifespans = drawLifespans(new RandomStream(seed, 'lifespans'), customers);
  const land = new RandomStream(seed, 'territories');
  const territories = lifespans.map(() => land.pickWeighted(TERRITORIES));
  const business = new RandomStream(seed, 'economics');
  const economics = lifespans.map(({ stage }, index) =>
    drawEconomics(business, stage, territories[index]?.poor === true),
  );
  anchorLargest(lifespans, economics);

  const customersIn = new Map<string, number>();
  for (const { name } of territories) customersIn.set(name, (customersIn.get(name) ?? 0) + 1);
  const salesForce = hireSalesForce(new RandomStream(seed, 'sales force'), TERRITORIES, customersIn);
  const coverage = assignCoverage(
    new RandomStream(seed, 'coverage'),
    lifespans.map(({ stage }, index) => ({
      territory: territories[index]?.name as string,
      poorTerritory: territories[index]?.poor === true,
      stage,
      economics: economics[index] as Economics,
    })),
    salesForce,
  );
  const known = lifespans.map((lifespan, index) => ({
    ...lifespan,
    ...(economics[index] as Economics),
    ...(coverage[index] as (typeof coverage)[number]),
  }));
  const care = drawCare(new RandomStream(seed, 'care'), known, salesForce.all);

  const potentials = new RandomStream(seed, 'potentials');
  const statements = new RandomStream(seed, 'statements of potential');
  const plans = new RandomStream(seed, 'visit plans');
  const addresses = new RandomStream(seed, 'addresses');
  const sizes = new RandomStream(seed, 'stated sizes');
  const kinds = new RandomStream(seed, 'customer types');
  const numbers = new RandomStream(seed, 'customer numbers');
  const names = new CompanyNames(new RandomStream(seed, 'names'));
  let number = 1_000;
  const invented = known.map((customer, index) => {
    const attention = care[index] as (typeof care)[number];
    const place = addresses.pick(territories[index]?.places as readonly string[]);
    const city = place.slice(6);
    number += numbers.integer(1, 9);
    const statedPotential = statePotential(potentials, customer, ASKED[customer.channel] as number);
    const statement = dateStatement(statements, statedPotential !== null);
    return {
      ...customer,
      number: String(number).padStart(7, '0'),
      name: names.invent(customer.trades, customer.employees, city),
      street: `${addresses.pick(STREETS)} ${addresses.integer(1, 148)}`,
      postalCode: place.slice(0, 5),
      city,
      statedEmployees: sizes.chance(0.1) ? null : customer.employees,
      customerType: customerType(kinds, customer.industry),
      statedPotential,
      potentialAsOf: statement.day,
      potentialOrigin: statement.origin,
      plannedVisits: planVisits(plans, attention.visits, customer.channel),
      care: attention,
    };
  });
  const parents = assignParents(
    new RandomStream(seed, 'corporate groups'),
    invented.map((customer) => customer.number),
  );
  return {
    salesForce,
    customers: invented.map((customer, index) => ({ ...customer, parent: parents[index] ?? null })),
  };
}

/** How often those who look after a customer found out what he needs. */
const ASKED: Readonly<Record<string, number>> = {
  'Key Account Management': 0.92,
  Außendienst: 0.67,
  Innendienst: 0.38,
  Webshop: 0.2,
};

function customerType(random: RandomStream, industry: string): string {
  const luck = random.share();
  if (industry === 'Technischer Handel') return 'Händler';
  if (industry === 'Maschinenbau' && luck < 0.4) return 'Erstausrüster';
  return luck < 0.05 ? 'Händler' : 'Endanwender';
}

/** The largest old customer books from the first day to the last: so the data end on the as-of date. */
function anchorLargest(lifespans: Lifespan[], economics: readonly Economics[]): void {
  let largest = -1;
  lifespans.forEach(({ stage, firstDay }, index) => {
    if (stage !== 'active' || firstDay >= DATA_START + 120) return;
    const revenue = (economics[index] as Economics).revenue;
    if (largest < 0 || revenue > (economics[largest] as Economics).revenue) largest = index;
  });
  const firstDay = workingDayNear(DATA_START, DATA_START);
  lifespans[largest] = { ...(lifespans[largest] as Lifespan), firstDay, lastDay: AS_OF };
}
