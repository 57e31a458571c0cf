import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, platform, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compareOutcomes } from './agreement.js';
import { DATA, demoCommand, inputs } from './inputs.js';
import { measureInTurn, measureOnce, PYTHON } from './measured-process.js';
import { markdownPage, megabytes, seconds, textTable, times } from './report.js';

/**
 * @typedef {import('./report.js').Line} Line
 * @typedef {import('./inputs.js').Input} Input
 * @typedef {import('./measured-process.js').Measured} Measured
 */

const PANDAS_SCRIPT = fileURLToPath(new URL('pandas_abc.py', import.meta.url));
const RESULTS = fileURLToPath(new URL('results.md', import.meta.url));
const MOST_MEMORY = 700e6;
const LONGEST_HELP = 0.15;
const HELP_ROUNDS = 7;
const LARGE_DEMO = { customers: 100_000, lines: 10_000_000 };
const LONGEST_LARGE_DEMO = 60;

const { values: options } = parseArgs({
  options: {
    all: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '3' },
    bin: { type: 'string', default: fileURLToPath(new URL('../bin/kundenwert.js', import.meta.url)) },
  },
});
process.exitCode = main(options.bin, Number(options.rounds), options.all);

/**
 * Measures everything, prints the table, writes the page. Returns the exit code: 0 when every target is met and
 * both programs agree, 1 when not, 2 when nothing can be compared.
 * @param {string} bin
 * @param {number} rounds
 * @param {boolean} all
 */
function main(bin, rounds, all) {
  const python = pythonVersions();
  if (python === null) {
    const packages = 'on Debian: apt install python3-pandas python3-openpyxl';
    process.stderr.write(`${PYTHON} has no pandas and openpyxl to compare with; ${packages}\n`);
    return 2;
  }
  /** @type {Line[]} */
  const lines = [];
  /** @type {string[]} */
  const agreement = [];
  /** @type {string[]} */
  const runs = [];
  let agreed = true;
  for (const input of inputs(bin)) {
    if (input.path === null) {
      lines.push({ what: input.title, kundenwert: 'skipped: no such file', met: null });
      continue;
    }
    const compared = compare(input, input.path, bin, rounds);
    lines.push(...compared.lines);
    runs.push(...compared.runs);
    agreement.push(...compared.agreement);
    agreed &&= compared.agreed;
  }
  lines.push(helpLine(bin), ...(all ? largeDemoLines(bin) : []));
  writeFileSync(RESULTS, markdownPage(machine(python), agreement, lines, runs));
  process.stdout.write(`${agreement.join('\n')}\n\n${textTable(lines)}\n`);
  return agreed && lines.every((line) => line.met !== false) ? 0 : 1;
}

/**
 * Runs both programs over one export, in turn, and holds their outcomes against each other.
 * @param {Input} input
 * @param {string} path
 * @param {string} bin
 * @param {number} rounds
 * @returns {{ lines: Line[], agreement: string[], runs: string[], agreed: boolean }}
 */
function compare({ title, layout, stages, factor }, path, bin, rounds) {
  process.stderr.write(`${title} …\n`);
  const folder = join(DATA, 'out', layout);
  rmSync(folder, { recursive: true, force: true });
  const [ours, theirs] = [join(folder, 'kundenwert'), join(folder, 'pandas')];
  const score = [process.execPath, bin, 'score', path, '-o', ours, '-q'];
  const script = [PYTHON, PANDAS_SCRIPT, layout, path, theirs];
  measureOnce(score);
  measureOnce([...script, '--check']);
  const [kundenwert, pandas, whole, tuned] = measureInTurn(
    [[...score, '--stages', stages, '-f', 'xlsx'], script, score, [...script, '--tuned']],
    rounds,
  );
  if (!kundenwert || !pandas || !whole || !tuned) throw new Error('four commands give four measurements');
  const { totals, differences } = compareOutcomes(ours, theirs);
  const revenue = totals.get('revenueInPeriod')?.toFixed(2);
  const classes = ['A', 'B', 'C'].map((id) => `${id} ${totals.get(`class ${id}`)}`).join(', ');
  return {
    lines: [...comparedLines(title, factor, kundenwert, pandas), besideLine(title, whole, tuned)],
    agreement:
      differences.length === 0
        ? [
            `${title}: same result, customer by customer – revenue in the period ${revenue}; customers ${classes}`,
          ]
        : differences.map((difference) => `${title}: DIFFERENT RESULT – ${difference}`),
    runs: [
      runsLine(`${title}, kundenwert`, kundenwert),
      runsLine(`${title}, pandas`, pandas),
      runsLine(`${title}, kundenwert with everything`, whole),
      runsLine(`${title}, pandas tuned by hand`, tuned),
    ],
    agreed: differences.length === 0,
  };
}

/**
 * @param {string} title
 * @param {number} factor
 * @param {Measured} kundenwert
 * @param {Measured} pandas
 * @returns {Line[]}
 */
function comparedLines(title, factor, kundenwert, pandas) {
  const [ours, theirs] = [kundenwert.median, pandas.median];
  const [ourCpu, theirCpu] = [ours.user + ours.system, theirs.user + theirs.system];
  const [ourPeak, theirPeak] = [peakOf(kundenwert), peakOf(pandas)];
  return [
    {
      what: `${title}: wall time`,
      kundenwert: seconds(ours.wall),
      pandas: seconds(theirs.wall),
      factor: times(theirs.wall / ours.wall),
      target: `at least ${factor} ×`,
      met: theirs.wall / ours.wall >= factor,
    },
    {
      what: `${title}: CPU time`,
      kundenwert: seconds(ourCpu),
      pandas: seconds(theirCpu),
      factor: times(theirCpu / ourCpu),
      met: null,
    },
    {
      what: `${title}: peak memory`,
      kundenwert: megabytes(ourPeak),
      pandas: megabytes(theirPeak),
      factor: times(theirPeak / ourPeak),
      target: `under ${megabytes(MOST_MEMORY)}`,
      met: ourPeak < MOST_MEMORY,
    },
  ];
}

/**
 * What stands beside the comparison: kundenwert with all that it does by default, the script with sheets by hand.
 * @param {string} title
 * @param {Measured} whole
 * @param {Measured} tuned
 * @returns {Line}
 */
function besideLine(title, { median: ours }, { median: theirs }) {
  return {
    what: `${title}: all stages and outputs; script tuned by hand`,
    kundenwert: seconds(ours.wall),
    pandas: seconds(theirs.wall),
    factor: times(theirs.wall / ours.wall),
    met: null,
  };
}

/**
 * The most memory of all runs: a limit must hold every time.
 * @param {Measured} measured
 */
function peakOf({ runs }) {
  return Math.max(...runs.map((run) => run.peakBytes));
}

/**
 * @param {string} what
 * @param {Measured} measured
 */
function runsLine(what, { runs }) {
  const each = runs.map(
    ({ wall, user, system, peakBytes }) =>
      `${seconds(wall)} (CPU ${seconds(user + system)}, ${megabytes(peakBytes)})`,
  );
  return `${what}: ${each.join(' · ')}`;
}

/**
 * @param {string} bin
 * @returns {Line}
 */
function helpLine(bin) {
  const [measured] = measureInTurn([[process.execPath, bin, '--help']], HELP_ROUNDS);
  const user = measured?.median.user ?? Number.NaN;
  return {
    what: 'kundenwert --help: user time',
    kundenwert: seconds(user),
    target: `under ${seconds(LONGEST_HELP)}`,
    met: user < LONGEST_HELP,
  };
}

/**
 * @param {string} bin
 * @returns {Line[]}
 */
function largeDemoLines(bin) {
  process.stderr.write(`demo, ${LARGE_DEMO.lines} lines …\n`);
  const directory = join(DATA, 'large-demo');
  try {
    const { wall, peakBytes } = measureOnce([process.execPath, ...demoCommand(bin, directory, LARGE_DEMO)]);
    return [
      {
        what: 'demo as CSV, 10 M lines: wall time',
        kundenwert: seconds(wall),
        target: `under ${seconds(LONGEST_LARGE_DEMO)}`,
        met: wall < LONGEST_LARGE_DEMO,
      },
      {
        what: 'demo as CSV, 10 M lines: peak memory',
        kundenwert: megabytes(peakBytes),
        target: `under ${megabytes(MOST_MEMORY)}`,
        met: peakBytes < MOST_MEMORY,
      },
    ];
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** The versions of Python and its packages; null where pandas or openpyxl is missing. */
function pythonVersions() {
  const script =
    'import platform, pandas, openpyxl; ' +
    'print(f"Python {platform.python_version()}, pandas {pandas.__version__}, openpyxl {openpyxl.__version__}")';
  const { status, stdout } = spawnSync(PYTHON, ['-c', script], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}

/**
 * @param {string} python
 * @returns {string[]}
 */
function machine(python) {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return [
    `${availableParallelism()} cores, ${(totalmem() / 1e9).toFixed(0)} GB memory, ${platform()}`,
    `kundenwert ${version}, Node ${process.versions.node}`,
    python,
  ];
}
