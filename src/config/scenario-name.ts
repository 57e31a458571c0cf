/** The key of a scenario's file that is no setting: what to call it. */
export const SCENARIO_NAME = 'name';
