import { fileURLToPath } from 'node:url';
import { partLoader } from './part-loader.js';

// The build puts this file into dist/cli, beside the parts.
export const { main } = partLoader(fileURLToPath(new URL('../parts', import.meta.url)))('main.cjs');
