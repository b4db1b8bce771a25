import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from './actor';
import { AlreadyAnswered, claimCommand, settleCommand } from './command-log';
import { ContextSeal } from './context-seal';
import { leftBehindBy } from './left-behind';

/** What is about to be shown, written down before it is read. */
export interface Disclosure {
  /** For example `trace-request`, in the words of the route. */
  readonly subjectKind: string;
  /** The record, or null for a list. */
  readonly subjectId: string | null;
}

/** The only way to a table: one transaction per use case, in one jurisdiction. */
@Injectable()
export class JurisdictionSession {
  constructor(
    private readonly dataSource: DataSource,
    private readonly seal: ContextSeal,
  ) {}

  /**
   * Runs a use case in a transaction of the actor's jurisdiction. `now` is the transaction's own time, so every row of
   * one use case carries the same instant. Raises SQLSTATE 42501 without a valid context.
   */
  run<T>(actor: Actor, useCase: (tx: EntityManager, now: Date) => Promise<T>): Promise<T> {
    return this.dataSource
      .transaction(async (tx) => {
        const now = await this.enter(tx, actor);
        const { command } = actor;
        if (!command || command.claimed) return useCase(tx, now);
        command.claimed = true;
        const prior = await claimCommand(tx, actor, command);
        if (prior) {
          await this.writeDown(tx, actor, { subjectKind: 'repeated-command', subjectId: command.key });
          return prior;
        }
        const answer = await useCase(tx, now);
        await settleCommand(tx, actor, command, answer);
        return answer;
      })
      .then((answer) => {
        // Thrown only now: what was shown again must stay written down.
        if (answer instanceof AlreadyAnswered) throw answer;
        return answer;
      });
  }

  /**
   * Reads for somebody's eyes: the access-log row is written first, and if it cannot be, nothing is read. Of a look that is refused
   * with an error that leaves something behind, that and the row of the look stay.
   */
  disclose<T>(actor: Actor, disclosure: Disclosure, read: (tx: EntityManager, now: Date) => Promise<T>): Promise<T> {
    return this.look(actor, disclosure, read).catch(async (error: unknown) => {
      const write = leftBehindBy(error);
      if (write) await this.look(actor, disclosure, (tx) => write(tx));
      throw error;
    });
  }

  private look<T>(actor: Actor, disclosure: Disclosure, read: (tx: EntityManager, now: Date) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(async (tx) => {
      const { officialId, purpose, requestId } = actor;
      const [entered] = await tx.query<{ now: Date }[]>('SELECT app.enter_to_look($1, $2, $3, $4, $5, $6) AS now', [
        this.seal.sign(actor),
        officialId,
        purpose,
        requestId,
        disclosure.subjectKind,
        disclosure.subjectId,
      ]);
      if (!entered) throw new Error('app.enter_to_look returned nothing');
      return read(tx, entered.now);
    });
  }

  /**
   * One statement, a transaction by itself: a database function that takes the sealed context first and enters with it. For
   * the read that comes before every other, where a transaction of four round trips would be most of an answer's time.
   * @param name schema and name of the function
   */
  call<Row>(actor: Actor, name: `${string}.${string}`, args: readonly unknown[]): Promise<Row[]> {
    const parameters = ['$1', ...args.map((_, i) => `$${i + 2}`)].join(', ');
    return this.dataSource.query(`SELECT * FROM ${name}(${parameters})`, [this.seal.sign(actor), ...args]);
  }

  private async writeDown(tx: EntityManager, actor: Actor, { subjectKind, subjectId }: Disclosure): Promise<void> {
    await tx.query(
      `INSERT INTO app.access_log (jurisdiction_id, official_id, purpose, request_id, subject_kind, subject_id)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [actor.jurisdictionId, actor.officialId, actor.purpose, actor.requestId, subjectKind, subjectId],
    );
  }

  private async enter(tx: EntityManager, actor: Actor): Promise<Date> {
    const [entered] = await tx.query<{ now: Date }[]>('SELECT app.enter($1) AS now', [this.seal.sign(actor)]);
    if (!entered) throw new Error('app.enter returned nothing');
    return entered.now;
  }
}
