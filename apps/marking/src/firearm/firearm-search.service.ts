import { pageOf, positionOf } from '@headstamp/http';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { normaliseName, normaliseSerial } from '../serial/normalise';
import { serialAgreement, type SerialAgreement } from '../serial/serial-differences';
import { Firearm } from './firearm.entity';
import { FirearmFound, type FirearmPage, type FirearmQuery } from './firearm.views.dto';
import { FirearmError } from './firearm.errors';
import { firearmsReadAs, isSearchable } from './serial-search';

@Injectable()
export class FirearmSearchService {
  constructor(private readonly session: JurisdictionSession) {}

  search(actor: Actor, query: FirearmQuery): Promise<FirearmPage> {
    return this.session.disclose(actor, { subjectKind: 'firearm', subjectId: null }, (tx) =>
      query.serial !== undefined && (query.match === 'noisy' || /[?*]/.test(query.serial))
        ? this.misread(tx, actor, query, query.serial)
        : this.page(tx, actor, query),
    );
  }

  private async page(tx: EntityManager, { jurisdictionId }: Actor, query: FirearmQuery): Promise<FirearmPage> {
    const after = positionOf(query.cursor);
    const firearms = tx.createQueryBuilder(Firearm, 'f').where('f.jurisdictionId = :jurisdictionId', { jurisdictionId });
    const begin = normaliseSerial(query.serial ?? '');
    if (query.serial !== undefined && begin === '') throw new FirearmError('firearm.serial-unsearchable');
    if (begin) {
      const range = (column: string): string =>
        `SELECT r.id FROM marking.firearm r WHERE r.jurisdiction_id = :jurisdictionId AND r.${column} COLLATE "C" >= :begin AND r.${column} COLLATE "C" < :end`;
      firearms.andWhere(`f.id IN (${range('serial_normalised')} UNION ${range('barrel_serial_normalised')})`, {
        begin,
        end: `${begin}\u{10ffff}`,
      });
    }
    if (query.make !== undefined) firearms.andWhere('f.makeNormalised COLLATE "C" = :make', { make: normaliseName(query.make) });
    if (query.model !== undefined) firearms.andWhere('f.modelNormalised COLLATE "C" = :model', { model: normaliseName(query.model) });
    if (after) firearms.andWhere('(f.recordedAt, f.id) < (:recordedAt, :id)', after);
    const rows = await firearms
      .orderBy('f.recordedAt', 'DESC')
      .addOrderBy('f.id', 'DESC')
      .limit(query.limit + 1)
      .getMany();
    return pageOf(rows, query.limit, (firearm) => FirearmFound.with(firearm, []));
  }

  private async misread(tx: EntityManager, { jurisdictionId }: Actor, query: FirearmQuery, serial: string): Promise<FirearmPage> {
    // Nothing found would be read as no such firearm, when in truth nothing was searched.
    if (!isSearchable(serial)) throw new FirearmError('firearm.serial-unsearchable');
    const ids = await firearmsReadAs(tx, jurisdictionId, serial);
    const firearms = await tx.findBy(Firearm, { jurisdictionId, id: In(ids) });
    const described = firearms.filter(
      ({ makeNormalised, modelNormalised }) =>
        (query.make === undefined || makeNormalised === normaliseName(query.make)) &&
        (query.model === undefined || modelNormalised === normaliseName(query.model)),
    );
    const near = described.flatMap((firearm) => {
      const agreement = nearest(serial, firearm);
      return agreement ? [{ firearm, agreement }] : [];
    });
    near.sort((a, b) => a.agreement.distance - b.agreement.distance || (a.firearm.id < b.firearm.id ? -1 : 1));
    return {
      items: near.slice(0, query.limit).map(({ firearm, agreement }) => FirearmFound.with(firearm, agreement.reasons)),
      nextCursor: null,
    };
  }
}

function nearest(serial: string, { serialObserved, barrelSerialObserved }: Firearm): SerialAgreement | null {
  const agreements = [serialObserved, barrelSerialObserved].flatMap((recorded) =>
    recorded === null ? [] : (serialAgreement(serial, recorded) ?? []),
  );
  return agreements.sort((a, b) => a.distance - b.distance)[0] ?? null;
}
