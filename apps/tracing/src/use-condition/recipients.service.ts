import { ExchangeDocuments, type Envelope } from '@headstamp/exchange';
import { Official, shownAtHome } from '@headstamp/jurisdictions';
import { JurisdictionDirectory, JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { OnwardRequest } from '../onward-request/onward-request.entity';
import { JurisdictionName } from '../trace-request/jurisdiction-name.dto';
import type { TraceRequest } from '../trace-request/trace-request.entity';
import { shareRequest } from '../trace-request/trace-request.rows';
import { OriginatorWordRow } from './originator-word.entity';
import { Passing } from './passing.entity';
import { FactsTaken, OfficialShown, RecipientList, StateTold } from './recipients.dto';

interface Told extends Pick<StateTold, 'how' | 'documentId' | 'at' | 'recalledAt'> {
  readonly toId: string;
}

/** Who was given the facts of a trace, from the log of decisions and the documents that left: what a veto cannot call back. */
@Injectable()
export class RecipientsService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly directory: JurisdictionDirectory,
    private readonly documents: ExchangeDocuments,
  ) {}

  async list(actor: Actor, id: string): Promise<RecipientList> {
    const directory = await this.directory.all();
    return this.session.disclose(actor, { subjectKind: 'trace-request-recipients', subjectId: id }, async (tx) => {
      const { jurisdictionId } = actor;
      const request = await shareRequest(tx, actor, id);
      const shown = await shownAtHome(tx, actor, 'trace-request', [id]);
      const officials = await tx.findBy(Official, { jurisdictionId, id: In(shown.map(({ officialId }) => officialId)) });
      const told = request.ourPart === 'addressee' ? await this.toldByUs(tx, actor, request) : await this.toldOn(tx, actor, id);
      const words = await tx.find(OriginatorWordRow, { where: { jurisdictionId, traceRequestId: id, of: 'facts' }, order: { number: 'ASC' } });
      return Object.assign(new RecipientList(), {
        traceRequestId: id,
        takenBack: words.map(({ answerNumber, sequences, occurredAt: at }) => Object.assign(new FactsTaken(), { answerNumber, sequences, at })),
        atHome: shown.map((each) => OfficialShown.of(each, officials.find((official) => official.id === each.officialId))),
        states: told.map(({ toId, ...how }) => Object.assign(new StateTold(), { ...how, state: JurisdictionName.of(toId, directory) })),
      });
    });
  }

  /** Our answers, and the third states that we let be told. */
  private async toldByUs(tx: EntityManager, actor: Actor, { id, requesterId }: TraceRequest): Promise<Told[]> {
    const { jurisdictionId } = actor;
    const words = await tx.find(OriginatorWordRow, { where: { jurisdictionId, traceRequestId: id, says: 'veto' }, order: { number: 'ASC' } });
    const vetoed = (of: 'everything' | 'onward', thirdId: string | null): Date | null =>
      words.findLast((word) => word.of === of && word.thirdId === thirdId)?.occurredAt ?? null;
    const sent = (await this.documents.about(tx, actor, id)).map(({ text }) => JSON.parse(text) as Envelope);
    const answers = sent
      .filter(({ kind, from }) => kind === 'trace-answer' && from === jurisdictionId)
      .map((answer) => ({
        ...{ toId: requesterId, how: 'answered' as const, documentId: answer.id, at: new Date(answer.signedAt) },
        recalledAt: vetoed('everything', null),
      }));
    const consents = await tx.find(OnwardRequest, {
      where: { jurisdictionId, traceRequestId: id, ourPart: 'originator', state: 'consented' },
      order: { answeredAt: 'ASC' },
    });
    return [
      ...answers,
      ...consents.map(({ thirdId, answeredAt, recordedAt }) => ({
        ...{ toId: thirdId, how: 'consented' as const, documentId: null, at: answeredAt ?? recordedAt },
        recalledAt: vetoed('everything', null) ?? vetoed('onward', thirdId),
      })),
    ];
  }

  /** Third states that we told what was told us here. */
  private async toldOn(tx: EntityManager, { jurisdictionId }: Actor, sourceRequestId: string): Promise<Told[]> {
    const passings = await tx.find(Passing, {
      where: { jurisdictionId, ourPart: 'passer', sourceRequestId },
      order: { recordedAt: 'ASC', id: 'ASC' },
    });
    return passings.map(({ otherId, documentId, occurredAt, recalledAt }) => ({
      ...{ toId: otherId, how: 'passed-on' as const, documentId, at: occurredAt, recalledAt },
    }));
  }
}
