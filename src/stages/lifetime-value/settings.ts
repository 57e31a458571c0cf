import { z } from 'zod';
import { LIST_LENGTH } from '../list-length-setting.js';

const share = (value: z.ZodNumber) => value.min(0).max(1);

export const settings = z.strictObject({
  method: z
    .enum(['auto', 'bgnbd', 'retention', 'markov'])
    .default('auto')
    .describe(
      'Methode: bgnbd (Kaufmodell), retention (Verträge), markov (Wanderung nach Kaufabstand); auto nimmt das Kaufmodell und bei vertragsartigen Käufen retention | Method: bgnbd (purchase model), retention (contracts), markov (recency migration); auto takes the purchase model and, where purchases look like contracts, retention',
    ),
  horizonMonths: z
    .int()
    .min(1)
    .max(120)
    .default(36)
    .describe('Horizont in Monaten ab dem Stichtag | Horizon in months from the as-of date'),
  discountRate: share(z.number())
    .default(0.1)
    .describe('Zinssatz pro Jahr als Anteil | Discount rate a year as a share'),
  timeUnit: z
    .enum(['day', 'week', 'month', 'year'])
    .default('week')
    .describe(
      'Zeiteinheit des Kaufmodells; der Wert hängt nicht davon ab | Time unit of the purchase model; the value does not depend on it',
    ),
  averageMargin: share(z.number())
    .nullable()
    .default(null)
    .describe(
      'Deckungsbeitrag als Anteil am Umsatz, wo die Daten keinen enthalten; leer: der Wert zählt in Umsatz | Contribution margin as a share of revenue where the data hold none; empty: the value counts in revenue',
    ),
  leastCustomers: z
    .int()
    .min(20)
    .default(100)
    .describe('So viele Käufer braucht das Kaufmodell | So many buyers the purchase model needs'),
  leastMonths: z
    .int()
    .min(1)
    .default(6)
    .describe(
      'So viele Monate an Daten braucht das Kaufmodell | So many months of data the purchase model needs',
    ),
  mostSpendCorrelation: share(z.number())
    .default(0.3)
    .describe(
      'Bis zu dieser Korrelation von Kaufhäufigkeit und Betrag gilt das Betragsmodell | Up to this correlation of frequency and spend the spend model applies',
    ),
  contractShare: share(z.number())
    .default(0.5)
    .describe(
      'Ab diesem Anteil von Kunden, die in gleichen Abständen kaufen, gelten die Käufe als vertragsartig | From this share of customers who buy at even intervals on, purchases count as contracts',
    ),
  hiatusMonths: z
    .int()
    .min(1)
    .max(60)
    .default(6)
    .describe(
      'Faustregel zum Vergleich: Wer so viele Monate nicht gekauft hat, gilt als verloren | Rule of thumb to compare with: who has not bought for so many months counts as lost',
    ),
  resamples: z
    .int()
    .min(20)
    .max(2000)
    .default(100)
    .describe('Ziehungen für die Spannen (Bootstrap) | Resamples for the intervals (bootstrap)'),
  retentionRate: share(z.number())
    .nullable()
    .default(null)
    .describe(
      'retention: Anteil der Kunden, die ein Jahr später noch kaufen; leer: aus den Daten | retention: share of customers who still buy a year later; empty: from the data',
    ),
  firstMargin: z
    .enum(['now', 'year-end'])
    .default('year-end')
    .describe(
      'retention: Der erste Jahresbeitrag kommt sicher und sofort (now) oder nach einem Jahr, wenn der Kunde bleibt (year-end) | retention: the first yearly margin comes for certain and at once (now) or after a year, if the customer stays (year-end)',
    ),
  keepingCost: z
    .number()
    .nonnegative()
    .default(0)
    .describe(
      'retention: Kosten der Kundenbindung je Kunde und Jahr in Währungseinheiten | retention: cost of keeping a customer for a year in currency units',
    ),
  periodMonths: z
    .int()
    .min(1)
    .max(12)
    .default(3)
    .describe('markov: Länge einer Periode in Monaten | markov: length of a period in months'),
  recencyStates: z
    .int()
    .min(1)
    .max(12)
    .default(4)
    .describe(
      'markov: So viele Perioden ohne Kauf, dann gilt der Kunde als verloren | markov: after so many periods without a purchase a customer counts as lost',
    ),
  contactCost: z
    .number()
    .nonnegative()
    .default(0)
    .describe(
      'markov: Kosten der Ansprache je Kunde und Periode in Währungseinheiten | markov: cost of addressing a customer for a period in currency units',
    ),
  listLength: LIST_LENGTH,
});

export type Settings = z.output<typeof settings>;
