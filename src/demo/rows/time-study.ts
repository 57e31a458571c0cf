import type { DemoRep, SalesForce } from '../model/sales-force.js';
import { RandomStream } from '../random.js';

/** Hours that a role wrote down for one kind of work in one week. */
export interface StudiedTime {
  readonly week: string;
  readonly role: DemoRep['role'] | 'Servicetechnik';
  readonly category: string;
  /** In tenths of an hour. */
  readonly tenths: number;
  /** Null where the form was left empty. */
  readonly isCustomerFacing: boolean | null;
}

interface Work {
  readonly category: string;
  readonly isCustomerFacing: boolean | null;
  /** Part of the customer-facing time, or of the rest. */
  readonly part: number;
}

const withCustomers = (category: string, part: number): Work => ({ category, isCustomerFacing: true, part });
const other = (category: string, part: number): Work => ({ category, isCustomerFacing: false, part });
/** Nobody ticked the box for time on the road: whether that is time with customers is debated. */
const road = (part: number): Work => ({ category: 'Fahrt', isCustomerFacing: null, part });

const OUTSIDE: readonly Work[] = [
  withCustomers('Kundenbesuche', 0.7),
  withCustomers('Telefonate mit Kunden', 0.3),
  road(0.27),
  other('Vor- und Nachbereitung', 0.17),
  other('Angebote und Kalkulation', 0.15),
  other('Auftragsklärung und Reklamationen', 0.14),
  other('Berichte und CRM-Pflege', 0.13),
  other('Interne Besprechungen', 0.14),
];
const WORK: Readonly<Record<StudiedTime['role'], readonly Work[]>> = {
  Außendienst: OUTSIDE,
  'Key Account Management': OUTSIDE,
  Innendienst: [
    withCustomers('Telefonate mit Kunden', 1),
    other('Auftragserfassung', 0.36),
    other('Angebote und Kalkulation', 0.22),
    other('Auftragsklärung und Reklamationen', 0.2),
    other('Berichte und CRM-Pflege', 0.12),
    other('Interne Besprechungen', 0.1),
  ],
  Servicetechnik: [
    withCustomers('Service beim Kunden', 0.85),
    withCustomers('Telefonate mit Kunden', 0.15),
    road(0.5),
    other('Berichte und CRM-Pflege', 0.3),
    other('Interne Besprechungen', 0.2),
  ],
};
const WEEKS = ['KW 10/2026', 'KW 11/2026'];
const HOURS_A_WEEK = 39;
/** Technicians have no share in the staff list. */
const TECHNICIANS_SHARE = 0.46;

/** Two weeks in which everybody in sales and service wrote down where the time went, added up by role. */
export function* studiedTimes(
  seed: string,
  { field, inside, keyAccount, technicians }: SalesForce,
): Generator<StudiedTime> {
  const random = new RandomStream(seed, 'time study');
  const hours = (reps: readonly DemoRep[], of: (rep: DemoRep) => number): number =>
    reps.reduce((sum, rep) => sum + of(rep) * rep.fullTimeShare, 0) * HOURS_A_WEEK;
  const group = (role: DemoRep['role'], reps: readonly DemoRep[]) => ({
    role,
    all: hours(reps, () => 1),
    facing: hours(reps, (rep) => rep.customerFacingShare),
  });
  const service = technicians.length * HOURS_A_WEEK;
  const groups = [
    group('Key Account Management', keyAccount),
    group('Außendienst', [...field.values()].flat()),
    group('Innendienst', inside),
    { role: 'Servicetechnik' as const, all: service, facing: service * TECHNICIANS_SHARE },
  ];
  for (const week of WEEKS) {
    for (const { role, all, facing } of groups) {
      for (const { category, isCustomerFacing, part } of WORK[role]) {
        const time = (isCustomerFacing === true ? facing : all - facing) * part * random.spread(0.06);
        yield { week, role, category, tenths: Math.max(1, Math.round(time * 10)), isCustomerFacing };
      }
    }
  }
}
