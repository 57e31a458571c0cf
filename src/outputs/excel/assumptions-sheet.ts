import type { UsedSetting } from '../../results/run-result.js';
import type { Drawing } from './drawing.js';
import { type GridCell, textColumn } from './grid-table.js';
import { drawReferenceSheet } from './reference-sheet.js';
import { ASSUMPTIONS, SETTINGS } from './sheet-keys.js';
import { ORIGINS, WORDING } from './wording.js';

/** Every setting that was used: path, value, origin, meaning. */
export function drawAssumptionsSheet(drawing: Drawing): void {
  const { say, result, live } = drawing;
  drawReferenceSheet(drawing, {
    // Where the workbook computes, what can be changed has a sheet of its own.
    key: live === null ? ASSUMPTIONS : SETTINGS,
    title: say(live === null ? WORDING.assumptions : WORDING.settings),
    intro: say(WORDING.assumptionsIntro),
    columns: [
      textColumn(say(WORDING.setting), 44),
      textColumn(say(WORDING.value), 30),
      textColumn(say(WORDING.origin)),
      textColumn(say(WORDING.description), 80),
    ],
    rows: result.settings.map((setting) => [
      setting.path,
      settingValue(drawing, setting.value),
      say(ORIGINS[setting.origin]),
      say(setting.description),
    ]),
  });
}

function settingValue({ say }: Drawing, value: UsedSetting['value']): GridCell {
  if (value === null) return say(WORDING.notSet);
  if (typeof value === 'boolean') return say(value ? WORDING.yes : WORDING.no);
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') return value.join('; ');
  // A year must not get a thousands separator, a small share no exponent.
  return { value, format: Number.isInteger(value) ? '0' : '0.0#########' };
}
