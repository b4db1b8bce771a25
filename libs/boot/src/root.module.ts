import { DocumentsModule } from '@headstamp/documents';
import { ExchangeModule, SigningKeys } from '@headstamp/exchange';
import { HttpModule } from '@headstamp/http';
import { JurisdictionsModule } from '@headstamp/jurisdictions';
import { KeptRecords, LedgerModule, LEDGER_PROBLEMS, RecordRules } from '@headstamp/ledger';
import { chooseBackend, MessagingModule, type QueueName } from '@headstamp/messaging';
import { PhotographLimits, PhotographsModule } from '@headstamp/photographs';
import { TenancyModule } from '@headstamp/tenancy';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TerminusModule } from '@nestjs/terminus';
import { ThrottlerModule } from '@nestjs/throttler';
import { LoggerModule } from 'nestjs-pino';
import type { Configuration } from './configuration';
import { FOUNDATION_ENTITIES, FOUNDATION_PROBLEMS } from './foundation';
import { HealthController } from './health.controller';
import { DerivedLogKeys } from './log-keys';
import { OfficialThrottlerGuard } from './official-throttler.guard';
import { requestLog } from './request-log';
import type { ServiceDefinition } from './service-definition';

/** The composition root: the foundation once, and the services of this process. */
@Module({})
export class RootModule {
  static of(configuration: Configuration, services: readonly ServiceDefinition[]): DynamicModule {
    const keys = new SigningKeys(configuration.signingSeed);
    const queues: QueueName[] = ['exchange', ...services.flatMap((service) => service.queues)];
    const problems = Object.assign({}, FOUNDATION_PROBLEMS, LEDGER_PROBLEMS, ...services.map((service) => service.problems)) as typeof FOUNDATION_PROBLEMS;
    return {
      module: RootModule,
      imports: [
        LoggerModule.forRoot(requestLog(configuration.logLevel)),
        ThrottlerModule.forRoot([{ limit: 1_200, ttl: 60_000 }]),
        TenancyModule.forRoot({
          databaseUrl: configuration.databaseUrl,
          contextKey: configuration.contextKey,
          entities: [...FOUNDATION_ENTITIES, ...services.flatMap((service) => service.entities)],
          poolSize: 20,
        }),
        LedgerModule.forRoot(
          { databaseUrl: configuration.databaseUrl, sequenceEveryMs: 5_000 },
          new DerivedLogKeys(keys),
          configuration.witnessing,
          configuration.timeStamping,
          new RecordRules(services.flatMap(({ recordRules = [] }) => recordRules)),
          { options: configuration.retention, records: new KeptRecords(services.flatMap(({ keptRecords = [] }) => keptRecords)) },
        ),
        MessagingModule.forRoot(
          { connection: chooseBackend(configuration.queue), databaseUrl: configuration.databaseUrl, relayEveryMs: 1_000, drainMs: 20_000 },
          queues,
        ),
        ExchangeModule.forRoot(keys),
        DocumentsModule,
        JurisdictionsModule.forRoot(configuration.directory),
        PhotographsModule.forRoot(new PhotographLimits(configuration.photographBytes)),
        HttpModule.forRoot(problems),
        TerminusModule.forRoot({ logger: false }),
        ...services.map((service) => service.module),
      ],
      controllers: [HealthController],
      providers: [{ provide: APP_GUARD, useClass: OfficialThrottlerGuard }],
    };
  }
}
