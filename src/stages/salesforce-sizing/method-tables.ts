import type { Bilingual } from '../../language/bilingual.js';
import { inBoth } from '../../language/bilingual.js';
import { formatNumber, formatRoundAmount, formatShare } from '../../language/numbers.js';
import { fullTimeEquivalents } from '../../math/full-time-equivalents.js';
import type { ReportChart } from '../../results/report-chart.js';
import type { Cell, Finding, ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import { presentTotals } from './formulas.js';
import { requiredTotal, requirements, type Sizing } from './requirement.js';
import { LEAST_EXPLAINED, profitOf, type SizeMethods, salesOf } from './size-methods.js';

/** Number of people by every method that the data allow (Verfahren im Vergleich). */
export function methodsTable(sizing: Sizing, methods: SizeMethods, currency: string): ReportTable {
  const { basis } = methods;
  const workload = requiredTotal(requirements(sizing), 'fullTime');
  const target = sizing.workload.roles.reduce((sum, { role, hours }) => {
    const time = sizing.time.of[role];
    return sum + fullTimeEquivalents(hours, time.capacityHours, time.target);
  }, 0);
  const amount = (cents: number) => (language: 'de' | 'en') => formatRoundAmount(cents, language, currency);
  const row = (name: Bilingual, people: number, text: (language: 'de' | 'en') => string): Cell[] => [
    name,
    people,
    Math.round(people * basis.costPerPerson),
    (people * basis.costPerPerson) / basis.revenue,
    inBoth(text),
  ];
  const assumed = (language: 'de' | 'en'): string => formatNumber(sizing.settings.elasticity, 2, language);
  const rows = [
    row({ de: 'Bestand heute', en: 'Present people' }, basis.people, (language) =>
      language === 'de' ? 'Mitarbeiterliste' : 'staff list',
    ),
    row({ de: 'Arbeitslast, heute', en: 'Workload, today' }, workload, (language) =>
      language === 'de' ? 'Kundenzeit heute' : 'customer time today',
    ),
    row({ de: 'Arbeitslast, Ziel', en: 'Workload, target' }, target, (language) =>
      language === 'de' ? 'Anspruch, kein Plan' : 'ambition, no plan',
    ),
    row({ de: 'Herunterbrechen', en: 'Breakdown' }, methods.breakdown, (language) => {
      if (methods.isCircular) return language === 'de' ? 'zirkulär: heutige Werte' : 'circular: of today';
      const each = amount(methods.salesPerPerson)(language);
      return language === 'de' ? `${each} je VZÄ` : `${each} per FTE`;
    }),
    row({ de: 'Grenzbetrachtung', en: 'Incremental' }, methods.incremental, (language) =>
      language === 'de' ? `Elastizität ${assumed('de')}, Annahme` : `elasticity ${assumed('en')}, assumed`,
    ),
    row({ de: 'Dorfman-Steiner', en: 'Dorfman-Steiner' }, methods.byExpense, (language) => {
      const best = formatShare(methods.optimalExpenseShare, language);
      return language === 'de' ? `${best} vom Umsatz` : `${best} of revenue`;
    }),
    ...semlowRow(methods, row),
  ];
  return {
    id: 'size-methods',
    title: {
      de: 'Größe des Vertriebs nach mehreren Verfahren',
      en: 'Size of the sales force by several methods',
    },
    note: {
      de: 'Vollzeitkräfte im Verkauf, zu den Kosten einer Vollzeitkraft von heute. Herunterbrechen: Umsatz / Umsatz je VZÄ; Grenzbetrachtung: einer mehr, solange er mehr bringt, als er kostet; Dorfman-Steiner: Kosten vom Umsatz = Elastizität × Deckungsbeitrag; Semlow: Umsatz je 1 % Potenzial nach Größe der Gebiete. Die Arbeitslast nimmt die Besuche als gegeben, die anderen fragen, was sie bringen; sie sind grobe Gegenproben. Das Maximum ist flach: ein Fünftel mehr oder weniger ändert den Gewinn wenig. Nur die Arbeitslast von heute folgt geänderten Annahmen, alles Übrige hält den Stand des Laufs.',
      en: 'Full-time people in sales, at the cost of one today. Breakdown: revenue / revenue per FTE; incremental: one more as long as he brings more than he costs; Dorfman-Steiner: cost of revenue = elasticity × contribution margin; Semlow: revenue per 1 % of potential by size of territory. The workload takes visits as given, the others ask what they bring; they are rough cross-checks. The maximum is flat: a fifth more or less changes profit little. Only the workload of today follows changed assumptions, all else keeps the state of the run.',
    },
    columns: [
      column('method', 'text', 'Verfahren', 'Method', 'Wonach gerechnet ist.', 'What it is computed by.'),
      column('people', 'fte', 'VZÄ', 'FTE', 'Vollzeitkräfte im Verkauf.', 'Full-time people in sales.'),
      column(
        'cost',
        'amount',
        'Kosten im Jahr',
        'Cost a year',
        'VZÄ × heutige Kosten.',
        'FTE × cost of today.',
      ),
      column(
        'costShare',
        'share',
        'Kosten vom Umsatz',
        'Cost of revenue',
        'Am Umsatz von heute.',
        'Of the revenue of today.',
      ),
      column('basis', 'text', 'Grundlage', 'Basis', 'Woraus es folgt.', 'What it follows from.'),
    ],
    rows,
    formulas: { rows: { 1: { people: presentTotals(sizing).fullTime } } },
  };
}

function semlowRow(
  { semlow, bySemlow }: SizeMethods,
  row: (name: Bilingual, people: number, text: (language: 'de' | 'en') => string) => Cell[],
): Cell[][] {
  if (semlow === null) return [];
  const name = { de: 'Semlow (Gebiete)', en: 'Semlow (territories)' };
  return [
    row(name, bySemlow, (language) => {
      if (semlow.explained < LEAST_EXPLAINED) {
        return language === 'de' ? 'Größe erklärt zu wenig' : 'size explains too little';
      }
      if (Number.isNaN(bySemlow)) {
        return language === 'de' ? 'kleine nicht besser genutzt' : 'small ones not worked better';
      }
      const measured = formatNumber(semlow.elasticity, 2, language);
      return language === 'de' ? `Elastizität ${measured}, gemessen` : `elasticity ${measured}, measured`;
    }),
  ];
}

/** Parts of the best number at which profit is shown. */
const AROUND = [0.4, 0.6, 0.8, 1, 1.2, 1.4, 1.6];

/** Revenue and profit around the best number of people: how flat the maximum is (Reaktionsfunktion). */
export function responseTable(methods: SizeMethods): ReportTable {
  const best = profitOf(methods, methods.optimal);
  const today = methods.basis.people;
  const counts = [...AROUND.map((part) => part * methods.optimal), today].sort((a, b) => a - b);
  return {
    id: 'response',
    title: { de: 'Gewinn nach Zahl der Verkäufer', en: 'Profit by number of sales people' },
    note: {
      de: 'Annahme: der Umsatz folgt der Zahl der Verkäufer mit fester Elastizität und geht durch den heutigen Punkt. Gewinn = Deckungsbeitrag − Kosten der Verkäufer. Keine Prognose. Stand des Laufs.',
      en: 'Assumption: revenue follows the number of sales people with constant elasticity and passes through today. Profit = contribution margin − cost of the sales people. No forecast. State of the run.',
    },
    columns: [
      column('people', 'fte', 'VZÄ', 'FTE', 'Vollzeitkräfte im Verkauf.', 'Full-time people in sales.'),
      column('position', 'text', 'Lage', 'Position', 'Zum besten Punkt.', 'Beside the best point.'),
      column('revenue', 'amount', 'Umsatz', 'Revenue', 'Nach der Reaktionsfunktion.', 'By the response.'),
      column(
        'profit',
        'amount',
        'Gewinn',
        'Profit',
        'Deckungsbeitrag − Verkäufer.',
        'Margin − sales people.',
      ),
      column(
        'loss',
        'share',
        'Abstand zum Besten',
        'Short of the best',
        'Anteil am besten Gewinn.',
        'Share of the best profit.',
      ),
      column(
        'next',
        'amount',
        'Einer mehr bringt',
        'One more brings',
        'Deckungsbeitrag − Kosten.',
        'Margin − cost.',
      ),
    ],
    rows: counts.map((people): Cell[] => [
      people,
      people === today
        ? { de: 'heute', en: 'today' }
        : inBoth((language) => formatShare(people / methods.optimal, language, 0)),
      Math.round(salesOf(methods, people)),
      Math.round(profitOf(methods, people)),
      best > 0 ? 1 - profitOf(methods, people) / best : Number.NaN,
      Math.round(profitOf(methods, people + 1) - profitOf(methods, people)),
    ]),
  };
}

export const RESPONSE_CHART: ReportChart = {
  id: 'response-chart',
  kind: 'scatter',
  title: { de: 'Gewinn nach Zahl der Verkäufer', en: 'Profit by number of sales people' },
  note: {
    de: 'Das Maximum ist flach: die genaue Zahl ist weniger wichtig als das, was die Leute tun. Eine Annahme, keine Prognose.',
    en: 'The maximum is flat: the exact number matters less than what people do. An assumption, no forecast.',
  },
  isSnapshot: true,
  x: { title: { de: 'Vollzeitkräfte im Verkauf', en: 'Full-time people in sales' }, min: 0 },
  y: { title: { de: 'Gewinn', en: 'Profit' } },
  series: [{ table: 'response', x: 'people', y: 'profit', drawn: 'line' }],
};

/** From this ratio on two methods are said to differ. */
const TELLING = 1.2;

/** Why workload and response come to different numbers. */
export function methodsFinding(sizing: Sizing, methods: SizeMethods): readonly Finding[] {
  const workload = requiredTotal(requirements(sizing), 'fullTime');
  const best = methods.optimal;
  if (!(workload > 0 && best > 0)) return [];
  const isFar = Math.max(workload / best, best / workload) >= TELLING;
  return [
    {
      question: 'action',
      text: inBoth((language) => {
        const [byWork, byGain] = [workload, best].map((people) => formatNumber(people, 1, language));
        const elasticity = formatNumber(sizing.settings.elasticity, 2, language);
        if (language === 'de') {
          const reason = !isFar
            ? 'Beides liegt nah beieinander.'
            : workload > best
              ? 'Die Besuche des Konzepts kosten mehr, als sie bei dieser Elastizität bringen, oder die Kundenzeit ist zu knapp: erst Kundenzeit und Frequenzen prüfen, dann Köpfe.'
              : 'Das Konzept plant weniger Betreuung, als sich bei dieser Elastizität lohnte: die Frequenzen prüfen.';
          return `Gegenprobe: nach Arbeitslast ${byWork} Vollzeitkräfte, gewinnoptimal bei einer Elastizität von ${elasticity} (Annahme) ${byGain}. ${reason}`;
        }
        const reason = !isFar
          ? 'The two are close.'
          : workload > best
            ? 'The visits of the care model cost more than they bring at this elasticity, or customer time is too short: look at customer time and frequencies first, then at heads.'
            : 'The care model plans less care than would pay at this elasticity: look at the frequencies.';
        return `Cross-check: ${byWork} full-time people by workload, ${byGain} for the best profit at an elasticity of ${elasticity} (assumption). ${reason}`;
      }),
    },
  ];
}
