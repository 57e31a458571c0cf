import { describe, expect, it } from 'vitest';
import { refuseUnknownColumns } from '../../src/pipeline/asked-columns.js';
import { Failure } from '../../src/problems/failure.js';
import { STAGES } from '../../src/stages/registry.js';
import { STAGE_SETTINGS } from '../../src/stages/settings-registry.js';

function refusal(criteria: object[]): readonly string[] {
  const score = STAGE_SETTINGS.score!.parse({ criteria });
  try {
    refuseUnknownColumns(STAGES, { score });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.problems.map(({ code, remedy }) => `${code} ${remedy.de}`);
  }
  return [];
}

describe('columns that settings name', () => {
  it('may be any fact and any column of an analysis before', () => {
    expect(
      refusal([
        { column: 'employees', weight: 1 },
        { column: 'contribution.value', weight: 1 },
        { column: 'industry', weight: 1, normalise: 'values', values: { x: 1 } },
      ]),
    ).toEqual([]);
  });

  it('are refused where there is none, with the one that was probably meant', () => {
    expect(refusal([{ column: 'employes', weight: 1 }])).toEqual([
      'KW536 Gemeint ist vermutlich „employees“; kundenwert explain nennt alle Spalten.',
    ]);
    expect(refusal([{ column: 'shareOfWallet', weight: 1 }])[0]).toContain('wallet.shareOfWallet');
    expect(refusal([{ column: 'quite something else', weight: 1 }])[0]).toMatch(
      /^KW536 Möglich sind etwa .*employees/,
    );
    expect(refusal([{ column: 'umsatz', weight: 1 }])[0]).toContain('Gemeint ist vermutlich „revenue“');
  });

  it('are refused where they hold texts instead of figures, or come later', () => {
    expect(refusal([{ column: 'industry', weight: 1 }])).toHaveLength(1);
    expect(refusal([{ column: 'care-model.hours', weight: 1 }])).toHaveLength(1);
    expect(refusal([{ column: 'score.points', weight: 1 }])).toHaveLength(1);
  });
});
