import { workingDays, workingHours } from '../../math/working-capacity.js';
import type { ColumnDefinition, Unit } from '../../results/column.js';
import type { Cell, ReportTable } from '../../results/report-table.js';
import { column } from '../column.js';
import { capacityFormulas } from './formulas.js';
import type { Settings } from './settings.js';

/** The working year of one full-time person, row by row (Kapazitätsrechnung). */
export function capacityTable(settings: Settings, customerShare: number, measured: boolean): ReportTable {
  const days = workingDays(settings);
  const hours = workingHours(settings);
  const less = (de: string, en: string, value: number): Cell[] => [{ de, en }, 0 - value, null, null];
  return {
    id: 'capacity',
    title: { de: 'Kapazität einer Vollzeitkraft', en: 'Capacity of a full-time person' },
    note: measured
      ? {
          de: 'Anteil der Kundenzeit: gemessen, nach Stellenanteil gewichtet. Fahrzeit ist Arbeitszeit.',
          en: 'Customer-facing share: measured, weighted by share of full time. Travel is working time.',
        }
      : {
          de: 'Anteil der Kundenzeit: Annahme, nicht gemessen. Fahrzeit ist Arbeitszeit.',
          en: 'Customer-facing share: an assumption, not measured. Travel is working time.',
        },
    columns: [
      perPerson('step', 'text', 'Schritt', 'Step'),
      perPerson('days', 'days', 'Tage', 'Days'),
      perPerson('hours', 'hours', 'Stunden', 'Hours'),
      perPerson('share', 'share', 'Anteil', 'Share'),
    ],
    rows: [
      [{ de: 'Kalendertage', en: 'Calendar days' }, settings.calendarDays, null, null],
      less('− Wochenenden', '− weekends', settings.weekendDays),
      less('− Feiertage', '− public holidays', settings.publicHolidays),
      less('− Urlaub', '− vacation', settings.vacationDays),
      less('− Krankheit', '− sickness', settings.sickDays),
      less('− Schulung und Tagungen', '− training and meetings', settings.trainingDays),
      [{ de: '= Arbeitstage im Jahr', en: '= working days a year' }, days, null, null],
      [{ de: '× Stunden je Tag', en: '× hours a day' }, null, settings.hoursPerDay, null],
      [{ de: '= Arbeitsstunden im Jahr', en: '= working hours a year' }, null, hours, null],
      [{ de: '× Anteil der Kundenzeit', en: '× customer-facing share' }, null, null, customerShare],
      [
        { de: '= Stunden für Kunden im Jahr', en: '= hours for customers a year' },
        null,
        hours * customerShare,
        null,
      ],
    ],
    formulas: capacityFormulas(),
  };
}

function perPerson(id: string, unit: Unit, de: string, en: string): ColumnDefinition {
  return column(id, unit, de, en, 'Je Vollzeitkraft und Jahr.', 'Per full-time person and year.');
}
