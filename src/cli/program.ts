import { Command, type HelpConfiguration } from 'commander';
import type { Language } from '../language/bilingual.js';
import { COMMAND_LINE, type CommandLineWording } from '../language/command-line.js';
import { VERSION } from '../version.js';
import type { CheckOptions } from './check.js';
import type { CommonOptions } from './console.js';
import type { CustomerOptions } from './customer.js';
import type { DemoOptions } from './demo.js';
import type { InitOptions } from './init.js';
import type { RowsOptions } from './rows.js';
import type { ScoreOptions } from './score.js';
import type { SizeOptions } from './size.js';
import type { TablesOptions } from './tables.js';

/** What a command tells the program that started it. */
export interface Caller {
  /** The exit code. */
  end(exitCode: number): void;
  /** The language in which to report what goes wrong from now on. */
  speak(language: Language): void;
}

/** The commands with their options, worded in one language. */
export function program(language: Language, caller: Caller): Command {
  const wording = COMMAND_LINE[language];
  const root = new Command('kundenwert')
    .description(wording.description)
    .version(VERSION, '-V, --version', wording.version)
    .helpOption('-h, --help', wording.help)
    .helpCommand(`help [${wording.placeholders.command}]`, wording.helpCommand)
    .usage(`<${wording.placeholders.command}> [${wording.placeholders.options}]`)
    .option('--lang <de|en>', wording.common.lang)
    .configureHelp(helpIn(wording))
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  addScore(root, wording, caller);
  addSize(root, wording, caller);
  addCustomer(root, wording, caller);
  addCheck(root, wording, caller);
  addInit(root, wording, caller);
  addTables(root, wording, caller);
  addRows(root, wording, caller);
  addExplain(root, wording, caller);
  addDemo(root, wording, caller);
  return root;
}

function addScore(root: Command, wording: CommandLineWording, caller: Caller): void {
  const { score, placeholders } = wording;
  withCommonOptions(
    root
      .command('score')
      .summary(score.summary)
      .description(score.summary)
      .usage(`<${placeholders.files}...> [${placeholders.options}]`)
      .argument(`<${placeholders.files}...>`, score.files)
      .option('-c, --config <file>', score.config)
      .option('-o, --out <dir>', score.out)
      .option('-f, --format <list>', score.format)
      .option('--live <mode>', score.live)
      .option('--split-by <column>', score.splitBy)
      .option('--as-of <date>', score.asOf)
      .option('--months <n|all>', score.months)
      .option('--level <1-4>', score.level)
      .option('--stages <list>', score.stages)
      .option('--company <name>', score.company)
      .option('--currency <code>', score.currency)
      .option(
        '--set <path=value>',
        score.set,
        (value, previous: readonly string[]) => [...previous, value],
        [],
      )
      .option('--no-compare', score.noCompare)
      .option('--strict', score.strict),
    wording,
  ).action(async (files: readonly string[], _options, command: Command) => {
    const { score: run } = await import('./score.js');
    caller.end(await run(files, command.optsWithGlobals<ScoreOptions>(), caller.speak));
  });
}

function addSize(root: Command, wording: CommandLineWording, caller: Caller): void {
  const { size, score } = wording;
  withSourceOptions(root.command('size').summary(size.summary).description(size.description), wording)
    .option('-o, --out <dir>', score.out)
    .option('-f, --format <list>', score.format)
    .option(
      '--scenario <file>',
      size.scenario,
      (value, previous: readonly string[]) => [...previous, value],
      [],
    )
    .option('--live <mode>', score.live)
    .option('--company <name>', score.company)
    .option('--currency <code>', score.currency)
    .option('--no-compare', score.noCompare)
    .option('--strict', score.strict)
    .action(async (files: readonly string[], _options, command: Command) => {
      const { size: run } = await import('./size.js');
      caller.end(await run(files, command.optsWithGlobals<SizeOptions>(), caller.speak));
    });
}

function addCustomer(root: Command, wording: CommandLineWording, caller: Caller): void {
  const { customer, score, placeholders } = wording;
  withCommonOptions(
    withEvaluationOptions(
      root
        .command('customer')
        .summary(customer.summary)
        .description(customer.description)
        .usage(`<${placeholders.customer}> <${placeholders.files}...> [${placeholders.options}]`)
        .argument(`<${placeholders.customer}>`, customer.customer)
        .argument(`<${placeholders.files}...>`, score.files)
        .option('-o, --out <dir>', score.out)
        .option('-f, --format <list>', customer.format)
        .option('--company <name>', score.company)
        .option('--currency <code>', score.currency),
      wording,
    ),
    wording,
  ).action(async (typed: string, files: readonly string[], _options, command: Command) => {
    const { customer: run } = await import('./customer.js');
    caller.end(await run(typed, files, command.optsWithGlobals<CustomerOptions>(), caller.speak));
  });
}

function addCheck(root: Command, wording: CommandLineWording, caller: Caller): void {
  const { check } = wording;
  withSourceOptions(root.command('check').summary(check.summary).description(check.summary), wording)
    .option('-f, --format <text|json>', check.format)
    .action(async (files: readonly string[], _options, command: Command) => {
      const { check: run } = await import('./check.js');
      caller.end(await run(files, command.optsWithGlobals<CheckOptions>(), caller.speak));
    });
}

function addInit(root: Command, wording: CommandLineWording, caller: Caller): void {
  const { init } = wording;
  withSourceOptions(root.command('init').summary(init.summary).description(init.summary), wording)
    .option('-o, --out <file>', init.out)
    .option('--force', init.force)
    .action(async (files: readonly string[], _options, command: Command) => {
      const { init: run } = await import('./init.js');
      caller.end(await run(files, command.optsWithGlobals<InitOptions>(), caller.speak));
    });
}

function addTables(root: Command, wording: CommandLineWording, caller: Caller): void {
  const { tables } = wording;
  withSourceOptions(root.command('tables').summary(tables.summary).description(tables.summary), wording)
    .option('-o, --out <dir>', tables.out)
    .option('-f, --format <csv|parquet>', tables.format)
    .action(async (files: readonly string[], _options, command: Command) => {
      const { tables: run } = await import('./tables.js');
      caller.end(await run(files, command.optsWithGlobals<TablesOptions>(), caller.speak));
    });
}

function addRows(root: Command, wording: CommandLineWording, caller: Caller): void {
  const { rows, placeholders } = wording;
  withCommonOptions(
    root
      .command('rows')
      .summary(rows.summary)
      .description(rows.description)
      .usage(`<${placeholders.file}> [${placeholders.options}]`)
      .argument(`<${placeholders.file}>`, rows.file)
      .option('--sheet <name>', rows.sheet),
    wording,
  ).action(async (file: string, _options, command: Command) => {
    const { rows: run } = await import('./rows.js');
    caller.end(await run(file, command.optsWithGlobals<RowsOptions>()));
  });
}

function addExplain(root: Command, wording: CommandLineWording, caller: Caller): void {
  const { explain, placeholders } = wording;
  withCommonOptions(
    root
      .command('explain')
      .summary(explain.summary)
      .description(explain.summary)
      .usage(`[${placeholders.topic}] [${placeholders.options}]`)
      .argument(`[${placeholders.topic}]`, explain.topic),
    wording,
  ).action(async (topic: string | undefined, _options, command: Command) => {
    const { explain: run } = await import('./explain.js');
    caller.end(await run(topic, command.optsWithGlobals<CommonOptions>()));
  });
}

/** A command that reads exports: its files, and what settings concern reading. */
function withSourceOptions(command: Command, wording: CommandLineWording): Command {
  const { score, placeholders } = wording;
  return withCommonOptions(
    withEvaluationOptions(
      command
        .usage(`<${placeholders.files}...> [${placeholders.options}]`)
        .argument(`<${placeholders.files}...>`, score.files),
      wording,
    ),
    wording,
  );
}

/** What settings of an evaluation can be given with any command that reads exports. */
function withEvaluationOptions(command: Command, { score }: CommandLineWording): Command {
  return command
    .option('-c, --config <file>', score.config)
    .option('--as-of <date>', score.asOf)
    .option('--months <n|all>', score.months)
    .option('--level <1-4>', score.level)
    .option('--stages <list>', score.stages)
    .option(
      '--set <path=value>',
      score.set,
      (value, previous: readonly string[]) => [...previous, value],
      [],
    );
}

function addDemo(root: Command, wording: CommandLineWording, caller: Caller): void {
  const { demo, placeholders } = wording;
  withCommonOptions(
    root
      .command('demo')
      .summary(demo.summary)
      .description(demo.summary)
      .usage(`[${placeholders.folder}] [${placeholders.options}]`)
      .argument(`[${placeholders.folder}]`, demo.directory, 'musterwerk')
      .option('--customers <n>', demo.customers)
      .option('--lines <n>', demo.lines)
      .option('--seed <s>', demo.seed)
      .option('-f, --format <list>', demo.format),
    wording,
  ).action(async (directory: string, _options, command: Command) => {
    const { demo: run } = await import('./demo.js');
    caller.end(await run(directory, command.optsWithGlobals<DemoOptions>()));
  });
}

function withCommonOptions(command: Command, { common, help, ...wording }: CommandLineWording): Command {
  return command
    .option('--lang <de|en>', common.lang)
    .option('--no-progress', common.noProgress)
    .option('--no-color', common.noColor)
    .option('-q, --quiet', common.quiet)
    .option('--verbose', common.verbose)
    .helpOption('-h, --help', help)
    .configureHelp(helpIn({ common, help, ...wording }));
}

function helpIn({ headings }: CommandLineWording): HelpConfiguration {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': headings.usage,
    'Arguments:': headings.arguments,
    'Options:': headings.options,
    'Global Options:': headings.globalOptions,
    'Commands:': headings.commands,
  };
  return {
    styleTitle: (title) => titles[title] ?? title,
    subcommandTerm: (command) =>
      `${command.name()} ${command.usage()}`.replace('[options] [command]', '').trimEnd(),
    // The defaults of settings stand in their descriptions; what commander would print is the parser's own start value.
    optionDescription: (option) => option.description,
    argumentDescription: (argument) =>
      argument.defaultValue === undefined
        ? argument.description
        : `${argument.description} (${headings.standard}: ${String(argument.defaultValue)})`,
  };
}
