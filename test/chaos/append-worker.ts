import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { DerivedLogKeys, FOUNDATION_ENTITIES } from '@headstamp/boot';
import { SigningKeys } from '@headstamp/exchange';
import { Ledger, LedgerSequencer } from '@headstamp/ledger';
import { HmacContextSeal, JurisdictionDirectory, JurisdictionSession } from '@headstamp/tenancy';
import { DataSource } from 'typeorm';

/** What the test hands to a worker it is going to kill. */
export interface AppendSettings {
  readonly databaseUrl: string;
  readonly contextKey: string;
  readonly signingSeed: string;
  readonly jurisdictionId: string;
}

/** Told when a commit has returned, and when a signed checkpoint could be read by somebody. */
export type AppendReport = { readonly ready: true } | { readonly acknowledged: string } | { readonly published: string };

const CLIENTS = 8;
const settings = JSON.parse(process.env.CHAOS_SETTINGS ?? '') as AppendSettings;
const tell = (report: AppendReport): void => void process.send?.(report);

/** A server that is gone comes back, or this process is killed: either way the next attempt is a new event. */
async function again(work: () => Promise<void>): Promise<never> {
  for (;;) {
    await work().catch(() => wait(50));
  }
}

async function main(): Promise<void> {
  const dataSource = await new DataSource({
    type: 'postgres',
    url: settings.databaseUrl,
    entities: FOUNDATION_ENTITIES as never,
    synchronize: false,
    poolSize: CLIENTS + 4,
    // The killed server ends idle connections too; each is replaced when it is needed.
    poolErrorHandler: () => undefined,
  }).initialize();
  const session = new JurisdictionSession(dataSource, new HmacContextSeal(Buffer.from(settings.contextKey, 'base64')));
  const keys = new DerivedLogKeys(new SigningKeys(Buffer.from(settings.signingSeed, 'base64')));
  const sequencer = new LedgerSequencer(session, new JurisdictionDirectory(dataSource), keys, { databaseUrl: settings.databaseUrl, sequenceEveryMs: 500 });
  await sequencer.start();
  const ledger = new Ledger();
  const actor = { jurisdictionId: settings.jurisdictionId, officialId: randomUUID(), purpose: 'test', requestId: randomUUID() };
  const subjects = Array.from({ length: 20 }, () => randomUUID());
  const append = async (): Promise<void> => {
    const id = subjects[Math.floor(Math.random() * subjects.length)] ?? randomUUID();
    const { eventId } = await session.run({ ...actor }, (tx) =>
      ledger.append(tx, actor, { kind: 'handover.accepted', subject: { kind: 'exhibit', id }, occurredAt: new Date(), facts: { custodian: id }, sealed: { condition: 'as offered' } }),
    );
    tell({ acknowledged: eventId });
  };
  const publish = async (): Promise<void> => {
    const [latest] = await session.run({ ...actor }, (tx) =>
      tx.query<{ note: string }[]>('SELECT note FROM ledger.checkpoint WHERE jurisdiction_id = $1 ORDER BY size DESC LIMIT 1', [settings.jurisdictionId]),
    );
    if (latest) tell({ published: latest.note });
    await wait(100);
  };
  tell({ ready: true });
  await Promise.all([...Array.from({ length: CLIENTS }, () => again(append)), again(publish)]);
}

void main();
