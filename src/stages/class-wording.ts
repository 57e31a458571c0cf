import type { Bilingual } from '../language/bilingual.js';
import { inBoth } from '../language/bilingual.js';
import { formatShare } from '../language/numbers.js';
import { type ClassSettings, classLetters } from './class-letters.js';

/** What stands instead of a class letter where a customer is not ranked. */
export const OUTSIDE_CLASSES: Readonly<Record<string, Bilingual>> = {
  new: { de: 'neu', en: 'new' },
  dormant: { de: 'ruhend', en: 'dormant' },
  lost: { de: 'verloren', en: 'lost' },
  prospect: { de: 'ohne Umsatz', en: 'no purchase' },
  loss: { de: 'null oder negativ', en: 'zero or negative' },
  excluded: { de: 'ausgeschlossen', en: 'excluded' },
  unknown: { de: 'unbekannt', en: 'unknown' },
};

/** The relationship of a customer within a ranking. */
export const RANKING_STATUS: Readonly<Record<string, Bilingual>> = {
  active: { de: 'aktiv', en: 'active' },
  ...OUTSIDE_CLASSES,
};

/** The class limits and the boundary rule in one sentence, to stand under every table of classes. */
export function describeClassRule(settings: ClassSettings): Bilingual {
  const letters = classLetters(settings.cutPoints);
  const last = letters.at(-1)!;
  return inBoth((language) => {
    const limits = settings.cutPoints.map((cutPoint, index) => {
      const share = formatShare(cutPoint, language);
      return language === 'de' ? `${letters[index]} bis ${share}` : `${letters[index]} up to ${share}`;
    });
    if (language === 'de') {
      const rule =
        settings.boundary === 'before'
          ? 'wer eine Grenze überschreitet, gehört noch zur besseren Klasse'
          : 'wer eine Grenze überschreitet, gehört zur nächsten Klasse';
      const newcomers =
        settings.newCustomers === 'status'
          ? 'Neukunden stehen außerhalb der Rangliste'
          : 'Neukunden sind eingestuft';
      return `Klassen nach kumuliertem Anteil: ${limits.join(', ')}, ${last} darüber; ${rule}; ${newcomers}.`;
    }
    const rule =
      settings.boundary === 'before'
        ? 'whoever crosses a limit still belongs to the better class'
        : 'whoever crosses a limit belongs to the next class';
    const newcomers =
      settings.newCustomers === 'status'
        ? 'new customers stand outside the ranking'
        : 'new customers are classified';
    return `Classes by cumulative share: ${limits.join(', ')}, ${last} beyond; ${rule}; ${newcomers}.`;
  });
}
