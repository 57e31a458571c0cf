import { type Bilingual, inBoth } from '../../language/bilingual.js';
import { formatNumber, formatRoundAmount, formatShare } from '../../language/numbers.js';
import { knownTotal } from '../../math/known-total.js';
import type { Finding } from '../../results/report-table.js';
import { byNumber, customersText } from '../sentence-parts.js';
import { bucketRemedy } from './cost-basis.js';
import type { CostPart } from './cost-part.js';
import type { BucketCost, CustomerLevels } from './customer-levels.js';
import { eatenUp } from './eaten-up.js';
import type { KeySensitivity } from './key-sensitivity.js';

interface LevelResult {
  readonly levels: CustomerLevels;
  readonly parts: readonly CostPart[];
  readonly sensitivity: KeySensitivity | null;
  readonly currency: string;
  readonly nameOf: (index: number) => string;
}

/** What serving customers costs, whom it makes a loss of, what hangs on keys, and what is unknown – in sentences. */
export function levelFindings(result: LevelResult): Finding[] {
  return [
    ...servingCosts(result),
    ...marginsEatenUp(result),
    ...keyDependence(result),
    ...unknownCosts(result),
  ];
}

function servingCosts({ levels, parts, currency }: LevelResult): Finding[] {
  const { costToServe, netRevenue, last } = levels;
  if (costToServe === null) return [];
  const cost = knownTotal(costToServe);
  const net = knownTotal(netRevenue);
  const left = knownTotal(last.values);
  const idle = parts.reduce((sum, each) => sum + each.idle, 0);
  const assumed = parts.filter(({ source }) => source === 'assumed').map(({ pool }) => pool);
  const text = inBoth((language) => {
    const amount = (cents: number): string => formatRoundAmount(cents, language, currency);
    const german = language === 'de';
    const share = net > 0 ? formatShare(cost / net, language) : null;
    const rough =
      assumed.length === 0
        ? ''
        : german
          ? ` Überschlägig: ${listOf(assumed, 'de')} zu angenommenen Standardsätzen.`
          : ` Rough: ${listOf(assumed, 'en')} at assumed standard rates.`;
    const unused =
      idle <= 0
        ? ''
        : german
          ? ` Weitere ${amount(idle)} sind Leerkosten ungenutzter Kapazität und keinem Kunden angelastet.`
          : ` Another ${amount(idle)} is idle capacity and charged to no customer.`;
    const ratio = share === null ? '' : german ? `, ${share} vom Nettoumsatz` : `, ${share} of net revenue`;
    return german
      ? `Kunden zu bedienen kostet ${amount(cost)}${ratio}; als ${last.level.label.de} bleiben ${amount(left)}.${rough}${unused}`
      : `Serving customers costs ${amount(cost)}${ratio}; ${amount(left)} is left as ${last.level.label.en}.${rough}${unused}`;
  });
  return [{ question: 'money', text }];
}

function marginsEatenUp({ levels, parts, currency, nameOf }: LevelResult): Finding[] {
  const members = eatenUp(levels);
  if (members.length === 0) return [];
  const { values, level } = levels.last;
  const lost = 0 - knownTotal(values, members);
  const isRough = parts.some(({ source }) => source === 'assumed');
  const worst = members.reduce((most, each) => (values[each]! < values[most]! ? each : most));
  const text = inBoth((language) => {
    const count = customersText(members.length, language);
    const amount = formatRoundAmount(lost, language, currency);
    const own = formatRoundAmount(0 - values[worst]!, language, currency);
    return language === 'de'
      ? `Betreuung anpassen: ${count} ${byNumber(members.length, 'verdient', 'verdienen')} einen Deckungsbeitrag, ${byNumber(members.length, 'kostet', 'kosten')} aber in der Bedienung mehr; bis ${level.label.de} ${byNumber(members.length, 'macht', 'machen')} das ${amount} Verlust, allein bei ${nameOf(worst)} ${own}${isRough ? ' (überschlägig)' : ''}.`
      : `Adjust care: ${count} ${byNumber(members.length, 'earns', 'earn')} a margin, but ${byNumber(members.length, 'costs', 'cost')} more to serve; down to ${level.label.en} that makes a loss of ${amount}, ${own} of it with ${nameOf(worst)} alone${isRough ? ' (rough)' : ''}.`;
  });
  return [{ question: 'action', text }];
}

function keyDependence({ sensitivity }: LevelResult): Finding[] {
  if (sensitivity === null) return [];
  const members = sensitivity.hanging.length;
  const signs = Math.max(...sensitivity.overall.map(({ signChanges }) => signChanges));
  const text = inBoth((language) => {
    const count = customersText(members, language);
    const turned = formatNumber(signs, 0, language);
    if (members === 0) {
      return language === 'de'
        ? 'Die Umlage hält: Unter keinem Schlüssel wechselt ein Kunde Klasse oder Vorzeichen.'
        : 'The allocation holds: under no key does a customer change class or sign.';
    }
    return language === 'de'
      ? `Am Verteilungsschlüssel hängt viel: ${count} ${byNumber(members, 'stünde', 'stünden')} unter einem anderen Schlüssel in einer anderen Klasse oder ${byNumber(members, 'wechselte', 'wechselten')} das Vorzeichen (Vorzeichen: bis zu ${turned}). Ihre Kosten gehören gemessen, nicht umgelegt.`
      : `Much hangs on the allocation key: ${count} would be in another class or change sign under another key (sign: up to ${turned}). Their costs should be measured, not allocated.`;
  });
  return [{ question: 'gap', text }];
}

function unknownCosts({ levels }: LevelResult): Finding[] {
  const unknown = levels.levels
    .slice(1)
    .flatMap(({ buckets }) => buckets.filter(({ amounts }) => amounts === null));
  if (unknown.length === 0) return [];
  const first = levels.levels[0]?.level.label;
  const text = inBoth((language) => {
    const names = listOf(
      unknown.map(({ bucket }) => bucket.label),
      language,
    );
    const help = helpFor(unknown, language);
    if (levels.costToServe === null) {
      return language === 'de'
        ? `Über ${first?.de} hinaus sind keine Kosten bekannt (${names}). Was hilft: ${help}.`
        : `Beyond ${first?.en} no costs are known (${names}). What helps: ${help}.`;
    }
    return language === 'de'
      ? `Kosten sind nicht alle bekannt und nicht als null gezählt: ${names}. Was hilft: ${help}.`
      : `Not all costs are known, and none is counted as zero: ${names}. What helps: ${help}.`;
  });
  return [{ question: 'gap', text }];
}

/** The remedies of the first few; the table names all. */
const MOST_REMEDIES = 2;

function helpFor(unknown: readonly BucketCost[], language: 'de' | 'en'): string {
  return unknown
    .slice(0, MOST_REMEDIES)
    .map((each) => bucketRemedy(each)[language])
    .join('; ');
}

function listOf(labels: readonly Bilingual[], language: 'de' | 'en'): string {
  const names = [...new Set(labels.map((label) => label[language]))];
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} ${language === 'de' ? 'und' : 'and'} ${last}`;
}
