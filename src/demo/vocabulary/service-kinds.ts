/** A kind of service that the demo company gives its customers. */
export interface ServiceKind {
  readonly name: string;
  readonly weight: number;
  /** Median duration in minutes. */
  readonly minutes: number;
  /** How often it is put on an invoice. */
  readonly chargedShare: number;
  /** Given by technicians rather than by inside sales. */
  readonly technical: boolean;
  readonly notes: readonly string[];
}

export const SERVICE_KINDS: readonly ServiceKind[] = [
  {
    name: 'Recherchen und allgemeine Hilfen durch den Innendienst',
    weight: 26,
    minutes: 18,
    chargedShare: 0,
    technical: false,
    notes: [
      'Liefertermin geklärt',
      'Vergleichstyp gesucht',
      'Rückfrage zum Lieferschein; erledigt',
      'Zolltarifnummer mitgeteilt',
    ],
  },
  {
    name: 'Technische Informationen und Tipps',
    weight: 19,
    minutes: 24,
    chargedShare: 0.02,
    technical: false,
    notes: [
      'Passung erläutert',
      'Schmierplan zugesandt',
      'Austauschtyp „-2RS“ empfohlen',
      'Zeichnung geprüft',
      'Anschluss 1/2" statt 3/8"',
    ],
  },
  {
    name: 'Schulungen und Seminare',
    weight: 4,
    minutes: 240,
    chargedShare: 0.45,
    technical: true,
    notes: ['Montageschulung Wälzlager', 'Seminar Pneumatik, 6 Teilnehmer', 'Einweisung Instandhaltung'],
  },
  {
    name: 'Marktinformationen, auch online',
    weight: 5,
    minutes: 30,
    chargedShare: 0,
    technical: false,
    notes: ['Preisentwicklung Stahl', 'Lieferlage Sensorik', 'Quartalsbericht zugesandt'],
  },
  {
    name: 'Änderungen an Aufträgen',
    weight: 15,
    minutes: 18,
    chargedShare: 0.05,
    technical: false,
    notes: ['Menge nachträglich reduziert', 'Lieferadresse geändert', 'Termin vorgezogen', 'Auftrag geteilt'],
  },
  {
    name: 'Unterstützung bei der Inbetriebnahme',
    weight: 6,
    minutes: 210,
    chargedShare: 0.35,
    technical: true,
    notes: ['Aggregat eingestellt', 'Antrieb parametriert', 'Probelauf begleitet'],
  },
  {
    name: 'Hilfe bei technischen Problemen, kostenfreie Hotline',
    weight: 16,
    minutes: 36,
    chargedShare: 0,
    technical: true,
    notes: ['Leckage am Zylinder', 'Störung „E-41“ behoben', 'Sensor neu justiert', 'Rückruf am Folgetag'],
  },
  {
    name: 'Optimierung von Anlage und Produktnutzung, auch per Fernwartung',
    weight: 5,
    minutes: 180,
    chargedShare: 0.25,
    technical: true,
    notes: ['Druckluftverluste gemessen', 'Taktzeit verkürzt', 'Schmierintervall angepasst'],
  },
  {
    name: 'Gemeinsame Marktforschung',
    weight: 1,
    minutes: 150,
    chargedShare: 0,
    technical: false,
    notes: ['Anwenderbefragung', 'Workshop Ersatzteilbedarf'],
  },
  {
    name: 'Gemeinsame Produktentwicklung, Lead User',
    weight: 3,
    minutes: 300,
    chargedShare: 0.1,
    technical: true,
    notes: ['Musterteil abgestimmt', 'Feldversuch ausgewertet', 'Lastenheft besprochen'],
  },
];
