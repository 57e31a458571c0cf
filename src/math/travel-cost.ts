/**
 * What a kilometre on the road costs (Fahrtkosten je Kilometer): the car, and the working time behind the wheel.
 *
 * @param perKilometre cost of the car
 * @param perHour cost of working time
 * @param speed kilometres an hour; NaN where it is not above zero
 * @example travelCostPerKilometre(0.4, 60, 60) // 1.40 (Preißner)
 */
export function travelCostPerKilometre(perKilometre: number, perHour: number, speed: number): number {
  return speed > 0 ? perKilometre + perHour / speed : Number.NaN;
}
