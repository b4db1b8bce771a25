import type { ChainRow, TraceProposalBody } from '@headstamp/exchange';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

export type Difference = TraceProposalBody['candidates'][number]['differs'][number];

/**
 * The marking records were searched for this request. Without this row nobody has looked yet, which is not the same as
 * finding nothing. No foreign key to the request: the search may be reported before the request's own row is written.
 */
@Entity({ schema: 'tracing', name: 'records_search' })
@Index('records_search_of_request', ['jurisdictionId', 'traceRequestId', 'recordedAt'])
export class RecordsSearch {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  /** The document that reported it. */
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'trace_request_id', type: 'uuid', update: false }) traceRequestId!: string;
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
}

/** A marking record that may be the firearm asked for. Never leaves the jurisdiction by itself. */
@Entity({ schema: 'tracing', name: 'proposal' })
@Unique('proposal_record_once_per_search', ['jurisdictionId', 'searchId', 'recordId'])
@ForeignKey(() => RecordsSearch, ['jurisdictionId', 'searchId'], ['jurisdictionId', 'id'], { name: 'proposal_of_search' })
export class Proposal {
  @PrimaryColumn({ name: 'jurisdiction_id', type: 'uuid' }) jurisdictionId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ name: 'search_id', type: 'uuid', update: false }) searchId!: string;
  /** 1 for the most likely. */
  @Column({ type: 'integer', update: false }) rank!: number;
  @Column({ name: 'record_id', type: 'uuid', update: false }) recordId!: string;
  @Column({ type: 'text', update: false }) serial!: string;
  @Column({ type: 'text', update: false }) make!: string;
  @Column({ type: 'text', update: false }) model!: string;
  @Column({ type: 'text', update: false }) calibre!: string;
  @Column({ name: 'import_mark', type: 'text', nullable: true, update: false }) importMark!: string | null;
  @Column({ type: 'text', array: true, update: false }) agrees!: string[];
  @Column({ type: 'jsonb', update: false }) differs!: Difference[];
  @Column({ type: 'jsonb', update: false }) chain!: ChainRow[];
  @Column({ name: 'occurred_at', type: 'timestamptz', update: false }) occurredAt!: Date;
  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3, default: () => 'now()', insert: false, update: false })
  recordedAt!: Date;
}
