import { z } from 'zod';
import { LIST_LENGTH } from '../list-length-setting.js';

const points = z.number().min(0).max(100);

const criterion = z
  .strictObject({
    column: z
      .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
      .describe(
        'Kennung der Spalte, etwa employees oder contribution.value; bei mehreren gilt die erste, die in den Daten steht | Id of the column, such as employees or contribution.value; of several, the first that the data have',
      ),
    weight: z
      .number()
      .positive()
      .describe('Gewicht; nur das Verhältnis der Gewichte zählt | Weight; only the ratio of weights counts'),
    normalise: z
      .enum(['percentile', 'anchors', 'min-max', 'log-min-max', 'values'])
      .default('percentile')
      .describe(
        'Wie aus dem Wert Punkte von 0 bis 100 werden: percentile = Prozentrang, anchors = feste Stützpunkte, min-max = zwischen kleinstem und größtem Wert, log-min-max = ebenso nach Logarithmieren, values = Punkte je Merkmal | How a value becomes 0 to 100 points: percentile = percentile rank, anchors = fixed points, min-max = between smallest and largest value, log-min-max = the same after taking logarithms, values = points by category',
      ),
    anchors: z
      .array(
        z.strictObject({
          value: z.number().describe('Wert | Value'),
          points: points.describe('Punkte | Points'),
        }),
      )
      .default([])
      .describe(
        'Stützpunkte für anchors nach steigendem Wert, dazwischen linear: Beträge in Währungseinheiten, Anteile als Bruch | Points for anchors by rising value, linear in between: amounts in currency units, shares as fractions',
      ),
    values: z
      .record(z.string(), points)
      .default({})
      .describe(
        'Punkte je Merkmal für values, etwa high: 100; was fehlt, zählt als unbekannt | Points by category for values, such as high: 100; what is missing counts as unknown',
      ),
    direction: z
      .enum(['higher', 'lower'])
      .default('higher')
      .describe('Was besser ist: higher oder lower | What is better: higher or lower'),
  })
  .refine(
    ({ normalise, anchors }) =>
      normalise !== 'anchors' ||
      (anchors.length >= 2 &&
        anchors.every(({ value }, at) => value > (anchors[at - 1]?.value ?? Number.NEGATIVE_INFINITY))),
    {
      path: ['anchors'],
      error:
        'verlangt sind mindestens zwei Stützpunkte nach steigendem Wert | at least two points by rising value are needed',
    },
  )
  .refine(({ normalise, values }) => normalise !== 'values' || Object.keys(values).length > 0, {
    path: ['values'],
    error: 'verlangt sind Punkte für mindestens ein Merkmal | points for at least one category are needed',
  });

export type Criterion = z.output<typeof criterion>;

/** What a customer is worth by what most data have: today's margin, what could be won, how firmly and how often he buys. */
const DEFAULT_CRITERIA: readonly z.input<typeof criterion>[] = [
  { column: ['contribution.value', 'contributionMargin', 'revenue'], weight: 40 },
  { column: ['wallet.untappedMargin', 'wallet.untappedRevenue', 'potential'], weight: 25 },
  {
    column: 'wallet.shareOfWallet',
    weight: 20,
    normalise: 'anchors',
    anchors: [
      { value: 0, points: 0 },
      { value: 0.25, points: 40 },
      { value: 0.5, points: 70 },
      { value: 1, points: 100 },
    ],
  },
  { column: 'invoices', weight: 15 },
];

/** Settings of the score. */
export const settings = z.strictObject({
  criteria: z
    .array(criterion)
    .min(1)
    .default(DEFAULT_CRITERIA.map((each) => criterion.parse(each)))
    .describe(
      'Kriterien der Nutzwertanalyse: Spalte, Gewicht und wie aus dem Wert Punkte werden | Criteria of the score: column, weight, and how a value becomes points',
    ),
  limits: z
    .array(z.number().gt(0).lt(100))
    .min(1)
    .max(25)
    .refine((limits) => limits.every((each, at) => each < (limits[at - 1] ?? 100)), {
      error:
        'verlangt sind streng fallende Punktzahlen, etwa 70, 50 und 30 | points that fall strictly are needed, such as 70, 50 and 30',
    })
    .default([70, 50, 30])
    .describe(
      'Klassengrenzen in Punkten, fallend: 70, 50 und 30 ergeben A ab 70, B ab 50, C ab 30, darunter D | Class limits in points, falling: 70, 50 and 30 make A from 70, B from 50, C from 30, D below',
    ),
  minimumCoverage: z
    .number()
    .min(0)
    .max(1)
    .default(0.5)
    .describe(
      'Anteil des Gewichts, der bei einem Kunden bekannt sein muss, damit er Punkte bekommt | Share of the weight that must be known of a customer for him to get points',
    ),
  newCustomers: z
    .enum(['status', 'classify'])
    .default('status')
    .describe(
      'Neukunden: status = ohne Punkte als eigene Gruppe, classify = werden wie alle anderen bewertet | New customers: status = without points as a group of their own, classify = scored like all others',
    ),
  listLength: LIST_LENGTH,
});

export type Settings = z.output<typeof settings>;
