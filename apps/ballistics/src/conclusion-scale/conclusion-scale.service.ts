import { randomUUID } from 'node:crypto';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LinkError } from '../link/link.errors';
import { ConclusionScaleList, ConclusionScaleView, type RecordConclusionScale } from './conclusion-scale.dto';
import { ConclusionScale } from './conclusion-scale.entity';
import { AFTE_SCALE, judgeScale, type ReadableScale } from './scale.states';

/** Scales that a laboratory adds as data, each in editions that stay. */
@Injectable()
export class ConclusionScaleService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
  ) {}

  list(actor: Actor): Promise<ConclusionScaleList> {
    return this.session.disclose(actor, { subjectKind: 'conclusion-scale', subjectId: null }, async (tx) => {
      const { jurisdictionId } = actor;
      const own = await tx.find(ConclusionScale, { where: { jurisdictionId }, order: { recordedAt: 'DESC', id: 'DESC' }, take: 200 });
      const items = [ConclusionScaleView.afte(), ...own.map((scale) => ConclusionScaleView.of(scale))];
      return Object.assign(new ConclusionScaleList(), { items });
    });
  }

  record(actor: Actor, { name, edition, conclusions }: RecordConclusionScale): Promise<ConclusionScaleView> {
    return this.session.run(actor, async (tx, now) => {
      const { jurisdictionId, officialId } = actor;
      judgeScale(conclusions.map(({ code }) => code));
      const known = await tx.existsBy(ConclusionScale, { jurisdictionId, name, edition });
      if (known || (name === AFTE_SCALE.name && edition === AFTE_SCALE.edition)) throw new LinkError('conclusion-scale.edition-known');
      const id = randomUUID();
      const stated = conclusions.map(({ code, label, group }) => ({ code, label, group }));
      await tx.insert(ConclusionScale, { jurisdictionId, id, name, edition, conclusions: stated, officialId, occurredAt: now });
      await this.ledger.append(tx, actor, {
        kind: 'conclusion-scale.recorded',
        subject: { kind: 'conclusion-scale', id },
        occurredAt: now,
        facts: { name, edition, conclusions: stated },
      });
      return ConclusionScaleView.of(await tx.findOneByOrFail(ConclusionScale, { jurisdictionId, id }));
    });
  }
}

/** The scale that an examiner names, the AFTE range where none is named. @throws LinkError when this laboratory has no such scale */
export async function scaleOf(tx: EntityManager, { jurisdictionId }: Actor, id: string | null): Promise<ReadableScale> {
  if (id === null) return AFTE_SCALE;
  const scale = await tx.findOneBy(ConclusionScale, { jurisdictionId, id });
  if (!scale) throw new LinkError('conclusion-scale.unknown');
  return scale;
}
