import { z } from 'zod';

/**
 * The share of working time for customers (Kundenzeitanteil) that is assumed where it was not measured, to be
 * described by the stage that takes it into its schema. One assumption for all: people required and people's
 * capacity would not fit together otherwise.
 */
export const FACING_SHARE = z.number().gt(0).max(1).default(0.1);
