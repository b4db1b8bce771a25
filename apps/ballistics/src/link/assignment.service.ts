import { randomUUID } from 'node:crypto';
import { OfficialsService } from '@headstamp/jurisdictions';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Person } from '../record/person';
import { latestAssignment } from './assignments';
import { Comparison } from './comparison.entity';
import { ExaminationAssignment } from './examination-assignment.entity';
import type { AssignExaminers, LinkView } from './link.dto';
import { LinkError } from './link.errors';
import { LinkReader } from './link.reader';
import { lockLink } from './link.service';
import { judgeVerifier, mayMove } from './link.states';

/** Who compares a link, and who verifies it blindly: never one person. */
@Injectable()
export class AssignmentService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly officials: OfficialsService,
    private readonly ledger: Ledger,
    private readonly reader: LinkReader,
  ) {}

  assign(actor: Actor, id: string, version: number, { examinerId, verifierId }: AssignExaminers): Promise<LinkView> {
    return this.session.run(actor, async (tx, now) => {
      const { jurisdictionId, officialId: assignedBy } = actor;
      const link = await lockLink(tx, actor, id, version);
      const comparison = await tx.findOneBy(Comparison, { jurisdictionId, linkId: id });
      const stillOpen = mayMove(link.state, 'compare') || mayMove(link.state, 'verify');
      if (!stillOpen || (comparison && comparison.examinerId !== examinerId)) throw new LinkError('link.assigned-too-late', { state: link.state });
      judgeVerifier(await this.examiner(tx, actor, verifierId), await this.examiner(tx, actor, examinerId));
      const number = ((await latestAssignment(tx, actor, id))?.number ?? 0) + 1;
      const assignment = { jurisdictionId, id: randomUUID(), linkId: id, number, examinerId, verifierId, assignedBy, occurredAt: now };
      await tx.insert(ExaminationAssignment, assignment);
      await this.ledger.append(tx, actor, {
        kind: 'examination.assigned',
        subject: { kind: 'link', id },
        occurredAt: now,
        facts: { number, examinerId, verifierId },
      });
      return this.reader.view(tx, actor, link);
    });
  }

  private async examiner(tx: EntityManager, actor: Actor, id: string): Promise<Person> {
    const official = await this.officials.known(tx, actor, id);
    if (!official.roles.includes('examiner') || official.disabledAt !== null) throw new LinkError('link.not-an-examiner');
    return official;
  }
}
