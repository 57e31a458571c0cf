/** Compares two customers by number, character by character: the order of equals in every list. */
export function byCustomerNumber(ids: readonly (string | null)[]): (first: number, second: number) => number {
  return (first, second) => {
    const one = ids[first] ?? '';
    const other = ids[second] ?? '';
    if (one === other) return first - second;
    return one < other ? -1 : 1;
  };
}

/** How a customer is called in a sentence: `Muster GmbH (10001)`, or the number alone where no name is known. */
export function customerLabel(
  index: number,
  ids: readonly (string | null)[],
  names: readonly (string | null)[] | null,
): string {
  const id = ids[index] ?? '';
  const name = names?.[index] ?? null;
  return name === null ? id : `${name} (${id})`;
}
