import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AcquisitionReader } from '../acquisition/acquisition.reader';
import { polarityOf } from '../acquisition/acquisition.rules';
import { SurfaceFile } from '../acquisition/surface-file.entity';
import { SURFACE_FORMS, type HeightsWanted, type SurfaceForm } from '../engine/height-grid';
import { SurfaceEngine } from '../engine/surface-engine';
import { MicroscopeError } from './microscope.errors';
import { Pairs, type PairName } from './pairs';

/** Heights for somebody's eyes: all forms of what is ours, of what is another's the one form that its owner gave away. */
@Injectable()
export class SurfacesReader {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly acquisitions: AcquisitionReader,
    private readonly pairs: Pairs,
    private readonly engine: SurfaceEngine,
  ) {}

  /** @param form the finest prepared one unless it is named */
  async ofAcquisition(actor: Actor, id: string, form: SurfaceForm = 'prepared'): Promise<Buffer> {
    const wanted = await this.session.disclose(actor, { subjectKind: 'acquisition-heights', subjectId: id }, (tx) =>
      this.own(tx, actor, id, form),
    );
    return this.engine.heights(wanted);
  }

  async ofPair(actor: Actor, name: PairName, side: 'own' | 'other', form?: SurfaceForm): Promise<Buffer> {
    const disclosure =
      name.purpose === 'candidate'
        ? { subjectKind: 'candidate-heights', subjectId: name.id }
        : { subjectKind: 'link-heights', subjectId: name.id };
    const wanted = await this.session.disclose(actor, disclosure, async (tx) => {
      const pair = await this.pairs.of(tx, actor, name);
      if (side === 'own') return this.own(tx, actor, pair.ownAcquisitionId, form ?? 'prepared');
      if (pair.bothOurs) return this.own(tx, actor, pair.otherId, form ?? 'prepared');
      if (form !== undefined && form !== 'exchanged') throw new MicroscopeError('microscope.form-not-here', { form });
      const { surface: exchanged, synthetic } = await pair.given();
      return { form: 'exchanged', forms: ['exchanged'], file: null, prepared: null, exchanged, synthetic } satisfies HeightsWanted;
    });
    return this.engine.heights(wanted);
  }

  private async own(tx: EntityManager, actor: Actor, id: string, form: SurfaceForm): Promise<HeightsWanted> {
    const { itemKind, region, units, synthetic } = await this.acquisitions.known(tx, actor, id);
    const { surface: prepared, exchangeSurface: exchanged } = await this.acquisitions.preparedOf(tx, actor, id);
    const wanted = { form, forms: SURFACE_FORMS, prepared, exchanged, synthetic };
    if (form !== 'taken-in') return { ...wanted, file: null };
    const { bytes } = await tx.findOneByOrFail(SurfaceFile, { jurisdictionId: actor.jurisdictionId, acquisitionId: id });
    const micrometresConfirmed = units === 'micrometre-confirmed';
    return { ...wanted, file: { bytes, polarity: polarityOf(itemKind, region), micrometresConfirmed } };
  }
}
