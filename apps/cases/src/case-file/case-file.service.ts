import { randomUUID } from 'node:crypto';
import { pageOf, positionOf, prefixRange } from '@headstamp/http';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { RecoveryService } from '../recovery/recovery.service';
import { CaseFileDetail, CaseFileView, type AmendCase, type CaseFilePage, type CaseQuery, type OpenCase } from './case-file.dto';
import { CaseFile } from './case-file.entity';
import { CaseFileError } from './case-file.errors';
import { CaseLink } from './case-link.entity';
import { CaseLinkSupersession } from './case-link-supersession.entity';
import { fileUnderNextReference, fileUnderReference, type NewCaseFile } from './case-reference';

@Injectable()
export class CaseFileService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
    private readonly recoveries: RecoveryService,
  ) {}

  open(actor: Actor, wanted: OpenCase): Promise<CaseFileView> {
    return this.session.run(actor, async (tx, now) => {
      const openedOn = wanted.openedOn ?? now.toISOString().slice(0, 10);
      const occurredAt = wanted.openedOn ? new Date(`${openedOn}T00:00:00Z`) : now;
      // A day may have begun in the east of the world that has not begun in UTC.
      if (occurredAt.getTime() > now.getTime() + 14 * 3_600_000) throw new CaseFileError('case.opened-in-the-future');
      const file: NewCaseFile = {
        jurisdictionId: actor.jurisdictionId,
        id: randomUUID(),
        title: wanted.title,
        openedOn,
        state: 'open',
        occurredAt,
      };
      const reference = wanted.reference ? await fileUnderReference(tx, file, wanted.reference) : await fileUnderNextReference(tx, file);
      await this.ledger.append(tx, actor, {
        kind: 'case.opened',
        subject: { kind: 'case', id: file.id },
        occurredAt,
        facts: { reference },
        sealed: { title: file.title },
      });
      return CaseFileView.of(await this.find(tx, actor, file.id));
    });
  }

  amend(actor: Actor, id: string, version: number, { title, state }: AmendCase): Promise<CaseFileView> {
    return this.session.run(actor, async (tx, now) => {
      const file = await tx.findOne(CaseFile, { where: { jurisdictionId: actor.jurisdictionId, id }, lock: { mode: 'pessimistic_write' } });
      if (!file) throw new CaseFileError('case.unknown');
      if (file.version !== version) throw new CaseFileError('case.changed-meanwhile', { version: file.version });
      if (title === undefined && state === undefined) throw new CaseFileError('case.nothing-to-change');
      const before = file.state;
      file.title = title ?? file.title;
      file.state = state ?? file.state;
      const saved = await tx.save(file);
      await this.ledger.append(tx, actor, {
        kind: before === file.state ? 'case.amended' : file.state === 'closed' ? 'case.closed' : 'case.reopened',
        subject: { kind: 'case', id },
        occurredAt: now,
        facts: { state: file.state },
        sealed: { title: file.title },
      });
      return CaseFileView.of(saved);
    });
  }

  list(actor: Actor, query: CaseQuery): Promise<CaseFilePage> {
    const after = positionOf(query.cursor);
    return this.session.disclose(actor, { subjectKind: 'case', subjectId: null }, async (tx) => {
      const cases = tx.createQueryBuilder(CaseFile, 'c').where('c.jurisdictionId = :jurisdictionId', actor);
      if (query.state) cases.andWhere('c.state = :state', { state: query.state });
      if (query.reference) cases.andWhere(`c.reference COLLATE "C" >= :begin AND c.reference COLLATE "C" < :end`, prefixRange(query.reference));
      if (after) cases.andWhere('(c.recordedAt, c.id) < (:recordedAt, :id)', after);
      const rows = await cases
        .orderBy('c.recordedAt', 'DESC')
        .addOrderBy('c.id', 'DESC')
        .limit(query.limit + 1)
        .getMany();
      return pageOf(rows, query.limit, (file) => CaseFileView.of(file));
    });
  }

  read(actor: Actor, id: string): Promise<CaseFileDetail> {
    return this.session.disclose(actor, { subjectKind: 'case', subjectId: id }, async (tx) => {
      const file = await this.find(tx, actor, id);
      const recoveries = await this.recoveries.ofCase(tx, actor, id);
      const links = await tx.find(CaseLink, {
        where: { jurisdictionId: actor.jurisdictionId, caseId: id },
        order: { recordedAt: 'ASC', id: 'ASC' },
      });
      const superseded = await tx.findBy(CaseLinkSupersession, { jurisdictionId: actor.jurisdictionId, linkId: In(links.map(({ linkId }) => linkId)) });
      return CaseFileDetail.with(file, recoveries, links, superseded);
    });
  }

  /** Ties the case to a confirmed hit, once however often it is told; a closed case is tied too. */
  async link(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    { caseId, linkId }: { readonly caseId: string; readonly linkId: string },
  ): Promise<void> {
    await this.find(tx, actor, caseId);
    const { jurisdictionId } = actor;
    const added = await tx
      .createQueryBuilder()
      .insert()
      .into(CaseLink)
      .values({ jurisdictionId, id: randomUUID(), caseId, linkId, occurredAt: now })
      .orIgnore()
      .returning('id')
      .execute();
    if ((added.raw as unknown[]).length === 0) return;
    await this.ledger.append(tx, actor, { kind: 'case.linked', subject: { kind: 'case', id: caseId }, occurredAt: now, facts: { linkId } });
  }

  /** The hit was taken back. What tied the cases stays on file and says so; told before the hit itself, it is known when that comes. */
  async supersede(tx: EntityManager, actor: Actor, now: Date, linkId: string): Promise<void> {
    const { jurisdictionId } = actor;
    const added = await tx
      .createQueryBuilder()
      .insert()
      .into(CaseLinkSupersession)
      .values({ jurisdictionId, linkId, occurredAt: now })
      .orIgnore()
      .returning('link_id')
      .execute();
    if ((added.raw as unknown[]).length === 0) return;
    for (const { caseId } of await tx.findBy(CaseLink, { jurisdictionId, linkId }))
      await this.ledger.append(tx, actor, { kind: 'case.link-superseded', subject: { kind: 'case', id: caseId }, occurredAt: now, facts: { linkId } });
  }

  private async find(tx: EntityManager, { jurisdictionId }: Actor, id: string): Promise<CaseFile> {
    const file = await tx.findOneBy(CaseFile, { jurisdictionId, id });
    if (!file) throw new CaseFileError('case.unknown');
    return file;
  }
}
