import { z } from 'zod';
import { FACING_SHARE } from '../facing-share-setting.js';
import { ownDefaults } from '../own-defaults.js';

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
});

const roleNames = z.strictObject({
  keyAccount: names('Key-Account-Management', 'key account management'),
  field: names('Außendienst', 'field sales'),
  inside: names('Innendienst', 'inside sales'),
});

/** Settings of salesforce sizing. */
export const settings = z.strictObject({
  calendarDays: days(365, 'Kalendertage im Jahr | Calendar days a year'),
  weekendDays: days(104, 'Wochenendtage | Weekend days'),
  publicHolidays: days(
    11,
    'Feiertage auf Werktagen, je Bundesland 9 bis 13 | Public holidays on weekdays, 9 to 13 by German state',
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
  facingShare: FACING_SHARE.describe(
    'Annahme: Anteil der Arbeitszeit für Kunden, wo er nicht gemessen ist | Assumption: share of working time for customers where it was not measured',
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
  headsPerTerritory: z
    .union([z.literal('auto'), z.array(z.enum(['key-account', 'field', 'inside']))])
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
});

export type Settings = z.output<typeof settings>;
