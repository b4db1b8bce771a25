import { IsIn } from 'class-validator';
import type { LogEnd } from './log-export';
import type { LogStatus, RefusedCheckpoint, WitnessState } from './log-status.service';
import type { Standstill } from './standstill';

/** A witness of the log. Sizes are numbers of events. */
export class LogWitnessView {
  /** Name of its key. */
  readonly name!: string;
  /** The largest head it has cosigned here; null when it never has. */
  readonly cosignedSize!: number | null;
  readonly cosignedAt!: Date | null;
  readonly failingSince!: Date | null;
  /** What it did last instead of cosigning: no-answer, timed-out, no-address, wrong-signature, future-time, old-time, holds-another-head, holds-a-larger-head or refused-<status>. */
  readonly fault!: string | null;
  /** It has failed for longer than the installation waits before it says so. */
  readonly overdue!: boolean;

  static of({ witness, cosignedSize, ...state }: WitnessState): LogWitnessView {
    return Object.assign(new LogWitnessView(), { name: witness, cosignedSize: cosignedSize === null ? null : Number(cosignedSize), ...state });
  }
}

/** Why nothing more is recorded. */
export class StandstillView {
  /** Code of the problem that every write is answered with. */
  readonly problem!: string;
  /** The witness whose head shows it. */
  readonly witness!: string | null;
  readonly size!: number | null;
  readonly witnessedSize!: number | null;
  readonly since!: Date;

  static of({ problem, witness, size, witnessedSize, since }: Standstill): StandstillView {
    return Object.assign(new StandstillView(), {
      problem,
      witness,
      size: size === null ? null : Number(size),
      witnessedSize: witnessedSize === null ? null : Number(witnessedSize),
      since,
    });
  }
}

/** How the checkpoints of the log are stamped by the configured authority. */
export class LogTimeStampView {
  /** Size of the newest stamped checkpoint; null when none was. */
  readonly size!: number | null;
  /** By the authority's clock. */
  readonly at!: Date | null;
  readonly failingSince!: Date | null;
  /** What the authority did last instead of stamping. */
  readonly fault!: string | null;

  static of({ newest, failingSince, fault }: LogStatus['timeStamp']): LogTimeStampView {
    return Object.assign(new LogTimeStampView(), { size: newest ? Number(newest.size) : null, at: newest?.at ?? null, failingSince, fault });
  }
}

/** The log of one's own jurisdiction as it stands. */
export class LogView {
  readonly origin!: string;
  /** What others check its checkpoints with. */
  readonly verifierKey!: string;
  readonly size!: number;
  /** Base64. */
  readonly root!: string;
  /** Events that enough witnesses have seen; the others are pending witness. */
  readonly witnessedSize!: number;
  readonly witnesses!: LogWitnessView[];
  readonly standstill!: StandstillView | null;
  readonly timeStamp!: LogTimeStampView;

  static of({ origin, verifierKey, head, published, witnesses, standstill, timeStamp }: LogStatus): LogView {
    return Object.assign(new LogView(), {
      origin,
      verifierKey,
      size: Number(head.size),
      root: head.root.toString('base64'),
      witnessedSize: Number(published?.size ?? 0n),
      witnesses: witnesses.map((witness) => LogWitnessView.of(witness)),
      standstill: standstill && StandstillView.of(standstill),
      timeStamp: LogTimeStampView.of(timeStamp),
    });
  }
}

/** How far an event has come. */
export class LogEventView {
  readonly id!: string;
  readonly standing!: 'waiting' | 'pending-witness' | 'witnessed';
  readonly leafIndex!: number | null;

  static of(id: string, { standing, leafIndex }: { standing: LogEventView['standing']; leafIndex: bigint | null }): LogEventView {
    return Object.assign(new LogEventView(), { id, standing, leafIndex: leafIndex === null ? null : Number(leafIndex) });
  }
}

/** Proof that another log contradicted itself, kept as it came. */
export class RefusedCheckpointView {
  readonly id!: string;
  readonly origin!: string;
  readonly finding!: 'split-view' | 'not-a-continuation';
  /** Body of the request. */
  readonly request!: string;
  /** The cosigned checkpoint that it contradicts. */
  readonly heldCheckpoint!: string;
  readonly recordedAt!: Date;

  static of(refused: RefusedCheckpoint): RefusedCheckpointView {
    return Object.assign(new RefusedCheckpointView(), refused);
  }
}

export class LogExportQuery {
  /** `witnessed`: as far as enough witnesses have cosigned it, where they have; `newest`: everything, with the cosignatures there are. */
  @IsIn(['witnessed', 'newest'])
  end: LogEnd = 'witnessed';
}
