import { IsWritten } from '@headstamp/http';
import { IsOptional } from 'class-validator';
import { FINDINGS, type Finding } from './finding';
import type { LogCheckRecord } from './log-checks.service';

export class BeginLogCheck {
  /** What the check is made for; kept with it. */
  @IsOptional() @IsWritten(300) readonly occasion?: string;
}

/** One thing that a check found. */
export class LogFindingView {
  readonly name!: string;
  /** What the name means. */
  readonly meaning!: string;
  /** The leaf, size, event, witness or log it is about. */
  readonly at!: string;

  static of({ name, at }: Finding): LogFindingView {
    return Object.assign(new LogFindingView(), { name, meaning: FINDINGS[name], at });
  }
}

/** A check of the own log, with how far it has come. */
export class LogCheckView {
  readonly id!: string;
  readonly occasion!: string | null;
  readonly state!: 'running' | 'sound' | 'not-sound' | 'broken-off';
  readonly eventsRead!: number;
  readonly eventsTotal!: number;
  readonly begunAt!: Date;
  readonly endedAt!: Date | null;
  readonly checkpoints!: number;
  readonly cosignatures!: number;
  readonly timeStamps!: number;
  /** How much was found; at most 1,000 are named. */
  readonly found!: number;
  readonly findings!: LogFindingView[];

  static of({ outcome, ...record }: LogCheckRecord): LogCheckView {
    return Object.assign(new LogCheckView(), {
      ...record,
      checkpoints: outcome?.checkpoints ?? 0,
      cosignatures: outcome?.cosignatures ?? 0,
      timeStamps: outcome?.timeStamps ?? 0,
      found: outcome?.found ?? 0,
      findings: (outcome?.findings ?? []).map((finding) => LogFindingView.of(finding)),
    });
  }
}
