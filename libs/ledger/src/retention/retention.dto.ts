import { RETENTION_CLASSES, type RetentionClass } from '@headstamp/codes';
import { IsWritten, type Page } from '@headstamp/http';
import { ApiProperty } from '@nestjs/swagger';
import { IsUUID, Matches } from 'class-validator';
import { RECORD_HOLD_STATES, type RecordHoldState } from './hold-moves';
import type { RecordHold } from './legal-holds.service';
import type { AnnouncedEnd, ErasedRecord } from './retention-reading';

export class PlaceRecordHold {
  /** Kind of the record as the log names it: `trace-request`, `case`. */
  @Matches(/^[a-z][a-z-]{1,60}$/) readonly subjectKind!: string;
  @IsUUID() readonly subjectId!: string;
  @IsWritten(2_000) readonly reason!: string;
  /** Court, prosecutor or law that orders it, with its reference. */
  @IsWritten(500) readonly authority!: string;
}

export class AskToLiftRecordHold {
  /** Why it may go. */
  @IsWritten(2_000) readonly reason!: string;
}

export class RecordHoldView {
  readonly id!: string;
  readonly subjectKind!: string;
  readonly subjectId!: string;
  readonly reason!: string;
  readonly authority!: string;
  @ApiProperty({ enum: RECORD_HOLD_STATES }) readonly state!: RecordHoldState;
  readonly placedBy!: string;
  readonly liftReason!: string | null;
  readonly liftAskedBy!: string | null;
  readonly liftAskedAt!: Date | null;
  readonly liftedBy!: string | null;
  readonly liftedAt!: Date | null;
  readonly recordedAt!: Date;
  readonly version!: number;

  static of(hold: RecordHold): RecordHoldView {
    return Object.assign(new RecordHoldView(), hold);
  }
}

export class RecordHoldPage implements Page<RecordHoldView> {
  readonly items!: RecordHoldView[];
  readonly nextCursor!: string | null;
}

export class AnnouncedEndView {
  readonly id!: string;
  readonly subjectKind!: string;
  readonly subjectId!: string;
  /** The instrument that says how long it is kept. */
  @ApiProperty({ enum: RETENTION_CLASSES }) readonly retentionClass!: RetentionClass;
  /** The last day on which it had to be kept. */
  readonly endedOn!: string;
  /** The day from which it is erased, unless it is held. */
  readonly eraseOn!: string;
  readonly held!: boolean;
  readonly recordedAt!: Date;

  static of(announced: AnnouncedEnd): AnnouncedEndView {
    return Object.assign(new AnnouncedEndView(), announced);
  }
}

export class AnnouncedEndPage implements Page<AnnouncedEndView> {
  readonly items!: AnnouncedEndView[];
  readonly nextCursor!: string | null;
}

export class ErasedRecordView {
  readonly id!: string;
  readonly subjectKind!: string;
  readonly subjectId!: string;
  @ApiProperty({ enum: RETENTION_CLASSES }) readonly retentionClass!: RetentionClass;
  readonly endedOn!: string;
  /** How many events of the log open to nothing since. */
  readonly events!: number;
  readonly erasedBy!: string;
  readonly recordedAt!: Date;

  static of(erased: ErasedRecord): ErasedRecordView {
    return Object.assign(new ErasedRecordView(), erased);
  }
}

export class ErasedRecordPage implements Page<ErasedRecordView> {
  readonly items!: ErasedRecordView[];
  readonly nextCursor!: string | null;
}
