import { randomUUID } from 'node:crypto';
import { canonicalCountryCode } from '@headstamp/codes';
import { pageOf, positionOf, prefixRange } from '@headstamp/http';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { FirearmDetail } from '../firearm/firearm-detail.dto';
import { FirearmHistory } from '../firearm/firearm-history';
import { FirearmRecords } from '../firearm/firearm-records';
import { normaliseName } from '../serial/normalise';
import { normaliseCalibreText } from './calibre';
import { FirearmIdentification } from './firearm-identification.entity';
import {
  FirearmTemplateView,
  type DescribeModel,
  type FirearmTemplatePage,
  type FirearmTemplateQuery,
  type IdentifyFirearm,
} from './firearm-template.dto';
import { FirearmTemplate } from './firearm-template.entity';
import { FirearmTemplateError } from './firearm-template.errors';
import { NCIC_CALIBRES, NCIC_MAKES } from './ncic';

/** The reference of models: many records, each in the words of who read the weapon, point to one description. */
@Injectable()
export class FirearmTemplateService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
    private readonly records: FirearmRecords,
    private readonly history: FirearmHistory,
  ) {}

  describe(actor: Actor, wanted: DescribeModel): Promise<FirearmTemplateView> {
    return this.session.run(actor, async (tx, now) => {
      const { make, makeCode = null, model, type, action = null, calibre, calibreCodes = [] } = wanted;
      if (makeCode !== null && !NCIC_MAKES.has(makeCode)) throw new FirearmTemplateError('firearm-template.make-code-unknown');
      if (calibreCodes.some(({ scheme, code }) => scheme === 'NCIC' && !NCIC_CALIBRES.has(code)))
        throw new FirearmTemplateError('firearm-template.calibre-code-unknown', { scheme: 'NCIC' });
      const { jurisdictionId, officialId } = actor;
      const id = randomUUID();
      const identity = {
        ...{ makeNormalised: normaliseName(make), modelNormalised: normaliseName(model), calibreNormalised: normaliseCalibreText(calibre) },
        ...{ type, country: canonicalCountryCode(wanted.country) ?? wanted.country },
      };
      const inserted = await tx
        .createQueryBuilder()
        .insert()
        .into(FirearmTemplate)
        .values({
          ...{ jurisdictionId, id, make, makeCode, model, action, calibre, ...identity },
          ...{ calibreCodes: Object.fromEntries(calibreCodes.map(({ scheme, code }) => [scheme, code])), recordedBy: officialId, occurredAt: now },
        })
        .orIgnore()
        .returning('id')
        .execute();
      if ((inserted.raw as unknown[]).length === 0) {
        const known = await tx.findBy(FirearmTemplate, { jurisdictionId, ...identity });
        const same = known.find((each) => each.action === action);
        throw new FirearmTemplateError('firearm-template.described-before', same ? { templateId: same.id } : {});
      }
      await this.ledger.append(tx, actor, {
        kind: 'firearm-template.described',
        subject: { kind: 'firearm-template', id },
        occurredAt: now,
        facts: { make, makeCode, model, type, action, calibre, country: identity.country },
      });
      return FirearmTemplateView.of(await this.find(tx, actor, id, 'firearm-template.not-here'));
    });
  }

  read(actor: Actor, id: string): Promise<FirearmTemplateView> {
    return this.session.disclose(actor, { subjectKind: 'firearm-template', subjectId: id }, async (tx) =>
      FirearmTemplateView.of(await this.find(tx, actor, id, 'firearm-template.not-here')),
    );
  }

  list(actor: Actor, query: FirearmTemplateQuery): Promise<FirearmTemplatePage> {
    const { jurisdictionId } = actor;
    const after = positionOf(query.cursor);
    return this.session.disclose(actor, { subjectKind: 'firearm-template', subjectId: null }, async (tx) => {
      const templates = tx.createQueryBuilder(FirearmTemplate, 't').where('t.jurisdictionId = :jurisdictionId', { jurisdictionId });
      const begin = normaliseName(query.make ?? '');
      if (begin) {
        templates.andWhere('t.makeNormalised COLLATE "C" >= :begin AND t.makeNormalised COLLATE "C" < :end', prefixRange(begin));
      }
      if (after) templates.andWhere('(t.recordedAt, t.id) < (:recordedAt, :id)', after);
      const rows = await templates
        .orderBy('t.recordedAt', 'DESC')
        .addOrderBy('t.id', 'DESC')
        .limit(query.limit + 1)
        .getMany();
      return pageOf(rows, query.limit, (row) => FirearmTemplateView.of(row));
    });
  }

  /** Says of which model a recorded firearm is. What was read off it stays as it was read, and so does an earlier identification. */
  identify(actor: Actor, firearmId: string, wanted: IdentifyFirearm): Promise<FirearmDetail> {
    return this.session.run(actor, async (tx, now) => {
      await this.records.find(tx, actor, firearmId);
      await this.keep(tx, actor, now, firearmId, wanted);
      return this.records.detail(tx, actor, now, firearmId);
    });
  }

  /** The same, within a use case that writes the firearm. */
  async keep(tx: EntityManager, actor: Actor, now: Date, firearmId: string, { templateId, reason = null }: IdentifyFirearm): Promise<void> {
    const { jurisdictionId, officialId } = actor;
    await this.find(tx, actor, templateId, 'firearm-template.unknown');
    const id = randomUUID();
    const sequence = await this.history.next(tx, actor, 'firearm_identification', firearmId);
    const said = { jurisdictionId, id, firearmId, sequence, templateId, reason, recordedBy: officialId, occurredAt: now };
    await tx.insert(FirearmIdentification, said);
    await this.ledger.append(tx, actor, {
      kind: 'firearm.identified',
      subject: { kind: 'firearm', id: firearmId },
      occurredAt: now,
      facts: { templateId, identificationId: id },
      sealed: { reason },
    });
  }

  private async find(
    tx: EntityManager,
    { jurisdictionId }: Actor,
    id: string,
    otherwise: 'firearm-template.unknown' | 'firearm-template.not-here',
  ): Promise<FirearmTemplate> {
    const template = await tx.findOneBy(FirearmTemplate, { jurisdictionId, id });
    if (!template) throw new FirearmTemplateError(otherwise);
    return template;
  }
}
