import type { BuyingHistory } from '../../facts/buying-history.js';
import { OTHER } from './customary-segments.js';
import type { Scores } from './scores.js';
import type { Settings } from './settings.js';

type Rule = Settings['segments'][number];
type Range = readonly [from: number, to: number];

/** Every customer's segment: the first rule that fits, otherwise the catch-all; without scores what they are instead. */
export function segmentsOf(
  scores: Scores,
  history: BuyingHistory,
  status: readonly (string | null)[],
  rules: Settings['segments'],
): readonly string[] {
  const segmentBy = segmentTable(rules);
  return status.map((own, customer) => {
    const recency = scores.recency.scores[customer]!;
    if (Number.isNaN(recency)) return outside(history, customer, own);
    return segmentBy(recency, scores.frequency.scores[customer]!, scores.monetary.scores[customer]!);
  });
}

/** Tells the segment of three scores; every combination is decided once. */
export function segmentTable(
  rules: readonly Rule[],
): (recency: number, frequency: number, monetary: number) => string {
  const parsed = rules.map((rule) => ({ id: rule.id, ranges: rangesOf(rule.scores) }));
  const ids: string[] = [];
  for (let at = 0; at < 125; at += 1) {
    const scores = [1 + Math.floor(at / 25), 1 + (Math.floor(at / 5) % 5), 1 + (at % 5)];
    const fits = ({ ranges }: { readonly ranges: readonly Range[] }): boolean =>
      ranges.every(([from, to], figure) => scores[figure]! >= from && scores[figure]! <= to);
    ids.push(parsed.find(fits)?.id ?? OTHER);
  }
  return (recency, frequency, monetary) => ids[(recency - 1) * 25 + (frequency - 1) * 5 + monetary - 1]!;
}

/** `R4-5 F3 M1-5` as the ranges of three scores. */
function rangesOf(scores: string): readonly Range[] {
  return scores.split(' ').map((part): Range => {
    const [from = '1', to = from] = part.slice(1).split('-');
    return [Number(from), Number(to)];
  });
}

/** A customer without scores. Who only returned goods in the period is called by his last purchase. */
function outside({ lastPurchase, windows }: BuyingHistory, customer: number, status: string | null): string {
  if (status === null) return 'unknown';
  if (status !== 'active') return status;
  const last = lastPurchase[customer]!;
  if (Number.isNaN(last)) return 'prospect';
  if (last >= windows.periodStart) return 'unknown';
  return last >= windows.previousStart ? 'dormant' : 'lost';
}
