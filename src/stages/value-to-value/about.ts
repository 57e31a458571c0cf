import { type Bilingual, inBoth, type Language } from '../../language/bilingual.js';
import { formatNumber, formatRoundAmount, formatShare } from '../../language/numbers.js';
import type { CustomerReport } from '../../results/customer-report.js';
import type { CustomerRecord } from '../customer-record.js';
import type { StageInput, StageOutput } from '../stage.js';
import { ledgerTable } from './ledger-table.js';
import { wayOut } from './negotiation.js';
import { buildQuadrant, type Quadrant } from './quadrant.js';
import { LEVEL_NAMES, SEGMENT_NAMES, STRATEGIES } from './segments.js';
import type { Settings } from './settings.js';

/** Why a customer stands in his segment, what leads out of it, and his services one by one. */
export function aboutCustomer(
  input: StageInput<Settings>,
  _output: StageOutput,
  record: CustomerRecord,
): CustomerReport {
  const quadrant = buildQuadrant(input);
  return {
    reasons: reasonsOf(input, quadrant, record.customer),
    tables: ledgerTable(input, quadrant, record),
  };
}

function reasonsOf(input: StageInput<Settings>, quadrant: Quadrant, customer: number): readonly Bilingual[] {
  const { cutBy } = input.settings;
  const segment = quadrant.segment[cutBy][customer] ?? null;
  const level = quadrant.valueLevel[customer] ?? null;
  const service = quadrant.serviceLevel[cutBy][customer] ?? null;
  if (segment === null || level === null || service === null) return [];
  const { contribution, serviceCost, intensity, cuts } = quadrant;
  const { currency } = input;
  const why = inBoth((language) => {
    const money = (cents: number): string => formatRoundAmount(cents, language, currency);
    const german = language === 'de';
    const medium = (line: number, write: (figure: number) => string): string =>
      Number.isNaN(line) ? '' : `, ${german ? 'mittel ab' : 'medium from'} ${write(line)}`;
    const value = `${LEVEL_NAMES[level][language]} (${money(contribution[customer]!)}; ${german ? 'hoch ab' : 'high from'} ${money(cuts.value)}${medium(cuts.valueMedium, money)})`;
    const isShare = cutBy === 'intensity' && !Number.isNaN(intensity[customer]!);
    const share = (part: number): string => formatShare(part, language);
    const given = isShare
      ? `${share(intensity[customer]!)} ${german ? 'vom DB I; hoch ab' : 'of contribution; high from'} ${share(cuts.intensity)}${medium(cuts.intensityMedium, share)}`
      : `${money(serviceCost[customer]!)}${cutBy === 'amount' ? `; ${german ? 'hoch ab' : 'high from'} ${money(cuts.amount)}${medium(cuts.amountMedium, money)}` : ''}`;
    const level2 = `${LEVEL_NAMES[service][language]} (${given})`;
    const name = SEGMENT_NAMES[segment][language];
    return german
      ? `${name}: Kundenwert ${value}, Kundennutzen ${level2}.`
      : `${name}: value from the customer ${value}, value to him ${level2}.`;
  });
  return [why, ...wayText(input, quadrant, customer), STRATEGIES[segment]];
}

/** What would lower the service level, and what is missing to high value. */
function wayText(input: StageInput<Settings>, quadrant: Quadrant, customer: number): readonly Bilingual[] {
  const { cutBy } = input.settings;
  const contribution = quadrant.contribution[customer]!;
  const texts: Bilingual[] = [];
  const money = (cents: number, language: Language): string =>
    formatRoundAmount(cents, language, input.currency);
  if (quadrant.serviceLevel[cutBy][customer] === 'high') {
    const out = wayOut(
      {
        contribution,
        serviceCost: quadrant.serviceCost[customer]!,
        revenue: input.number('revenue')[customer]!,
      },
      quadrant.cuts,
      cutBy,
    );
    texts.push(
      inBoth((language) => {
        const less = money(out.lessService, language);
        const price = priceText(out.priceRise, language);
        return language === 'de'
          ? `Unter die Schnittlinie führt Service für ${less} weniger${price}.`
          : `Service worth ${less} less leads below the cut line${price}.`;
      }),
    );
  }
  if (quadrant.valueLevel[customer] !== 'high' && quadrant.cuts.value > contribution) {
    texts.push(
      inBoth((language) => {
        const gap = money(quadrant.cuts.value - contribution, language);
        return language === 'de'
          ? `Bis Kundenwert hoch fehlen ${gap} Deckungsbeitrag I.`
          : `${gap} of contribution margin I is missing to high value.`;
      }),
    );
  }
  return texts;
}

/** The other way, over the price, as the end of a sentence; nothing where there is none. */
function priceText(rise: number, language: Language): string {
  if (!Number.isFinite(rise)) return '';
  if (rise > 1) {
    return language === 'de' ? '; über den Preis allein geht es nicht' : '; price alone does not do it';
  }
  const points = formatNumber(rise * 100, 1, language);
  return language === 'de'
    ? `, oder ein um ${points} Prozentpunkte höherer Preis bei gleichem Service`
    : `, or a price higher by ${points} percentage points at the same service`;
}
