import { type DynamicModule, Global, Module } from '@nestjs/common';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import { ContextSeal, HmacContextSeal } from './context-seal';
import { DatabaseSignals } from './database-signal';
import { PIPELINED } from './entered-transaction';
import { JurisdictionDirectory } from './jurisdiction-directory';
import { JurisdictionSession } from './jurisdiction-session';

export interface TenancyOptions {
  /** Connects as the runtime role. */
  readonly databaseUrl: string;
  readonly contextKey: Buffer;
  readonly entities: readonly EntityTarget<ObjectLiteral>[];
  readonly poolSize: number;
}

/** One per process, in the composition root: the connection pool and the only door to it. */
@Global()
@Module({})
export class TenancyModule {
  static forRoot(options: TenancyOptions): DynamicModule {
    return {
      module: TenancyModule,
      imports: [
        TypeOrmModule.forRoot({
          type: 'postgres',
          url: options.databaseUrl,
          entities: options.entities as never,
          synchronize: false,
          poolSize: options.poolSize,
          retryAttempts: 0,
          extra: { ...PIPELINED, statement_timeout: 30_000, idle_in_transaction_session_timeout: 60_000 },
        }),
      ],
      providers: [
        { provide: ContextSeal, useValue: new HmacContextSeal(options.contextKey) },
        {
          provide: JurisdictionSession,
          inject: [getDataSourceToken(), ContextSeal],
          useFactory: (dataSource: DataSource, seal: ContextSeal) => new JurisdictionSession(dataSource, seal),
        },
        { provide: DatabaseSignals, useValue: new DatabaseSignals(options.databaseUrl) },
        { provide: JurisdictionDirectory, inject: [getDataSourceToken()], useFactory: (dataSource: DataSource) => new JurisdictionDirectory(dataSource) },
      ],
      exports: [JurisdictionSession, JurisdictionDirectory, DatabaseSignals],
    };
  }
}
