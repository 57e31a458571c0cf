import { join } from 'node:path';
import { readingAboutOne } from '../config/reading.js';
import { safeFileNames } from '../files/safe-file-names.js';
import { StagedFiles } from '../files/staged-files.js';
import type { Language } from '../language/bilingual.js';
import { COMMAND_LINE } from '../language/command-line.js';
import { printable } from '../language/printable.js';
import { problemsText } from '../problems/layout.js';
import type { CustomerView } from '../results/customer-view.js';
import type { RunResult } from '../results/run-result.js';
import { run } from '../run.js';
import { FINGERPRINT_THREAD, listOf, READING_THREAD, type SourceOptions, withSources } from './begin.js';
import { EXIT } from './exit-codes.js';
import { refuseInputs } from './refuse-inputs.js';
import { requireFormat } from './require-format.js';
import { writing } from './writing.js';

/** The flags of `kundenwert customer`, as typed. */
export interface CustomerOptions extends SourceOptions {
  readonly out?: string;
  readonly format?: string;
  readonly company?: string;
  readonly currency?: string;
}

const FORMATS = ['text', 'xlsx', 'json'] as const;
type Format = (typeof FORMATS)[number];

/**
 * Shows one customer, on the terminal or as a workbook to take along. Returns the exit code.
 *
 * @param typed his number, or a name that only one has
 * @param speak tells the caller in which language to report what goes wrong, once that is known
 */
export async function customer(
  typed: string,
  files: readonly string[],
  options: CustomerOptions,
  speak: (language: Language) => void,
): Promise<number> {
  const formats = [...new Set(listOf(options.format ?? 'text').map((each) => requireFormat(each, FORMATS)))];
  const flags = { company: options.company, currency: options.currency, out: options.out };
  return withSources(options, flags, speak, async (work) => {
    const { console, progress, settings } = work;
    const folder = await work.privateFolder();
    const threads = { reading: READING_THREAD, fingerprint: FINGERPRINT_THREAD };
    const reading = readingAboutOne(settings.reading);
    const done = await run(files, { ...settings, reading, about: typed }, folder, progress, threads);
    const { out, language } = done.settings;
    speak(language);
    const { customerView } = await import('../segments/customer-view.js');
    const view = customerView(done.result);
    const [base = ''] = safeFileNames([`customer-${view.id}`], 'x');
    const outputs = formats
      .filter((format) => format !== 'text')
      .map((format) => ({ format, name: `${base.slice(0, -'.x'.length)}.${format}` }));
    refuseInputs(
      files,
      outputs.map(({ name }) => join(out, name)),
    );
    if (outputs.length > 0) progress.step('write', out);
    const written = await writeOutputs(out, outputs, done.result, view, language, work.onInterrupt);
    progress.end();
    if (formats.includes('text') && !console.quiet) {
      const { customerCard } = await import('../outputs/terminal/customer-card.js');
      console.print(customerCard(view, language, console));
    }
    const errors = done.result.problems.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) console.tell(problemsText(errors, language));
    if (written.length > 0 && !console.quiet) {
      console.print(
        [COMMAND_LINE[language].written, ...written.map((path) => `  ${printable(path)}`)].join('\n'),
      );
    }
    return EXIT.fine;
  });
}

async function writeOutputs(
  out: string,
  outputs: readonly { readonly format: Format; readonly name: string }[],
  result: RunResult,
  view: CustomerView,
  language: Language,
  onInterrupt: (clear: () => void) => void,
): Promise<readonly string[]> {
  if (outputs.length === 0) return [];
  return writing(out, async () => {
    const { writeFile } = await import('node:fs/promises');
    const staged = await StagedFiles.in(out);
    onInterrupt(() => staged.discardNow());
    try {
      for (const { format, name } of outputs) {
        await writeFile(staged.add(name), await render(format, result, view, language));
      }
      return await staged.publish();
    } finally {
      await staged.discard();
    }
  });
}

async function render(
  format: Format,
  result: RunResult,
  view: CustomerView,
  language: Language,
): Promise<Uint8Array | string> {
  if (format === 'json') {
    const { customerJson } = await import('../outputs/json/customer-json.js');
    return customerJson(view, language);
  }
  const { customerWorkbook } = await import('../outputs/excel/customer/customer-workbook.js');
  return customerWorkbook(result, view, language);
}
