import type { DemoCustomer } from '../model/customer.js';
import { RandomStream } from '../random.js';
import { type BookingSpans, type MonthPool, planBookings } from './booking-plan.js';
import { LinePricing, type PricedLine } from './line-pricing.js';

export type DocumentType = 'Rechnung' | 'Gutschrift' | 'Retoure';

/** One invoice line. The generator reuses the object: read it before asking for the next. Amounts in cents. */
export interface InvoiceLine extends PricedLine {
  document: string;
  documentType: DocumentType;
  day: number;
  /** Index of the customer. */
  customer: number;
  /** Whether it was made or procured for this customer alone (Sonderauftrag). */
  isSpecialOrder: boolean;
}

const CREDIT_NOTE_SHARE = 0.03;
const RETURN_SHARE = 0.025;
const NEXT_LINE_SHARE = 0.58;
const MOST_LINES = 24;
const MOST_ATTEMPTS = 50;
const SPECIAL_ORDER_SHARE = 0.025;

/** Exactly as many invoice lines as asked for, day by day, as an ERP would export them. */
export function* invoiceLines(
  seed: string,
  customers: readonly DemoCustomer[],
  lines: number,
): Generator<InvoiceLine> {
  const plan = planBookings(new RandomStream(seed, 'booking days'), customers, lines);
  const pricing = new LinePricing(new RandomStream(seed, 'prices'), customers, plan.expectedLines);
  const random = new RandomStream(seed, 'documents');
  const special = new RandomStream(seed, 'special orders');
  const line = new LineOfDocument();
  let month = -1;
  let pool: MonthPool = { customers: new Int32Array(), cumulatedWeights: new Float64Array() };
  for (const today of plan.days) {
    const { day, mandatory, freeLines } = today;
    if (today.month !== month) {
      month = today.month;
      pool = plan.pool(month);
    }
    for (const customer of mandatory) {
      line.open('Rechnung', customer, day);
      pricing.price(line, customer, day);
      line.isSpecialOrder = special.chance(SPECIAL_ORDER_SHARE);
      yield line;
    }
    for (let rest = freeLines; rest > 0; ) {
      const customer = drawCustomer(random, pool, plan.spans, day);
      const documentType = drawDocumentType(random);
      const length = documentType === 'Rechnung' ? Math.min(rest, drawLength(random)) : 1;
      line.open(documentType, customer, day);
      for (let position = 0; position < length; position++) {
        if (documentType === 'Rechnung') pricing.price(line, customer, day);
        else if (documentType === 'Retoure') pricing.priceReturn(line, customer, day);
        else pricing.priceCreditNote(line, customer, day);
        line.isSpecialOrder = documentType === 'Rechnung' && special.chance(SPECIAL_ORDER_SHARE);
        yield line;
      }
      rest -= length;
    }
  }
}

const PREFIX = { Rechnung: 'RE', Gutschrift: 'GS', Retoure: 'RT' } as const;

/** The line that is reused, with running document numbers of each type. */
class LineOfDocument implements InvoiceLine {
  document = '';
  documentType: DocumentType = 'Rechnung';
  day = 0;
  customer = 0;
  isSpecialOrder = false;
  productGroup = '';
  quantity = 0;
  listRevenue = 0;
  discount = 0;
  revenue = 0;
  cost = 0;
  readonly #numbers = { Rechnung: 1_000_000, Gutschrift: 1_000_000, Retoure: 1_000_000 };

  open(documentType: DocumentType, customer: number, day: number): void {
    this.#numbers[documentType]++;
    this.document = PREFIX[documentType] + this.#numbers[documentType];
    this.documentType = documentType;
    this.customer = customer;
    this.day = day;
  }
}

function drawDocumentType(random: RandomStream): DocumentType {
  const kind = random.share();
  if (kind < CREDIT_NOTE_SHARE) return 'Gutschrift';
  return kind < CREDIT_NOTE_SHARE + RETURN_SHARE ? 'Retoure' : 'Rechnung';
}

function drawLength(random: RandomStream): number {
  let lines = 1;
  while (lines < MOST_LINES && random.chance(NEXT_LINE_SHARE)) lines++;
  return lines;
}

/** A customer who is with us on that day, the larger the likelier. */
function drawCustomer(
  random: RandomStream,
  { customers, cumulatedWeights }: MonthPool,
  { firstDays, lastDays }: BookingSpans,
  day: number,
): number {
  const isWithUs = (customer: number): boolean =>
    (firstDays[customer] as number) <= day && day <= (lastDays[customer] as number);
  const total = cumulatedWeights[cumulatedWeights.length - 1] as number;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const customer = customers[firstAbove(cumulatedWeights, random.share() * total)] as number;
    if (isWithUs(customer)) return customer;
  }
  // The largest customer is with us from the first day to the last, so somebody is found.
  return customers.find(isWithUs) as number;
}

/** Index of the first entry of an ascending list that is greater than a value. */
function firstAbove(ascending: Float64Array, value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] as number) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
