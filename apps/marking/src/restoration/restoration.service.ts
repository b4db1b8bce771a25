import { randomUUID } from 'node:crypto';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { FirearmDetail } from '../firearm/firearm-detail.dto';
import { FirearmHistory } from '../firearm/firearm-history';
import { FirearmRecords } from '../firearm/firearm-records';
import { normaliseSerial } from '../serial/normalise';
import type { RecordRestoration } from './restoration.dto';
import { Restoration } from './restoration.entity';
import { RestorationError } from './restoration.errors';
import { judgeRestorable, judgeRestoration } from './restoration.states';
import { keepRestoredSerial } from './restored-serials';

const DAY_MS = 86_400_000;

/** Examinations that make a removed number legible: each adds a reading, none changes what was observed. */
@Injectable()
export class RestorationService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
    private readonly records: FirearmRecords,
    private readonly history: FirearmHistory,
  ) {}

  record(actor: Actor, firearmId: string, examination: RecordRestoration): Promise<FirearmDetail> {
    return this.session.run(actor, async (tx, now) => {
      const { part, method, examiner, examinedOn, outcome, resultText = null, remarks = null, photographIds = [] } = examination;
      const { jurisdictionId, officialId } = actor;
      const firearm = await this.records.find(tx, actor, firearmId);
      const occurredAt = new Date(`${examinedOn}T00:00:00Z`);
      if (occurredAt.getTime() > now.getTime() + DAY_MS) throw new RestorationError('restoration.in-the-future');
      const resultNormalised = resultText === null ? null : normaliseSerial(resultText);
      judgeRestorable(firearm.serialState, part === 'BARREL');
      judgeRestoration({ outcome, resultNormalised });
      const id = randomUUID();
      await tx.insert(Restoration, {
        ...{ jurisdictionId, id, firearmId, sequence: await this.history.next(tx, actor, 'restoration', firearmId), part, method, examiner },
        ...{ outcome, resultText, resultNormalised, remarks, examinedOn, recordedBy: officialId, occurredAt },
      });
      await this.history.keepPhotographs(tx, actor, now, firearmId, photographIds, { restorationId: id });
      await keepRestoredSerial(tx, jurisdictionId, firearmId, resultText);
      await this.ledger.append(tx, actor, {
        kind: 'restoration.recorded',
        subject: { kind: 'firearm', id: firearmId },
        occurredAt,
        facts: { restorationId: id, part, method, outcome, photographs: photographIds },
        sealed: { examiner, resultText, remarks },
      });
      return this.records.detail(tx, actor, now, firearmId);
    });
  }
}
