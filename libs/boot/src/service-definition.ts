import type { Problem } from '@headstamp/codes';
import type { KeptRecord, RecordRule } from '@headstamp/ledger';
import type { QueueName } from '@headstamp/messaging';
import type { SchemaMigrations } from '@headstamp/tenancy';
import type { Type } from '@nestjs/common';
import type { EntityTarget, ObjectLiteral } from 'typeorm';

/** All that the composition root needs to know of a service. Each `<service>.module.ts` exports one. */
export interface ServiceDefinition {
  readonly name: string;
  readonly module: Type;
  readonly entities: readonly EntityTarget<ObjectLiteral>[];
  readonly migrations: SchemaMigrations;
  /** The HTTP face of every error code of the service. */
  readonly problems: Readonly<Record<string, Problem>>;
  readonly queues: readonly QueueName[];
  /** What a check of the log asks of this service's records. */
  readonly recordRules?: readonly RecordRule[];
  /** What it keeps of persons, and how it lets go of it when the retention has ended. */
  readonly keptRecords?: readonly KeptRecord[];
}
