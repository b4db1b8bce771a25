import { randomUUID } from 'node:crypto';
import { Ledger } from '@headstamp/ledger';
import { Photographs } from '@headstamp/photographs';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { LinkView, RecordOriginal } from './link.dto';
import { LinkError } from './link.errors';
import { LinkOriginal } from './link-original.entity';
import { LinkReader } from './link.reader';
import { lockLink } from './link.service';
import { linkAfter, mayMove } from './link.states';

/**
 * An original of the other side comes to the bench with the paper under which it was handed over. Casts come in consignments, which
 * custody tells of by itself; an original does not leave its owner's custody here, and what is recorded is that it was there.
 */
@Injectable()
export class OriginalsService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly photographs: Photographs,
    private readonly ledger: Ledger,
    private readonly reader: LinkReader,
  ) {}

  receive(actor: Actor, id: string, version: number, { reference, receivedOn, handedOverBy, paperId }: RecordOriginal): Promise<LinkView> {
    return this.session.run(actor, async (tx, now) => {
      const { jurisdictionId, officialId } = actor;
      const link = await lockLink(tx, actor, id, version);
      if (link.ourPart === 'domestic') throw new LinkError('link.not-a-party');
      if (receivedOn > now.toISOString().slice(0, 10)) throw new LinkError('link.received-in-the-future');
      const [paper] = await this.photographs.known(tx, actor, [paperId]);
      const sha256 = paper?.sha256 ?? '';
      if (await tx.existsBy(LinkOriginal, { jurisdictionId, linkId: id, reference })) throw new LinkError('link.original-recorded-before');
      await tx.insert(LinkOriginal, {
        ...{ jurisdictionId, id: randomUUID(), linkId: id, reference, receivedOn, handedOverBy, paperId: paperId.toLowerCase(), paperSha256: sha256 },
        ...{ officialId, occurredAt: now },
      });
      // What comes after the comparison is a specimen all the same, and moves nothing.
      if (mayMove(link.state, 'receive-original')) await tx.save(Object.assign(link, { state: linkAfter(link.state, 'receive-original') }));
      await this.ledger.append(tx, actor, {
        kind: 'original.received',
        subject: { kind: 'link', id },
        occurredAt: now,
        facts: { receivedOn, paperSha256: sha256, state: link.state },
        sealed: { reference, handedOverBy },
      });
      return this.reader.view(tx, actor, link);
    });
  }
}
