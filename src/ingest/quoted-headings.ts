/** Headings for a message: no more than fit in it. */
export function quoted(headings: readonly string[]): string {
  const shown = headings
    .filter((heading) => heading !== '')
    .slice(0, 30)
    .map((heading) => heading.slice(0, 60));
  return shown.join(' · ') + (headings.length > 30 ? ' · …' : '');
}
