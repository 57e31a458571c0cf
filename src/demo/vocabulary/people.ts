import type { RandomStream } from '../random.js';

const FIRST_NAMES = [
  'Jörg',
  'Sabine',
  'Thomas',
  'Anke',
  'Björn',
  'Kerstin',
  'Stefan',
  'Ulrike',
  'Michael',
  'Petra',
  'Jürgen',
  'Claudia',
  'Günter',
  'Heike',
  'Andreas',
  'Birgit',
  'Matthias',
  'Silke',
  'René',
  'Nadine',
  'Özlem',
  'Markus',
  'Tanja',
  'Holger',
  'Katrin',
  'Søren',
  'Daniela',
  'Uwe',
  'Mehmet',
  'Agnieszka',
] as const;

const LAST_NAMES = [
  'Schäfer',
  'Krüger',
  'Vogt',
  'Böhm',
  'Lindner',
  'Groß',
  'Möller',
  'Hartwig',
  'Jäger',
  'Brandt',
  'Kühn',
  'Yılmaz',
  'Nowak',
  'Förster',
  'Albrecht',
  'Weiß',
  'Seidel',
  'Köhler',
  'Pohl',
  'Günther',
  'Ritter',
  'Büttner',
  'Engel',
  'Thiele',
  'Reuter',
  'Schröder',
  'Hübner',
  'Ebert',
  'Lorenz',
  'Maaß',
  'Petersen',
  'Zöllner',
] as const;

/** Invents people; nobody's name is given twice. */
export class People {
  readonly #random: RandomStream;
  readonly #given = new Set<string>();

  constructor(random: RandomStream) {
    this.#random = random;
  }

  /** A new name; when all are given, with a number behind. */
  invent(): string {
    for (let attempt = 0; attempt < 20; attempt++) {
      const name = this.#compose();
      if (!this.#given.has(name)) return this.#give(name);
    }
    return this.#give(`${this.#compose()} ${this.#given.size + 1}`);
  }

  #compose(): string {
    return `${this.#random.pick(FIRST_NAMES)} ${this.#random.pick(LAST_NAMES)}`;
  }

  #give(name: string): string {
    this.#given.add(name);
    return name;
  }
}
