/** A line of business of the demo company's customers. */
export interface Industry {
  readonly name: string;
  readonly weight: number;
  /** Median number of employees. */
  readonly employees: number;
  /** What a firm of median size spends on our categories with all suppliers, in euros a year. */
  readonly wallet: number;
  /** What firms of this kind call themselves. */
  readonly trades: readonly string[];
}

export const INDUSTRIES: readonly Industry[] = [
  {
    name: 'Maschinenbau',
    weight: 20,
    employees: 75,
    wallet: 62_000,
    trades: [
      'Maschinenbau',
      'Maschinenfabrik',
      'Sondermaschinen',
      'Fördertechnik',
      'Anlagenbau',
      'Pressenbau',
    ],
  },
  {
    name: 'Metallverarbeitung',
    weight: 17,
    employees: 38,
    wallet: 27_000,
    trades: [
      'Metallbau',
      'Zerspanungstechnik',
      'Blechtechnik',
      'Drehteile',
      'Härterei',
      'Stahlbau',
      'Gießerei',
    ],
  },
  {
    name: 'Automobilzulieferer',
    weight: 9,
    employees: 210,
    wallet: 150_000,
    trades: ['Fahrzeugteile', 'Automotive', 'Umformtechnik', 'Dichtsysteme', 'Getriebetechnik'],
  },
  {
    name: 'Lebensmittelindustrie',
    weight: 10,
    employees: 90,
    wallet: 48_000,
    trades: ['Backwaren', 'Molkerei', 'Feinkost', 'Fleischwaren', 'Getränke', 'Mühlenwerke', 'Süßwaren'],
  },
  {
    name: 'Kunststoffverarbeitung',
    weight: 10,
    employees: 60,
    wallet: 40_000,
    trades: ['Kunststofftechnik', 'Spritzguss', 'Folienwerk', 'Extrusionstechnik', 'Formenbau'],
  },
  {
    name: 'Chemie und Pharma',
    weight: 6,
    employees: 140,
    wallet: 85_000,
    trades: ['Chemie', 'Lackfabrik', 'Klebstoffe', 'Pharma', 'Feinchemie'],
  },
  {
    name: 'Holz und Möbel',
    weight: 7,
    employees: 32,
    wallet: 17_000,
    trades: ['Möbelwerke', 'Holzwerk', 'Küchenmöbel', 'Sägewerk', 'Türenwerk'],
  },
  {
    name: 'Papier und Verpackung',
    weight: 6,
    employees: 70,
    wallet: 52_000,
    trades: ['Verpackungen', 'Papierfabrik', 'Kartonagen', 'Etiketten', 'Wellpappe'],
  },
  {
    name: 'Medizintechnik',
    weight: 5,
    employees: 48,
    wallet: 36_000,
    trades: ['Medizintechnik', 'Labortechnik', 'Implantate', 'Feinmechanik'],
  },
  {
    name: 'Energie und Umwelt',
    weight: 5,
    employees: 55,
    wallet: 44_000,
    trades: ['Umwelttechnik', 'Recycling', 'Biogasanlagen', 'Wasseraufbereitung', 'Windkraftservice'],
  },
  {
    name: 'Instandhaltung und Handwerk',
    weight: 12,
    employees: 14,
    wallet: 11_000,
    trades: [
      'Industrieservice',
      'Landmaschinen',
      'Schlosserei',
      'Instandsetzung',
      'Elektromotoren',
      'Hydraulikservice',
    ],
  },
  {
    name: 'Technischer Handel',
    weight: 5,
    employees: 22,
    wallet: 70_000,
    trades: ['Technischer Handel', 'Industriebedarf', 'Wälzlager-Handel', 'Antriebselemente'],
  },
];
