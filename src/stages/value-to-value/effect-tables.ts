import { type Bilingual, inBoth } from '../../language/bilingual.js';
import { formatNumber } from '../../language/numbers.js';
import { median } from '../../math/median.js';
import { mayBeChance, type RankCorrelation } from '../../math/rank-correlation.js';
import type { Finding, ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import { CUSTOMERS } from '../shared-columns.js';
import type { Effect, EffectGap, EffectGroup } from './effect.js';

const MEASURES: Readonly<Record<Effect['measure'], Bilingual>> = {
  contribution: { de: 'Deckungsbeitrag I', en: 'Contribution margin I' },
  revenue: { de: 'Umsatz', en: 'Revenue' },
};

const NO_PROOF: Bilingual = {
  de: 'Das ist ein Zusammenhang, keine Wirkung: wachsende Kunden fragen auch mehr Service nach, und nach einem sehr guten oder schlechten Jahr folgt meist ein gewöhnliches.',
  en: 'This is a correlation, not an effect: growing customers also ask for more service, and a very good or bad year is mostly followed by an ordinary one.',
};

/** Services of the period before against the change of contribution since then. */
export function effectTables(effect: Effect): readonly ReportTable[] {
  return [groupTable(effect), correlationTable(effect)];
}

function groupTable(effect: Effect): ReportTable {
  const measure = MEASURES[effect.measure];
  const sum = (values: Float64Array, members: readonly number[]): number =>
    members.reduce((total, customer) => total + values[customer]!, 0);
  const left = effect.leftOut;
  return {
    id: 'service-effect',
    title: {
      de: 'Service der Vorperiode und was daraus wurde',
      en: 'Service of the period before and what followed',
    },
    note: inBoth((language) => {
      const rest = formatNumber(left, 0, language);
      const without =
        left === 0
          ? ''
          : language === 'de'
            ? ` Ohne ${rest} Kunden, die in der Vorperiode nichts Positives brachten.`
            : ` Without ${rest} customers who brought nothing positive in the period before.`;
      return `${NO_PROOF[language]}${without}`;
    }),
    columns: [
      column(
        'group',
        'text',
        'Serviceintensität der Vorperiode',
        'Service intensity of the period before',
        'Kunden ohne Service, dann die mit Service in gleich großen Gruppen.',
        'Customers without service, then those with service in groups of equal size.',
      ),
      CUSTOMERS,
      column(
        'serviceBefore',
        'amount',
        'Servicekosten Vorperiode',
        'Service cost before',
        'Kostenfrei und vergünstigt.',
        'Free and reduced.',
      ),
      {
        id: 'before',
        label: inBoth((language) => `${measure[language]} ${language === 'de' ? 'Vorperiode' : 'before'}`),
        unit: 'amount',
        definition: { de: 'In der Vorperiode.', en: 'In the period before.' },
      },
      {
        id: 'now',
        label: measure,
        unit: 'amount',
        definition: { de: 'In diesem Zeitraum.', en: 'In this period.' },
      },
      column('change', 'amount', 'Veränderung', 'Change', 'Seit der Vorperiode.', 'Since the period before.'),
      column(
        'changeShare',
        'share',
        'Veränderung in %',
        'Change in %',
        'Der Gruppe insgesamt.',
        'Of the group as a whole.',
      ),
      column(
        'medianChange',
        'share',
        'Median der Veränderung',
        'Median change',
        'Die Hälfte der Kunden liegt darüber.',
        'Half of the customers lie above.',
      ),
      column(
        'risen',
        'share',
        'Gestiegen',
        'Risen',
        'Anteil der Kunden, die mehr bringen als zuvor.',
        'Share of customers who bring more than before.',
      ),
    ],
    rows: effect.groups.map((group) => {
      const { members } = group;
      const before = sum(effect.before, members);
      const now = sum(effect.now, members);
      const changes = members.map(
        (customer) => (effect.now[customer]! - effect.before[customer]!) / effect.before[customer]!,
      );
      return [
        groupName(group, effect.parts),
        members.length,
        sum(effect.service, members),
        before,
        now,
        now - before,
        before > 0 ? (now - before) / before : Number.NaN,
        median(changes),
        changes.length > 0 ? changes.filter((change) => change > 0).length / changes.length : Number.NaN,
      ];
    }),
  };
}

function groupName({ place }: EffectGroup, parts: number): Bilingual {
  if (place === 0) return { de: 'ohne Service', en: 'no service' };
  const [part, english] = parts === 3 ? ['Drittel', 'third'] : ['Zehntel', 'tenth'];
  const end =
    place === 1 ? [' (am wenigsten)', ' (least)'] : place === parts ? [' (am meisten)', ' (most)'] : ['', ''];
  return { de: `${place}. ${part}${end[0]}`, en: `${english} ${place}${end[1]}` };
}

function correlationTable({ inMoney, relative, measure }: Effect): ReportTable {
  const row = (what: Bilingual, correlation: RankCorrelation) => [
    what,
    correlation.pairs,
    correlation.rho,
    reading(correlation),
  ];
  const name = MEASURES[measure];
  return {
    id: 'service-correlation',
    title: { de: 'Rangkorrelation nach Spearman', en: "Spearman's rank correlation" },
    note: NO_PROOF,
    columns: [
      column(
        'pair',
        'text',
        'Was verglichen wird',
        'What is compared',
        'Zwei Größen je Kunde.',
        'Two figures of each customer.',
      ),
      CUSTOMERS,
      column(
        'rho',
        'number',
        'ρ',
        'ρ',
        'Von −1 (je mehr Service, desto weniger) bis 1; 0: kein Zusammenhang.',
        'From −1 (the more service, the less) to 1; 0: no correlation.',
      ),
      column('reading', 'text', 'Lesart', 'Reading', 'In Worten.', 'In words.'),
    ],
    rows: [
      row(
        inBoth((language) =>
          language === 'de'
            ? `Servicekosten der Vorperiode mit Veränderung ${name.de} (Betrag)`
            : `Service cost before with change of ${name.en.toLowerCase()} (amount)`,
        ),
        inMoney,
      ),
      row(
        inBoth((language) =>
          language === 'de'
            ? `Serviceintensität der Vorperiode mit Veränderung ${name.de} (in %)`
            : `Service intensity before with change of ${name.en.toLowerCase()} (in %)`,
        ),
        relative,
      ),
    ],
  };
}

function reading(correlation: RankCorrelation): Bilingual {
  const { rho } = correlation;
  if (Number.isNaN(rho)) return { de: 'nicht angebbar', en: 'not available' };
  const strength = Math.abs(rho);
  const [german, english] =
    strength < 0.1
      ? ['kein', 'no']
      : strength < 0.3
        ? ['schwacher', 'weak']
        : strength < 0.5
          ? ['mittlerer', 'medium']
          : ['starker', 'strong'];
  const sign =
    strength < 0.1 ? ['', ''] : rho > 0 ? [' gleichläufiger', ' positive'] : [' gegenläufiger', ' negative'];
  const chance = mayBeChance(correlation) ? ['; kann Zufall sein', '; may be chance'] : ['', ''];
  return {
    de: `${german}${sign[0]} Zusammenhang${chance[0]}`,
    en: `${english}${sign[1]} correlation${chance[1]}`,
  };
}

const GAPS: Readonly<Record<EffectGap, Bilingual>> = {
  ledger: {
    de: 'Ob sich Service in Folgegeschäft zeigt, lässt sich nicht sagen: das Serviceverzeichnis reicht nicht über die Vorperiode zurück.',
    en: 'Whether service shows in follow-up business cannot be said: the service ledger does not reach back over the period before.',
  },
  bookings: {
    de: 'Ob sich Service in Folgegeschäft zeigt, lässt sich nicht sagen: die Buchungen der Vorperiode fehlen.',
    en: 'Whether service shows in follow-up business cannot be said: the bookings of the period before are missing.',
  },
  customers: {
    de: 'Ob sich Service in Folgegeschäft zeigt, lässt sich nicht sagen: zu wenige Kunden mit Service in der Vorperiode.',
    en: 'Whether service shows in follow-up business cannot be said: too few customers had service in the period before.',
  },
};

/** What the comparison says, or what it lacks. */
export function effectFinding(effect: Effect | EffectGap): Finding {
  if (typeof effect === 'string') return { question: 'gap', text: GAPS[effect] };
  const { relative } = effect;
  return {
    question: 'money',
    text: inBoth((language) => {
      const rho = formatNumber(relative.rho, 2, language);
      const n = formatNumber(relative.pairs, 0, language);
      const words = reading(relative)[language];
      return language === 'de'
        ? `Serviceintensität der Vorperiode und Entwicklung seither: ${words} (Spearman ρ = ${rho}, ${n} Kunden). Zusammenhang, keine Wirkung.`
        : `Service intensity of the period before and development since: ${words} (Spearman ρ = ${rho}, ${n} customers). Correlation, not effect.`;
    }),
  };
}
