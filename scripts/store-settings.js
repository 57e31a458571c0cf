// Stores what settings come to where nothing is set: making their schema takes longer than scoring a small file.
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { partLoader } from './part-loader.js';

const parts = join(resolve(process.argv[2] ?? fileURLToPath(new URL('../dist', import.meta.url))), 'parts');
const { loadSettings } = partLoader(parts)('load.cjs');
const settings = await loadSettings({ flags: {}, sets: [] });
writeFileSync(join(parts, 'settings.json'), JSON.stringify(settings));
