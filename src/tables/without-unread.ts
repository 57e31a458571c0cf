import type { TypedSource } from './typed-source.js';

/** Columns of which nothing more is learnt where the source has another: a discount is list revenue less revenue. */
const TOLD_BY: Readonly<Record<string, string>> = { discount: 'listRevenue' };

/** The sources without the columns that stay unread, and without those that another of theirs makes superfluous. */
export function withoutUnread(
  sources: readonly TypedSource[],
  unread: ReadonlySet<string>,
): readonly TypedSource[] {
  return sources.map((each) => {
    const { columns, readings } = each.typed;
    const isUnread = (id: string): boolean =>
      unread.has(id) || Object.entries(TOLD_BY).some(([told, by]) => told === id && columns.has(by));
    const typed = {
      ...each.typed,
      columns: new Map([...columns].filter(([id]) => !isUnread(id))),
      readings: readings.filter(({ column }) => !isUnread(column.id)),
    };
    return { ...each, typed };
  });
}
