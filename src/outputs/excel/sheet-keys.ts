/** How links name the sheets, whatever their titles are. */
export const OVERVIEW = 'overview';
export const CUSTOMERS = 'customers';
export const QUALITY = 'quality';
export const ASSUMPTIONS = 'assumptions';
export const SETTINGS = 'settings';
export const GLOSSARY = 'glossary';
export const CHART_DATA = 'chart-data';

/** A table of a stage, for the charts that show it. */
export function tableKey(stage: string, table: string): string {
  return `${stage}/${table}`;
}

/** The sheet of a stage. The prefix keeps a stage called `glossary` apart from the glossary. */
export function stageKey(id: string): string {
  return `stage:${id}`;
}
