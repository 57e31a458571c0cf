/** The positions of the customers who have a class, a status or another code, in their order. */
export function customersWith<Code extends string | null>(codes: readonly Code[], wanted: Code): number[] {
  const members: number[] = [];
  for (let customer = 0; customer < codes.length; customer += 1) {
    if (codes[customer] === wanted) members.push(customer);
  }
  return members;
}

/** The positions of all customers. */
export function allCustomers(count: number): number[] {
  const all = new Array<number>(count);
  for (let customer = 0; customer < count; customer += 1) all[customer] = customer;
  return all;
}
