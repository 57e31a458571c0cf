import { z } from 'zod';

/** The setting of how many customers a list names at most, to be taken into a stage's schema. */
export const LIST_LENGTH = z
  .number()
  .int()
  .positive()
  .default(20)
  .describe('Höchstzahl der Kunden je Liste | Most customers in a list');
