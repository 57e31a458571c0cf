import type { ColumnDefinition } from '../../results/column.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import { presentShare } from './present-share.js';
import { costRate, type Requirement, requirements, type Sizing } from './requirement.js';
import {
  FULL_TIME,
  HEADS,
  HEADS_COST,
  HOURS,
  PRESENT_HEADS,
  SERVED_CUSTOMERS,
  SHARE,
} from './requirement-columns.js';
import { isMeasured, ROLE, SHARE_KINDS, shareKind, shownShares } from './scenario-table.js';
import type { Staff } from './staff.js';

const { NaN: UNKNOWN } = Number;

/**
 * One row per customer-facing share and role for programs (Personalbedarf): what is required, and the people there
 * are. People whose role is none of ours, or not given, have rows of their own without a requirement. The shares
 * are alternatives: heads must not be added up over them.
 */
export function sizingSummary(sizing: Sizing): ReportTable {
  const { team, time } = sizing;
  return {
    id: 'sizing',
    title: { de: 'Personalbedarf nach Kundenzeitanteil', en: 'People required by customer-facing share' },
    columns: COLUMNS,
    rows: shownShares(sizing).flatMap((share) => {
      const required = requirements(sizing, share ?? undefined);
      const kindOfAll = shareKind(share, time.isMeasured);
      const joint = share ?? presentShare(sizing);
      const roles = new Set<string>(required.map(({ role }) => role));
      const others = team?.groups.filter(({ group, heads }) => heads > 0 && !roles.has(group)) ?? [];
      const staffOf = (role: string): Staff | undefined => team?.groups.find(({ group }) => group === role);
      return [
        ...required.map((need): Cell[] => [
          share ?? time.of[need.role].share,
          shareKind(share, isMeasured(time.of[need.role])),
          need.role,
          ...requirementCells(need, costRate(need.role, sizing)),
          ...staffCells(staffOf(need.role)),
        ]),
        ...others.map((staff): Cell[] => [
          joint,
          kindOfAll,
          staff.group,
          ...NOTHING_REQUIRED,
          ...staffCells(staff),
        ]),
      ];
    }),
  };
}

function requirementCells(
  { customers, hours, fullTime, heads, perTerritory, cost }: Requirement,
  rate: number,
): Cell[] {
  return [customers, hours, fullTime, heads, perTerritory ? 'territory' : 'company', rate, cost];
}

const NOTHING_REQUIRED: readonly Cell[] = [UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, null, UNKNOWN, UNKNOWN];

function staffCells(staff: Staff | undefined): Cell[] {
  return staff === undefined
    ? [UNKNOWN, UNKNOWN, UNKNOWN]
    : [staff.heads, staff.fullTime, Math.round(staff.cost)];
}

const COLUMNS: readonly ColumnDefinition[] = [
  SHARE,
  {
    ...column('kind', 'code', 'Art', 'Kind', 'Was der Anteil ist.', 'What the share is.'),
    values: SHARE_KINDS,
  },
  ROLE,
  SERVED_CUSTOMERS,
  HOURS,
  FULL_TIME,
  HEADS,
  {
    ...column(
      'roundedBy',
      'code',
      'Aufgerundet je',
      'Rounded up by',
      'Gebiet oder insgesamt.',
      'Territory or company.',
    ),
    values: {
      territory: { de: 'Gebiet', en: 'territory' },
      company: { de: 'insgesamt', en: 'company' },
    },
  },
  column(
    'costPerHead',
    'amount',
    'Vollkosten je Vollzeitkraft',
    'Full cost of a full-time person',
    'Aus den Daten, sonst Annahme.',
    'From the data, otherwise assumed.',
  ),
  HEADS_COST,
  PRESENT_HEADS,
  column(
    'presentFullTime',
    'fte',
    'Bestand VZÄ',
    'Present FTE',
    'Summe der Stellenanteile.',
    'Sum of shares of full time.',
  ),
  column(
    'presentCost',
    'amount',
    'Kosten heute',
    'Cost today',
    'Aus den Daten, sonst Annahme.',
    'From the data, otherwise assumed.',
  ),
];
