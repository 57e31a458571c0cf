import type { Bilingual } from '../../language/bilingual.js';
import { workingDays } from '../../math/working-capacity.js';
import type { ColumnDefinition, Unit } from '../../results/column.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import { ROLES } from '../sales-roles.js';
import { capacityFormulas } from './formulas.js';
import type { WorkingTime } from './role-time.js';
import type { Settings } from './settings.js';

/** The working year of one full-time person, row by row (Kapazitätsrechnung). */
export function capacityTable(settings: Settings, time: WorkingTime): ReportTable {
  const hours = time.capacityHours;
  const share = time.of[ROLES[0]].share;
  const less = (de: string, en: string, value: number): Cell[] => [{ de, en }, 0 - value, null, null];
  const forCustomers: Cell[][] = [
    [{ de: '× Anteil der Kundenzeit', en: '× customer-facing share' }, null, null, share],
    [{ de: '= Stunden für Kunden im Jahr', en: '= hours for customers a year' }, null, hours * share, null],
  ];
  return {
    id: 'capacity',
    title: { de: 'Kapazität einer Vollzeitkraft', en: 'Capacity of a full-time person' },
    note: noteOf(settings, time),
    columns: [
      perPerson('step', 'text', 'Schritt', 'Step'),
      perPerson('days', 'days', 'Tage', 'Days'),
      perPerson('hours', 'hours', 'Stunden', 'Hours'),
      perPerson('share', 'share', 'Anteil', 'Share'),
    ],
    rows: [
      [{ de: 'Kalendertage', en: 'Calendar days' }, settings.calendarDays, null, null],
      less('− Wochenenden', '− weekends', settings.weekendDays),
      less('− Feiertage auf Werktagen', '− public holidays on weekdays', settings.publicHolidays),
      less('− Urlaub', '− vacation', settings.vacationDays),
      less('− Krankheit', '− sickness', settings.sickDays),
      less('− Schulung und Tagungen', '− training and meetings', settings.trainingDays),
      [{ de: '= Arbeitstage im Jahr', en: '= working days a year' }, workingDays(settings), null, null],
      [{ de: '× Stunden je Tag', en: '× hours a day' }, null, settings.hoursPerDay, null],
      [{ de: '= Arbeitsstunden im Jahr', en: '= working hours a year' }, null, hours, null],
      ...(time.isUniform ? forCustomers : []),
    ],
    formulas: capacityFormulas(time.isUniform),
  };
}

function noteOf(settings: Settings, time: WorkingTime): Bilingual {
  const calendar = calendarName(settings);
  const share = time.isUniform
    ? time.isMeasured
      ? { de: ' Anteil der Kundenzeit: gemessen.', en: ' Customer-facing share: measured.' }
      : {
          de: ' Anteil der Kundenzeit: Annahme, nicht gemessen.',
          en: ' Customer-facing share: an assumption, not measured.',
        }
    : { de: '', en: '' };
  return {
    de: `${calendar.de} Fahrzeit ist Arbeitszeit; Teilzeit zählt beim Bestand mit ihrem Stellenanteil.${share.de}`,
    en: `${calendar.en} Travel is working time; part time counts among today's people by its share of full time.${share.en}`,
  };
}

/** Where weekends and holidays come from. */
function calendarName({ calendar, calendarDays }: Settings): Bilingual {
  if (calendar === null) {
    return {
      de: 'Tage nach der üblichen Rechnung, nicht nach dem Kalender eines Jahres.',
      en: 'Days by the usual convention, not by the calendar of a year.',
    };
  }
  const { country, state, year } = calendar;
  const place = state === null ? country : `${country}-${state}`;
  const limits = {
    DE:
      state === null
        ? { de: ', nur bundesweite Feiertage', en: ', nationwide holidays only' }
        : state === 'BY'
          ? { de: ', mit Mariä Himmelfahrt', en: ', with Assumption Day' }
          : { de: '', en: '' },
    AT: { de: '', en: '' },
    CH: { de: ', nur die Feiertage aller Kantone', en: ', the holidays of all cantons only' },
  }[country];
  return {
    de: `Kalender ${place} ${year} mit ${calendarDays} Tagen${limits.de}.`,
    en: `Calendar of ${place} ${year} with ${calendarDays} days${limits.en}.`,
  };
}

function perPerson(id: string, unit: Unit, de: string, en: string): ColumnDefinition {
  return column(id, unit, de, en, 'Je Vollzeitkraft und Jahr.', 'Per full-time person and year.');
}
