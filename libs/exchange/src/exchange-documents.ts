import { randomUUID } from 'node:crypto';
import { DomainError } from '@headstamp/codes';
import { Ledger } from '@headstamp/ledger';
import { Outbox, type JobName } from '@headstamp/messaging';
import { JurisdictionDirectory, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DOCUMENT_KINDS, type DocumentBodies, type DocumentKind } from './documents';
import { openEnvelope, signEnvelope, type Envelope, type SignedDocument } from './envelope';
import { ExchangeError } from './exchange.errors';
import { ASKS_FOR_AN_OFFICE, EveryOffice, Reachability } from './reachability';
import { ed25519PublicKey, SigningKeys } from './signing-keys';

/** Kinds that others follow once the service that keeps such records has found the sender entitled. */
type FollowedKind = { [Kind in DocumentKind]: `${Kind}.accepted` extends JobName ? Kind : never }[DocumentKind];

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

interface DocumentRow {
  text: string;
  signature: string;
}

/** Signed documents: the only thing that crosses a border. */
@Injectable()
export class ExchangeDocuments {
  constructor(
    private readonly directory: JurisdictionDirectory,
    private readonly keys: SigningKeys,
    private readonly ledger: Ledger,
    private readonly outbox: Outbox,
    private readonly offices: Reachability = new EveryOffice(),
  ) {}

  /**
   * Signs a document and posts it, in the use case's own transaction. A document to one's own jurisdiction passes
   * between two services and does not leave.
   * @param to the recipient's jurisdiction id
   * @param again the office was given the same before: it gets the newer form whatever its directory entry says
   * @returns the document's id, the same on both sides
   */
  async send<Kind extends DocumentKind>(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    document: { readonly kind: Kind; readonly to: string; readonly body: DocumentBodies[Kind]; readonly again?: boolean },
  ): Promise<string> {
    if (!(await this.directory.byId(document.to, tx))) throw new ExchangeError('exchange.unknown-recipient');
    const internal = document.to === actor.jurisdictionId;
    if (!internal && !document.again && ASKS_FOR_AN_OFFICE[document.kind]) await this.offices.assertReachable(tx, document.to, now);
    const id = randomUUID();
    const envelope: Envelope<Kind> = {
      v: 1,
      id,
      kind: document.kind,
      from: actor.jurisdictionId,
      to: document.to,
      signedAt: now.toISOString(),
      body: document.body,
    };
    const signed = signEnvelope(envelope, this.keys.privateKey(actor.jurisdictionId, 'exchange'));
    await this.insert(tx, actor, internal ? 'internal' : 'outgoing', envelope, signed);
    if (internal) {
      await this.announce(tx, actor, envelope);
    } else {
      await this.ledger.append(tx, actor, {
        kind: 'document.sent',
        subject: { kind: document.kind, id: document.body.subjectId },
        occurredAt: now,
        facts: { documentId: id, to: document.to },
      });
      await this.outbox.post(tx, actor, 'exchange-document.sent', { documentId: id });
    }
    return id;
  }

  /** Whether an office may be given something new now, for whoever writes to many. */
  mayBeWrittenTo(tx: EntityManager, jurisdictionId: string, now: Date): Promise<boolean> {
    return this.offices.assertReachable(tx, jurisdictionId, now).then(
      () => true,
      (error: unknown) => {
        if (error instanceof DomainError) return false;
        throw error;
      },
    );
  }

  /**
   * Takes in a document that arrived for this jurisdiction: checks signature and address, keeps it, and tells the service that
   * must judge whether its sender may say this. The same document again changes nothing.
   */
  async takeIn(tx: EntityManager, actor: Actor, now: Date, signed: SignedDocument): Promise<void> {
    const claimed = JSON.parse(signed.text) as Pick<Envelope, 'from'>;
    const sender = await this.directory.byId(claimed.from, tx);
    const envelope = sender && openEnvelope(signed, ed25519PublicKey(Buffer.from(sender.exchangeKey, 'base64')));
    if (!envelope) throw new ExchangeError('exchange.signature-invalid');
    if (envelope.to !== actor.jurisdictionId) throw new ExchangeError('exchange.misaddressed');
    if (!DOCUMENT_KINDS.includes(envelope.kind)) throw new ExchangeError('exchange.document-refused', { reason: 'kind-unknown' });
    if (!UUID.test(envelope.id) || !UUID.test(envelope.body.subjectId) || Number.isNaN(Date.parse(envelope.signedAt)))
      throw new ExchangeError('exchange.document-refused', { reason: 'fields-malformed' });
    const [known] = await tx.query<DocumentRow[]>('SELECT text, signature FROM exchange.document WHERE jurisdiction_id = $1 AND id = $2', [
      actor.jurisdictionId,
      envelope.id,
    ]);
    if (known?.text === signed.text) return;
    if (known) throw new ExchangeError('exchange.document-refused', { reason: 'identifier-used-before' });
    await this.insert(tx, actor, 'incoming', envelope, signed);
    await this.ledger.append(tx, actor, {
      kind: 'document.received',
      subject: { kind: envelope.kind, id: envelope.body.subjectId },
      occurredAt: now,
      facts: { documentId: envelope.id, from: envelope.from },
    });
    await this.announce(tx, actor, envelope);
  }

  /**
   * Tells the other services of a document that has become part of a record here. Called by the service that keeps the record,
   * in the transaction that changes it: nobody is alerted by what a jurisdiction that has no part in the matter sends.
   */
  async accept(
    tx: EntityManager,
    actor: Actor,
    { id, kind, body }: { readonly id: string; readonly kind: FollowedKind; readonly body: { readonly subjectId: string } },
  ): Promise<void> {
    await this.outbox.post(tx, actor, `${kind}.accepted`, { documentId: id, subjectId: body.subjectId });
  }

  /** The envelope of a document of this jurisdiction, of the kind the caller expects. */
  async read<Kind extends DocumentKind>(tx: EntityManager, actor: Actor, documentId: string, kind: Kind): Promise<Envelope<Kind>> {
    const row = await this.find(tx, actor, documentId, kind);
    return JSON.parse(row.text) as Envelope<Kind>;
  }

  /** When this jurisdiction took the document in, by its own clock: what its sender claims is in the envelope. */
  async takenInAt(tx: EntityManager, { jurisdictionId }: Actor, documentId: string): Promise<Date> {
    const [row] = await tx.query<{ recorded_at: Date }[]>('SELECT recorded_at FROM exchange.document WHERE jurisdiction_id = $1 AND id = $2', [
      jurisdictionId,
      documentId,
    ]);
    if (!row) throw new ExchangeError('exchange.unknown-document');
    return row.recorded_at;
  }

  /** The exact signed text, for delivery or export. */
  async signed(tx: EntityManager, actor: Actor, documentId: string): Promise<SignedDocument> {
    return this.find(tx, actor, documentId);
  }

  /** What crossed a border about a record, in the order in which it was signed: for an export of the record. */
  about(tx: EntityManager, { jurisdictionId }: Actor, subjectId: string): Promise<SignedDocument[]> {
    return tx.query<DocumentRow[]>(
      `SELECT text, signature FROM exchange.document WHERE jurisdiction_id = $1 AND subject_id = $2 AND direction <> 'internal' AND text <> ''
       ORDER BY occurred_at, id`,
      [jurisdictionId, subjectId],
    );
  }

  private async find(tx: EntityManager, actor: Actor, documentId: string, kind: DocumentKind | null = null): Promise<DocumentRow> {
    const [row] = await tx.query<DocumentRow[]>(
      "SELECT text, signature FROM exchange.document WHERE jurisdiction_id = $1 AND id = $2 AND ($3::text IS NULL OR kind = $3) AND text <> ''",
      [actor.jurisdictionId, documentId, kind],
    );
    if (!row) throw new ExchangeError('exchange.unknown-document');
    return row;
  }

  private async insert(tx: EntityManager, actor: Actor, direction: string, envelope: Envelope, signed: SignedDocument): Promise<void> {
    await tx.query(
      `INSERT INTO exchange.document (jurisdiction_id, id, direction, kind, subject_id, sender_id, recipient_id, text, signature, occurred_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        actor.jurisdictionId,
        envelope.id,
        direction,
        envelope.kind,
        envelope.body.subjectId,
        envelope.from,
        envelope.to,
        signed.text,
        signed.signature,
        envelope.signedAt,
      ],
    );
  }

  private async announce(tx: EntityManager, actor: Actor, envelope: Envelope): Promise<void> {
    const job = `${envelope.kind}.received` satisfies JobName;
    await this.outbox.post(tx, actor, job, { documentId: envelope.id, subjectId: envelope.body.subjectId });
  }
}

/**
 * Empties what was signed about a record whose retention has ended. The database refuses it before the erasure is recorded; that a
 * document crossed, when and between whom, stays.
 */
export async function forgetDocuments(tx: EntityManager, { jurisdictionId }: Actor, subjectId: string): Promise<void> {
  await tx.query(`UPDATE exchange.document SET text = '', signature = '' WHERE jurisdiction_id = $1 AND subject_id = $2`, [jurisdictionId, subjectId]);
}
