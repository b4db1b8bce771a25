import { JurisdictionDirectory, JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Acquisition } from '../acquisition/acquisition.entity';
import { Link } from '../link/link.entity';
import type { LinkState } from '../link/link.states';
import { NetworkView, type NetworkQuery } from './network.dto';
import { aroundCase, graphOf, type JoinedRequests, type LinkedCases } from './network.graph';
import { TracedJoin, TracedRequestRow } from './traced-request.entity';

const STATE_OF: Partial<Record<LinkState, LinkedCases['state']>> = {
  confirmed_hit: 'confirmed_hit',
  verified: 'known-link',
  superseded: 'superseded',
};

/** Cases that hang together. It is drawn from this jurisdiction's own rows: what others have not released is not among them. */
@Injectable()
export class NetworkService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly directory: JurisdictionDirectory,
  ) {}

  async graph(actor: Actor, { caseId, limit }: NetworkQuery): Promise<NetworkView> {
    const own = await this.directory.byId(actor.jurisdictionId);
    const ownCode = own?.code ?? '';
    return this.session.disclose(actor, { subjectKind: 'network', subjectId: caseId ?? null }, async (tx) => {
      const { jurisdictionId } = actor;
      const newest = { order: { recordedAt: 'DESC', id: 'DESC' } as const, take: limit + 1 };
      const states = Object.keys(STATE_OF) as LinkState[];
      const links = await tx.find(Link, { where: { jurisdictionId, state: In(states) }, ...newest });
      const requests = await tx.find(TracedRequestRow, { where: { jurisdictionId }, ...newest });
      const shown = requests.slice(0, limit);
      const joins = await this.joins(tx, actor, shown);
      const references = await this.references(tx, actor, [
        ...links.map(({ ownCaseId }) => ownCaseId),
        ...shown.flatMap((request) => request.caseId ?? []),
      ]);
      const graph = graphOf({
        ownCode,
        links: links.slice(0, limit).flatMap((link) => linked(link, references)),
        requests: shown,
        joins,
        references,
      });
      const cut = links.length > limit || requests.length > limit;
      return NetworkView.of(caseId === undefined ? graph : aroundCase(graph, caseId.toLowerCase(), ownCode), cut);
    });
  }

  private async joins(tx: EntityManager, { jurisdictionId }: Actor, requests: readonly TracedRequestRow[]): Promise<JoinedRequests[]> {
    const rows = await tx.findBy(TracedJoin, { jurisdictionId, oneId: In(requests.map(({ id }) => id)) });
    return rows.map(({ oneId, otherId, occurredAt: at }) => ({ oneId, otherId, at }));
  }

  /** What our own cases are called, as far as something of them was acquired. */
  private async references(tx: EntityManager, { jurisdictionId }: Actor, caseIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const acquired = await tx.find(Acquisition, {
      select: { jurisdictionId: true, id: true, caseId: true, caseReference: true },
      where: { jurisdictionId, caseId: In([...new Set(caseIds)]) },
    });
    return new Map(acquired.map(({ caseId, caseReference }) => [caseId, caseReference]));
  }
}

function linked(link: Link, references: ReadonlyMap<string, string>): LinkedCases[] {
  const { id: linkId, ourPart, ownCaseId, otherCaseId, otherCaseReference: otherReference, otherCode, settledAt, recordedAt } = link;
  const state = STATE_OF[link.state];
  if (!state) return [];
  const common = { linkId, state, at: settledAt ?? recordedAt, ownCaseId, ownReference: references.get(ownCaseId) ?? null };
  return [{ ...common, otherCaseId, otherReference, otherCode: ourPart === 'domestic' ? null : otherCode }];
}
