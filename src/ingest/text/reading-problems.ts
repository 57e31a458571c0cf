import type { Bilingual } from '../../language/bilingual.js';
import type { Problem } from '../../problems/problem.js';
import { problem } from '../../problems/report.js';
import { ASIDE_NAMES } from './aside-line.js';
import type { Encoding } from './encoding.js';
import type { ReadingReport } from './tolerant-reader.js';

/** What the tolerant reader found odd, as problems. Mixed line ends cost nothing and are none. */
export function describeReport(
  file: string,
  report: ReadingReport,
  width: number,
  encoding: Encoding,
): readonly Problem[] {
  const { faults, firstWidth, asides, replaced } = report;
  const problems: Problem[] = [];
  if (faults.count > 0) {
    const position = { file, row: faults.firstRow };
    problems.push(problem('KW106', { position, details: { reason: faultOf(firstWidth, width) } }));
  }
  if (replaced.count > 0) {
    const position = { file, row: replaced.firstRow };
    problems.push(problem('KW140', { position, details: { encoding }, count: replaced.count }));
  }
  for (const [kind, { count, firstRow }] of asides) {
    const details = { lines: count, kind: ASIDE_NAMES[kind] };
    problems.push(problem('KW145', { position: { file, row: firstRow }, details }));
  }
  return problems;
}

function faultOf(found: number | null, width: number): Bilingual {
  if (found === null)
    return { de: 'ein Anführungszeichen an falscher Stelle', en: 'a quote in the wrong place' };
  if (found === 0)
    return { de: 'eine Zeile mit anderen Spaltengrenzen', en: 'a line with other borders of columns' };
  return { de: `${found} statt ${width} Felder`, en: `${found} instead of ${width} fields` };
}
