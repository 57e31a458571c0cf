/** What says that the tags of a page are damaged: one begins within another, one is not closed, text stands between cells. */
export type DamageKind = 'nested' | 'unclosed' | 'stray';

/** A place where tags are damaged: cells and rows may be lost there, or moved. */
export interface HtmlDamage {
  readonly kind: DamageKind;
  readonly line: number;
}
