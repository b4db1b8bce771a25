import { FOUNDATION_ENTITIES } from '@headstamp/boot';
import { SigningKeys } from '@headstamp/exchange';
import { OfficialsService } from '@headstamp/jurisdictions';
import { Ledger } from '@headstamp/ledger';
import { TenancyModule } from '@headstamp/tenancy';
import { type DynamicModule, type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

export interface RegistryAccess {
  /** Connects as the runtime role. */
  readonly databaseUrl: string;
  readonly contextKey: Buffer;
  readonly signingSeed: Buffer;
}

/** Jurisdictions and officials, without the rest of the house: for programs that run once. */
@Module({})
class RegistryModule {
  static of({ databaseUrl, contextKey, signingSeed }: RegistryAccess): DynamicModule {
    return {
      module: RegistryModule,
      imports: [TenancyModule.forRoot({ databaseUrl, contextKey, entities: FOUNDATION_ENTITIES, poolSize: 2 })],
      providers: [OfficialsService, Ledger, { provide: SigningKeys, useValue: new SigningKeys(signingSeed) }],
    };
  }
}

/** Opens the registry, runs the work, and closes it again. */
export async function inRegistry<T>(access: RegistryAccess, work: (registry: INestApplicationContext) => Promise<T>): Promise<T> {
  const registry = await NestFactory.createApplicationContext(RegistryModule.of(access), { logger: ['error', 'fatal'], abortOnError: false });
  try {
    return await work(registry);
  } finally {
    await registry.close();
  }
}
