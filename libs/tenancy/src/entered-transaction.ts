import type { Client } from 'pg';
import { type DataSource, type EntityManager, QueryFailedError, type QueryRunner } from 'typeorm';

/** Of every connection pool: statements of one transaction are sent without waiting for the answer to the one before. */
export const PIPELINED = { pipeline: true } as const;

export interface Statement {
  /**
   * Prepared and planned under this name once on each connection: only for a text that is always the same, of which one plan is right for
   * all values.
   */
  readonly name?: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

const BEGIN: Statement = { text: 'START TRANSACTION', values: [] };
const COMMIT: Statement = { text: 'COMMIT', values: [] };
/** Planning takes longer than finding a number through an index: what is prepared is planned once for all values. */
const PLANNED_ONCE: Statement = { text: 'SET LOCAL plan_cache_mode = force_generic_plan', values: [] };

/** How the data source counts what it began itself; here it is told of what was begun for it. */
interface TransactionState {
  isTransactionActive: boolean;
  transactionDepth: number;
}

/**
 * A transaction that begins and enters in one round trip.
 * @param enter answers with one row, whose `now` the use case is given
 */
export async function enteredTransaction<T>(
  dataSource: DataSource,
  enter: Statement,
  useCase: (tx: EntityManager, now: Date) => Promise<T>,
): Promise<T> {
  return withConnection(dataSource, async (runner, client) => {
    try {
      const [, [entered] = []] = await together<{ now: Date }>(runner, client, [BEGIN, enter]);
      if (!entered) throw new Error(`nothing was answered to: ${enter.text}`);
      Object.assign(runner as unknown as TransactionState, { isTransactionActive: true, transactionDepth: 1 });
      const answer = await useCase(runner.manager, entered.now);
      await runner.commitTransaction();
      return answer;
    } catch (error) {
      await undone(client);
      throw error;
    }
  });
}

/**
 * One statement in a transaction of its own that is entered before: everything in one round trip. The rows are there only once
 * the transaction was committed.
 */
export async function enteredStatement<Row>(dataSource: DataSource, enter: Statement, statement: Statement): Promise<Row[]> {
  return withConnection(dataSource, async (runner, client) => {
    try {
      const before = statement.name === undefined ? [BEGIN, enter] : [BEGIN, PLANNED_ONCE, enter];
      const answers = await together<Row>(runner, client, [...before, statement, COMMIT]);
      return answers[before.length] ?? [];
    } catch (error) {
      await undone(client);
      throw error;
    }
  });
}

/** One statement that is a transaction by itself. */
export const singleStatement = <Row>(dataSource: DataSource, statement: Statement): Promise<Row[]> =>
  withConnection(dataSource, async (runner, client) => (await together<Row>(runner, client, [statement]))[0] ?? []);

async function withConnection<T>(dataSource: DataSource, use: (runner: QueryRunner, client: Client) => Promise<T>): Promise<T> {
  const runner = dataSource.createQueryRunner();
  try {
    return await use(runner, (await runner.connect()) as Client);
  } finally {
    await runner.release();
  }
}

/** Sends all of them, then waits for all answers. The first that fails is the one that is told: those after it fail because of it. */
async function together<Row>({ dataSource: { logger } }: QueryRunner, client: Client, statements: readonly Statement[]): Promise<Row[][]> {
  const { stream } = (client as unknown as { connection: { stream: { cork(): void; uncork(): void } } }).connection;
  // One packet: the server begins when it has all of it.
  stream.cork();
  const sent = statements.map(({ name, text, values }) => {
    logger.logQuery(text, [...values]);
    return client.query<Row & object>({ text, values: [...values], ...(name === undefined ? {} : { name }) });
  });
  stream.uncork();
  const answers = await Promise.allSettled(sent);
  return answers.map((answer, place) => {
    if (answer.status === 'fulfilled') return answer.value.rows;
    const { text = '', values = [] } = statements[place] ?? {};
    throw new QueryFailedError(text, [...values], answer.reason as Error);
  });
}

/** A connection goes back to the pool outside any transaction, or not at all. */
const undone = (client: Client): Promise<unknown> => client.query('ROLLBACK').catch(() => client.end().catch(() => undefined));
