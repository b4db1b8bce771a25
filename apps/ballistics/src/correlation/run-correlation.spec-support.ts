import 'reflect-metadata';
import { Ledger } from '@headstamp/ledger';
import { Inbox, Outbox, type Delivery } from '@headstamp/messaging';
import { JurisdictionSession, TenancyModule } from '@headstamp/tenancy';
import { NestFactory } from '@nestjs/core';
import { engineFromSource } from '../engine/surface-engine.spec-support';
import { BALLISTICS_ENTITIES } from '../entities';
import { CorrelationFlow } from './correlation.flow';
import { CorrelationMerge } from './correlation.merge';
import { CorrelationParts } from './correlation.parts';
import { CORRELATION_SETTINGS } from './correlation.settings';

/** What a worker process needs to carry out one delivery. */
export interface Errand {
  readonly databaseUrl: string;
  readonly contextKey: string;
  readonly delivery: Delivery<'correlation.part-due'>;
}

/** A worker of its own that saves after every single acquisition; a spec kills it in the middle. */
async function carryOut({ databaseUrl, contextKey, delivery }: Errand): Promise<void> {
  const tenancy = TenancyModule.forRoot({
    databaseUrl,
    contextKey: Buffer.from(contextKey, 'base64'),
    entities: BALLISTICS_ENTITIES,
    poolSize: 4,
  });
  const app = await NestFactory.createApplicationContext(tenancy, { logger: ['error', 'fatal'] });
  const session = app.get(JurisdictionSession);
  const [inbox, engine, settings] = [new Inbox(session), engineFromSource(), { ...CORRELATION_SETTINGS, chunk: 1 }];
  const flow = new CorrelationFlow(inbox, new Outbox(), new Ledger(), settings);
  const merge = new CorrelationMerge(session, engine, settings);
  await new CorrelationParts(session, inbox, engine, flow, merge, settings).carryOut(delivery);
  await app.close();
}

const errand = process.env.HEADSTAMP_TEST_ERRAND;
if (errand !== undefined) void carryOut(JSON.parse(errand) as Errand);
