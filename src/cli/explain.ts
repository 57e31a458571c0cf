import type { Language } from '../language/bilingual.js';
import { EXPLAIN } from '../language/explain.js';
import { nearest } from '../language/nearest.js';
import { explanationView } from '../outputs/terminal/explanation-view.js';
import { Failure } from '../problems/failure.js';
import { problem } from '../problems/report.js';
import { type CommonOptions, consoleFor, languageOf } from './console.js';
import { EXIT } from './exit-codes.js';
import { explanations } from './explanations.js';

/** Explains a problem code, stage, table, column or setting; lists them where none is named. Returns the exit code. */
export async function explain(topic: string | undefined, options: CommonOptions): Promise<number> {
  const language = languageOf(options.lang);
  const console = consoleFor(options, language);
  const known = await explanations(language);
  if (topic === undefined) {
    console.print(explanationView(known.overview(), console));
    return EXIT.fine;
  }
  const found = known.find(topic);
  if (found.length === 0) throw unknownTopic(topic, known.topics, language);
  console.print(found.map((each) => explanationView(each, console)).join('\n'));
  return EXIT.fine;
}

function unknownTopic(topic: string, topics: readonly string[], language: Language): Failure {
  const near = nearest(topic, topics);
  const hint = near === null ? '' : EXPLAIN[language].hint(near);
  return new Failure('usage', [
    problem('KW912', { value: topic, details: { topic, hint: { de: hint, en: hint } } }),
  ]);
}
