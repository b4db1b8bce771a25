import { shapeOf } from './optics/marks';
import type { NumberedMark } from './optics/overlay';
import type { Annotation } from './reads';

export interface LabelledAnnotation {
  readonly annotation: Annotation;
  /** `+1` for an agreement, `−2` for a disagreement: the same in the list and over the surfaces. */
  readonly label: string;
}

export function labelled(annotations: readonly Annotation[]): LabelledAnnotation[] {
  return annotations.map((annotation, i) => ({ annotation, label: `${annotation.kind === 'agreement' ? '+' : '−'}${i + 1}` }));
}

/** Those that stand, as they are drawn. */
export function drawnMarks(annotations: readonly LabelledAnnotation[]): NumberedMark[] {
  return annotations
    .filter(({ annotation }) => annotation.withdrawnAt === null)
    .map(({ annotation: { kind, shape, own, other }, label }) => ({ label, ink: kind, shape: shapeOf(shape, own, other) }));
}
