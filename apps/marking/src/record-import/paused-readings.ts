import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Batch } from './reading';
import type { RecordImport } from './record-import.entity';
import type { RowSource } from './row-source';

/** Rows of one import as they come, from where the import stands. */
export interface Reading {
  readonly source: RowSource;
  /** The batch behind the watermark, asked for already. */
  readonly coming: Promise<Batch | null>;
}

interface Paused extends Reading {
  readonly standsAt: string;
  readonly forgotten: NodeJS.Timeout;
}

/** Each holds what it knows of its file in memory. */
const MOST = 2;
const FORGET_AFTER_MS = 120_000;

/**
 * Checks that gave way to another import. A check knows which weapon each row before named, so whoever goes on with it anywhere else
 * has to read the file again from its beginning: turn after turn, that would make the time grow with the square of the rows.
 */
@Injectable()
export class PausedReadings implements OnApplicationShutdown {
  private readonly paused = new Map<string, Paused>();

  async leave(found: RecordImport, reading: Reading): Promise<void> {
    await this.forget(found.id);
    const [oldest] = this.paused.keys();
    if (oldest !== undefined && this.paused.size >= MOST) await this.forget(oldest);
    const forgotten = setTimeout(() => void this.forget(found.id), FORGET_AFTER_MS).unref();
    reading.source.rest();
    this.paused.set(found.id, { ...reading, standsAt: watermark(found), forgotten });
  }

  /** The reading that stands exactly where the import does; null when another process has been at it meanwhile, or nothing was left. */
  async take(found: RecordImport): Promise<Reading | null> {
    const left = this.paused.get(found.id);
    if (left?.standsAt !== watermark(found)) {
      await this.forget(found.id);
      return null;
    }
    clearTimeout(left.forgotten);
    this.paused.delete(found.id);
    left.source.wake();
    return left;
  }

  async onApplicationShutdown(): Promise<void> {
    for (const id of [...this.paused.keys()]) await this.forget(id);
  }

  private async forget(id: string): Promise<void> {
    const left = this.paused.get(id);
    if (!left) return;
    clearTimeout(left.forgotten);
    this.paused.delete(id);
    await left.source.stop();
  }
}

const watermark = ({ state, rowsDone, textDone }: RecordImport): string => [state, rowsDone, textDone].join('/');
