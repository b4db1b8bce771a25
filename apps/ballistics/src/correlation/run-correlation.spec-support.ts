import 'reflect-metadata';
import { Ledger } from '@headstamp/ledger';
import { Inbox, type Delivery } from '@headstamp/messaging';
import { HmacContextSeal, JurisdictionSession } from '@headstamp/tenancy';
import { DataSource } from 'typeorm';
import { engineFromSource } from '../engine/surface-engine.spec-support';
import { BALLISTICS_ENTITIES } from '../entities';
import { CorrelationRuns } from './correlation.runs';
import { CORRELATION_SETTINGS } from './correlation.settings';

/** What a worker process needs to carry out one delivery. */
export interface Errand {
  readonly databaseUrl: string;
  readonly contextKey: string;
  readonly delivery: Delivery<'acquisition.recorded'>;
}

/** A worker of its own that saves after every single acquisition; a spec kills it in the middle. */
async function carryOut({ databaseUrl, contextKey, delivery }: Errand): Promise<void> {
  const dataSource = await new DataSource({ type: 'postgres', url: databaseUrl, entities: BALLISTICS_ENTITIES, synchronize: false, poolSize: 4 }).initialize();
  const session = new JurisdictionSession(dataSource, new HmacContextSeal(Buffer.from(contextKey, 'base64')));
  const runs = new CorrelationRuns(session, new Inbox(session), new Ledger(), engineFromSource(), { ...CORRELATION_SETTINGS, chunk: 1 });
  await runs.carryOut(delivery);
  await dataSource.destroy();
}

const errand = process.env.HEADSTAMP_TEST_ERRAND;
if (errand !== undefined) void carryOut(JSON.parse(errand) as Errand);
