import { describe, expect, it } from 'vitest';
import { type ProgressState, progressText } from '../../src/cli/progress-text.js';

const STATE: ProgressState = {
  ...{ label: 'Lesen', file: 'export/rechnungspositionen.csv', rows: 14_312_004 },
  ...{ bytesRead: 1_234_567_890, bytes: 3_004_000_000, share: 0.5 },
};

describe('the line of progress', () => {
  it('says how far a file has been read, in bytes and rows, in either language', () => {
    expect(progressText(STATE, 'de', 79)).toBe(
      'Lesen  rechnungspositionen.csv  1,2 von 3,0 GB · 14,3 Mio. Zeilen',
    );
    expect(progressText({ ...STATE, label: 'Reading' }, 'en', 79)).toBe(
      'Reading  rechnungspositionen.csv  1.2 of 3.0 GB · 14.3 M rows',
    );
  });

  it('uses the unit that fits the whole, and exact counts below a million', () => {
    const small = { ...STATE, file: 'C:\\daten\\x.csv', rows: 541_909 };
    expect(progressText({ ...small, bytesRead: 900_000, bytes: 45_600_000 }, 'de', 79)).toBe(
      'Lesen  x.csv  1 von 46 MB · 541.909 Zeilen',
    );
    expect(progressText({ ...small, bytesRead: 4000, bytes: 45_600 }, 'de', 79)).toContain('4 von 46 kB');
  });

  it('says how far the engine is where no bytes are counted, and nothing of what is not known', () => {
    expect(progressText({ ...STATE, bytesRead: 0, bytes: 0 }, 'de', 79)).toContain(' · 50 %');
    expect(progressText({ ...STATE, bytesRead: STATE.bytes, rows: 0, share: null }, 'de', 79)).toBe(
      'Lesen  rechnungspositionen.csv',
    );
  });

  it('stays on one line and is no way for a file name to act on the terminal', () => {
    expect(progressText(STATE, 'de', 20)).toHaveLength(20);
    expect(progressText({ ...STATE, file: 'a\u001b[2J.csv' }, 'de', 79)).not.toContain('\u001b');
  });
});
