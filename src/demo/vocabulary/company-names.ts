import type { RandomStream } from '../random.js';

/*
 * Invented: names of birds and plants with endings of places, a mixture that German place and family names
 * know but that no firm of note bears.
 */
const BEGINNINGS = [
  'Quendel',
  'Kiebitz',
  'Ginster',
  'Schlehen',
  'Sperber',
  'Wacholder',
  'Mistel',
  'Lerchen',
  'Krähen',
  'Farn',
  'Zirbel',
  'Otter',
  'Luchsen',
  'Häher',
  'Distel',
  'Möwen',
  'Binsen',
  'Kranich',
  'Drossel',
  'Ampfer',
  'Salwei',
  'Weißdorn',
  'Iltis',
  'Grünspecht',
  'Rüster',
  'Storch',
  'Kümmel',
  'Wiesel',
  'Dachsen',
  'Zeisig',
  'Stieglitz',
  'Erlen',
  'Hopfen',
  'Röhricht',
  'Bärlauch',
  'Fichtel',
  'Enzian',
  'Holunder',
  'Moosbeer',
  'Wermut',
] as const;

const ENDINGS = [
  'rath',
  'wang',
  'loh',
  'kamp',
  'ried',
  'moor',
  'brück',
  'egg',
  'weiler',
  'thal',
  'grün',
  'büttel',
  'hövel',
  'stedt',
  'fenn',
  'schlag',
  'reuth',
  'siepen',
  'au',
  'mühle',
] as const;

interface LegalForm {
  readonly name: string;
  readonly weight: number;
}

const FORMS: readonly LegalForm[] = [
  { name: 'GmbH', weight: 46 },
  { name: 'GmbH & Co. KG', weight: 30 },
  { name: 'AG', weight: 6 },
  { name: 'KG', weight: 7 },
  { name: 'OHG', weight: 3 },
  { name: 'e. K.', weight: 5 },
  { name: 'SE & Co. KGaA', weight: 1 },
];

const SMALL_FORMS: readonly LegalForm[] = [
  { name: 'GmbH', weight: 50 },
  { name: 'e. K.', weight: 30 },
  { name: 'OHG', weight: 12 },
  { name: 'UG (haftungsbeschränkt)', weight: 8 },
];

/** Invents company names, each given once as long as there are enough of them. */
export class CompanyNames {
  readonly #random: RandomStream;
  readonly #given = new Set<string>();

  constructor(random: RandomStream) {
    this.#random = random;
  }

  /** A name that fits the trade; `city` tells two firms of one name apart. */
  invent(trades: readonly string[], employees: number, city: string): string {
    for (let attempt = 0; attempt < 4; attempt++) {
      const name = this.#compose(this.#random.pick(trades), employees);
      if (this.#given.has(name)) continue;
      this.#given.add(name);
      return name;
    }
    return `${this.#compose(this.#random.pick(trades), employees)}, ${city}`;
  }

  #compose(trade: string, employees: number): string {
    const random = this.#random;
    const form = random.pickWeighted(employees < 12 ? SMALL_FORMS : FORMS).name;
    const stem = this.#stem();
    switch (random.integer(0, 9)) {
      case 0:
        return `Gebr. ${stem} ${trade} ${form}`;
      case 1:
        // One merchant alone (e. K.) carries no second name.
        return `${stem} & ${this.#stem()} ${form === 'e. K.' ? 'OHG' : form}`;
      case 2:
        return `${stem} & Söhne ${form}`;
      case 3:
      case 4:
        return `${trade} ${stem} ${form}`;
      default:
        return `${stem} ${trade} ${form}`;
    }
  }

  #stem(): string {
    return this.#random.pick(BEGINNINGS) + this.#random.pick(ENDINGS);
  }
}
