import type { DemoCustomer } from './model/customer.js';
import type { DemoRep } from './model/sales-force.js';
import type { Activity } from './rows/activities.js';
import type { CostPosting } from './rows/costs.js';
import type { Decision } from './rows/decisions.js';
import type { InvoiceLine } from './rows/invoice-lines.js';
import type { ServiceEntry } from './rows/services.js';
import type { StudiedTime } from './rows/time-study.js';

/**
 * What a cell holds: text · a whole number · an amount in cents · a day since 1970-01-01 ·
 * a share shown as percentage · a number with one decimal. Null is an empty cell.
 */
export type CellKind = 'text' | 'count' | 'amount' | 'date' | 'percent' | 'tenths';
export type DemoCell = string | number | null;

export interface DemoColumn {
  readonly heading: string;
  readonly kind: CellKind;
  /** Width of the column in the workbook, in characters. */
  readonly width: number;
}

export type DemoTableId =
  | 'customers'
  | 'invoiceLines'
  | 'services'
  | 'activities'
  | 'reps'
  | 'timeStudy'
  | 'costs'
  | 'decisions';

/** One table of the export, headed as a German ERP would. */
export interface DemoTable {
  readonly id: DemoTableId;
  readonly sheet: string;
  readonly file: string;
  readonly columns: readonly DemoColumn[];
}

const column = (heading: string, kind: CellKind, width: number): DemoColumn => ({ heading, kind, width });

export const CUSTOMERS: DemoTable = {
  id: 'customers',
  sheet: 'Kunden',
  file: 'musterwerk-kunden.csv',
  columns: [
    column('Kundennummer', 'text', 14),
    column('Firma', 'text', 46),
    column('Branche', 'text', 28),
    column('Mitarbeiter', 'count', 12),
    column('Straße', 'text', 28),
    column('PLZ', 'text', 8),
    column('Ort', 'text', 24),
    column('Land', 'text', 6),
    column('Verkaufsgebiet', 'text', 18),
    column('Betreuer', 'text', 22),
    column('Vertriebskanal', 'text', 25),
    column('Kundenart', 'text', 15),
    column('Kunde seit', 'date', 12),
    column('Potenzial p.a. (EUR)', 'amount', 20),
    column('Potenzial Stand', 'date', 15),
    column('Potenzial Quelle', 'text', 22),
    column('Besuche pro Jahr', 'count', 17),
    column('Konzern', 'text', 28),
  ],
};

export function customerRow(customer: DemoCustomer): DemoCell[] {
  return [
    customer.number,
    customer.name,
    customer.industry,
    customer.statedEmployees,
    customer.street,
    customer.postalCode,
    customer.city,
    'DE',
    customer.territory,
    customer.rep,
    customer.channel,
    customer.customerType,
    customer.since,
    customer.statedPotential,
    customer.potentialAsOf,
    customer.potentialOrigin,
    customer.plannedVisits,
    customer.parent,
  ];
}

export const INVOICE_LINES: DemoTable = {
  id: 'invoiceLines',
  sheet: 'Rechnungspositionen',
  file: 'musterwerk-rechnungspositionen.csv',
  columns: [
    column('Rechnungsnr.', 'text', 14),
    column('Belegart', 'text', 11),
    column('Rechnungsdatum', 'date', 15),
    column('Kundennummer', 'text', 14),
    column('Artikelgruppe', 'text', 17),
    column('Menge', 'count', 9),
    column('Listenumsatz (EUR)', 'amount', 19),
    column('Rabatt (EUR)', 'amount', 14),
    column('Nettoumsatz (EUR)', 'amount', 19),
    column('Wareneinsatz (EUR)', 'amount', 19),
    column('Sonderauftrag', 'text', 14),
  ],
};

/** Fills `row` instead of making a new one: there may be millions. */
export function fillInvoiceLineRow(row: DemoCell[], line: InvoiceLine, customerNumber: string): void {
  row[0] = line.document;
  row[1] = line.documentType;
  row[2] = line.day;
  row[3] = customerNumber;
  row[4] = line.productGroup;
  row[5] = line.quantity;
  row[6] = line.listRevenue;
  row[7] = line.discount;
  row[8] = line.revenue;
  row[9] = line.cost;
  row[10] = line.isSpecialOrder ? 'ja' : null;
}

export const SERVICES: DemoTable = {
  id: 'services',
  sheet: 'Services',
  file: 'musterwerk-services.csv',
  columns: [
    column('Datum', 'date', 12),
    column('Kundennummer', 'text', 14),
    column('Serviceart', 'text', 54),
    column('Dauer (Min.)', 'count', 13),
    column('Menge', 'count', 8),
    column('Notiz', 'text', 34),
    column('Mitarbeiter', 'text', 22),
    column('Berechnet', 'text', 11),
    column('Wahrgenommener Nutzen (EUR)', 'amount', 27),
  ],
};

const CHARGES = { free: 'nein', reduced: 'vergünstigt', charged: 'ja' } as const;

export function serviceRow(entry: ServiceEntry, customerNumber: string): DemoCell[] {
  return [
    entry.day,
    customerNumber,
    entry.service,
    entry.minutes,
    entry.quantity,
    entry.note,
    entry.person,
    CHARGES[entry.charge],
    entry.perceivedValue,
  ];
}

export const ACTIVITIES: DemoTable = {
  id: 'activities',
  sheet: 'Besuche',
  file: 'musterwerk-besuche.csv',
  columns: [
    column('Datum', 'date', 12),
    column('Kundennummer', 'text', 14),
    column('Art', 'text', 12),
    column('Betreuer', 'text', 22),
    column('Dauer (Min.)', 'count', 13),
    column('Fahrzeit (Min.)', 'count', 15),
  ],
};

export function activityRow(activity: Activity, customerNumber: string): DemoCell[] {
  return [
    activity.day,
    customerNumber,
    activity.type,
    activity.rep,
    activity.minutes,
    activity.travelMinutes,
  ];
}

export const REPS: DemoTable = {
  id: 'reps',
  sheet: 'Vertrieb',
  file: 'musterwerk-vertrieb.csv',
  columns: [
    column('Betreuer', 'text', 22),
    column('Rolle', 'text', 25),
    column('Verkaufsgebiet', 'text', 18),
    column('PLZ', 'text', 8),
    column('Stellenanteil', 'tenths', 13),
    column('Kosten p.a. (EUR)', 'amount', 18),
    column('Kundenzeitanteil', 'percent', 17),
  ],
};

export function repRow(rep: DemoRep): DemoCell[] {
  return [
    rep.name,
    rep.role,
    rep.territory,
    rep.postalCode,
    rep.fullTimeShare,
    rep.costPerYear,
    rep.customerFacingShare,
  ];
}

export const TIME_STUDY: DemoTable = {
  id: 'timeStudy',
  sheet: 'Zeitstudie',
  file: 'musterwerk-zeitstudie.csv',
  columns: [
    column('Zeitraum', 'text', 12),
    column('Rolle', 'text', 25),
    column('Tätigkeit', 'text', 34),
    column('Stunden', 'tenths', 10),
    column('Kundenkontakt', 'text', 14),
  ],
};

export function timeStudyRow({ week, role, category, tenths, isCustomerFacing }: StudiedTime): DemoCell[] {
  const facing = isCustomerFacing === null ? null : isCustomerFacing ? 'ja' : 'nein';
  return [week, role, category, tenths / 10, facing];
}

export const COSTS: DemoTable = {
  id: 'costs',
  sheet: 'Kosten',
  file: 'musterwerk-kosten.csv',
  columns: [
    column('Datum', 'date', 12),
    column('Kostenart', 'text', 20),
    column('Kundennummer', 'text', 14),
    column('Segment', 'text', 18),
    column('Schlüssel', 'text', 14),
    column('Betrag (EUR)', 'amount', 14),
  ],
};

export function costRow(
  { day, pool, segment, key, amount }: CostPosting,
  customerNumber: string | null,
): DemoCell[] {
  return [day, pool, customerNumber, segment, key, amount];
}

export const DECISIONS: DemoTable = {
  id: 'decisions',
  sheet: 'Entscheidungen',
  file: 'musterwerk-entscheidungen.csv',
  columns: [
    column('Kundennummer', 'text', 14),
    column('Merkmal', 'text', 12),
    column('Entscheidung', 'text', 15),
    column('Entschieden von', 'text', 22),
    column('Begründung', 'text', 66),
    column('Genehmigt von', 'text', 22),
    column('Gültig bis', 'date', 12),
  ],
};

export function decisionRow(decision: Decision, customerNumber: string): DemoCell[] {
  const { value, decidedBy, reason, approvedBy, validUntil } = decision;
  return [customerNumber, 'Priorität', value, decidedBy, reason, approvedBy, validUntil];
}
