import { HandlesJob, Inbox, type Delivery } from '@headstamp/messaging';
import { JurisdictionSession, serviceActor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { ExchangeDocuments } from './exchange-documents';

/** Delivery inside one deployment: read in the sender's jurisdiction, taken in in the recipient's; two transactions, never one. */
@Injectable()
export class DeliveryJobs {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly inbox: Inbox,
    private readonly documents: ExchangeDocuments,
  ) {}

  @HandlesJob({ job: 'exchange-document.sent', queue: 'exchange' })
  async deliver(delivery: Delivery<'exchange-document.sent'>): Promise<void> {
    const sender = serviceActor(delivery.jurisdictionId, 'exchange', delivery.requestId);
    const signed = await this.session.run(sender, (tx) => this.documents.signed(tx, sender, delivery.data.documentId));
    const { to } = JSON.parse(signed.text) as { to: string };
    const recipient = serviceActor(to, 'exchange', delivery.requestId);
    await this.session.run(recipient, async (tx, now) => {
      // The recipient's inbox row is the fence: it commits with the row that the document becomes.
      if (await this.inbox.accept(tx, recipient, 'exchange', delivery.messageId)) await this.documents.takeIn(tx, recipient, now, signed);
    });
    await this.session.run(sender, (tx) => this.inbox.done(tx, delivery));
  }
}
