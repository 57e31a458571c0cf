import { defineConfig } from 'rolldown';

// The program in one file per lazily loaded part instead of four hundred modules: a small run starts in two
// thirds of the time. Only the native library stays outside. The parts are CommonJS, because Node takes compiled
// code for nothing else; dist/cli/main.js loads them together with that (scripts/part-loader.js).
const program = {
  // Settings are loaded by the build too, see scripts/store-settings.js.
  input: {
    main: 'src/cli/main.ts',
    load: 'src/config/load.ts',
    'side-worker': 'src/cli/side-worker.ts',
    'segment-worker': 'src/cli/segment-worker.ts',
  },
  platform: 'node',
  external: [/^@duckdb\/node-bindings/],
  output: {
    dir: 'dist',
    format: 'cjs',
    entryFileNames: 'parts/[name].cjs',
    chunkFileNames: 'parts/[name]-[hash].cjs',
    // The loader knows require alone.
    dynamicImportInCjs: false,
    cleanDir: true,
    // Without comments and blanks, but with all names: stack traces stay readable.
    minify: { mangle: false, compress: false, codegen: true },
  },
};

const start = {
  input: 'scripts/start.js',
  platform: 'node',
  output: { dir: 'dist', format: 'esm', entryFileNames: 'cli/main.js' },
};

const programThreads = ['side-worker', 'segment-worker'].map((name) => ({
  input: `scripts/start-${name}.js`,
  platform: 'node',
  output: { dir: 'dist', format: 'cjs', entryFileNames: `cli/${name}.cjs` },
}));

// Other threads are started from files of their own, quicker as CommonJS; the program names them by their places below dist.
const threads = ['ingest/text/quick/piece-worker', 'ingest/fingerprint-worker'].map((name) => ({
  input: { [name]: `src/${name}.ts` },
  platform: 'node',
  output: { dir: 'dist', format: 'cjs', entryFileNames: '[name].cjs', minify: program.output.minify },
}));

export default defineConfig([program, start, ...programThreads, ...threads]);
