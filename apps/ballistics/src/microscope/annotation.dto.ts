import { IsWritten } from '@headstamp/http';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, ValidateBy } from 'class-validator';
import type { PairAnnotation, PairAnnotationWithdrawal } from './annotation.entity';
import { ANNOTATION_KINDS, ANNOTATION_SHAPES, type AnnotationKind, type AnnotationShape, type PairPurpose } from './annotation.rules';

/** No scan of a mark is wider than ten centimetres. */
const FARTHEST_UM = 100_000;

/** Each number is a distance in micrometres that lies on a surface. */
const EachLiesOnASurface = (): PropertyDecorator =>
  ValidateBy(
    {
      name: 'eachLiesOnASurface',
      validator: {
        validate: (value) => typeof value === 'number' && Math.abs(value) <= FARTHEST_UM,
        defaultMessage: () => `each of $property must be a number of micrometres from -${FARTHEST_UM} to ${FARTHEST_UM}`,
      },
    },
    { each: true },
  );

export class MakeAnnotation {
  @IsIn(ANNOTATION_KINDS) readonly kind!: AnnotationKind;
  @IsIn(ANNOTATION_SHAPES) readonly shape!: AnnotationShape;
  /** x and y of one place, or of both ends or corners, in micrometres from the centre of the own surface, y upwards. */
  @IsArray() @ArrayMinSize(2) @ArrayMaxSize(4) @EachLiesOnASurface() readonly own!: number[];
  /** The same places on the other surface. */
  @IsArray() @ArrayMinSize(2) @ArrayMaxSize(4) @EachLiesOnASurface() readonly other!: number[];
  /** What agrees or disagrees there. */
  @IsWritten(1_000) readonly words!: string;
}

export class WithdrawAnnotation {
  @IsWritten(1_000) readonly reason!: string;
}

export class AnnotationView {
  readonly id!: string;
  readonly purpose!: PairPurpose;
  readonly kind!: AnnotationKind;
  readonly shape!: AnnotationShape;
  readonly own!: number[];
  readonly other!: number[];
  readonly words!: string;
  readonly examinerId!: string;
  readonly examinerReference!: string;
  readonly madeAt!: Date;
  /** Null while it stands. */
  readonly withdrawnAt!: Date | null;
  readonly withdrawalReason!: string | null;

  static of(annotation: PairAnnotation, withdrawal: PairAnnotationWithdrawal | undefined, madeAt: Date): AnnotationView {
    const { id, purpose, kind, shape, ownUm: own, otherUm: other, words, examinerId, examinerReference } = annotation;
    return Object.assign(new AnnotationView(), {
      id,
      purpose,
      kind,
      shape,
      own,
      other,
      words,
      examinerId,
      examinerReference,
      madeAt,
      withdrawnAt: withdrawal?.occurredAt ?? null,
      withdrawalReason: withdrawal?.reason ?? null,
    });
  }
}

export class AnnotationList {
  /** False as long as what others marked could sway whoever verifies. */
  readonly othersShown!: boolean;
  readonly items!: AnnotationView[];
}
