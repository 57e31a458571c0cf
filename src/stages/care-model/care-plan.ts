import { careHours, conversationHours } from '../../math/contact-hours.js';
import type { Channel } from '../channels.js';
import { isLetter } from '../class-letters.js';
import { type ClassStage, classStages } from '../class-source.js';
import { OUTSIDE_CLASSES } from '../class-wording.js';
import type { StageInput } from '../stage.js';
import { careOfClass, membersByClass } from './care-classes.js';
import type { Care } from './customary-care.js';
import { type Exceptions, findExceptions } from './exceptions.js';
import { CLASS_OF_POTENTIAL } from './presets.js';
import type { Settings } from './settings.js';

/** What put a customer into his care class; null where nothing is known. */
type CareReason = 'value' | 'potential' | 'potentialClass' | 'status' | null;

/** The care of every customer, per year. */
export interface CarePlan {
  /** The class by value or status, before potential raises it. */
  readonly valueClass: readonly string[];
  readonly careClass: readonly string[];
  /** Customers of every care class, in the order of reports. */
  readonly members: ReadonlyMap<string, readonly number[]>;
  readonly reason: readonly CareReason[];
  /** The care of the class with the exceptions of the customer, before key account and low-share rules. */
  readonly care: readonly Care[];
  /** Null where none are set. */
  readonly exceptions: Exceptions | null;
  readonly channel: readonly Channel[];
  readonly visits: Float64Array;
  readonly calls: Float64Array;
  readonly hours: Float64Array;
  readonly conversationHours: Float64Array;
  /** What the hours would be without exceptions; the same array where there are none. */
  readonly hoursByClass: Float64Array;
}

/**
 * Care plan (Betreuungsplan): what every customer gets in a year by his care class.
 *
 * The care class is the value class; newcomers and customers outside the ranking have care by status. A
 * customer of high potential with a low share of wallet is raised to B at least, unless his status decides, or his
 * class is a priority: that knows his potential, and what a person decided about him. With the preset `potential` the
 * class of potential takes the place of the value class. Exceptions go before everything that the class says.
 * Hours = visits × (conversation + travel + preparation) + calls × (conversation + preparation).
 */
export function planCare(input: StageInput<Settings>): CarePlan {
  const { settings, customers } = input;
  const isHigh = matching(input, 'wallet.potentialClass', 'high');
  const isLow = matching(input, 'wallet.shareClass', 'low');
  const toWin = (customer: number): boolean => isHigh(customer) && isLow(customer);

  const valueClass = valueClasses(input);
  const { careClass, reason } = classesOfCare(input, valueClass, toWin);
  const members = membersByClass(careClass);
  const careByClass = new Map([...members.keys()].map((id) => [id, careOfClass(id, settings).care]));
  const exceptions = settings.exceptions.length === 0 ? null : findExceptions(input, careClass);
  const care = careClass.map((id, customer) => {
    const own = exceptions?.own[customer] ?? null;
    return own === null ? careByClass.get(id)! : { ...careByClass.get(id)!, ...own };
  });
  const channel = new Array<Channel>(customers);
  const visits = new Float64Array(customers);
  const calls = new Float64Array(customers);
  const hours = new Float64Array(customers);
  const inConversation = new Float64Array(customers);
  const hoursByClass = exceptions === null ? hours : new Float64Array(customers);
  for (let customer = 0; customer < customers; customer++) {
    const id = careClass[customer]!;
    const own = care[customer]!;
    const exception = exceptions?.own[customer] ?? null;
    const isKeyAccount = settings.keyAccounts && id === 'A' && isHigh(customer);
    channel[customer] = exception?.responsibility ?? (isKeyAccount ? 'key-account' : own.responsibility);
    const factor = isLetter(id) && toWin(customer) ? settings.lowShareFactor : 1;
    visits[customer] = exception?.visits ?? own.visits * factor;
    calls[customer] = exception?.calls ?? own.calls * factor;
    if (exceptions !== null) {
      const ofClass = careByClass.get(id)!;
      hoursByClass[customer] = careHours(ofClass.visits * factor, ofClass.calls * factor, ofClass);
    }
    hours[customer] = careHours(visits[customer]!, calls[customer]!, own);
    inConversation[customer] = conversationHours(visits[customer]!, calls[customer]!, own);
  }
  return {
    valueClass,
    careClass,
    members,
    reason,
    care,
    exceptions,
    channel,
    visits,
    calls,
    hours,
    conversationHours: inConversation,
    hoursByClass,
  };
}

/** The class of care of every customer, and what decided it. */
function classesOfCare(
  input: StageInput<Settings>,
  valueClass: readonly string[],
  toWin: (customer: number) => boolean,
): { readonly careClass: readonly string[]; readonly reason: readonly CareReason[] } {
  const isLifting = liftsPotential(input);
  const potential = isByPotential(input) ? input.text('wallet.potentialClass') : null;
  const careClass = valueClass.slice();
  const reason = new Array<CareReason>(careClass.length);
  for (let customer = 0; customer < careClass.length; customer++) {
    const id = careClass[customer]!;
    if (potential !== null && (isLetter(id) || id === 'unknown')) {
      const letter = CLASS_OF_POTENTIAL[potential[customer] ?? ''];
      careClass[customer] = letter ?? 'unknown';
      reason[customer] = letter === undefined ? null : 'potentialClass';
      continue;
    }
    const belowB = id === 'unknown' || (isLetter(id) && id > 'B');
    if (belowB && isLifting && toWin(customer)) {
      careClass[customer] = 'B';
      reason[customer] = 'potential';
    } else reason[customer] = reasonOf(id);
  }
  return { careClass, reason };
}

/** Whether a customer has a certain code in a column; nobody has where the column is missing. */
function matching(input: StageInput<Settings>, column: string, code: string): (customer: number) => boolean {
  if (!input.has(column)) return () => false;
  const codes = input.text(column);
  return (customer) => codes[customer] === code;
}

function reasonOf(id: string): CareReason {
  if (id === 'unknown') return null;
  return isLetter(id) || id === 'loss' ? 'value' : 'status';
}

/**
 * The stages whose class is used, in order: with `auto` a customer whose class is unknown to one takes that of the
 * next; a stage that was asked for but not done is replaced by the next one.
 */
export function classSources(input: StageInput<Settings>): readonly ClassStage[] {
  const done = classStages(input);
  return input.settings.classFrom === 'auto' ? done : done.slice(0, 1);
}

/** Whether the class comes from the priority, which has looked at potential, newcomers and exceptions itself. */
function isPriority(input: StageInput<Settings>): boolean {
  return classSources(input)[0] === 'priority';
}

/** Whether potential raises the class of care. */
export function liftsPotential(input: StageInput<Settings>): boolean {
  return input.settings.liftHighPotential && !isByPotential(input) && !isPriority(input);
}

/** Whether the class of potential decides about care: the preset asks for it, and potentials are known. */
export function isByPotential(input: StageInput<Settings>): boolean {
  return input.settings.preset === 'potential' && input.has('wallet.potentialClass');
}

/** Whether newcomers have care of their own whatever their class. */
export function keepsNewcomersApart(input: StageInput<Settings>): boolean {
  return input.settings.newCustomers === 'own' && !isPriority(input);
}

/** A letter, or the status that stands instead of one. */
function valueClasses(input: StageInput<Settings>): string[] {
  const columns = classSources(input).map((stage) => input.text(`${stage}.class`));
  const status = input.text('status');
  const newcomersApart = keepsNewcomersApart(input);
  const classes = new Array<string>(input.customers);
  for (let customer = 0; customer < classes.length; customer++) {
    if (newcomersApart && status[customer] === 'new') {
      classes[customer] = 'new';
      continue;
    }
    let known = 'unknown';
    for (const column of columns) {
      if (known === 'unknown') known = column[customer] ?? 'unknown';
    }
    classes[customer] = isLetter(known) || Object.hasOwn(OUTSIDE_CLASSES, known) ? known : 'unknown';
  }
  return classes;
}
