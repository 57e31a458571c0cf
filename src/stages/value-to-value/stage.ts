import { type Bilingual, inBoth } from '../../language/bilingual.js';
import { formatNumber, formatRoundAmount, formatShare } from '../../language/numbers.js';
import { knownTotal } from '../../math/known-total.js';
import { yearsInPeriod } from '../../math/years-in-period.js';
import type { Problem } from '../../problems/problem.js';
import { problem } from '../../problems/report.js';
import type { KeyFigure } from '../../results/report-table.js';
import { customerNames } from '../customer-names.js';
import { codeOf } from '../formula-parts.js';
import { inQuotes } from '../sentence-parts.js';
import { defineStage, type StageInput } from '../stage.js';

import { yesOrNo } from '../yes-no.js';
import { aboutCustomer } from './about.js';
import { appreciationList } from './appreciation.js';
import { chargeTable } from './charge-table.js';
import { CUSTOMER_COLUMNS } from './columns.js';
import { customerLists } from './customer-lists.js';
import { serviceEffect } from './effect.js';
import { effectFinding, effectTables } from './effect-tables.js';
import { findings } from './findings.js';
import { quadrantFormulas, quadrantInputs, segmentFormulas } from './formulas.js';
import { buildQuadrant, type Quadrant } from './quadrant.js';
import { quadrantChart } from './quadrant-chart.js';
import { membersBySegment, segmentTable } from './segment-table.js';
import { rateDays } from './service-recognition.js';
import { serviceTable } from './service-table.js';
import type { Settings } from './settings.js';
import { cutLineTable, viewComparison } from './view-tables.js';

/** Value from the customer against value to the customer (Wert-Wert-Portfolio). */
export const valueToValue = defineStage<Settings>({
  id: 'value-to-value',
  title: { de: 'Kundenwert und Kundennutzen', en: 'Value from and value to the customer' },
  summary: {
    de: 'Was der Kunde bringt gegen das, was er an kostenfreiem Service bekommt: vier Segmente mit Strategien.',
    en: 'What the customer brings against the free service he gets: four segments with strategies.',
  },
  needs: {
    facts: ['customerId', 'revenue', 'contributionMargin', 'status'],
    details: ['serviceUse'],
    optionalFacts: ['name', 'invoices', 'previousRevenue'],
    optionalDetails: ['otherServices', 'previousMargin'],
    optionalStages: ['wallet'],
  },
  columns: CUSTOMER_COLUMNS,
  splitDays: rateDays,
  about: aboutCustomer,
  run(input) {
    const quadrant = buildQuadrant(input);
    const revenue = input.number('revenue');
    const { cutBy } = input.settings;
    const chart = quadrantChart(quadrant, cutBy, customerNames(input), input.currency);
    const effect = serviceEffect(input, quadrant);
    const otherView = cutBy === 'intensity' ? 'amount' : 'intensity';
    return {
      columns: {
        serviceCost: quadrant.serviceCost,
        serviceEntries: quadrant.serviceEntries,
        intensity: quadrant.intensity,
        inPeriod: quadrant.inPeriod.map((each) => yesOrNo(each)),
        priceEquivalent: revenue.map((amount, customer) =>
          amount > 0 ? quadrant.serviceCost[customer]! / amount : Number.NaN,
        ),
        valueLevel: quadrant.valueLevel,
        serviceLevel: quadrant.serviceLevel[cutBy],
        segment: quadrant.segment[cutBy],
        valueAfterService: quadrant.valueAfterService,
      },
      tables: [
        { ...segmentTable(quadrant, revenue, cutBy), formulas: segmentFormulas(quadrant.grid) },
        cutLineTable(quadrant, input.settings),
        serviceTable(quadrant.services, input.settings),
        chargeTable(quadrant),
        ...customerLists(input, quadrant),
        ...appreciationList(input, quadrant),
        ...(typeof effect === 'string' ? [] : effectTables(effect)),
        viewComparison(quadrant),
        segmentTable(quadrant, revenue, otherView),
      ],
      charts: chart === null ? [] : [chart],
      keyFigures: keyFigures(input, quadrant),
      findings: [...findings(input, quadrant), effectFinding(effect)],
      formulas: quadrantFormulas(cutBy, quadrant.grid),
      inputs: quadrantInputs(
        input.settings,
        quadrant.cuts,
        quadrant.automaticCuts,
        yearsInPeriod(input.period),
      ),
      problems: problems(input, quadrant),
    };
  },
});

function keyFigures(input: StageInput<Settings>, quadrant: Quadrant): readonly KeyFigure[] {
  const groups = membersBySegment(quadrant, input.settings.cutBy);
  return [
    {
      id: 'serviceCost',
      label: { de: 'Servicekosten', en: 'Service cost' },
      unit: 'amount',
      value: knownTotal(quadrant.serviceCost),
    },
    {
      id: 'customersServed',
      label: { de: 'Kunden mit Service', en: 'Customers with service' },
      unit: 'count',
      value: quadrant.serviceEntries.filter((entries) => entries > 0).length,
    },
    {
      id: 'problemCustomers',
      label: { de: 'Kunden der Problemgruppe', en: 'Customers of the problem group' },
      unit: 'count',
      value: groups.get('problem')?.length ?? 0,
      formula: {
        customers: 'count',
        where: [{ column: 'value-to-value.segment', is: codeOf('value-to-value.segment', 'problem') }],
      },
    },
  ];
}

function problems(input: StageInput<Settings>, quadrant: Quadrant): readonly Problem[] {
  const result: Problem[] = [];
  const { lines, type, assumedEntries: assumed, entriesByShare: byShare } = quadrant.services;
  const strangers = type.flatMap((each, line) =>
    each === null && lines.entriesWithoutCost[line]! > 0 ? [line] : [],
  );
  if (strangers.length > 0) {
    const names = [...new Set(strangers.map((line) => lines.service[line]!))].sort();
    const count = knownTotal(lines.entriesWithoutCost, strangers);
    result.push(problem('KW551', { details: { services: names.length, names: listed(names) }, count }));
  }
  if (assumed > 0) {
    const { minutesPerEntry } = input.settings;
    const minutes = inBoth((language) => formatNumber(minutesPerEntry, 0, language));
    const details = { entries: assumed, minutes };
    result.push(problem('KW552', { details }));
  }
  if (byShare > 0) {
    const { reducedShare } = input.settings;
    const share = inBoth((language) => formatShare(reducedShare, language, 0));
    result.push(problem('KW555', { details: { entries: byShare, share } }));
  }
  const unknown = membersBySegment(quadrant, input.settings.cutBy).get('unknown') ?? [];
  if (unknown.length > 0) {
    const cost = knownTotal(unknown.map((customer) => quadrant.serviceCost[customer]!));
    result.push(
      problem('KW553', {
        details: {
          customers: unknown.length,
          cost: inBoth((language) => formatRoundAmount(cost, language, input.currency)),
        },
      }),
    );
  }
  return result;
}

const MOST_NAMES = 12;

function listed(names: readonly string[]): Bilingual {
  const more = names.length - MOST_NAMES;
  return inBoth((language) => {
    const shown = names.slice(0, MOST_NAMES).map((name) => inQuotes(name, language));
    const rest = language === 'de' ? ` und ${more} weitere` : ` and ${more} more`;
    return shown.join(', ') + (more > 0 ? rest : '');
  });
}
