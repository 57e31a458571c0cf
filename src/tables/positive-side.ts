/**
 * Which side of an account counts as plus: `credit` (Haben, on revenue accounts), `debit` (Soll, on
 * customers' accounts); `none` leaves amounts as they are.
 */
export type PositiveSide = 'credit' | 'debit' | 'none';
