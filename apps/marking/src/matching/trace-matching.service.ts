import { ExchangeDocuments, type TraceProposalBody } from '@headstamp/exchange';
import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FirearmRecords, type WholeRecord } from '../firearm/firearm-records';
import type { LifeEvent } from '../firearm/life-event.entity';
import type { HolderView } from '../holder/holder.dto';
import { RegisterMatching } from '../register/register-matching';
import type { Likelihood } from './candidate';
import { chainOf, type ChainEvent } from './chain';
import { LikelyRecords, type LikelyRecord } from './likely-records';

/** A focal point reads every proposal; more than this many help nobody. */
const MOST_PROPOSALS = 10;

type Proposal = TraceProposalBody['candidates'][number];

/** Searches this jurisdiction's records for a firearm that another one asks to trace, and proposes what it finds at home. */
@Injectable()
export class TraceMatchingService {
  constructor(
    private readonly documents: ExchangeDocuments,
    private readonly records: FirearmRecords,
    private readonly likely: LikelyRecords,
    private readonly register: RegisterMatching,
  ) {}

  /** Always sends a proposal: that nothing was found is an answer too. What was destroyed and is asked about raises an alarm. */
  async propose(tx: EntityManager, actor: Actor, now: Date, documentId: string): Promise<void> {
    const { from, body } = await this.documents.read(tx, actor, documentId, 'trace-request');
    const found = await this.likely.find(tx, actor, now, body.firearm);
    await this.documents.send(tx, actor, now, {
      kind: 'trace-proposal',
      to: actor.jurisdictionId,
      body: { subjectId: body.subjectId, candidates: await this.proposals(tx, actor, found) },
    });
    const source = { kind: 'trace-request', id: body.subjectId } as const;
    const otherId = from === actor.jurisdictionId ? null : from;
    const encounter = { source, observed: body.firearm, on: body.recoveredOn, otherId };
    await this.register.destroyedMetAgain(tx, actor, now, encounter, found);
  }

  private async proposals(tx: EntityManager, actor: Actor, found: readonly LikelyRecord[]): Promise<Proposal[]> {
    const nearest = found.slice(0, MOST_PROPOSALS);
    const holders = await this.records.holdersOf(
      tx,
      actor,
      nearest.map(({ record }) => record),
    );
    return nearest.map(({ record, likelihood }) => proposalOf(record, likelihood, holders));
  }
}

function inChain({ id, kind, on, actor, holderId, document, country }: LifeEvent, holders: Map<string, HolderView>): ChainEvent {
  return { id, kind, on, actor, holder: holders.get(holderId ?? '') ?? null, document, country };
}

function proposalOf(
  { firearm, marks, lifeEvents }: WholeRecord,
  { agrees, differs }: Likelihood,
  holders: Map<string, HolderView>,
): Proposal {
  const { id, serialObserved, make, model, calibre } = firearm;
  return {
    ...{ recordId: id, serial: serialObserved ?? '', make, model, calibre },
    importMark: marks.findLast(({ kind }) => kind === 'IMPORT')?.text ?? null,
    agrees,
    differs,
    chain: chainOf(lifeEvents.map((event) => inChain(event, holders))),
  };
}
