import { createHash, randomUUID } from 'node:crypto';
import { logDecisions } from '@headstamp/jurisdictions';
import { Ledger } from '@headstamp/ledger';
import { Outbox } from '@headstamp/messaging';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PassingOnRefused, type RefusedFacts, type Telling } from './passing-on';
import { UseConditionError } from './use-condition.errors';
import { WaitingStep, type Step } from './waiting-step.entity';

/**
 * Use cases that tell another state something. Where that would pass on what a third state told us, all of it is undone, and the
 * attempt is written down in a transaction of its own: the focal point may ask the originator, who then sees it.
 */
@Injectable()
export class PassingOnService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
    private readonly outbox: Outbox,
  ) {}

  /** Runs a use case as the session does. @throws UseConditionError when it would pass on what may not be passed on */
  run<T>(actor: Actor, useCase: (tx: EntityManager, now: Date) => Promise<T>, step: Step | null = null): Promise<T> {
    const taken = async (tx: EntityManager, now: Date): Promise<T> => {
      const done = await useCase(tx, now);
      if (step) await this.noLongerWaiting(tx, actor, now, step);
      return done;
    };
    return this.session.run(actor, taken).catch(async (error: unknown) => {
      if (error instanceof PassingOnRefused) throw await this.writtenDown(actor, error, step);
      throw error;
    });
  }

  /** A step of the same kind that waited is taken with this one. */
  private async noLongerWaiting(tx: EntityManager, actor: Actor, now: Date, { kind, traceRequestId }: Step): Promise<void> {
    const { jurisdictionId, officialId } = actor;
    const waited = await tx.findBy(WaitingStep, { jurisdictionId, traceRequestId, kind, officialId });
    for (const { id, onwardRequestIds } of waited) {
      await tx.delete(WaitingStep, { jurisdictionId, id });
      for (const onwardRequestId of onwardRequestIds)
        await this.ledger.append(tx, actor, {
          kind: 'onward-request.step-taken',
          subject: { kind: 'onward-request', id: onwardRequestId },
          occurredAt: now,
          facts: { traceRequestId, step: kind },
        });
    }
  }

  private async keep(tx: EntityManager, { jurisdictionId, officialId }: Actor, now: Date, step: Step, onwardRequestIds: string[]): Promise<void> {
    const { kind, traceRequestId } = step;
    await tx.delete(WaitingStep, { jurisdictionId, traceRequestId, kind, officialId });
    await tx.insert(WaitingStep, { ...step, jurisdictionId, id: randomUUID(), onwardRequestIds, officialId, occurredAt: now });
  }

  private writtenDown(actor: Actor, { telling, facts, rules, decisions }: PassingOnRefused, step: Step | null): Promise<UseConditionError> {
    return this.session.run(actor, async (tx, now) => {
      await logDecisions(tx, actor, decisions);
      const onwardRequestIds: string[] = [];
      for (const refused of facts) onwardRequestIds.push(await this.attempt(tx, actor, telling, refused, now));
      if (step && onwardRequestIds.length > 0) await this.keep(tx, actor, now, step, onwardRequestIds);
      const traceRequestId = facts[0]?.traceRequestId ?? telling.aboutRequestId;
      return new UseConditionError('use-condition.third-party', { rules: [...rules], traceRequestId, onwardRequestIds });
    });
  }

  /** The same attempt again is counted and is no other. */
  private async attempt(tx: EntityManager, actor: Actor, telling: Telling, refused: RefusedFacts, now: Date): Promise<string> {
    const { jurisdictionId, officialId } = actor;
    const { toId, inDocument, attemptedIn } = telling;
    const { traceRequestId, answerNumber, sequences, passingId, rules } = refused;
    const fingerprint = createHash('sha256')
      .update(JSON.stringify([toId, inDocument, attemptedIn, traceRequestId, answerNumber, sequences, ...(passingId ? [passingId] : []), rules]))
      .digest('hex');
    const [row] = await tx.query<{ id: string; attempts: number }[]>(
      `INSERT INTO tracing.onward_request (jurisdiction_id, id, our_part, trace_request_id, answer_number, sequences, third_id, in_document,
         about_request_id, rules, fingerprint, state, attempts, attempted_by, occurred_at, passing_id)
       VALUES ($1, $2, 'asker', $3, $4, $5, $6, $7, $8, $9, $10, 'attempted', 1, $11, $12, $13)
       ON CONFLICT (jurisdiction_id, fingerprint) WHERE our_part = 'asker' AND state IN ('attempted', 'asked')
       DO UPDATE SET attempts = onward_request.attempts + 1 RETURNING id, attempts`,
      [
        ...[jurisdictionId, randomUUID(), traceRequestId, answerNumber, sequences, toId, inDocument, attemptedIn, rules, fingerprint],
        ...[officialId, now, passingId],
      ],
    );
    if (!row) throw new Error('an attempt was not kept');
    await this.ledger.append(tx, actor, {
      kind: 'onward-request.attempted',
      subject: { kind: 'onward-request', id: row.id },
      occurredAt: now,
      facts: { traceRequestId, answerNumber, sequences: [...sequences], thirdId: toId, inDocument, rules: [...rules], attempt: row.attempts },
    });
    if (row.attempts === 1) await this.outbox.post(tx, actor, 'onward-request.attempted', { onwardRequestId: row.id });
    return row.id;
  }
}
