import { MicroscopeError } from './microscope.errors';

/** What an examiner was looking at: a candidate that is reviewed, or a link whose items are compared. */
export const PAIR_PURPOSES = ['candidate', 'comparison'] as const;
export type PairPurpose = (typeof PAIR_PURPOSES)[number];

export const ANNOTATION_KINDS = ['agreement', 'disagreement'] as const;
export type AnnotationKind = (typeof ANNOTATION_KINDS)[number];

export const ANNOTATION_SHAPES = ['point', 'line', 'box'] as const;
export type AnnotationShape = (typeof ANNOTATION_SHAPES)[number];

/** Both sides name the same number of places: one for a point, two ends of a line, two corners of a box. */
export function judgeShape(shape: AnnotationShape, own: readonly number[], other: readonly number[]): void {
  const numbers = shape === 'point' ? 2 : 4;
  if (own.length !== numbers || other.length !== numbers) throw new MicroscopeError('annotation.shape-broken', { shape });
}

/** A link between the two items, as far as it decides who may see what others marked. */
export interface LinkOfPair {
  readonly verified: boolean;
  readonly settled: boolean;
}

/**
 * Whether others than their maker may read the annotations of a pair. What the first examiner marked would tell the second what the
 * first concluded, so all of it waits until nobody can be the second any more: the verification is signed, the link was settled, or
 * the candidate was dismissed and never became a link.
 */
export function openToOthers(links: readonly LinkOfPair[], dismissed: boolean): boolean {
  return links.length > 0 ? links.every(({ verified, settled }) => verified || settled) : dismissed;
}
