import { randomUUID } from 'node:crypto';
import type { Page } from '@headstamp/http';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { listed } from '../../fields/listed';
import { inOrder } from '../lab-time';
import { LaboratoryError } from '../laboratory.errors';
import { StandingPublisher } from '../standing/standing.publisher';
import { MethodView, type DraftMethod, type EndMethod, type ListMethods } from './method.dto';
import { MethodVersion } from './method.entity';

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/** Methods of the laboratory: each version approved by another person than its author, superseded by the next, never removed. */
@Injectable()
export class MethodService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
    private readonly standing: StandingPublisher,
  ) {}

  draft(actor: Actor, claim: DraftMethod): Promise<MethodView> {
    const { jurisdictionId, officialId } = actor;
    const { code, edition, discipline, title, standardReference, validFrom } = claim;
    const [validUntil, documentSha256] = [claim.validUntil ?? null, claim.documentSha256 ?? null];
    return this.session.run(actor, async (tx, now) => {
      inOrder(validFrom, validUntil);
      await this.oneAtATime(tx, actor, code);
      if (await tx.existsBy(MethodVersion, { jurisdictionId, code, edition })) throw new LaboratoryError('method.version-taken');
      const id = randomUUID();
      await tx.insert(MethodVersion, {
        ...{ jurisdictionId, id, code, edition, discipline, title, standardReference, documentSha256, validFrom, validUntil },
        ...{ authorId: officialId, approvedBy: null, approvedAt: null, supersededBy: null, occurredAt: now, version: 1 },
      });
      await this.event(tx, actor, now, id, 'method.drafted', { code, edition, discipline, validFrom, validUntil, documentSha256 });
      await this.standing.tell(tx, actor, now, 'method', id);
      return MethodView.of(await this.known(tx, actor, id), now);
    });
  }

  /** From the day it is valid from, it takes the place of the version valid until then. */
  approve(actor: Actor, id: string): Promise<MethodView> {
    const { jurisdictionId, officialId } = actor;
    return this.session.run(actor, async (tx, now) => {
      const { code } = await this.known(tx, actor, id);
      await this.oneAtATime(tx, actor, code);
      const method = await this.known(tx, actor, id);
      if (method.authorId === officialId) throw new LaboratoryError('method.author-approves');
      if (method.approvedAt !== null) throw new LaboratoryError('method.approved-before');
      Object.assign(method, { approvedBy: officialId, approvedAt: now });
      await tx.save(method);
      await this.event(tx, actor, now, id, 'method.approved', { code, edition: method.edition, author: method.authorId });
      await this.standing.tell(tx, actor, now, 'method', id);
      for (const former of await tx.findBy(MethodVersion, { jurisdictionId, code })) {
        const overlaps = former.validUntil === null || former.validUntil >= method.validFrom;
        if (former.id === id || former.approvedAt === null || former.validFrom >= method.validFrom || !overlaps) continue;
        Object.assign(former, { validUntil: dayBefore(method.validFrom), supersededBy: id });
        await tx.save(former);
        await this.event(tx, actor, now, former.id, 'method.superseded', { by: id, validUntil: former.validUntil });
        await this.standing.tell(tx, actor, now, 'method', former.id);
      }
      return MethodView.of(await this.known(tx, actor, id), now);
    });
  }

  end(actor: Actor, id: string, { validUntil }: EndMethod): Promise<MethodView> {
    return this.session.run(actor, async (tx, now) => {
      const { code } = await this.known(tx, actor, id);
      await this.oneAtATime(tx, actor, code);
      const method = await this.known(tx, actor, id);
      if (method.approvedAt === null) throw new LaboratoryError('method.not-approved');
      inOrder(method.validFrom, validUntil);
      method.validUntil = validUntil;
      await tx.save(method);
      await this.event(tx, actor, now, id, 'method.ended', { validUntil });
      await this.standing.tell(tx, actor, now, 'method', id);
      return MethodView.of(method, now);
    });
  }

  list(actor: Actor, query: ListMethods): Promise<Page<MethodView>> {
    return this.session.disclose(actor, { subjectKind: 'method', subjectId: null }, (tx, now) =>
      listed(
        tx,
        actor,
        MethodVersion,
        query,
        (rows) => {
          if (query.code !== undefined) rows.andWhere('row.code = :code', { code: query.code });
          return query.discipline === undefined ? rows : rows.andWhere('row.discipline = :discipline', { discipline: query.discipline });
        },
        (row) => MethodView.of(row, now),
      ),
    );
  }

  one(actor: Actor, id: string): Promise<MethodView> {
    return this.session.disclose(actor, { subjectKind: 'method', subjectId: id }, async (tx, now) =>
      MethodView.of(await this.known(tx, actor, id), now),
    );
  }

  /** Versions of one method are changed one after the other. */
  private async oneAtATime(tx: EntityManager, { jurisdictionId }: Actor, code: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`method/${jurisdictionId}/${code}`]);
  }

  private async known(tx: EntityManager, { jurisdictionId }: Actor, id: string): Promise<MethodVersion> {
    const method = await tx.findOneBy(MethodVersion, { jurisdictionId, id });
    if (!method) throw new LaboratoryError('method.unknown');
    return method;
  }

  private async event(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    id: string,
    kind: string,
    facts: Record<string, string | null>,
  ): Promise<void> {
    await this.ledger.append(tx, actor, { kind, subject: { kind: 'method', id }, occurredAt: now, facts });
  }
}
