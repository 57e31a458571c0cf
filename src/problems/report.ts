import type { Bilingual } from '../language/bilingual.js';
import { CATALOGUE, type ProblemCode } from './catalogue.js';
import type { Problem, SourcePosition } from './problem.js';

type Detail = string | number | Bilingual;

interface Occurrence {
  readonly position?: SourcePosition;
  readonly value?: string;
  readonly details?: Readonly<Record<string, Detail>>;
  readonly count?: number;
}

/** Makes a problem of a catalogued kind, its wording filled with what was found. */
export function problem(code: ProblemCode, occurrence: Occurrence = {}): Problem {
  const kind = CATALOGUE[code];
  const details = occurrence.details ?? {};
  return {
    code,
    severity: kind.severity,
    position: occurrence.position ?? {},
    ...(occurrence.value === undefined ? {} : { value: occurrence.value }),
    message: fill(kind.message, details),
    remedy: fill(kind.remedy, details),
    count: occurrence.count ?? 1,
  };
}

function fill(wording: Bilingual, details: Readonly<Record<string, Detail>>): Bilingual {
  const render = (language: 'de' | 'en'): string =>
    wording[language].replace(/\{(\w+)\}/g, (placeholder, name: string) => {
      const detail = Object.hasOwn(details, name) ? details[name] : undefined;
      if (detail === undefined) return placeholder;
      return typeof detail === 'object' ? detail[language] : String(detail);
    });
  return { de: render('de'), en: render('en') };
}
