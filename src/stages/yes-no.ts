import type { Bilingual } from '../language/bilingual.js';

/** Whether something holds, as a code. */
export type YesOrNo = 'yes' | 'no';

export const YES_NO: Readonly<Record<YesOrNo, Bilingual>> = {
  yes: { de: 'ja', en: 'yes' },
  no: { de: 'nein', en: 'no' },
};

export function yesOrNo(holds: boolean): YesOrNo {
  return holds ? 'yes' : 'no';
}
