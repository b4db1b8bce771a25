/** How far down a list somebody might read. */
export const LENGTHS = [1, 2, 3, 5, 10, 20, 30, 50, 100] as const;

/** What was found at one rank, over all lists of a period. */
export interface FoundAtRank {
  readonly rank: number;
  readonly listed: number;
  readonly reviewed: number;
  readonly leads: number;
  /** Leads that two examiners identified. */
  readonly identified: number;
}

/** What a list of one length would have cost and found. */
export interface ListLength {
  readonly length: number;
  /** Candidates that somebody would have had to look at. */
  readonly listed: number;
  readonly reviewed: number;
  readonly leads: number;
  readonly identified: number;
  /** Of all leads of the period, in percent; null where there was none. */
  readonly leadsPercent: number | null;
}

/**
 * What lists of each length hold. What lies deeper than anybody looked cannot be known from this: the share is of the leads that were
 * found, and `reviewed` says how many were looked at.
 */
export function listLengths(found: readonly FoundAtRank[]): ListLength[] {
  const upTo = (length: number, of: (each: FoundAtRank) => number): number =>
    found.reduce((sum, each) => (each.rank <= length ? sum + of(each) : sum), 0);
  const all = upTo(Infinity, ({ leads }) => leads);
  return LENGTHS.map((length) => {
    const leads = upTo(length, (each) => each.leads);
    return {
      length,
      listed: upTo(length, (each) => each.listed),
      reviewed: upTo(length, (each) => each.reviewed),
      leads,
      identified: upTo(length, (each) => each.identified),
      leadsPercent: all === 0 ? null : Math.round((1_000 * leads) / all) / 10,
    };
  });
}
