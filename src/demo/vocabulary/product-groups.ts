/** A group of articles the demo company sells. */
export interface ProductGroup {
  readonly name: string;
  readonly weight: number;
  /** Usual list price of one piece, in cents. */
  readonly unitPrice: number;
  /** Cost of goods as a share of the list price. */
  readonly costShare: number;
  /** Discount above or below what the customer gets elsewhere. */
  readonly discountShift: number;
}

export const PRODUCT_GROUPS: readonly ProductGroup[] = [
  { name: 'Wälzlager', weight: 18, unitPrice: 4_250, costShare: 0.54, discountShift: 0.03 },
  { name: 'Antriebstechnik', weight: 16, unitPrice: 38_900, costShare: 0.5, discountShift: 0.01 },
  { name: 'Pneumatik', weight: 14, unitPrice: 8_640, costShare: 0.46, discountShift: 0 },
  { name: 'Hydraulik', weight: 12, unitPrice: 21_500, costShare: 0.49, discountShift: 0 },
  { name: 'Sensorik', weight: 9, unitPrice: 14_200, costShare: 0.41, discountShift: -0.03 },
  { name: 'Dichtungen', weight: 11, unitPrice: 690, costShare: 0.38, discountShift: -0.02 },
  { name: 'Schmierstoffe', weight: 9, unitPrice: 2_980, costShare: 0.6, discountShift: -0.01 },
  { name: 'Werkzeuge', weight: 8, unitPrice: 11_900, costShare: 0.56, discountShift: 0.02 },
  { name: 'Ersatzteile', weight: 7, unitPrice: 17_350, costShare: 0.33, discountShift: -0.06 },
];
