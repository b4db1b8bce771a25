import {
  type BeforeApplicationShutdown,
  type DynamicModule,
  Global,
  Injectable,
  Module,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { ChangesController } from './changes/changes.controller';
import { ChangesService } from './changes/changes.service';
import { LogCheckController } from './check/log-check.controller';
import { LogCheck } from './check/log-check';
import { LogChecksService } from './check/log-checks.service';
import { RecordRules } from './check/record-rules';
import { BundleExport } from './bundle-export';
import { EventProofs } from './event-proofs';
import { HistoryExport } from './history-export';
import { Ledger } from './ledger';
import { LedgerOptions } from './ledger.options';
import { LogAudit } from './log-audit';
import { LogController } from './log.controller';
import { LogExport } from './log-export';
import { LogExportController } from './log-export.controller';
import { LogKeys } from './log-keys';
import { LogProofs } from './log-proofs';
import { LogStatusService } from './log-status.service';
import { KeptRecords } from './retention/kept-record';
import { LegalHolds } from './retention/legal-holds.service';
import { Retention } from './retention/retention';
import { RetentionController } from './retention/retention.controller';
import { RetentionOptions } from './retention/retention.options';
import { RetentionReading } from './retention/retention-reading';
import { RetentionSchedule } from './retention/retention-schedule';
import { RecordHistory } from './record-history';
import { RecordHistoryController } from './record-history.controller';
import { LedgerSequencer } from './sequencer';
import { TimeStampTimer } from './time-stamp/time-stamp-timer';
import { TimeStampingOptions } from './time-stamp/time-stamping.options';
import { TimeStamps } from './time-stamp/time-stamps';
import { AskWitness } from './witness/ask-witness';
import { Witness } from './witness/witness';
import { WitnessController } from './witness/witness.controller';
import { WitnessPolicies } from './witness/witness-policies';
import { WitnessRound } from './witness/witness-round';
import { WitnessTimer } from './witness/witness-timer';
import { WitnessWatch } from './witness/witness-watch';
import { WitnessingOptions } from './witness/witnessing.options';

/** Starts what works on the logs when the application is whole, and stops it before the database goes. */
@Injectable()
class LedgerLifecycle implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    private readonly sequencer: LedgerSequencer,
    private readonly watch: WitnessWatch,
    private readonly timer: WitnessTimer,
    private readonly stamps: TimeStampTimer,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    // A log that was set back must not sign anything before that is known.
    await this.watch.checkAll();
    await this.sequencer.start();
    this.timer.start();
    this.stamps.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.stamps.stop();
    await this.timer.stop();
    await this.sequencer.stop();
  }
}

/** One per process, in the composition root, after TenancyModule. Every process may sequence: a lock lets one at a time. */
@Global()
@Module({})
export class LedgerModule {
  static forRoot(
    options: LedgerOptions,
    keys: LogKeys,
    witnessing: WitnessingOptions,
    stamping: TimeStampingOptions,
    rules: RecordRules,
    retention: { readonly options: RetentionOptions; readonly records: KeptRecords },
  ): DynamicModule {
    return {
      module: LedgerModule,
      controllers: [WitnessController, ChangesController, LogController, LogExportController, LogCheckController, RetentionController, RecordHistoryController],
      providers: [
        { provide: WitnessingOptions, useValue: witnessing },
        { provide: TimeStampingOptions, useValue: stamping },
        { provide: RecordRules, useValue: rules },
        { provide: RetentionOptions, useValue: retention.options },
        { provide: KeptRecords, useValue: retention.records },
        { provide: LedgerOptions, useValue: options },
        { provide: LogKeys, useValue: keys },
        Ledger,
        LedgerSequencer,
        LogProofs,
        LogAudit,
        HistoryExport,
        BundleExport,
        LogExport,
        WitnessPolicies,
        Witness,
        {
          provide: AskWitness,
          useFactory: (witness: Witness, { patienceMs }: WitnessingOptions) => new AskWitness(witness, patienceMs),
          inject: [Witness, WitnessingOptions],
        },
        WitnessWatch,
        WitnessRound,
        WitnessTimer,
        TimeStamps,
        TimeStampTimer,
        LogStatusService,
        ChangesService,
        EventProofs,
        Retention,
        LegalHolds,
        RecordHistory,
        RetentionReading,
        RetentionSchedule,
        LogCheck,
        LogChecksService,
        LedgerLifecycle,
      ],
      exports: [Ledger, LedgerSequencer, LogProofs, LogAudit, HistoryExport, BundleExport, LogExport, LogKeys, Retention, Witness, WitnessRound, WitnessWatch],
    };
  }
}
