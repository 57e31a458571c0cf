import { z } from 'zod';
import { FACING_SHARE } from '../facing-share-setting.js';
import { ownDefaults } from '../own-defaults.js';
import { CALENDAR } from './calendar-setting.js';
import { sizeMethods } from './method-settings.js';

const days = (value: number, text: string) => z.number().min(0).max(366).default(value).describe(text);
const cost = (value: number, text: string) => z.number().nonnegative().default(value).describe(text);
const names = (german: string, english: string) =>
  z
    .array(z.string())
    .default([])
    .describe(`Eigene Rollenbezeichnungen für ${german} | Names of roles of your own for ${english}`);

const costPerHead = z.strictObject({
  keyAccount: cost(140_000, 'Key-Account-Management, Kosten im Jahr | Key account management, cost a year'),
  field: cost(120_000, 'Außendienst, Kosten im Jahr | Field sales, cost a year'),
  inside: cost(75_000, 'Innendienst, Kosten im Jahr | Inside sales, cost a year'),
  service: cost(85_000, 'Service, Kosten im Jahr | Service, cost a year'),
});

const roleNames = z.strictObject({
  keyAccount: names('Key-Account-Management', 'key account management'),
  field: names('Außendienst', 'field sales'),
  inside: names('Innendienst', 'inside sales'),
  service: names('Service', 'service'),
});

/** What differs for one role from everybody's working year. */
function roleSchema(facingShare: number | null) {
  const own = (schema: z.ZodNumber, text: string, value: number | null = null) =>
    schema.nullable().default(value).describe(text);
  const ownDays = (text: string) => own(z.number().min(0).max(366), text);
  const share = z.number().gt(0).max(1);
  return z.strictObject({
    vacationDays: ownDays(
      'Urlaubstage dieser Rolle; leer: wie alle | Vacation days of this role; empty: as all',
    ),
    sickDays: ownDays(
      'Krankheitstage dieser Rolle; leer: wie alle | Days of sickness of this role; empty: as all',
    ),
    trainingDays: ownDays(
      'Tage für Schulung und Tagungen dieser Rolle; leer: wie alle | Training days of this role; empty: as all',
    ),
    hoursPerDay: own(
      z.number().positive().max(24),
      'Stunden je Arbeitstag dieser Rolle; leer: wie alle | Hours per working day of this role; empty: as all',
    ),
    facingShare: own(
      share,
      'Annahme: Anteil der Kundenzeit dieser Rolle, wo er nicht gemessen ist; leer: wie alle | Assumption: customer-facing share of this role where it was not measured; empty: as all',
      facingShare,
    ),
    targetShare: own(
      share,
      'Ziel der Kundenzeit dieser Rolle; leer: wie alle | Target of the customer-facing share of this role; empty: as all',
    ),
  });
}

/** Half of the working time at the customer's is usual for technicians. */
const SERVICE_SHARE = 0.5;
const role = (german: string, english: string, facingShare: number | null = null) => {
  const schema = roleSchema(facingShare);
  return schema.default(ownDefaults(schema)).describe(`${german} | ${english}`);
};
const roles = z.strictObject({
  keyAccount: role('Key-Account-Management', 'Key account management'),
  field: role('Außendienst', 'Field sales'),
  inside: role('Innendienst', 'Inside sales'),
  service: role('Service', 'Service', SERVICE_SHARE),
});

const timeCategories = z.strictObject({
  facing: z
    .array(z.string())
    .default([])
    .describe('Tätigkeiten, die Kundenzeit sind | Kinds of work that are time with customers'),
  other: z
    .array(z.string())
    .default([])
    .describe('Tätigkeiten, die keine Kundenzeit sind | Kinds of work that are not'),
});

const globalCustomers = z.strictObject({
  column: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .describe(
      'Spalte, die globale Kunden nennt, etwa customerType; leer: Konzerne mit Kunden in mehreren Ländern | Column that tells global customers, such as customerType; empty: groups with customers in several countries',
    ),
  values: z
    .array(z.string())
    .default([])
    .describe('Werte der Spalte, die global heißen | Values of the column that mean global'),
});

const ROLE_IDS = ['key-account', 'field', 'inside'] as const;

/** Settings of salesforce sizing. */
export const settings = z.strictObject({
  calendar: CALENDAR,
  calendarDays: days(365, 'Kalendertage im Jahr, ohne calendar | Calendar days a year, without calendar'),
  weekendDays: days(104, 'Wochenendtage, ohne calendar | Weekend days, without calendar'),
  publicHolidays: days(
    11,
    'Feiertage auf Werktagen, ohne calendar; je Bundesland 9 bis 13 | Public holidays on weekdays, without calendar; 9 to 13 by German state',
  ),
  vacationDays: days(30, 'Urlaubstage | Vacation days'),
  sickDays: days(
    10,
    'Krankheitstage (Annahme, Statistiken liegen höher) | Days of sickness (assumption, statistics are higher)',
  ),
  trainingDays: days(
    0,
    'Tage für Schulung und Tagungen; 0 wie in der veröffentlichten Rechnung, üblich sind 8 bis 12 | Days for training and meetings; 0 as in the published calculation, 8 to 12 are usual',
  ),
  hoursPerDay: z
    .number()
    .positive()
    .max(24)
    .default(8)
    .describe('Stunden je Arbeitstag | Hours per working day'),
  roles: roles
    .default(ownDefaults(roles))
    .describe('Was für eine Rolle anders gilt als für alle | What differs for a role from all'),
  facingShare: FACING_SHARE.describe(
    'Annahme: Anteil der Arbeitszeit für Kunden, wo er nicht gemessen ist | Assumption: share of working time for customers where it was not measured',
  ),
  targetShare: z
    .number()
    .gt(0)
    .max(1)
    .default(0.6)
    .describe(
      'Ziel: Anteil der Arbeitszeit für Kunden; ein Anspruch, kein Plan | Target: share of working time for customers; an ambition, not a plan',
    ),
  timeCategories: timeCategories
    .default(ownDefaults(timeCategories))
    .describe(
      'Tätigkeiten der Zeitstudie, wo sie nicht sagt, was Kundenzeit ist, zusätzlich zu den bekannten | Kinds of work of the time study where it does not say what is time with customers, in addition to the known ones',
    ),
  shareMeasures: z
    .enum(['care', 'conversation'])
    .default('care')
    .describe(
      'Was der Anteil umfasst: care = Betreuung mit Fahrt, Vor- und Nachbereitung, conversation = nur Gespräche | What the share covers: care = with travel, preparation and follow-up, conversation = conversations only',
    ),
  facingShares: z
    .array(z.number().gt(0).max(1))
    .min(1)
    .default([0.1, 0.2, 0.4, 0.6])
    .describe(
      'Anteile der Kundenzeit, für die der Bedarf gerechnet wird | Customer-facing shares for which the requirement is computed',
    ),
  visitChanges: z
    .array(z.number().gt(-1).max(5))
    .min(1)
    .max(5)
    .default([-0.2, 0, 0.2])
    .describe(
      'Änderungen der Besuche und Anrufe, für die der Bedarf gerechnet wird | Changes of visits and calls for which the requirement is computed',
    ),
  headsPerTerritory: z
    .union([z.literal('auto'), z.array(z.enum(ROLE_IDS))])
    .default('auto')
    .describe(
      'Rollen, deren Köpfe je Gebiet aufgerundet werden; auto = alle außer denen, deren Mitarbeiter kein Gebiet haben | Roles whose heads are rounded up per territory; auto = all but those whose people have no territory',
    ),
  costPerHead: costPerHead
    .default(ownDefaults(costPerHead))
    .describe(
      'Annahme: Vollkosten je Vollzeitkraft, wo sie nicht in den Daten stehen, in Währungseinheiten | Assumption: full cost per full-time person where the data lack it, in currency units',
    ),
  roleNames: roleNames
    .default(ownDefaults(roleNames))
    .describe(
      'Eigene Rollenbezeichnungen, zusätzlich zu den bekannten | Names of roles of your own, in addition to the known ones',
    ),
  spanOfControl: z
    .number()
    .min(1)
    .max(100)
    .default(8)
    .describe(
      'Leitungsspanne: Köpfe je Führungskraft, üblich 6 bis 12 | Span of control: heads per manager, 6 to 12 are usual',
    ),
  regions: z
    .record(z.string().min(1), z.array(z.string().min(1)).min(1))
    .default({})
    .describe(
      'Gebiete je Region für die Führungskräfte; leer: je Land | Territories of each region for the managers; empty: by country',
    ),
  huntedStatuses: z
    .array(z.enum(['new', 'prospect', 'dormant', 'lost', 'active']))
    .default(['new', 'prospect', 'dormant'])
    .describe(
      'Status der Kunden, die zu gewinnen sind (Hunter); alle anderen werden gepflegt (Farmer) | Status of customers who are to be won (hunters); all others are looked after (farmers)',
    ),
  globalCustomers: globalCustomers
    .default(ownDefaults(globalCustomers))
    .describe('Welche Kunden global betreut werden | Which customers are cared for globally'),
  ...sizeMethods,
});

export type Settings = z.output<typeof settings>;
