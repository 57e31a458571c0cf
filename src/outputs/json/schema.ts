import { z } from 'zod';

const amount = z.number().nullable().meta({ description: 'Currency units; null = unknown' });
const day = z.iso.date();
const count = z.int().nonnegative();
const unit = z
  .enum([
    ...([
      'text',
      'code',
      'sentence',
      'amount',
      'share',
      'index',
      'count',
      'number',
      'date',
      'days',
      'hours',
    ] as const),
    ...(['minutes', 'fte'] as const),
  ])
  .meta({
    description:
      'amount: currency units; share: fraction, 1 = 100 %; index: 100 = mean; date: YYYY-MM-DD; code: id of a fixed list; sentence: text in the language of the run; fte: full-time equivalents',
  });
const cell = z.union([z.number(), z.string(), z.null()]);
const column = z.strictObject({ id: z.string(), unit, label: z.string() });
const rows = z
  .array(z.array(cell))
  .meta({ description: 'One list per row, in the order of columns; null = unknown' });

const rowShare = z.number().nullable();
const field = z
  .strictObject({
    column: z.string(),
    heading: z.string().meta({ description: 'Heading in the file, or the headings it is computed from' }),
    origin: z.enum(['given', 'joined', 'derived']),
    joinedFrom: z
      .array(z.strictObject({ file: z.string(), sheet: z.string().nullable() }))
      .meta({ description: 'Files or sheets that a joined column comes from' }),
    given: rowShare,
    imputed: rowShare,
    overridden: rowShare,
    owner: z.enum(['sales', 'management']).nullable(),
  })
  .meta({
    description:
      'Where a canonical column comes from; shares of the used rows, null where the column is not read',
  });

const source = z
  .strictObject({
    file: z.string(),
    sheet: z.string().nullable(),
    table: z.string().nullable().meta({ description: 'Canonical table; null = not recognised' }),
    sha256: z.string(),
    rowsRead: count,
    rowsUsed: count,
    rowsRejected: count,
    rowsSetAside: count,
    dialect: z.record(z.string(), z.union([z.string(), z.number()])),
    mapping: z.record(z.string(), z.string()).meta({ description: 'Canonical column: heading in the file' }),
    unmapped: z.array(z.string()),
    dataUntil: day.nullable().meta({ description: 'Last day that the used rows speak of' }),
    fields: z.array(field),
  })
  .meta({ description: 'rowsRead = rowsUsed + rowsRejected + rowsSetAside' });

const join = z
  .strictObject({
    from: z.string().meta({ description: 'Canonical table whose rows were completed or looked up' }),
    to: z.string().meta({ description: 'Canonical table that holds each key once' }),
    fromKey: z.string().meta({ description: 'Heading of the key' }),
    toKey: z.string(),
    keys: count.meta({ description: 'Different keys of from' }),
    keysMatched: count,
    keysMatchedWithoutZeros: count.meta({ description: 'Of these, without leading zeros only' }),
    rows: count,
    rowsMatched: count,
    toKeys: count.meta({ description: 'Different keys of to' }),
    toKeysUnused: count,
  })
  .meta({ description: 'How tables were joined by shared keys' });

const control = z
  .strictObject({
    revenueRead: amount,
    revenueUsed: amount,
    revenueRejected: amount,
    revenueSetAside: amount,
    revenueInPeriod: amount,
    revenueOutsidePeriod: amount,
    contributionMarginRead: amount,
    contributionMarginUsed: amount,
    contributionMarginRejected: amount,
    contributionMarginSetAside: amount,
    contributionMarginInPeriod: amount,
    contributionMarginOutsidePeriod: amount,
    rowsInPeriod: count,
    rowsOutsidePeriod: count,
    customersInData: count,
    customersInPeriod: count,
    setAside: z.array(z.strictObject({ rule: z.string(), label: z.string(), rows: count, revenue: amount })),
  })
  .meta({
    description:
      'Read = Used + Rejected + SetAside and Used = InPeriod + OutsidePeriod, to the cent; contributionMargin… are null where the data carry no margin',
  });

const findings = z.array(
  z.strictObject({ question: z.enum(['who', 'money', 'action', 'gap']), text: z.string() }),
);

const table = z.strictObject({
  id: z.string(),
  title: z.string(),
  hasTotal: z.literal(true).optional().meta({ description: 'The last row is the sum of the others' }),
  columns: z.array(column),
  rows,
});

const stage = z.strictObject({
  status: z.enum(['done', 'skipped', 'failed']),
  title: z.string(),
  reason: z.string().optional(),
  remedy: z.string().optional(),
  keyFigures: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      unit,
      value: cell,
    }),
  ),
  findings,
  tables: z.array(table),
  summaries: z
    .array(table)
    .optional()
    .meta({ description: 'What is written as CSV, each in a file called by its id; columns stay the same' }),
});

const problem = z.strictObject({
  code: z.string().regex(/^KW\d{3}$/),
  severity: z.enum(['error', 'warning', 'info']),
  file: z.string().nullable(),
  sheet: z.string().optional(),
  row: count.optional().meta({ description: 'As an editor or Excel counts it' }),
  column: z.string().optional(),
  value: z.string().optional().meta({ description: 'The faulty cell' }),
  message: z.string(),
  remedy: z.string(),
  count: count.meta({ description: 'How often the same happened, this one included' }),
});

/** What `result.json` holds. Not loaded when kundenwert runs: for the published schema and for tests. */
export const RESULT_SCHEMA = z.strictObject({
  kundenwert: z.string().meta({ description: 'Version that computed the result' }),
  asOf: day.nullable().meta({ description: 'Stichtag: last day of the period' }),
  period: z.strictObject({
    from: day.nullable(),
    to: day.nullable(),
    months: z.number().nullable().meta({ description: 'null = everything in the data' }),
    dataFrom: day.nullable(),
    dataTo: day.nullable(),
  }),
  currency: z.string(),
  sources: z.array(source),
  joins: z.array(join),
  control,
  settings: z
    .record(z.string(), z.json())
    .meta({ description: 'All settings as used, nested as in the settings file' }),
  settingOrigins: z
    .record(z.string(), z.enum(['default', 'file', 'flag', 'data']))
    .meta({ description: 'Where the value of each setting came from' }),
  customers: z.strictObject({ columns: z.array(column), rows }),
  stages: z.record(z.string(), stage),
  findings: findings.meta({ description: 'What is to be said of the run as a whole' }),
  problems: z.array(problem),
});

/** The published JSON Schema of `result.json`, as the text of `docs/result.schema.json`. */
export function resultSchemaText(): string {
  const schema = z.toJSONSchema(RESULT_SCHEMA, { io: 'input', target: 'draft-2020-12' });
  const titled = { ...schema, title: 'kundenwert result.json' };
  return `${JSON.stringify(titled, null, 2)}\n`;
}
