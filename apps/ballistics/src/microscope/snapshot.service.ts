import { Ledger } from '@headstamp/ledger';
import { Photographs } from '@headstamp/photographs';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { AnnotationService } from './annotation.service';
import { MicroscopeError } from './microscope.errors';
import { Pairs, type PairName } from './pairs';
import { type AttachSnapshot, SnapshotView, type SnapshotList } from './snapshot.dto';
import { PairSnapshot } from './snapshot.entity';

/** Pictures from the comparison microscope that belong to an examination; hidden from others as long as its annotations are. */
@Injectable()
export class SnapshotService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly photographs: Photographs,
    private readonly pairs: Pairs,
    private readonly annotations: AnnotationService,
    private readonly ledger: Ledger,
  ) {}

  list(actor: Actor, name: PairName): Promise<SnapshotList> {
    return this.session.disclose(actor, { subjectKind: 'pair-snapshots', subjectId: name.id }, async (tx) => {
      const pair = await this.pairs.of(tx, actor, name);
      const open = await this.pairs.open(tx, actor, pair);
      const { ownAcquisitionId, otherId } = pair;
      const snapshots = await tx.find(PairSnapshot, {
        where: { jurisdictionId: actor.jurisdictionId, ownAcquisitionId, otherId, ...(!open && { examinerId: actor.officialId }) },
        order: { recordedAt: 'ASC', id: 'ASC' },
      });
      return { othersShown: open, items: snapshots.map((each) => SnapshotView.of(each)) };
    });
  }

  attach(actor: Actor, name: PairName, { photographId, settings, words }: AttachSnapshot): Promise<SnapshotView> {
    return this.session.run(actor, async (tx, now) => {
      const pair = await this.pairs.of(tx, actor, name);
      const [photograph] = await this.photographs.known(tx, actor, [photographId]);
      if (photograph?.mediaType !== 'image/png') throw new MicroscopeError('snapshot.no-picture');
      const snapshot = tx.create(PairSnapshot, {
        ...(await this.annotations.ofPair(tx, actor, pair, now)),
        photographId,
        sha256: photograph.sha256,
        settings,
        words: words ?? null,
      });
      await tx.insert(PairSnapshot, snapshot);
      await this.ledger.append(tx, actor, {
        kind: 'snapshot.attached',
        subject: { kind: 'snapshot', id: snapshot.id },
        occurredAt: now,
        facts: { purpose: name.purpose, of: name.id, sha256: photograph.sha256 },
        ...(words !== undefined && { sealed: { words } }),
      });
      return SnapshotView.of(snapshot);
    });
  }
}
