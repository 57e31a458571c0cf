import type { SettingsInput } from '../config/settings.js';
import { listOf, type SourceOptions } from './begin.js';

/** The flags of commands that evaluate sources and write what comes of it, as typed. */
export interface OutputOptions extends SourceOptions {
  readonly out?: string;
  readonly format?: string;
  readonly live?: string;
  readonly company?: string;
  readonly currency?: string;
  readonly strict?: boolean;
  readonly compare?: boolean;
}

/** The settings among them. */
export function outputFlags({ company, currency, format, live, out }: OutputOptions): SettingsInput['flags'] {
  return { company, currency, formats: format === undefined ? undefined : listOf(format), live, out };
}
