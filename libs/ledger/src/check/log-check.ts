import { JurisdictionDirectory, JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { readEvent, type EventBody } from '../event';
import { LogKeys } from '../log-keys';
import { ownLog } from '../own-log';
import { StrictJsonError } from '../strict-json';
import { TimeStampingOptions } from '../time-stamp/time-stamping.options';
import { WitnessPolicies } from '../witness/witness-policies';
import { WitnessWatch } from '../witness/witness-watch';
import { LeafCheck } from './check-leaves';
import { Findings, type CheckedLog, type CheckProgress } from './finding';
import { RecordRules } from './record-rules';

interface SubjectRow {
  subject_kind: string;
  subject_id: string;
}

type Reader = Pick<EntityManager, 'query'>;

const BATCH = 1_000;

/**
 * Checks a whole log from its stored texts, trusting no stored hash: leaves, tree, roots, signatures, cosignatures, sealed facts, the heads that
 * witnesses hold, and the rules of the services. Memory stays flat.
 */
@Injectable()
export class LogCheck {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly directory: JurisdictionDirectory,
    private readonly keys: LogKeys,
    private readonly policies: WitnessPolicies,
    private readonly watch: WitnessWatch,
    private readonly rules: RecordRules,
    private readonly stamping: TimeStampingOptions,
  ) {}

  async run(actor: Actor, progress: (at: CheckProgress) => void = () => undefined): Promise<CheckedLog> {
    const findings = new Findings();
    const directory = await this.directory.all();
    const witnesses = this.policies.of(actor.jurisdictionId, directory).witnesses.map(({ verifier }) => verifier);
    // A transaction for each statement: the log only grows, and a context of one that lasts as long as a large log would expire.
    const reader: Reader = { query: (sql, values) => this.session.run(actor, (tx) => tx.query(sql, values)) };
    const present = await ownLog(reader, actor, this.keys);
    const total = await countOf(reader, actor);
    const read = { events: 0, checkpoints: 0, cosignatures: 0, timeStamps: 0 };
    for (let number = 1; number <= present.number; number++) {
      const leaves = new LeafCheck(reader, actor, await ownLog(reader, actor, this.keys, number), witnesses, this.stamping.trusted, findings);
      read.events += Number(await leaves.run((events) => progress({ events: read.events + events, of: total })));
      read.checkpoints += leaves.checkpoints;
      read.cosignatures += leaves.cosignatures;
      read.timeStamps += leaves.timeStamps;
    }
    await this.forgotten(reader, actor, findings);
    await this.keptProofs(reader, actor, findings);
    await this.records(reader, actor, findings);
    for (const { witness, problem, witnessedSize } of await this.watch.contradictions(actor.jurisdictionId)) {
      findings.add(problem === 'ledger.forked' ? 'forked-from-witnesses' : 'restored-older-copy', `${witness} holds size ${witnessedSize}`);
    }
    return { origin: present.signer.origin, ...read, findings: findings.named, found: findings.count, sound: findings.sound };
  }

  private async forgotten(reader: Reader, actor: Actor, findings: Findings): Promise<void> {
    const rows = await reader.query<{ id: string }[]>(
      `SELECT e.id FROM ledger.event e WHERE e.jurisdiction_id = $1
         AND NOT EXISTS (SELECT FROM ledger.leaf l WHERE l.jurisdiction_id = e.jurisdiction_id AND l.event_id = e.id)
         AND NOT EXISTS (SELECT FROM ledger.pending p WHERE p.jurisdiction_id = e.jurisdiction_id AND p.event_id = e.id)
       ORDER BY e.written LIMIT ${BATCH}`,
      [actor.jurisdictionId],
    );
    for (const { id } of rows) findings.add('event-forgotten', `event ${id}`);
  }

  /** What this jurisdiction, as a witness, holds against the logs of others. */
  private async keptProofs(reader: Reader, actor: Actor, findings: Findings): Promise<void> {
    const rows = await reader.query<{ origin: string; finding: 'split-view' | 'not-a-continuation'; id: string }[]>(
      'SELECT origin, finding, id FROM ledger.refused_checkpoint WHERE jurisdiction_id = $1 ORDER BY recorded_at LIMIT 200',
      [actor.jurisdictionId],
    );
    for (const { origin, finding, id } of rows) findings.add(finding, `${origin}, proof ${id}`);
  }

  private async records(reader: Reader, actor: Actor, findings: Findings): Promise<void> {
    const kinds = this.rules.subjectKinds;
    let after: SubjectRow | null = null;
    for (; kinds.length > 0;) {
      const subjects: SubjectRow[] = await this.subjects(reader, actor, kinds, after);
      for (const subject of subjects) {
        for (const { rule, eventId } of this.rules.broken(subject.subject_kind, await this.historyOf(reader, actor, subject))) {
          findings.add('record-rule', `${rule}: ${subject.subject_kind} ${subject.subject_id}, event ${eventId}`);
        }
      }
      after = subjects.at(-1) ?? null;
      if (subjects.length < BATCH) return;
    }
  }

  private subjects(reader: Reader, actor: Actor, kinds: readonly string[], after: SubjectRow | null): Promise<SubjectRow[]> {
    return reader.query<SubjectRow[]>(
      `SELECT DISTINCT subject_id, subject_kind FROM ledger.event WHERE jurisdiction_id = $1 AND subject_kind = ANY($2)
         AND ($3::uuid IS NULL OR (subject_id, subject_kind) > ($3::uuid, $4)) ORDER BY subject_id, subject_kind LIMIT ${BATCH}`,
      [actor.jurisdictionId, kinds, after?.subject_id ?? null, after?.subject_kind ?? ''],
    );
  }

  /** Texts that cannot be read were named when the leaves were. */
  private async historyOf(reader: Reader, actor: Actor, { subject_kind, subject_id }: SubjectRow): Promise<EventBody[]> {
    const rows = await reader.query<{ body: string }[]>(
      'SELECT body FROM ledger.event WHERE jurisdiction_id = $1 AND subject_id = $2 AND subject_kind = $3 ORDER BY written',
      [actor.jurisdictionId, subject_id, subject_kind],
    );
    return rows.flatMap(({ body }) => {
      try {
        return [readEvent(body)];
      } catch (error) {
        if (error instanceof StrictJsonError) return [];
        throw error;
      }
    });
  }
}

async function countOf(reader: Reader, actor: Actor): Promise<number> {
  const [row] = await reader.query<{ events: string }[]>('SELECT count(*) AS events FROM ledger.leaf WHERE jurisdiction_id = $1', [actor.jurisdictionId]);
  return Number(row?.events ?? 0);
}
