import { ExchangeDocuments, type FirearmAsObserved, type TraceProposalBody } from '@headstamp/exchange';
import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FirearmRecords, type WholeRecord } from '../firearm/firearm-records';
import type { LifeEvent } from '../firearm/life-event.entity';
import { firearmsOfModel, firearmsReadAs, isSearchable } from '../firearm/serial-search';
import type { HolderView } from '../holder/holder.dto';
import { judge, observedSerials, type Likelihood, type RecordedFirearm } from './candidate';
import { chainOf, type ChainEvent } from './chain';

/** A focal point reads every proposal; more than this many help nobody. */
const MOST_PROPOSALS = 10;

type Proposal = TraceProposalBody['candidates'][number];

/** Searches this jurisdiction's records for a firearm that another one asks to trace, and proposes what it finds at home. */
@Injectable()
export class TraceMatchingService {
  constructor(
    private readonly documents: ExchangeDocuments,
    private readonly records: FirearmRecords,
  ) {}

  /** Always sends a proposal: that nothing was found is an answer too. */
  async propose(tx: EntityManager, actor: Actor, now: Date, documentId: string): Promise<void> {
    const { body } = await this.documents.read(tx, actor, documentId, 'trace-request');
    const candidates = await this.candidates(tx, actor, now, body.firearm);
    await this.documents.send(tx, actor, now, {
      kind: 'trace-proposal',
      to: actor.jurisdictionId,
      body: { subjectId: body.subjectId, candidates },
    });
  }

  async candidates(tx: EntityManager, actor: Actor, now: Date, observed: FirearmAsObserved): Promise<Proposal[]> {
    const ids = new Set<string>();
    for (const serial of observedSerials(observed)) {
      for (const { firearmId } of await firearmsReadAs(tx, actor.jurisdictionId, serial)) ids.add(firearmId);
    }
    const { serial, make, model } = observed;
    if (serial && make && model && !isSearchable(serial)) {
      for (const id of await firearmsOfModel(tx, actor.jurisdictionId, make, model)) ids.add(id);
    }
    const likely = (await this.records.whole(tx, actor, [...ids]))
      .flatMap((record) => {
        const likelihood = judge(observed, comparable(record), now);
        return likelihood ? [{ record, likelihood }] : [];
      })
      .sort((a, b) => a.likelihood.distance - b.likelihood.distance || (a.record.firearm.id < b.record.firearm.id ? -1 : 1))
      .slice(0, MOST_PROPOSALS);
    const holders = await this.records.holdersOf(
      tx,
      actor,
      likely.map(({ record }) => record),
    );
    return likely.map(({ record, likelihood }) => proposalOf(record, likelihood, holders));
  }
}

function comparable({ firearm, marks }: WholeRecord): RecordedFirearm {
  const { id, serialObserved, barrelSerialObserved, make, model, type, calibre, countryOfManufacture } = firearm;
  return { id, serialObserved, barrelSerialObserved, make, model, type, calibre, countryOfManufacture, marks };
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
