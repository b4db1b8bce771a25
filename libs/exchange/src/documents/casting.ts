/** A lot of casting material that its user no longer trusts, told to a jurisdiction that has casts made of it. */
export interface LotRecallBody {
  /** The recall, the same identifier on both sides. */
  readonly subjectId: string;
  readonly material: 'SILICONE' | 'RESIN';
  readonly product: string;
  readonly lot: string;
  readonly reason: string;
  /** ISO 8601 instant. */
  readonly recalledAt: string;
  /** Casts of the lot that were sent to the recipient. */
  readonly castIds: readonly string[];
}
