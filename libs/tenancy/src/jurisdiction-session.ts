import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from './actor';
import { AlreadyAnswered, claimCommand, settleCommand } from './command-log';
import { ContextSeal } from './context-seal';
import { enteredStatement, enteredTransaction, singleStatement, type Statement } from './entered-transaction';
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
    return enteredTransaction<T | AlreadyAnswered>(this.dataSource, this.entering(actor), async (tx, now) => {
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
    }).then((answer) => {
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

  /**
   * Reads with one statement for somebody's eyes: as `disclose`, in one round trip to the database instead of three. The rows are
   * handed over only when the row of the look is as durable as any other.
   */
  discloseRows<Row>(actor: Actor, disclosure: Disclosure, statement: Statement): Promise<Row[]> {
    return enteredStatement(this.dataSource, this.looking(actor, disclosure), statement);
  }

  private look<T>(actor: Actor, disclosure: Disclosure, read: (tx: EntityManager, now: Date) => Promise<T>): Promise<T> {
    return enteredTransaction(this.dataSource, this.looking(actor, disclosure), read);
  }

  /**
   * One statement, a transaction by itself: a database function that takes the sealed context first and enters with it. For
   * the read that comes before every other, where a transaction of four round trips would be most of an answer's time.
   * @param name schema and name of the function
   */
  call<Row>(actor: Actor, name: `${string}.${string}`, args: readonly unknown[]): Promise<Row[]> {
    const parameters = ['$1', ...args.map((_, i) => `$${i + 2}`)].join(', ');
    return singleStatement(this.dataSource, {
      name,
      text: `SELECT * FROM ${name}(${parameters})`,
      values: [this.seal.sign(actor), ...args],
    });
  }

  private async writeDown(tx: EntityManager, actor: Actor, { subjectKind, subjectId }: Disclosure): Promise<void> {
    await tx.query(
      `INSERT INTO app.access_log (jurisdiction_id, official_id, purpose, request_id, subject_kind, subject_id)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [actor.jurisdictionId, actor.officialId, actor.purpose, actor.requestId, subjectKind, subjectId],
    );
  }

  private entering(actor: Actor): Statement {
    return { name: 'enter', text: 'SELECT app.enter($1) AS now', values: [this.seal.sign(actor)] };
  }

  private looking(actor: Actor, { subjectKind, subjectId }: Disclosure): Statement {
    const { officialId, purpose, requestId } = actor;
    return {
      name: 'enter_to_look',
      text: 'SELECT app.enter_to_look($1, $2, $3, $4, $5, $6) AS now',
      values: [this.seal.sign(actor), officialId, purpose, requestId, subjectKind, subjectId],
    };
  }
}
