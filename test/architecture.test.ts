import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));
const BIN = fileURLToPath(new URL('../bin', import.meta.url));

/** Which parts of src a part may import; `types only` means `import type`. The part itself always may. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  math: [],
  language: [],
  problems: ['language'],
  results: ['problems', 'language'],
  engine: ['problems'],
  files: [],
  tables: ['engine', 'problems', 'language'],
  ingest: ['engine', 'files', 'tables', 'problems', 'language', 'results'],
  facts: ['tables', 'engine', 'math', 'results', 'problems', 'language'],
  stages: ['facts (types only)', 'math', 'results', 'problems', 'language'],
  // The catalogue of facts words what a skipped stage lacks; it is data.
  pipeline: ['stages', 'facts', 'results', 'problems', 'language'],
  // Parts of a result. Which columns there can be, the pipeline knows without data.
  segments: ['pipeline', 'math', 'results', 'problems', 'language'],
  // Two results beside each other. It knows the columns whose changes people ask for.
  comparison: ['results', 'problems', 'language'],
  outputs: ['files', 'results', 'problems', 'language'],
  config: ['stages', 'tables', 'results', 'problems', 'language'],
  demo: ['outputs', 'files', 'math', 'language', 'problems'],
  // What the commands do, from files to a result.
  flows: [
    'config',
    'engine',
    'facts',
    'ingest',
    'pipeline',
    'places',
    'problems',
    'results',
    'tables',
    'version.ts',
  ],
  places: ['facts (types only)', 'problems', 'language'],
  'run.ts': [
    'flows',
    'config',
    'demo',
    'engine',
    'facts',
    'files',
    'ingest',
    'language',
    'math',
    'outputs',
    'pipeline',
    'problems',
    'results',
    'stages',
    'tables',
    'version.ts',
  ],
  'version.ts': [],
  cli: [
    'run.ts',
    'flows',
    // What `explain` tells about columns and stages.
    'pipeline',
    'config',
    'outputs',
    'segments',
    'comparison',
    'files',
    'problems',
    'language',
    'results (types only)',
    'demo',
    'engine (types only)',
    'version.ts',
  ],
};

/** What runs in a browser too, with everything it pulls in. */
const PORTABLE = ['math', 'stages'];
const PORTABLE_PACKAGES = new Set(['zod']);
const LONGEST_FILE = 400;
/** Names that say nothing about what is inside. */
const DRAWERS = /^(utils?|helpers?|common|misc)$/;

interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

/** Every import of a module: statements, re-exports, `import()` of values and of types. */
function importsOf(code: string): readonly Import[] {
  const statement = /^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm;
  const dynamic = /\bimport\(\s*['"`]([^'"`]+)['"`]/g;
  return [
    ...[...code.matchAll(statement)].map((found) => ({
      specifier: found[2] ?? '',
      typeOnly: found[1] !== undefined,
    })),
    ...[...code.matchAll(dynamic)].map((found) => ({
      specifier: found[1] ?? '',
      typeOnly: /typeof\s+$/.test(code.slice(0, found.index)),
    })),
  ];
}

/** Code without its comments; strings stay, but a `//` inside one is left alone. */
function withoutComments(code: string): string {
  return code
    .replace(/^\s*\/\*\*?[\s\S]*?\*\//gm, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\/\/.*|\s\/\/ .*$/, ''))
    .join('\n');
}

interface SourceFile {
  /** Path below src with forward slashes. */
  readonly path: string;
  readonly code: string;
  readonly imports: readonly (Import & { readonly target: string | null })[];
}

function read(root: string, path: string): SourceFile {
  const code = readFileSync(join(root, path), 'utf8');
  const imports = importsOf(code).map((each) => ({
    ...each,
    target: each.specifier.startsWith('.')
      ? posix.join(dirname(path), each.specifier).replace(/\.js$/, '.ts')
      : null,
  }));
  return { path, code, imports };
}

const FILES: readonly SourceFile[] = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => relative(SRC, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  .sort()
  .map((path) => read(SRC, path));
const BY_PATH = new Map(FILES.map((file) => [file.path, file]));

/** `stages/abc/stage.ts` belongs to `stages`, `run.ts` to itself. */
const partOf = (path: string): string => path.split('/')[0] ?? path;

function directionFaults(file: SourceFile): string[] {
  const part = partOf(file.path);
  const allowed = ALLOWED[part] ?? [];
  return file.imports.flatMap(({ target, typeOnly }) => {
    if (target === null) return [];
    const other = partOf(target);
    if (other === part || allowed.includes(other)) return [];
    if (allowed.includes(`${other} (types only)`)) {
      return typeOnly ? [] : [`${file.path} → ${target}: ${part} may import types only from ${other}`];
    }
    return [`${file.path} → ${target}: ${part} may not import ${other}`];
  });
}

/** The modules a file pulls in when it runs, itself included. */
function reachable(start: string): ReadonlySet<string> {
  const found = new Set([start]);
  for (const path of found) {
    for (const { target, typeOnly } of BY_PATH.get(path)?.imports ?? [])
      if (target !== null && !typeOnly) found.add(target);
  }
  return found;
}

/** Each cycle once, from its first module in the alphabet. */
function cycles(): string[] {
  const found = new Map<string, string>();
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at !== -1) {
      const ring = trail.slice(at);
      found.set([...ring].sort().join(), [...ring, path].join(' → '));
      return;
    }
    if (done.has(path)) return;
    for (const { target } of BY_PATH.get(path)?.imports ?? [])
      if (target !== null) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const { path } of FILES) visit(path, []);
  return [...found.values()];
}

/** Lines of code that a pattern finds, outside of comments. */
function linesWith(file: SourceFile, pattern: RegExp): string[] {
  return withoutComments(file.code)
    .split('\n')
    .filter((line) => pattern.test(line))
    .map((line) => `${file.path}: ${line.trim()}`);
}

const outsideCli = FILES.filter(({ path }) => partOf(path) !== 'cli');

describe('the reading of imports', () => {
  it('finds statements over several lines, re-exports, bare and dynamic imports, and no prose', () => {
    const code = [
      `import { one } from './one.js';`,
      `import type { Two } from './two.js';`,
      `import {\n  type Three,\n  three,\n} from './three.js';`,
      `export * from './four.js';`,
      `export type { Five } from './five.js';`,
      `import './six.js';`,
      `const seven = await import('./seven.js');`,
      `let eight: typeof import('./eight.js');`,
      ` * import { no } from './comment.js';`,
      `export const text = 'taken from';`,
      `const prose = "she said 'from'";`,
    ].join('\n');
    expect(
      importsOf(code).map(({ specifier, typeOnly }) => `${specifier}${typeOnly ? ' type' : ''}`),
    ).toEqual([
      './one.js',
      './two.js type',
      './three.js',
      './four.js',
      './five.js type',
      './six.js',
      './seven.js',
      './eight.js type',
    ]);
  });

  it('resolves every relative import to a file that exists', () => {
    const dangling = FILES.flatMap(({ path, imports }) =>
      imports.flatMap(({ target }) =>
        target === null || BY_PATH.has(target) ? [] : [`${path} → ${target}`],
      ),
    );
    expect(dangling).toEqual([]);
    expect(FILES.flatMap(({ imports }) => imports).length).toBeGreaterThan(FILES.length);
  });
});

describe('the direction of imports', () => {
  it('knows every part of src', () => {
    expect([...new Set(FILES.map(({ path }) => partOf(path)))].sort()).toEqual(Object.keys(ALLOWED).sort());
  });

  it('is kept by every file', () => {
    expect(FILES.flatMap(directionFaults)).toEqual([]);
  });

  it('leads from no stage into the folder of another', () => {
    const stageOf = (path: string): string | undefined => /^stages\/([^/]+)\//.exec(path)?.[1];
    const faults = FILES.flatMap(({ path, imports }) =>
      imports.flatMap(({ target }) => {
        const [own, other] = [stageOf(path), stageOf(target ?? '')];
        return own === undefined || other === undefined || own === other ? [] : [`${path} → ${target}`];
      }),
    );
    expect(faults).toEqual([]);
  });

  it('has no cycles, not even of types', () => {
    expect(cycles()).toEqual([]);
  });

  it('lets the start file import nothing but the command line', () => {
    const starters = readdirSync(BIN).map((name) => read(BIN, name));
    expect(starters.flatMap(({ imports }) => imports.map(({ specifier }) => specifier))).toEqual([
      '../dist/cli/main.js',
    ]);
  });
});

describe('what stages and math need to run', () => {
  it('is no part of node and no package but zod, not even by way of other modules', () => {
    const faults = FILES.filter(({ path }) => PORTABLE.includes(partOf(path))).flatMap(({ path }) =>
      [...reachable(path)].flatMap((needed) =>
        (BY_PATH.get(needed)?.imports ?? [])
          .filter(({ target, typeOnly }) => target === null && !typeOnly)
          .filter(({ specifier }) => !PORTABLE_PACKAGES.has(specifier))
          .map(
            ({ specifier }) => `${path} needs ${specifier}${needed === path ? '' : ` by way of ${needed}`}`,
          ),
      ),
    );
    expect(faults).toEqual([]);
  });
});

describe('what every run loads', () => {
  it('makes no schema of settings: that takes longer than a small run', () => {
    const faults = [...reachable('pipeline/pipeline.ts')].filter((path) =>
      BY_PATH.get(path)?.imports.some(({ specifier, typeOnly }) => specifier === 'zod' && !typeOnly),
    );
    expect(faults).toEqual([]);
  });
});

describe('what only the command line may do', () => {
  it('is to speak to process and console', () => {
    const pattern =
      /(?<![\w.'"])(process|console)\s*(\?\.|\.|\[)\s*\w|[=(,]\s*process\s*[;,)]|'(node:)?(process|console)'|\bstd(out|err)\b/;
    expect(outsideCli.flatMap((file) => linesWith(file, pattern))).toEqual([]);
  });

  it('is to look at the clock; nobody asks chance, language or region of the machine', () => {
    const clock = /\bDate\.now\(|\bnew Date\(\s*\)|\bperformance\.now\(/;
    const machine = /\bMath\.random\(|\.toLocale\w*\(|\.localeCompare\(|\bIntl\./;
    expect(outsideCli.flatMap((file) => linesWith(file, clock))).toEqual([]);
    expect(FILES.flatMap((file) => linesWith(file, machine))).toEqual([]);
  });
});

describe('files', () => {
  it(`have at most ${LONGEST_FILE} lines`, () => {
    const long = FILES.map(({ path, code }) => ({ path, lines: code.trimEnd().split('\n').length })).filter(
      ({ lines }) => lines > LONGEST_FILE,
    );
    expect(long).toEqual([]);
  });

  it('are named after what they hold, in kebab case, and lie in no drawer', () => {
    const names = FILES.flatMap(({ path }) => path.replace(/(\.d)?\.ts$/, '').split('/'));
    expect(names.filter((name) => DRAWERS.test(name))).toEqual([]);
    expect([...new Set(names)].filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))).toEqual([]);
  });
});
