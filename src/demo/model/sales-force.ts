import type { RandomStream } from '../random.js';
import { People } from '../vocabulary/people.js';
import type { Territory } from '../vocabulary/places.js';

/** A sales person of the demo company. */
export interface DemoRep {
  readonly name: string;
  readonly role: 'Außendienst' | 'Innendienst' | 'Key Account Management';
  /** Null for those who work for all territories. */
  readonly territory: string | null;
  /** Where he sets out from; null for those who work at the office. */
  readonly postalCode: string | null;
  /** 1 = full time. */
  readonly fullTimeShare: number;
  /** Full cost in cents. */
  readonly costPerYear: number;
  /** Share of working time spent with customers. */
  readonly customerFacingShare: number;
}

export interface SalesForce {
  readonly field: ReadonlyMap<string, readonly DemoRep[]>;
  readonly inside: readonly DemoRep[];
  readonly keyAccount: readonly DemoRep[];
  /** Everybody, in the order of the export. */
  readonly all: readonly DemoRep[];
  /** Service technicians: they give services but sell nothing. */
  readonly technicians: readonly string[];
}

const CUSTOMERS_PER_FIELD_REP = 75;
const CUSTOMERS_PER_INSIDE_REP = 110;
const CUSTOMERS_PER_KEY_ACCOUNT_MANAGER = 220;
const CUSTOMERS_PER_TECHNICIAN = 100;

/** Staffs the territories: one field rep each, more only in a company much larger than the usual demo. */
export function hireSalesForce(
  random: RandomStream,
  territories: readonly Territory[],
  customersIn: ReadonlyMap<string, number>,
): SalesForce {
  const people = new People(random);
  const field = new Map<string, DemoRep[]>();
  let customers = 0;
  for (const { name, home, places } of territories) {
    const count = customersIn.get(name) ?? 0;
    customers += count;
    const reps = heads(count, CUSTOMERS_PER_FIELD_REP, 1);
    field.set(
      name,
      Array.from({ length: reps }, (_, index) => ({
        name: people.invent(),
        role: 'Außendienst' as const,
        territory: name,
        postalCode: index === 0 ? home : (places[index % places.length]?.slice(0, 5) ?? home),
        fullTimeShare: 1,
        costPerYear: thousands(random, 104, 126),
        customerFacingShare: random.integer(10, 19) / 100,
      })),
    );
  }
  const inside = Array.from({ length: heads(customers, CUSTOMERS_PER_INSIDE_REP, 2) }, (_, index) => {
    const fullTimeShare = index % 4 === 1 ? 0.5 : 1;
    return {
      name: people.invent(),
      role: 'Innendienst' as const,
      territory: null,
      postalCode: null,
      fullTimeShare,
      costPerYear: thousands(random, 58, 72) * fullTimeShare,
      customerFacingShare: random.integer(16, 25) / 100,
    };
  });
  const keyAccount = Array.from({ length: heads(customers, CUSTOMERS_PER_KEY_ACCOUNT_MANAGER, 1) }, () => ({
    name: people.invent(),
    role: 'Key Account Management' as const,
    territory: null,
    postalCode: null,
    fullTimeShare: 1,
    costPerYear: thousands(random, 128, 146),
    customerFacingShare: random.integer(14, 22) / 100,
  }));
  const technicians = Array.from({ length: heads(customers, CUSTOMERS_PER_TECHNICIAN, 2) }, () =>
    people.invent(),
  );
  return {
    field,
    inside,
    keyAccount,
    technicians,
    all: [...[...field.values()].flat(), ...inside, ...keyAccount],
  };
}

function heads(customers: number, perHead: number, least: number): number {
  return Math.max(least, Math.round(customers / perHead));
}

/** A full cost in cents, to the nearest half thousand euros. */
function thousands(random: RandomStream, low: number, high: number): number {
  return random.integer(low * 2, high * 2) * 50_000;
}
