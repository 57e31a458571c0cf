import { z } from 'zod';
import { CLASS_SETTINGS } from '../class-settings.js';
import { CUSTOMARY_RATES } from '../customary-rates.js';
import { LIST_LENGTH } from '../list-length-setting.js';
import { CUSTOMARY_SEGMENTS, OTHER } from './customary-segments.js';

const segment = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .describe('Schlüssel des Segments in den Daten | Key of the segment in the data'),
  german: z.string().min(1).describe('Deutsche Bezeichnung | German name'),
  english: z.string().min(1).describe('Englische Bezeichnung | English name'),
  scores: z
    .string()
    .regex(/^R[1-5](-[1-5])? F[1-5](-[1-5])? M[1-5](-[1-5])?$/, {
      error: 'verlangt ist etwa R4-5 F3-5 M5 | needed is something like R4-5 F3-5 M5',
    })
    .describe('Stufen, die dazugehören, etwa R4-5 F3-5 M5 | Scores that belong to it, such as R4-5 F3-5 M5'),
});

const TAKEN: ReadonlySet<string> = new Set([OTHER, 'new', 'dormant', 'lost', 'prospect', 'unknown']);
const automatic = z.literal('auto');

/** Settings of the buying behaviour; amounts in currency units. */
export const settings = z.strictObject({
  cutRule: z
    .enum(['quantile', 'plus-one'])
    .default('quantile')
    .describe(
      'Schnittpunkte der Stufen: quantile = Quantile 20, 40, 60, 80 % (Typ 7), plus-one = diese plus 1 wie im R-Paket rfm | Cut points of the scores: quantile = quantiles 20, 40, 60, 80 % (type 7), plus-one = these plus 1 as in the R package rfm',
    ),
  newCustomers: CLASS_SETTINGS.newCustomers,
  segments: z
    .array(segment)
    .min(1)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, {
      error: 'jeder Schlüssel darf nur einmal stehen | every key may stand only once',
    })
    .refine((all) => all.every(({ id }) => !TAKEN.has(id)), {
      error: `vergeben sind ${[...TAKEN].join(', ')} | taken are ${[...TAKEN].join(', ')}`,
    })
    .default(CUSTOMARY_SEGMENTS.map(({ advice: _, ...rule }) => rule))
    .describe(
      'Segmente nach Stufen von Recency, Frequency, Monetary; das erste passende gilt | Segments by scores of recency, frequency, monetary; the first that fits counts',
    ),
  regularityLimits: z
    .tuple([z.number().positive(), z.number().positive()])
    .refine(([regular, irregular]) => regular < irregular, {
      error: 'die zweite Grenze muss größer sein | the second limit must be greater',
    })
    .default([0.5, 1])
    .describe(
      'Grenzen des Variationskoeffizienten: bis zur ersten X, bis zur zweiten Y, darüber Z | Limits of the coefficient of variation: up to the first X, up to the second Y, beyond Z',
    ),
  regularityBy: z
    .enum(['auto', 'months', 'quarters'])
    .default('auto')
    .describe(
      'Zeiteinheit der Regelmäßigkeit: months, quarters oder auto (Quartale bei weniger als sechs Käufen im Jahr) | Unit of time of the regularity: months, quarters or auto (quarters with less than six purchases a year)',
    ),
  overdueFactor: z
    .number()
    .min(1)
    .default(2)
    .describe(
      'Überfällig ist, wer länger nicht gekauft hat als sein üblicher Abstand mal diesem Faktor | Overdue is who has not bought for longer than his usual interval times this factor',
    ),
  overdueDays: z
    .number()
    .int()
    .nonnegative()
    .default(30)
    .describe(
      'Vor so vielen Tagen ohne Kauf ist niemand überfällig | Before so many days without a purchase nobody is overdue',
    ),
  declineShare: z
    .number()
    .gt(0)
    .lt(1)
    .default(0.2)
    .describe(
      'Rückgang, ab dem ein Kunde auf die Liste der rückläufigen kommt | Decline from which a customer is listed as declining',
    ),
  smallOrder: z
    .union([automatic, z.number().positive()])
    .default('auto')
    .describe(
      'Auftragswert in Währungseinheiten, unter dem ein Auftrag klein ist; auto = Kosten je Auftrag geteilt durch den durchschnittlichen Deckungsbeitrag in %, ohne diesen ein Viertel des mittleren Auftragswerts (Median) | Order value in currency units below which an order is small; auto = cost per order divided by the average margin share, without one a quarter of the median order value',
    ),
  costPerOrder: z
    .number()
    .nonnegative()
    .default(CUSTOMARY_RATES.order)
    .describe(
      'Kosten der Abwicklung je Auftrag in Währungseinheiten (überschlägig) | Cost of handling an order in currency units (rough)',
    ),
  smallOrderShare: z
    .number()
    .gt(0)
    .max(1)
    .default(0.5)
    .describe(
      'Anteil kleiner Aufträge, ab dem ein Kunde als Kleinbesteller gilt | Share of small orders from which a customer counts as placing small orders',
    ),
  smallOrderLeast: z
    .number()
    .int()
    .positive()
    .default(4)
    .describe(
      'So viele kleine Aufträge muss er mindestens erteilt haben | So many small orders he must have placed at least',
    ),
  listLength: LIST_LENGTH,
});

export type Settings = z.output<typeof settings>;
