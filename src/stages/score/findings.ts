import { inBoth } from '../../language/bilingual.js';
import { formatNumber, formatShare } from '../../language/numbers.js';
import { knownTotal } from '../../math/known-total.js';
import type { Finding } from '../../results/report-table.js';
import { classLetters } from '../class-letters.js';
import { customersWith } from '../customers-with.js';
import { byNumber, customersText } from '../sentence-parts.js';
import { criterionLabel } from './criterion-wording.js';
import { type ScoreResult, scoredCustomers } from './score-result.js';

/** The score in sentences: who reaches the best class, how much hangs on the weights, what is not known. */
export function scoreFindings(result: ScoreResult): readonly Finding[] {
  const scored = scoredCustomers(result);
  if (scored === 0) return [nobody()];
  return [best(result), ...weights(result, scored), ...unknown(result)];
}

function nobody(): Finding {
  return {
    question: 'gap',
    text: {
      de: 'Kein Kunde hat eine Punktzahl: Von keinem sind genug Kriterien bekannt. Die Tabelle der Kriterien zeigt, was fehlt.',
      en: 'No customer has points: of none are enough criteria known. The table of criteria shows what is missing.',
    },
  };
}

function best({ input, classes }: ScoreResult): Finding {
  const [letter] = classLetters(input.settings.limits);
  const members = customersWith(classes, letter ?? '');
  const revenue = input.number('revenue');
  const net = knownTotal(revenue);
  const text = inBoth((language) => {
    const count = customersText(members.length, language);
    const from = formatNumber(input.settings.limits[0]!, 0, language);
    const part =
      members.length > 0 && net > 0 ? formatShare(knownTotal(revenue, members) / net, language) : null;
    if (language === 'de') {
      const share = part === null ? '' : `; sie bringen ${part} des Umsatzes`;
      return `${count} ${byNumber(members.length, 'erreicht', 'erreichen')} in der Punktbewertung die Klasse ${letter} (ab ${from} Punkten)${share}.`;
    }
    const share = part === null ? '' : `; they bring ${part} of revenue`;
    return `${count} ${byNumber(members.length, 'reaches', 'reach')} class ${letter} of the score (from ${from} points)${share}.`;
  });
  return { question: 'who', text };
}

/** From this share of customers on, the class says more about the weights than about the customer. */
const MANY = 0.1;

function weights({ moved }: ScoreResult, scored: number): readonly Finding[] {
  if (moved.length < 2) return [];
  const most = moved.reduce((first, each) =>
    Math.max(each.more, each.less) > Math.max(first.more, first.less) ? each : first,
  );
  const count = Math.max(most.more, most.less);
  const isFirm = count / scored < MANY;
  const text = inBoth((language) => {
    const customers = customersText(count, language);
    const share = formatShare(count / scored, language);
    const label = criterionLabel(most.criterion)[language];
    if (language === 'de') {
      const meaning = isFirm
        ? 'Die Klassen hängen kaum an der Gewichtung.'
        : 'Die Klassen hängen spürbar an der Gewichtung; sie sollte mit allen Beteiligten abgestimmt sein.';
      return `Wird ein Gewicht um ein Fünftel geändert, ${byNumber(count, 'wechselt', 'wechseln')} höchstens ${customers} (${share}) die Klasse, am meisten bei „${label}“. ${meaning}`;
    }
    const meaning = isFirm
      ? 'The classes hardly depend on the weights.'
      : 'The classes depend noticeably on the weights; agree on them with everybody concerned.';
    return `Where a weight changes by a fifth, ${customers} (${share}) at most ${byNumber(count, 'changes', 'change')} class, most of them with "${label}". ${meaning}`;
  });
  return [{ question: 'who', text }];
}

function unknown({ classes, input }: ScoreResult): readonly Finding[] {
  const count = classes.filter((each) => each === 'unknown').length;
  if (count === 0) return [];
  const text = inBoth((language) => {
    const customers = customersText(count, language);
    const least = formatShare(input.settings.minimumCoverage, language, 0);
    return language === 'de'
      ? `${customers} ${byNumber(count, 'hat', 'haben')} keine Punktzahl, weil Kriterien mit zusammen weniger als ${least} des Gewichts bekannt sind.`
      : `${customers} ${byNumber(count, 'has', 'have')} no points, because criteria of less than ${least} of the weight are known.`;
  });
  return [{ question: 'gap', text }];
}
