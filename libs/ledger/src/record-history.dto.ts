import { ApiProperty } from '@nestjs/swagger';
import type { RecordEvent, SealedState } from './record-history';

export class RecordEventView {
  readonly id!: string;
  /** Its place in the log; null while it waits for one. */
  readonly leafIndex!: number | null;
  /** For example `handover.accepted`. */
  readonly kind!: string;
  readonly occurredAt!: string;
  readonly recordedAt!: string;
  readonly official!: string;
  /** What of it is not sealed, as canonical JSON. */
  readonly facts!: string;
  /** `none`: it has no sealed facts. `sealed`: they are kept. `erased`: their retention has ended, it opens to nothing. */
  @ApiProperty({ enum: ['none', 'sealed', 'erased'] }) readonly sealed!: SealedState;

  static of({ facts, ...event }: RecordEvent): RecordEventView {
    return Object.assign(new RecordEventView(), { ...event, facts: JSON.stringify(facts) });
  }
}
