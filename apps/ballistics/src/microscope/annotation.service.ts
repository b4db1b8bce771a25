import { randomUUID } from 'node:crypto';
import { OfficialsService } from '@headstamp/jurisdictions';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { unlessViolated } from '../record/violated';
import { AnnotationList, AnnotationView, type MakeAnnotation } from './annotation.dto';
import { PairAnnotation, PairAnnotationWithdrawal } from './annotation.entity';
import { judgeShape } from './annotation.rules';
import { MicroscopeError } from './microscope.errors';
import { Pairs, type Pair, type PairName } from './pairs';

/** What examiners mark on two surfaces, kept apart until nobody could be swayed by it. */
@Injectable()
export class AnnotationService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly officials: OfficialsService,
    private readonly pairs: Pairs,
    private readonly ledger: Ledger,
  ) {}

  /** One's own annotations, and everybody's once they are open. Those that are hidden are not even read. */
  list(actor: Actor, name: PairName): Promise<AnnotationList> {
    return this.session.disclose(actor, { subjectKind: 'pair-annotations', subjectId: name.id }, async (tx) => {
      const pair = await this.pairs.of(tx, actor, name);
      const open = await this.pairs.open(tx, actor, pair);
      const { ownAcquisitionId, otherId } = pair;
      const annotations = await tx.find(PairAnnotation, {
        where: { jurisdictionId: actor.jurisdictionId, ownAcquisitionId, otherId, ...(!open && { examinerId: actor.officialId }) },
        order: { recordedAt: 'ASC', id: 'ASC' },
      });
      return { othersShown: open, items: await this.views(tx, actor, annotations) };
    });
  }

  make(actor: Actor, name: PairName, { kind, shape, own, other, words }: MakeAnnotation): Promise<AnnotationView> {
    judgeShape(shape, own, other);
    return this.session.run(actor, async (tx, now) => {
      const pair = await this.pairs.of(tx, actor, name);
      const annotation = tx.create(PairAnnotation, {
        ...(await this.ofPair(tx, actor, pair, now)),
        kind,
        shape,
        ownUm: own,
        otherUm: other,
        words,
      });
      await tx.insert(PairAnnotation, annotation);
      // What was marked would tell a reader of the log what the first examiner thinks.
      await this.ledger.append(tx, actor, {
        kind: 'annotation.made',
        subject: { kind: 'annotation', id: annotation.id },
        occurredAt: now,
        facts: { purpose: name.purpose, of: name.id },
        sealed: { annotation: JSON.stringify({ kind, shape, own, other, words }) },
      });
      return AnnotationView.of(annotation, undefined, now);
    });
  }

  withdraw(actor: Actor, id: string, reason: string): Promise<AnnotationView> {
    return this.session.run(actor, async (tx, now) => {
      const { jurisdictionId, officialId } = actor;
      const annotation = await tx.findOneBy(PairAnnotation, { jurisdictionId, id });
      if (!annotation) throw new MicroscopeError('annotation.unknown');
      if (annotation.examinerId !== officialId) throw await this.refusalOf(tx, actor, annotation);
      const withdrawal = { jurisdictionId, annotationId: id, reason, officialId, occurredAt: now, recordedAt: now };
      await unlessViolated(
        tx.insert(PairAnnotationWithdrawal, withdrawal),
        'pair_annotation_withdrawal_pkey',
        () => new MicroscopeError('annotation.withdrawn-before'),
      );
      await this.ledger.append(tx, actor, {
        kind: 'annotation.withdrawn',
        subject: { kind: 'annotation', id },
        occurredAt: now,
        facts: {},
        sealed: { reason },
      });
      return AnnotationView.of(annotation, withdrawal, annotation.recordedAt);
    });
  }

  /** Whether the examiner has marked anything on the pair, withdrawn or not: it was seen before the engine was asked. */
  hasMarked(tx: EntityManager, { jurisdictionId, officialId: examinerId }: Actor, { ownAcquisitionId, otherId }: Pair): Promise<boolean> {
    return tx.existsBy(PairAnnotation, { jurisdictionId, ownAcquisitionId, otherId, examinerId });
  }

  /** What every record of a pair has. */
  async ofPair(tx: EntityManager, actor: Actor, pair: Pair, now: Date) {
    const { jurisdictionId, officialId: examinerId } = actor;
    const { purpose, candidateId, linkId, ownAcquisitionId, otherId } = pair;
    const { reference: examinerReference } = await this.officials.known(tx, actor, examinerId);
    return { jurisdictionId, id: randomUUID(), purpose, candidateId, linkId, ownAcquisitionId, otherId, examinerId, examinerReference, occurredAt: now };
  }

  /** Whoever may not read an annotation does not learn that there is one. */
  private async refusalOf(tx: EntityManager, actor: Actor, { candidateId, linkId }: PairAnnotation): Promise<MicroscopeError> {
    const name: PairName = linkId === null ? { purpose: 'candidate', id: candidateId ?? '' } : { purpose: 'comparison', id: linkId };
    const open = await this.pairs.open(tx, actor, await this.pairs.of(tx, actor, name));
    return new MicroscopeError(open ? 'annotation.of-another' : 'annotation.unknown');
  }

  private async views(tx: EntityManager, { jurisdictionId }: Actor, annotations: readonly PairAnnotation[]): Promise<AnnotationView[]> {
    const withdrawals = await tx.findBy(PairAnnotationWithdrawal, { jurisdictionId, annotationId: In(annotations.map(({ id }) => id)) });
    return annotations.map((each) =>
      AnnotationView.of(
        each,
        withdrawals.find(({ annotationId }) => annotationId === each.id),
        each.recordedAt,
      ),
    );
  }
}
