import { Chalk } from 'chalk';
import type { Severity } from '../../problems/problem.js';

/** How parts of the summary stand out; without colour every text stays as it is. */
export interface Paint {
  readonly heading: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly severity: (severity: Severity, text: string) => string;
}

/** The colours do not depend on what chalk finds out about the terminal: the command line decides. */
export function createPaint(color: boolean): Paint {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const bySeverity = { error: chalk.red, warning: chalk.yellow, info: chalk.cyan };
  return {
    heading: (text) => chalk.bold(text),
    quiet: (text) => chalk.dim(text),
    severity: (severity, text) => bySeverity[severity](text),
  };
}
