import { randomUUID, type KeyObject } from 'node:crypto';
import { SigningKeys, type KeyPurpose } from '@headstamp/exchange';
import { Ledger } from '@headstamp/ledger';
import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { WebhookKey } from './webhook-key.entity';
import { webhookPublicKey } from './webhook-message';
import { WebhookError } from './webhook.errors';

const AT_MOST = 3;

export interface PublishedKey {
  readonly id: string;
  readonly generation: number;
  readonly publicKey: string;
  readonly since: Date;
}

const purposeOf = ({ endpointId, generation }: Pick<WebhookKey, 'endpointId' | 'generation'>): KeyPurpose =>
  `webhook:${endpointId}.${generation}`;

/** The keys that sign for each endpoint: no two endpoints share one, and none is kept but as a number. */
@Injectable()
export class WebhookKeys {
  constructor(
    private readonly keys: SigningKeys,
    private readonly ledger: Ledger,
  ) {}

  /** Keys in use of these endpoints, newest first. */
  async current(tx: EntityManager, { jurisdictionId }: Actor, endpointIds: readonly string[]): Promise<Map<string, PublishedKey[]>> {
    const found = await tx.find(WebhookKey, {
      where: { jurisdictionId, endpointId: In([...endpointIds]), endedAt: IsNull() },
      order: { generation: 'DESC' },
    });
    const published = new Map<string, PublishedKey[]>(endpointIds.map((id) => [id, []]));
    for (const key of found) published.get(key.endpointId)?.push(this.published(key));
    return published;
  }

  /** The private halves, newest first. */
  async signing(tx: EntityManager, { jurisdictionId }: Actor, endpointId: string): Promise<KeyObject[]> {
    const found = await tx.find(WebhookKey, { where: { jurisdictionId, endpointId, endedAt: IsNull() }, order: { generation: 'DESC' } });
    return found.map((key) => this.keys.privateKey(jurisdictionId, purposeOf(key)));
  }

  /** The next key of an endpoint whose row the caller holds; from now on it signs too. */
  async add(tx: EntityManager, actor: Actor, now: Date, endpointId: string): Promise<PublishedKey> {
    const { jurisdictionId } = actor;
    const earlier = await tx.find(WebhookKey, { where: { jurisdictionId, endpointId }, order: { generation: 'DESC' } });
    if (earlier.filter(({ endedAt }) => endedAt === null).length >= AT_MOST) throw new WebhookError('webhook-key.too-many');
    const key = { jurisdictionId, id: randomUUID(), endpointId, generation: (earlier[0]?.generation ?? 0) + 1, endedAt: null, occurredAt: now };
    await tx.insert(WebhookKey, key);
    const published = this.published(key);
    const { generation, publicKey } = published;
    await this.ledger.append(tx, actor, {
      kind: 'webhook-key.added',
      subject: { kind: 'webhook-endpoint', id: endpointId },
      occurredAt: now,
      facts: { generation, publicKey },
    });
    return published;
  }

  /** From now on it signs no longer. The caller holds the endpoint's row. */
  async end(tx: EntityManager, actor: Actor, now: Date, endpointId: string, id: string): Promise<void> {
    const { jurisdictionId } = actor;
    const current = await tx.findBy(WebhookKey, { jurisdictionId, endpointId, endedAt: IsNull() });
    const key = current.find((each) => each.id === id);
    if (!key) throw new WebhookError('webhook-key.unknown');
    if (current.length === 1) throw new WebhookError('webhook-key.last');
    await tx.update(WebhookKey, { jurisdictionId, id }, { endedAt: now });
    await this.ledger.append(tx, actor, {
      kind: 'webhook-key.ended',
      subject: { kind: 'webhook-endpoint', id: endpointId },
      occurredAt: now,
      facts: { generation: key.generation },
    });
  }

  private published(key: Pick<WebhookKey, 'jurisdictionId' | 'id' | 'endpointId' | 'generation' | 'occurredAt'>): PublishedKey {
    const { id, generation, occurredAt: since } = key;
    return { id, generation, since, publicKey: webhookPublicKey(this.keys.publicKey(key.jurisdictionId, purposeOf(key))) };
  }
}
