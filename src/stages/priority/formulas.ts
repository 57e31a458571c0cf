import type { CustomerCondition, Formula, TableFormulas } from '../../results/formula.js';
import type { InputColumn, StageInputs } from '../../results/input.js';
import type { Cell } from '../../results/report-table.js';
import { OUTSIDE_CLASSES } from '../class-wording.js';
import {
  anyOf,
  cellOf,
  codeOf,
  constant,
  countOf,
  EMPTY,
  EVERYBODY,
  figureOf,
  hasCode,
  lookUp,
  ofCustomer,
  operation,
  ratio,
  when,
} from '../formula-parts.js';
import type { CurrentStage } from './current-value.js';
import { type FutureSources, futureFormulas } from './future-formulas.js';
import { FUTURE_CLASSES, ruleOf, STATES } from './rules.js';
import type { Rule, Settings } from './settings.js';
import { RESULT_NAMES } from './wording.js';

const RULES = 'priority.rules';
const CLASS = 'priority.class';
const CURRENT = 'priority.currentClass';
const FUTURE = 'priority.futureClass';
const SOURCE = 'priority.futureSource';
const OVERRIDE = 'priority.override';

/** The table of rules as inputs. */
export function priorityInputs(classes: readonly string[], settings: Settings): StageInputs {
  return {
    values: [],
    tables: [
      {
        id: 'rules',
        title: {
          de: 'Regeln der Priorität: Wert heute × künftiger Wert',
          en: 'Rules of priority: value today × future value',
        },
        setting: 'stages.priority.rules',
        key: {
          id: 'current',
          label: { de: 'Wert heute', en: 'Value today' },
          unit: 'code',
          values: OUTSIDE_CLASSES,
          definition: { de: 'Klasse oder Status von heute.', en: 'Class or status of today.' },
        },
        columns: RULE_COLUMNS,
        rows: classes.map((id): Cell[] => {
          const rule = ruleOf(id, settings);
          return [id, ...RULE_COLUMNS.map((column) => rule[column.id as keyof Rule])];
        }),
      },
    ],
  };
}

function ruleColumn(id: keyof Rule, de: string, en: string): InputColumn {
  return {
    id,
    label: { de: `Künftiger Wert ${de}`, en: `Future value ${en}` },
    unit: 'code',
    values: RESULT_NAMES,
    definition: {
      de: `Priorität, wenn der künftige Wert ${de} ist.`,
      en: `Priority where the future value is ${en}.`,
    },
    range: { choices: RESULT_NAMES },
  };
}

const RULE_COLUMNS: readonly InputColumn[] = [
  ruleColumn('high', 'hoch', 'high'),
  ruleColumn('medium', 'mittel', 'medium'),
  ruleColumn('low', 'niedrig', 'low'),
  ruleColumn('unknown', 'unbekannt', 'unknown'),
];

/** What priorities follow from beside the rules. */
interface PrioritySources extends FutureSources {
  readonly currentStages: readonly CurrentStage[];
  readonly hasFuture: boolean;
  readonly hasOverrides: boolean;
}

/** The priority of a customer as formulas (see prioritise.ts). */
export function priorityFormulas(sources: PrioritySources): Readonly<Record<string, Formula>> {
  const { currentStages, hasFuture, hasOverrides } = sources;
  const looked = (column: keyof Rule): Formula => lookUp(RULES, column, ofCustomer(CURRENT));
  const byFuture = hasFuture
    ? FUTURE_CLASSES.reduceRight<Formula>(
        (otherwise, each) => when(hasCode(FUTURE, each), looked(each), otherwise),
        looked('unknown'),
      )
    : looked('unknown');
  const isState = anyOf([...STATES].map((each) => hasCode(CURRENT, each)));
  const byRule = when(isState, ofCustomer(CURRENT), byFuture);
  return {
    currentClass: currentFormula(currentStages),
    ...futureFormulas(sources),
    class: hasOverrides
      ? when(operation('isGiven', ofCustomer(OVERRIDE)), ofCustomer(OVERRIDE), byRule)
      : byRule,
  };
}

/** The class of the first stage that knows one. */
function currentFormula(stages: readonly CurrentStage[]): Formula {
  const columns = stages.map((stage) => `${stage}.class`);
  return columns
    .slice(0, -1)
    .reduceRight<Formula>(
      (otherwise, column) => when(hasCode(column, 'unknown'), otherwise, ofCustomer(column)),
      ofCustomer(columns.at(-1)!),
    );
}

/** Counts and sums of the cells of the rules, by current and future class of the row. */
export function matrixFormulas(
  rows: readonly (readonly [current: string, future: string | null])[],
  amounts: readonly (readonly [string, string])[],
): TableFormulas {
  return {
    rows: Object.fromEntries(
      rows.map(([current, future], at) => {
        // An empty cell can't be asked for in a condition: those without a future class are the rest of their row.
        const all = [{ column: CURRENT, is: cellOf('current') }];
        const known = FUTURE_CLASSES.map((each) => [...all, { column: FUTURE, is: codeOf(FUTURE, each) }]);
        const here = [...all, { column: FUTURE, is: cellOf('future') }];
        const figure = (of: (where: readonly CustomerCondition[]) => Formula): Formula =>
          future === null ? operation('-', of(all), operation('sum', ...known.map(of))) : of(here);
        return [
          at,
          {
            ...(STATES.has(current) ? {} : { class: lookUp(RULES, future ?? 'unknown', cellOf('current')) }),
            customers: figure((where) => ({ customers: 'count', where })),
            customerShare: ratio(cellOf('customers'), EVERYBODY),
            ...Object.fromEntries(
              amounts.map(([id, of]) => {
                const sum = figure((where) => ({ customers: 'sum', of, where }));
                // Potential alone may be unknown for all of a cell, and is no zero then.
                const known = figure((where) => ({
                  customers: 'count',
                  where: [...where, { column: of, above: -1 }],
                }));
                const isKnown = operation('>', known, constant(0));
                const isEmpty = operation('=', cellOf('customers'), constant(0));
                return [id, id === 'potential' ? when(anyOf([isKnown, isEmpty]), sum, EMPTY) : sum];
              }),
            ),
          },
        ];
      }),
    ),
  };
}

/** Counts, sums and shares by priority. */
export function profileFormulas(measures: ReadonlyMap<string, string>): TableFormulas {
  const total = (of: string): Formula => ({ customers: 'sum', of, where: [] });
  return {
    columns: {
      customers: countOf(CLASS, 'class'),
      customerShare: ratio(cellOf('customers'), EVERYBODY),
      ...Object.fromEntries(
        [...measures].flatMap(([id, of]) => [
          [id, figureOf('sum', of, CLASS, 'class')],
          [`${id}Share`, ratio(cellOf(id), total(of))],
        ]),
      ),
    },
  };
}

/** Customers and revenue by what the future value follows from. */
export function futureSourceFormulas(): TableFormulas {
  const from: CustomerCondition = { column: SOURCE, is: cellOf('source') };
  return {
    columns: {
      customers: countOf(SOURCE, 'source'),
      customerShare: ratio(cellOf('customers'), EVERYBODY),
      ...Object.fromEntries(
        FUTURE_CLASSES.map((each): [string, Formula] => [
          each,
          { customers: 'count', where: [from, { column: FUTURE, is: codeOf(FUTURE, each) }] },
        ]),
      ),
      revenue: figureOf('sum', 'revenue', SOURCE, 'source'),
    },
  };
}
