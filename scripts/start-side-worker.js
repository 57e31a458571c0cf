import { fileURLToPath } from 'node:url';
import { partLoader } from './part-loader.js';

// The thread loads the same parts as the program, compiled already. The build puts this file into dist/cli.
partLoader(fileURLToPath(new URL('../parts', import.meta.url)))('side-worker.cjs');
