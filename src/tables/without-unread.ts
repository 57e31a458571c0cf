import type { TypedSource } from './typed-source.js';

/** The sources without the columns that stay unread. */
export function withoutUnread(
  sources: readonly TypedSource[],
  unread: ReadonlySet<string>,
): readonly TypedSource[] {
  return sources.map((each) => {
    const { columns, readings } = each.typed;
    const typed = {
      ...each.typed,
      columns: new Map([...columns].filter(([id]) => !unread.has(id))),
      readings: readings.filter(({ column }) => !unread.has(column.id)),
    };
    return { ...each, typed };
  });
}
