import {
  type BeforeApplicationShutdown,
  type DynamicModule,
  Global,
  Injectable,
  Module,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { HistoryExport } from './history-export';
import { Ledger } from './ledger';
import { LedgerOptions } from './ledger.options';
import { LogAudit } from './log-audit';
import { LogKeys } from './log-keys';
import { LogProofs } from './log-proofs';
import { LedgerSequencer } from './sequencer';

/** Starts the sequencer when the application is whole, and stops it before the database goes. */
@Injectable()
class LedgerLifecycle implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(private readonly sequencer: LedgerSequencer) {}

  onApplicationBootstrap(): Promise<void> {
    return this.sequencer.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.sequencer.stop();
  }
}

/** One per process, in the composition root, after TenancyModule. Every process may sequence: a lock lets one at a time. */
@Global()
@Module({})
export class LedgerModule {
  static forRoot(options: LedgerOptions, keys: LogKeys): DynamicModule {
    return {
      module: LedgerModule,
      providers: [
        { provide: LedgerOptions, useValue: options },
        { provide: LogKeys, useValue: keys },
        Ledger,
        LedgerSequencer,
        LogProofs,
        LogAudit,
        HistoryExport,
        LedgerLifecycle,
      ],
      exports: [Ledger, LedgerSequencer, LogProofs, LogAudit, HistoryExport, LogKeys],
    };
  }
}
