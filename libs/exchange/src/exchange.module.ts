import { FocalPointsService } from '@headstamp/jurisdictions';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DeliveryJobs } from './delivery.jobs';
import { ExchangeDocuments } from './exchange-documents';
import { Reachability } from './reachability';
import { SigningKeys } from './signing-keys';

/** One per process, in the composition root. */
@Global()
@Module({})
export class ExchangeModule {
  static forRoot(keys: SigningKeys): DynamicModule {
    return {
      module: ExchangeModule,
      providers: [{ provide: SigningKeys, useValue: keys }, { provide: Reachability, useExisting: FocalPointsService }, ExchangeDocuments, DeliveryJobs],
      exports: [ExchangeDocuments, SigningKeys],
    };
  }
}
