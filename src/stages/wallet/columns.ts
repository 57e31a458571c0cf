import type { ColumnDefinition } from '../../results/column.js';
import { POTENTIAL_SOURCES } from '../potential-sources.js';
import { YES_NO } from '../yes-no.js';
import { CELL_WORDING, CHANNELS, POTENTIAL_CLASSES, SHARE_CLASSES, STRATEGIES } from './cells.js';

export const MARGIN_SOURCES = {
  own: { de: 'eigene Marge', en: 'own margin' },
  average: { de: 'Durchschnittsmarge', en: 'average margin' },
};

/** What the stage adds to every customer. */
export const CUSTOMER_COLUMNS: readonly ColumnDefinition[] = [
  {
    id: 'potential',
    label: { de: 'Potenzial p. a.', en: 'Potential p.a.' },
    unit: 'amount',
    definition: {
      de: 'Jährliches Umsatzpotenzial: wie angegeben, sonst Jahresumsatz geteilt durch den angegebenen oder aus dem Rang erwarteten Lieferanteil, sonst geschätzt. Fehlend ist unbekannt, nie null.',
      en: 'Yearly potential: as given, otherwise annual revenue divided by the share of wallet that is stated or that the rank lets expect, otherwise estimated. Missing is unknown, never zero.',
    },
  },
  {
    id: 'potentialSource',
    label: { de: 'Herkunft Potenzial', en: 'Source of potential' },
    unit: 'code',
    values: POTENTIAL_SOURCES,
    definition: {
      de: 'Ob das Potenzial angegeben, abgeleitet oder geschätzt ist.',
      en: 'Whether the potential is given, derived or estimated.',
    },
  },
  {
    id: 'shareOfWallet',
    label: { de: 'Lieferanteil', en: 'Share of wallet' },
    unit: 'share',
    definition: {
      de: 'Nettoumsatz auf 12 Monate geteilt durch Potenzial, höchstens 100 %; ohne positiven Umsatz 0 %.',
      en: 'Net revenue of 12 months divided by potential, 100 % at most; 0 % without positive revenue.',
    },
  },
  {
    id: 'overPotential',
    label: { de: 'Potenzial unterschätzt', en: 'Potential underestimated' },
    unit: 'code',
    values: YES_NO,
    definition: {
      de: 'Ja, wenn der Umsatz über dem Potenzial liegt: Dann ist das Potenzial zu niedrig angesetzt.',
      en: 'Yes where revenue exceeds potential: then the potential is set too low.',
    },
  },
  {
    id: 'untappedRevenue',
    label: { de: 'Offenes Potenzial', en: 'Untapped revenue' },
    unit: 'amount',
    definition: {
      de: 'Potenzial minus Jahresumsatz, mindestens null: was der Kunde woanders kauft.',
      en: 'Potential less annual revenue, zero at least: what the customer buys elsewhere.',
    },
  },
  {
    id: 'untappedMargin',
    label: { de: 'Offenes Potenzial (DB)', en: 'Untapped margin' },
    unit: 'amount',
    definition: {
      de: 'Offenes Potenzial × DB in % des Kunden; wo diese fehlt oder nicht zwischen 0 und 100 % liegt, × DB in % aller Kunden.',
      en: "Untapped revenue × the customer's margin share; where that is missing or not between 0 and 100 %, × the margin share of all customers.",
    },
  },
  {
    id: 'marginSource',
    label: { de: 'Herkunft Marge', en: 'Source of margin' },
    unit: 'code',
    values: MARGIN_SOURCES,
    definition: {
      de: 'Mit welcher Marge das offene Potenzial bewertet ist.',
      en: 'Which margin the untapped potential is valued at.',
    },
  },
  {
    id: 'potentialClass',
    label: { de: 'Potenzialklasse', en: 'Potential class' },
    unit: 'code',
    values: POTENTIAL_CLASSES,
    definition: {
      de: 'Hoch, mittel, niedrig: Drittel des kumulierten Potenzials, oder nach den Grenzen in den Einstellungen.',
      en: 'High, medium, low: thirds of the cumulated potential, or by the limits in the settings.',
    },
  },
  {
    id: 'potentialShareBefore',
    label: { de: 'Potenzial größerer Kunden', en: 'Potential of larger customers' },
    unit: 'share',
    definition: {
      de: 'Anteil am Potenzial von allen Kunden mit größerem Potenzial: Unter einem Drittel ist das Potenzial hoch, unter zwei Dritteln mittel, wenn keine Grenzen gesetzt sind.',
      en: 'Share of the potential of all customers of larger potential: below a third potential is high, below two thirds medium, unless limits are set.',
    },
  },
  {
    id: 'shareClass',
    label: { de: 'Lieferanteilsklasse', en: 'Share class' },
    unit: 'code',
    values: SHARE_CLASSES,
    definition: {
      de: 'Hoch ab der Grenze in den Einstellungen (Standard 50 %).',
      en: 'High from the cut in the settings on (50 % by default).',
    },
  },
  {
    id: 'cell',
    label: { de: 'Matrixfeld', en: 'Matrix cell' },
    unit: 'code',
    values: CELL_WORDING,
    definition: {
      de: 'Feld der Matrix aus Potenzial und Lieferanteil.',
      en: 'Cell of the matrix of potential and share of wallet.',
    },
  },
  {
    id: 'strategy',
    label: { de: 'Normstrategie', en: 'Strategy' },
    unit: 'code',
    values: STRATEGIES,
    definition: {
      de: 'Vier-Felder-Einordnung: Attraktiv sind Kunden mit hohem oder mittlerem Potenzial, stark ist unsere Position bei hohem Lieferanteil.',
      en: 'Four-field name: customers of high or medium potential are attractive, our position is strong where the share is high.',
    },
  },
  {
    id: 'channel',
    label: { de: 'Vorgeschlagener Kanal', en: 'Suggested channel' },
    unit: 'code',
    values: CHANNELS,
    definition: {
      de: 'Betreuungskanal nach Potenzialklasse, in den Einstellungen änderbar.',
      en: 'Channel of care by potential class, adjustable in the settings.',
    },
  },
];
