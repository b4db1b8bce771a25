import { DomainError } from '@headstamp/codes';
import type { EntityManager } from 'typeorm';
import type { Actor, Command } from './actor';

/** The command was carried out before: here is what was answered then. */
export class AlreadyAnswered extends Error {
  constructor(readonly answer: unknown) {
    super('already answered');
  }
}

export type CommandErrorCode = 'idempotency-key.reused';
export class CommandError extends DomainError<CommandErrorCode> {}

/**
 * Records the command before its effects, in their transaction. A second sender of the same key waits here for the
 * first to commit and is then answered with the stored answer.
 * @returns the stored answer when the command was carried out before; null when it is ours to carry out
 */
export async function claimCommand(tx: EntityManager, actor: Actor, command: Command): Promise<AlreadyAnswered | null> {
  const claimed = await tx.query<unknown[]>(
    `INSERT INTO app.command (jurisdiction_id, official_id, key, request_hash) VALUES ($1, $2, $3, $4)
     ON CONFLICT (jurisdiction_id, official_id, key) DO NOTHING RETURNING key`,
    [actor.jurisdictionId, actor.officialId, command.key, command.requestHash],
  );
  if (claimed.length === 1) return null;
  const [prior] = await tx.query<{ request_hash: string; answer: string }[]>(
    'SELECT request_hash, answer FROM app.command WHERE jurisdiction_id = $1 AND official_id = $2 AND key = $3',
    [actor.jurisdictionId, actor.officialId, command.key],
  );
  if (prior?.request_hash !== command.requestHash) throw new CommandError('idempotency-key.reused');
  return new AlreadyAnswered(JSON.parse(prior.answer));
}

/** Keeps the answer with the effects, so that both are there or neither. */
export async function settleCommand(tx: EntityManager, actor: Actor, command: Command, answer: unknown): Promise<void> {
  await tx.query('UPDATE app.command SET answer = $4 WHERE jurisdiction_id = $1 AND official_id = $2 AND key = $3', [
    actor.jurisdictionId,
    actor.officialId,
    command.key,
    JSON.stringify(answer ?? null),
  ]);
}

/**
 * Takes out of the log of commands what was answered about somebody whose data end: a repeated command is answered with nothing
 * then. The commands themselves stay, so that none is carried out twice.
 * @param id that every answer about them contains
 */
export async function forgetAnswersAbout(tx: EntityManager, { jurisdictionId }: Actor, id: string): Promise<void> {
  await tx.query(`UPDATE app.command SET answer = 'null' WHERE jurisdiction_id = $1 AND position($2 IN answer) > 0`, [jurisdictionId, id]);
}
