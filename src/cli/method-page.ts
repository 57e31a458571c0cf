import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The page of a stage's method, which comes with the program: its path and its opening paragraphs. */
export function methodPage(stage: string): { readonly path: string; readonly lead: readonly string[] } {
  const path = fileURLToPath(new URL(`../../docs/methods/${stage}.md`, import.meta.url));
  const text = readFileSync(path, 'utf8');
  const beginning = text.slice(0, text.indexOf('\n## '));
  const lead = beginning
    .split(/\n\s*\n/)
    .slice(1)
    .map((paragraph) => paragraph.replaceAll('\n', ' ').replaceAll('**', '').trim())
    .filter((paragraph) => paragraph !== '');
  return { path, lead };
}
