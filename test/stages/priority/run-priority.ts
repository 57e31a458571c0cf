import type { Override } from '../../../src/facts/fact.js';
import { type Settings, settings as settingsSchema } from '../../../src/stages/priority/settings.js';
import { priority } from '../../../src/stages/priority/stage.js';
import type { StageInput, StageOutput } from '../../../src/stages/stage.js';
import { stageInput } from '../stage-input.js';

/** One customer; amounts in currency units. */
export interface Someone {
  readonly contribution?: string;
  readonly abc?: string;
  readonly score?: string;
  readonly potential?: string | null;
  /** Amount of potential a year, and of lifetime value; NaN is not known. */
  readonly potentialAmount?: number;
  readonly lifetime?: number;
  readonly revenue?: number;
  readonly margin?: number;
  readonly share?: string;
  readonly crmClass?: string | null;
  readonly rep?: string;
}

/** Runs the stage over them. */
export function runPriority(...given: Parameters<typeof priorityInput>): StageOutput {
  return priority.run(priorityInput(...given));
}

/** What the stage gets of them. Columns that nobody has are not there. */
export function priorityInput(
  people: readonly Someone[],
  settings: object = {},
  overrides?: readonly Override[],
  ids: readonly string[] = people.map((_, at) => `K${at}`),
): StageInput<Settings> {
  const texts: Record<string, (string | null)[]> = {
    customerId: [...ids],
    status: people.map(({ contribution }) => (contribution === 'new' ? 'new' : 'active')),
  };
  const text = (id: string, of: (each: Someone) => string | null | undefined): void => {
    if (people.some((each) => of(each) !== undefined)) texts[id] = people.map((each) => of(each) ?? null);
  };
  text('contribution.class', (each) => each.contribution);
  text('abc.class', (each) => each.abc);
  text('score.class', (each) => each.score);
  text('wallet.potentialClass', (each) => each.potential);
  text('wallet.shareClass', (each) => each.share);
  text('crmClass', (each) => each.crmClass);
  text('rep', (each) => each.rep);
  const hasLifetime = people.some(({ lifetime }) => lifetime !== undefined);
  const hasAmount = people.some(({ potentialAmount }) => potentialAmount !== undefined);
  const hasMargin = people.some(({ margin }) => margin !== undefined);
  const cents = (value: number | undefined): number => (value === undefined ? Number.NaN : value * 100);
  return stageInput({
    settings: settingsSchema.parse(settings),
    customers: people.length,
    numbers: {
      revenue: people.map(({ revenue = 1000 }) => revenue * 100),
      ...(hasLifetime ? { 'lifetime-value.value': people.map(({ lifetime }) => cents(lifetime)) } : {}),
      ...(hasAmount ? { 'wallet.potential': people.map((each) => cents(each.potentialAmount)) } : {}),
      ...(hasMargin ? { 'contribution.value': people.map(({ margin }) => cents(margin)) } : {}),
    },
    texts,
    ...(overrides === undefined ? {} : { details: { overrides } }),
  });
}

/** A decision about the first customer that nothing speaks against. */
export function decision(rest: Partial<Override> = {}): Override {
  return {
    customer: 0,
    customerId: 'K0',
    column: 'priority.class',
    value: 'A',
    who: 'Meyer',
    why: 'strategisch wichtig',
    approvedBy: 'Schulz',
    validUntil: Number.NaN,
    refusal: null,
    amount: Number.NaN,
    amountBefore: Number.NaN,
    ...rest,
  };
}
