import { type Bilingual, inBoth } from '../../language/bilingual.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { OUTSIDE_CLASSES } from '../class-wording.js';
import { column } from '../column.js';
import { customerListTable, identityColumns, listColumn } from '../customer-list.js';
import type { StageInput } from '../stage.js';
import { KEY_NAMES } from './allocation-keys.js';
import type { CustomerLevel } from './customer-levels.js';
import { hasChangedSign, type KeySensitivity, type KeyVariant } from './key-sensitivity.js';
import type { ContributionSettings } from './settings.js';

const CHOSEN = { yes: { de: 'in Kraft', en: 'in force' } };

/** How many customers change class or sign under each key, pool by pool. */
export function keySensitivityTable({ variants }: KeySensitivity): ReportTable {
  return {
    id: 'keySensitivity',
    title: { de: 'Dasselbe Ergebnis unter jedem Schlüssel', en: 'The same result under each key' },
    note: {
      de: 'Umgelegte Kosten sind nicht gemessen: Ein anderer Schlüssel gibt ein anderes Ergebnis. Verglichen ist die letzte bekannte Stufe, eingestuft wie die Wertklassen.',
      en: 'Allocated costs are not measured: another key gives another result. Compared is the last level that is known, classified like the value classes.',
    },
    columns: [
      column(
        'pool',
        'text',
        'Kostenart',
        'Pool',
        'Umgelegter Topf, oder alle zusammen.',
        'Allocated pool, or all of them.',
      ),
      column('amount', 'amount', 'Betrag', 'Amount', 'Umgelegter Betrag.', 'Amount that is allocated.'),
      {
        ...column('key', 'code', 'Schlüssel', 'Key', 'Schlüssel dieser Zeile.', 'Key of this row.'),
        values: KEY_NAMES,
      },
      {
        ...column('chosen', 'code', 'Geltung', 'Status', 'Welcher Schlüssel gilt.', 'Which key is in force.'),
        values: CHOSEN,
      },
      column(
        'classChanges',
        'count',
        'Andere Klasse',
        'Other class',
        'Kunden, die unter diesem Schlüssel in einer anderen Klasse stünden.',
        'Customers who would be in another class under this key.',
      ),
      column(
        'signChanges',
        'count',
        'Anderes Vorzeichen',
        'Other sign',
        'Kunden, die vom Gewinn in den Verlust kämen oder umgekehrt.',
        'Customers who would turn from profit to loss or back.',
      ),
      column(
        'moved',
        'amount',
        'Verschoben',
        'Moved',
        'Betrag, den andere Kunden trügen als heute.',
        'Amount that other customers would bear than now.',
      ),
    ],
    rows: variants.map(({ pool, key, isChosen, classChanges, signChanges, moved }): Cell[] => [
      pool?.name ?? { de: 'alle Kostenarten', en: 'all pools' },
      pool?.amount ?? sumOfPools(variants),
      key,
      isChosen ? 'yes' : null,
      classChanges,
      signChanges,
      moved,
    ]),
  };
}

function sumOfPools(variants: KeySensitivity['variants']): number {
  const pools = new Set(variants.flatMap(({ pool }) => pool ?? []));
  return [...pools].reduce((sum, { amount }) => sum + amount, 0);
}

/** The customers whose class or sign hangs on the key, by how far their results lie apart. */
export function keyCustomersTable(
  input: StageInput<ContributionSettings>,
  sensitivity: KeySensitivity,
  { level }: CustomerLevel,
  values: Float64Array,
): ReportTable | null {
  const { classIds, classes, overall, hanging: members } = sensitivity;
  if (members.length === 0) return null;
  const { lowest, highest, apart } = bounds(overall);
  const { label } = level;
  return customerListTable(input, {
    id: 'keyCustomers',
    title: { de: 'Kunden, deren Klasse am Schlüssel hängt', en: 'Customers whose class hangs on the key' },
    note: {
      de: 'Unter mindestens einem Schlüssel stehen sie in einer anderen Klasse oder wechseln das Vorzeichen. Vor einer Entscheidung über sie gehören die Kosten gemessen.',
      en: 'Under at least one key they are in another class or change sign. Before a decision about them the costs should be measured.',
    },
    members,
    weight: apart,
    columns: [
      ...identityColumns(input),
      listColumn(
        column(
          'value',
          'amount',
          label.de,
          label.en,
          'Mit den Schlüsseln, die gelten.',
          'With the keys in force.',
        ),
        values,
      ),
      {
        ...column('class', 'code', 'Klasse', 'Class', 'Klasse danach.', 'Class by it.'),
        values: OUTSIDE_CLASSES,
        cell: (customer) => classIds[classes[customer]!]!,
      },
      listColumn(
        column(
          'lowest',
          'amount',
          'Niedrigster',
          'Lowest',
          'Unter dem ungünstigsten Schlüssel.',
          'Under the least favourable key.',
        ),
        lowest,
      ),
      listColumn(
        column(
          'highest',
          'amount',
          'Höchster',
          'Highest',
          'Unter dem günstigsten Schlüssel.',
          'Under the most favourable key.',
        ),
        highest,
      ),
      {
        ...column(
          'differs',
          'text',
          'Anders unter',
          'Differs under',
          'Schlüssel mit anderer Klasse oder anderem Vorzeichen.',
          'Keys with another class or sign.',
        ),
        cell: (customer) => differences(sensitivity, values, customer),
      },
    ],
  });
}

/** The lowest and the highest result of every customer, and how far they lie apart. */
function bounds(
  overall: readonly KeyVariant[],
): Readonly<Record<'lowest' | 'highest' | 'apart', Float64Array>> {
  const lowest = overall[0]!.values.slice();
  const highest = lowest.slice();
  for (const { values } of overall) {
    for (let at = 0; at < values.length; at += 1) {
      // Unknown results are unknown under every key.
      if (values[at]! < lowest[at]!) lowest[at] = values[at]!;
      if (values[at]! > highest[at]!) highest[at] = values[at]!;
    }
  }
  const apart = new Float64Array(lowest.length);
  for (let at = 0; at < apart.length; at += 1) apart[at] = highest[at]! - lowest[at]!;
  return { lowest, highest, apart };
}

function differences(
  { classIds, classes, overall }: KeySensitivity,
  values: Float64Array,
  customer: number,
): Bilingual {
  return inBoth((language) =>
    overall
      .filter(
        (each) =>
          each.classes[customer] !== classes[customer] ||
          hasChangedSign(values[customer]!, each.values[customer]!),
      )
      .map(({ key, classes: own }) => {
        const id = classIds[own[customer]!]!;
        const name = OUTSIDE_CLASSES[id]?.[language] ?? id;
        return `${KEY_NAMES[key][language]}: ${name}`;
      })
      .join('; '),
  );
}
