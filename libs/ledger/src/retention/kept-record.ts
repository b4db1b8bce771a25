import type { RetentionClass } from '@headstamp/codes';
import type { Actor } from '@headstamp/tenancy';
import type { EntityManager } from 'typeorm';
import type { Subject } from '../event';

/** A record that is over and still tells of persons, and the instrument that says how long it may. */
export interface OverRecord {
  readonly id: string;
  readonly retentionClass: RetentionClass;
}

/** Which records are asked for: the next ones by id among those that are old enough, or one. */
export type WhichRecords = { readonly recordedBefore: Date; readonly after: string | null; readonly limit: number } | { readonly only: string };

/** What a service keeps of persons, and how it lets go of it. It brings one for each kind of record; the schedule calls them. */
export interface KeptRecord {
  /** As in the log: `trace-request`. */
  readonly subjectKind: string;
  /** Records nobody works on any more, in the order of their ids. */
  over(tx: EntityManager, actor: Actor, which: WhichRecords): Promise<OverRecord[]>;
  /** Other subjects of the log that tell of the same persons and end with the record. */
  parts(tx: EntityManager, actor: Actor, id: string): Promise<readonly Subject[]>;
  /** Empties the service's own rows, in the transaction that ends what the log keeps sealed. */
  erase(tx: EntityManager, actor: Actor, id: string): Promise<void>;
}

/** What the services of this process keep; bound in the composition root. */
export class KeptRecords {
  constructor(readonly records: readonly KeptRecord[]) {}
}
