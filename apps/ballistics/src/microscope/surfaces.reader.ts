import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AcquisitionReader } from '../acquisition/acquisition.reader';
import type { Acquisition } from '../acquisition/acquisition.entity';
import { AcquisitionError } from '../acquisition/acquisition.errors';
import { notCorrelated, polarityOf } from '../acquisition/acquisition.rules';
import { SURFACE_FORMS, type HeightsWanted, type SurfaceForm } from '../engine/height-grid';
import { SurfaceEngine } from '../engine/surface-engine';
import { MicroscopeError } from './microscope.errors';
import { Pairs, type PairName } from './pairs';

/** A bullet has the files of its lands; a mark that no engine compares has its file only; a picture has no heights at all. */
function formsOf(acquisition: Acquisition): readonly SurfaceForm[] {
  if (acquisition.medium === 'IMAGE') throw new AcquisitionError('acquisition.image-only');
  if (notCorrelated(acquisition) !== null) return ['taken-in'];
  return acquisition.medium === 'LANDS' ? ['prepared', 'exchanged'] : SURFACE_FORMS;
}

/** Heights for somebody's eyes: all forms of what is ours, of what is another's the one form that its owner gave away. */
@Injectable()
export class SurfacesReader {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly acquisitions: AcquisitionReader,
    private readonly pairs: Pairs,
    private readonly engine: SurfaceEngine,
  ) {}

  async ofAcquisition(actor: Actor, id: string, form?: SurfaceForm): Promise<Buffer> {
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
      if (side === 'own') return this.own(tx, actor, pair.ownAcquisitionId, form);
      if (pair.bothOurs) return this.own(tx, actor, pair.otherId, form);
      if (form !== undefined && form !== 'exchanged') throw new MicroscopeError('microscope.form-not-here', { form });
      const { surface: exchanged, synthetic } = await pair.given();
      return { form: 'exchanged', forms: ['exchanged'], file: null, prepared: null, exchanged, synthetic } satisfies HeightsWanted;
    });
    return this.engine.heights(wanted);
  }

  /** The finest prepared form unless it is named; a mark that is not prepared is shown as it was taken in. */
  private async own(tx: EntityManager, actor: Actor, id: string, asked?: SurfaceForm): Promise<HeightsWanted> {
    const acquisition = await this.acquisitions.known(tx, actor, id);
    const { itemKind, region, units, synthetic } = acquisition;
    const forms = formsOf(acquisition);
    const form = asked ?? (forms.includes('prepared') ? 'prepared' : 'taken-in');
    if (!forms.includes(form)) throw new MicroscopeError('microscope.form-not-here', { form });
    const { surface: prepared, exchangeSurface: exchanged } = forms.includes('prepared')
      ? await this.acquisitions.preparedOf(tx, actor, id)
      : { surface: null, exchangeSurface: null };
    const wanted = { form, forms, prepared, exchanged, synthetic };
    if (form !== 'taken-in') return { ...wanted, file: null };
    const bytes = await this.acquisitions.fileOf(tx, acquisition);
    const micrometresConfirmed = units === 'micrometre-confirmed';
    return { ...wanted, file: { bytes, polarity: polarityOf(itemKind, region), micrometresConfirmed } };
  }
}
