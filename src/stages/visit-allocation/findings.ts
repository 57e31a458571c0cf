import { inBoth, type Language } from '../../language/bilingual.js';
import { formatNumber, formatRoundAmount, formatShare } from '../../language/numbers.js';
import type { Finding } from '../../results/report-table.js';
import { OUTSIDE_CLASSES } from '../class-wording.js';
import { customersObject, customersText } from '../sentence-parts.js';
import { byTheHour, type ClassSums } from './class-table.js';
import { movedBy } from './lists.js';
import type { Outcome } from './outcome.js';
import { atPlannedHours, type Scenarios } from './scenarios.js';
import { BASIS_WORDING } from './value-at-stake.js';

/** What the allocation says, without promises. */
export function findings(
  outcome: Outcome,
  scenarios: Scenarios,
  classes: readonly ClassSums[],
  hourCost: number,
): readonly Finding[] {
  return [
    ...elsewhere(outcome, scenarios),
    ...lastHours(outcome, classes),
    ...oneMoreHour(outcome, hourCost),
    ...flatMaximum(outcome, scenarios),
    assumption(outcome),
  ];
}

function elsewhere(outcome: Outcome, scenarios: Scenarios): Finding[] {
  const { plan, currency } = outcome;
  const same = atPlannedHours(outcome, scenarios);
  const gain = same.contribution - plan.contribution;
  const { more, fewer } = movedBy({ plan, allocated: same });
  if (!(gain > 0) || more.length + fewer.length === 0) return [];
  const text = inBoth((language) => {
    const hours = formatNumber(plan.hours, 0, language);
    const amount = formatRoundAmount(gain, language, currency);
    const share = formatShare(gain / Math.abs(plan.contribution), language);
    return language === 'de'
      ? `Mit den ${hours} Besuchsstunden des Klassenplans brächte es unter der angenommenen Wirkungskurve ${amount} Deckungsbeitrag im Jahr mehr (${share}), jede Stunde dorthin zu geben, wo sie am meisten bringt: ${customersText(more.length, language)} bekämen mehr Besuche, ${fewer.length} weniger. Modellergebnis, keine Zusage.`
      : `With the ${hours} visit hours of the class plan, giving each hour where it brings most would add ${amount} of contribution a year (${share}) under the assumed response curve: ${customersText(more.length, language)} would get more visits, ${fewer.length} fewer. A model result, no promise.`;
  });
  return [{ question: 'action', text }];
}

/** Classes so far apart are worth a sentence. */
const NOTABLE = 1.5;

function lastHours({ currency }: Outcome, classes: readonly ClassSums[]): Finding[] {
  const known = classes
    .map((each) => ({ id: each.id, hour: byTheHour(each.lastPlanned, each.lastPlannedHours) }))
    .filter(({ hour }) => !Number.isNaN(hour))
    .sort((one, other) => other.hour - one.hour);
  const [high, low] = [known[0], known.at(-1)];
  if (high === undefined || low === undefined || !(high.hour > Math.max(0, low.hour) * NOTABLE)) return [];
  const text = inBoth((language) => {
    const amount = (hour: number) => formatRoundAmount(Math.max(0, hour), language, currency);
    const name = (id: string) => className(id, language);
    return language === 'de'
      ? `Im Klassenplan bringt die letzte Besuchsstunde in ${name(high.id)} ${amount(high.hour)}, in ${name(low.id)} ${amount(low.hour)} (Modell): Dort liegen weitere Besuche besser als hier.`
      : `In the class plan the last visit hour brings ${amount(high.hour)} in ${name(high.id)} and ${amount(low.hour)} in ${name(low.id)} (model): further visits are better placed there than here.`;
  });
  return [{ question: 'who', text }];
}

function className(id: string, language: Language): string {
  const group = OUTSIDE_CLASSES[id];
  if (language === 'de') return group === undefined ? `Klasse ${id}` : `der Gruppe „${group.de}“`;
  return group === undefined ? `class ${id}` : `the group "${group.en}"`;
}

function oneMoreHour({ allocated, currency }: Outcome, hourCost: number): Finding[] {
  const text = inBoth((language) => {
    const hours = formatNumber(allocated.available, 0, language);
    if (allocated.nextHour === 0) {
      return language === 'de'
        ? `Die ${hours} Besuchsstunden reichen für alles, was die Besuchsgrenzen zulassen: Eine weitere Stunde brächte unter der angenommenen Kurve nichts.`
        : `The ${hours} visit hours suffice for all that the limits of visits allow: one hour more would bring nothing under the assumed curve.`;
    }
    const amount = formatRoundAmount(allocated.nextHour, language, currency);
    const cost = formatRoundAmount(hourCost, language, currency);
    const isWorth = allocated.nextHour > hourCost;
    if (language === 'de') {
      const against = Number.isNaN(hourCost)
        ? ''
        : ` Sie kostet ${cost}: Unter der Kurve ${isWorth ? 'lohnten mehr Stunden' : 'sind es eher zu viele Stunden als zu wenige'}.`;
      return `Von ${hours} Besuchsstunden brächte die nächste unter der angenommenen Kurve ${amount} Deckungsbeitrag.${against}`;
    }
    const against = Number.isNaN(hourCost)
      ? ''
      : ` It costs ${cost}: under the curve ${isWorth ? 'more hours would pay' : 'there are too many hours rather than too few'}.`;
    return `Beyond ${hours} visit hours the next would bring ${amount} of contribution under the assumed curve.${against}`;
  });
  return [{ question: 'money', text }];
}

function flatMaximum({ allocated, settings, currency }: Outcome, { less, more }: Scenarios): Finding[] {
  if (!(allocated.available > 0 && allocated.contribution > 0)) return [];
  const text = inBoth((language) => {
    const step = formatShare(settings.capacityChange, language, 0);
    const part = (contribution: number) =>
      formatShare(Math.abs(contribution / allocated.contribution - 1), language);
    const down = formatRoundAmount(allocated.contribution - less.contribution, language, currency);
    const up = formatRoundAmount(more.contribution - allocated.contribution, language, currency);
    return language === 'de'
      ? `${step} weniger Besuchsstunden kosteten unter der Kurve ${part(less.contribution)} des Deckungsbeitrags (${down}), ${step} mehr brächten ${part(more.contribution)} (${up}), jeweils vor Personalkosten: Wohin Besuche gehen, zählt mehr als ihre genaue Zahl, wo diese Anteile klein sind.`
      : `Under the curve ${step} fewer visit hours would cost ${part(less.contribution)} of contribution (${down}), ${step} more would bring ${part(more.contribution)} (${up}), both before the cost of people: where these shares are small, where visits go counts more than their exact number.`;
  });
  return [{ question: 'money', text }];
}

function assumption({ responses, stake, participants, kept }: Outcome): Finding {
  const { elasticity } = responses.common;
  return {
    question: 'gap',
    text: inBoth((language) => {
      const figure = formatNumber(elasticity, 2, language);
      const basis = BASIS_WORDING[stake.basis][language];
      const count = customersObject(participants.count - kept.length, language);
      return language === 'de'
        ? `Wie Besuche wirken, sagen die Daten nicht: Die Verteilung über ${count} beruht auf einer angenommenen Kurve (Elastizität ${figure} beim Plan) und auf ${basis} als Wert. Die Einschätzung je Klasse im Vertrieb erfragen (stages.visit-allocation.classCurves).`
        : `How visits work the data do not say: the allocation over ${count} rests on an assumed curve (elasticity ${figure} at the plan) and on ${basis} as value. Ask the sales force for a judgement by class (stages.visit-allocation.classCurves).`;
    }),
  };
}
