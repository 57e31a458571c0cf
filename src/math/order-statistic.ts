/**
 * The value that sorting would put at a place (Rangwert; Hoare 1961, “Find”). Rearranges the values so that none
 * before the place is larger and none behind it smaller, which takes far less time than sorting all.
 *
 * @param place from 0 up to, but not including, the number of values
 * @param from where the part begins that counts; all of it where left out
 * @example orderStatistic(Float64Array.of(5, 1, 3), 1) // 3
 */
export function orderStatistic(
  values: Float64Array,
  place: number,
  from = 0,
  end: number = values.length,
): number {
  let left = from;
  let right = end - 1;
  const wanted = from + place;
  while (left < right) {
    // The middle one divides well what is sorted already, up or down.
    const pivot = values[(left + right) >>> 1]!;
    let up = left;
    let down = right;
    while (up <= down) {
      while (values[up]! < pivot) up += 1;
      while (values[down]! > pivot) down -= 1;
      if (up > down) break;
      const swapped = values[up]!;
      values[up] = values[down]!;
      values[down] = swapped;
      up += 1;
      down -= 1;
    }
    if (wanted <= down) right = down;
    else if (wanted >= up) left = up;
    else break;
  }
  return values[wanted]!;
}
