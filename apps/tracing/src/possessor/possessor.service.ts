import { randomUUID } from 'node:crypto';
import type { OfficialRole } from '@headstamp/codes';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionDirectory, JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { TraceRequestError } from '../trace-request/trace-request.errors';
import { TraceRequest } from '../trace-request/trace-request.entity';
import { lockRequest, readingOf } from '../trace-request/trace-request.rows';
import { stateAfter } from '../trace-request/trace-request.states';
import { TraceRequestView } from '../trace-request/trace-request.view.dto';
import type { StatePossessor } from './possessor.dto';
import { Possessor } from './possessor.entity';
import { findPossessor, possessorOf } from './possessor.rows';
import { PossessorView } from './possessor.view.dto';

/** Who had the firearm: kept apart from the question, and shown apart. */
@Injectable()
export class PossessorService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly directory: JurisdictionDirectory,
    private readonly ledger: Ledger,
  ) {}

  /** States the possessor of a draft as a whole. The request's version counts: two officials do not overwrite one another. */
  async state(actor: Actor, id: string, version: number, { toBeSent, ...stated }: StatePossessor): Promise<TraceRequestView> {
    const directory = await this.directory.all();
    return this.session.run(actor, async (tx, now) => {
      const request = await lockRequest(tx, actor, id, version);
      request.state = stateAfter(request, 'edit', request.ourPart);
      request.editedAt = now;
      await tx.save(request);
      const fields = possessorOf(stated);
      const before = await findPossessor(tx, request);
      if (before) await tx.save(Object.assign(before, fields, { toBeSent, editedAt: now }));
      else {
        const { jurisdictionId } = actor;
        const row = { jurisdictionId, id: randomUUID(), traceRequestId: id, sentAt: null, editedAt: null, occurredAt: now };
        await tx.insert(Possessor, { ...row, ...fields, toBeSent });
      }
      await this.ledger.append(tx, actor, {
        kind: 'trace-request.possessor-stated',
        subject: { kind: 'trace-request', id },
        occurredAt: now,
        facts: { toBeSent },
        sealed: { possessor: fields },
      });
      return TraceRequestView.of(request, { firearm: await readingOf(tx, actor, id), directory, now });
    });
  }

  /** Where others ask, only who answers them sees whom they name. */
  show(actor: Actor, roles: readonly OfficialRole[], id: string): Promise<PossessorView> {
    return this.session.disclose(actor, { subjectKind: 'trace-request-possessor', subjectId: id }, async (tx) => {
      const request = await tx.findOneBy(TraceRequest, { jurisdictionId: actor.jurisdictionId, id });
      if (!request) throw new TraceRequestError('trace-request.unknown');
      if (request.ourPart === 'addressee' && !roles.includes('focal-point'))
        throw new TraceRequestError('trace-request.for-the-focal-point');
      const possessor = await findPossessor(tx, request);
      if (!possessor) throw new TraceRequestError('trace-request.no-possessor');
      return PossessorView.of(possessor);
    });
  }
}
