/** How links name the sheets, whatever their titles are. */
export const OVERVIEW = 'overview';
export const CUSTOMERS = 'customers';
export const QUALITY = 'quality';
export const ASSUMPTIONS = 'assumptions';
export const SETTINGS = 'settings';
export const GLOSSARY = 'glossary';

/** The sheet of a stage. The prefix keeps a stage called `glossary` apart from the glossary. */
export function stageKey(id: string): string {
  return `stage:${id}`;
}
