/** Names of corporate groups that are no customers themselves. */
export const GROUP_NAMES: readonly string[] = [
  'Brenner Industrie Gruppe',
  'Nordlicht Holding',
  'Falkenstein Beteiligungen',
  'Rheinwerk Gruppe',
  'Steinhauer Holding',
  'Albtal Unternehmensgruppe',
  'Hansekontor Gruppe',
  'Lindgrün Holding',
];
