import { randomUUID } from 'node:crypto';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { TestFireView, type RecordTestFire } from './test-fire.dto';
import { TestFire } from './test-fire.entity';
import { judgeTestFire } from './test-fire.rules';

@Injectable()
export class TestFireService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
  ) {}

  record(actor: Actor, claim: RecordTestFire): Promise<TestFireView> {
    return this.session.run(actor, async (tx, now) => {
      const {
        caseId,
        firearmExhibitId,
        ammunitionMaker,
        ammunitionLot,
        count: shots,
        trap,
        firedOn,
        testFireExhibitIds: itemExhibitIds,
      } = claim;
      judgeTestFire({ firearmExhibitId, shots, itemExhibitIds, firedOn }, now);
      const fired = tx.create(TestFire, {
        jurisdictionId: actor.jurisdictionId,
        id: randomUUID(),
        caseId,
        firearmExhibitId,
        ammunitionMaker,
        ammunitionLot,
        shots,
        trap,
        firedOn,
        itemExhibitIds,
        officialId: actor.officialId,
        occurredAt: new Date(firedOn),
        recordedAt: now,
      });
      await tx.insert(TestFire, fired);
      await this.ledger.append(tx, actor, {
        kind: 'test-fire.recorded',
        subject: { kind: 'test-fire', id: fired.id },
        occurredAt: fired.occurredAt,
        facts: { firearmExhibitId, shots, itemExhibitIds },
      });
      return TestFireView.of(fired);
    });
  }

  ofCase(actor: Actor, caseId: string): Promise<TestFireView[]> {
    return this.session.disclose(actor, { subjectKind: 'test-fire', subjectId: null }, async (tx) => {
      const fired = await tx.find(TestFire, {
        where: { jurisdictionId: actor.jurisdictionId, caseId },
        order: { recordedAt: 'DESC', id: 'DESC' },
      });
      return fired.map((each) => TestFireView.of(each));
    });
  }
}
