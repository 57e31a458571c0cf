import type { Bilingual } from '../../language/bilingual.js';

/** KW600–KW609: presets and exceptions of the care model, its break-even. */
export const CARE_MODEL_EXPLANATIONS: Readonly<Record<string, Bilingual>> = {
  KW600: {
    de: 'Eine Ausnahme unter stages.care-model.exceptions nennt Bedingungen, die kein Kunde erfüllt. Meist ist eine Branche anders geschrieben als in den Daten, oder die genannte Klasse kommt nicht vor. Groß- und Kleinschreibung spielt keine Rolle.',
    en: 'An exception under stages.care-model.exceptions names conditions that no customer meets. Usually an industry is spelt otherwise than in the data, or the class does not occur. Upper and lower case do not matter.',
  },
  KW601: {
    de: 'Eine Ausnahme fragt nach einem Merkmal, das in den Daten fehlt, etwa nach der Branche ohne Spalte „Branche“ oder nach einer Matrixzelle ohne Potenziale. Sie gilt dann für niemanden, damit nicht alle Kunden still eine andere Betreuung bekommen.',
    en: 'An exception asks for something that the data lack, such as the industry without a column "Industry", or a cell of the matrix without potentials. It then applies to nobody, so that not all customers get another care in silence.',
  },
  KW602: {
    de: 'Alle Kunden dieser Ausnahme bekommen jedes ihrer Felder schon durch eine Ausnahme, die weiter oben steht. Steht etwa „Land: AT, Besuche 4“ vor „Land: AT, Klasse A, Besuche 8“, wirkt die zweite nie.',
    en: 'All customers of this exception get each of its fields by an exception further up. With "country AT, 4 visits" before "country AT, class A, 8 visits", for example, the second never takes effect.',
  },
  KW603: {
    de: 'Die Vorlage potential ordnet Kunden nach ihrer Potenzialklasse zu: hoch dem Key-Account-Management, mittel dem Außendienst, niedrig dem Innendienst. Ohne Potenziale und ohne die Stufe wallet gibt es diese Klassen nicht.',
    en: 'The preset potential assigns customers by their class of potential: high to key account management, medium to field sales, low to inside sales. Without potentials and without the stage wallet there are no such classes.',
  },
  KW604: {
    de: 'Unter der Vorlage potential entscheidet das Potenzial über die Betreuung. Wessen Potenzial unbekannt ist, bekommt vorerst die Betreuung für unbekannte Klassen, nicht die geringste: Unbekannt heißt nicht klein.',
    en: 'Under the preset potential, potential decides about care. Customers whose potential is unknown get the care for unknown classes for the time being, not the least: unknown does not mean small.',
  },
  KW605: {
    de: 'Neue Kunden sind verlockend, doch wer ihnen Zeit gibt, die er Kunden mit hohem Lieferanteil nimmt, setzt sicheren Umsatz aufs Spiel: Diese kaufen das meiste ihres Bedarfs hier und können vor allem eines, weniger kaufen. Verglichen werden die Stunden heute und nach Plan beider Gruppen.',
    en: 'New customers are tempting, but to give them time that is taken from customers with a high share of wallet is to stake certain revenue: those buy most of their needs here, and what they can do above all is buy less. The hours of both groups today and by the plan are compared.',
  },
};
