import { randomUUID } from 'node:crypto';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { Not, type EntityManager } from 'typeorm';
import { WebhookDelivery } from './webhook-delivery.entity';
import type { WebhookDisabledBecause } from './webhook-delivery.states';
import { WebhookEndpointView, WebhookKeyView, type ChangeWebhookEndpoint, type RegisterWebhookEndpoint } from './webhook-endpoint.dto';
import { WebhookEndpoint } from './webhook-endpoint.entity';
import { WebhookKeys } from './webhook-keys';
import { WebhookTarget } from './webhook-target';
import { WebhookError } from './webhook.errors';

const AT_MOST = 20;
const LIST = { subjectKind: 'webhook-endpoint', subjectId: null } as const;

/** Who is told of alerts by machine. */
@Injectable()
export class WebhookEndpointsService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
    private readonly target: WebhookTarget,
    private readonly keys: WebhookKeys,
  ) {}

  async register(actor: Actor, { url, description, kinds, changes }: RegisterWebhookEndpoint): Promise<WebhookEndpointView> {
    const { jurisdictionId } = actor;
    // Before the transaction: a name server may take its time.
    await this.target.addressOf(url);
    return this.session.run(actor, async (tx, now) => {
      if ((await tx.countBy(WebhookEndpoint, { jurisdictionId })) >= AT_MOST) throw new WebhookError('webhook-endpoint.too-many');
      const id = randomUUID();
      const chosen = { kinds: [...(kinds ?? [])].sort(), changes: [...(changes ?? [])].sort() };
      const idle = { disabledAt: null, disabledBecause: null, failingSince: null, pausedUntil: null };
      const inserted = await tx
        .createQueryBuilder()
        .insert()
        .into(WebhookEndpoint)
        .values({ jurisdictionId, id, url, description, ...chosen, ...idle, occurredAt: now })
        .orIgnore()
        .returning('id')
        .execute();
      if ((inserted.raw as unknown[]).length === 0) throw new WebhookError('webhook-endpoint.registered-already');
      await this.tell(tx, actor, now, 'registered', id, chosen, { url, description });
      await this.keys.add(tx, actor, now, id);
      return this.view(tx, actor, id);
    });
  }

  async change(actor: Actor, id: string, version: number, asked: ChangeWebhookEndpoint): Promise<WebhookEndpointView> {
    const { jurisdictionId } = actor;
    const { url } = asked;
    if (url) await this.target.addressOf(url);
    return this.session.run(actor, async (tx, now) => {
      const endpoint = await this.held(tx, actor, id);
      if (endpoint.version !== version) throw new WebhookError('webhook-endpoint.changed-meanwhile');
      if (url && (await tx.existsBy(WebhookEndpoint, { jurisdictionId, url, id: Not(id) }))) {
        throw new WebhookError('webhook-endpoint.registered-already');
      }
      endpoint.url = url ?? endpoint.url;
      endpoint.description = asked.description ?? endpoint.description;
      endpoint.kinds = asked.kinds ? [...asked.kinds].sort() : endpoint.kinds;
      endpoint.changes = asked.changes ? [...asked.changes].sort() : endpoint.changes;
      await tx.save(endpoint);
      const { kinds, changes, description } = endpoint;
      await this.tell(tx, actor, now, 'changed', id, { kinds, changes }, { url: endpoint.url, description });
      return this.view(tx, actor, id);
    });
  }

  /** Nothing more is sent to it; what waits, waits. */
  disable(actor: Actor, id: string): Promise<WebhookEndpointView> {
    return this.session.run(actor, async (tx, now) => {
      const endpoint = await this.held(tx, actor, id);
      if (endpoint.disabledAt !== null) throw new WebhookError('webhook-endpoint.not-active');
      await this.disabled(tx, actor, now, endpoint, 'administrator');
      return this.view(tx, actor, id);
    });
  }

  /** What waited meanwhile is sent now. */
  enable(actor: Actor, id: string): Promise<WebhookEndpointView> {
    const { jurisdictionId } = actor;
    return this.session.run(actor, async (tx, now) => {
      const endpoint = await this.held(tx, actor, id);
      if (endpoint.disabledAt === null) throw new WebhookError('webhook-endpoint.not-disabled');
      await tx.save(Object.assign(endpoint, { disabledAt: null, disabledBecause: null, failingSince: null, pausedUntil: null }));
      await tx
        .createQueryBuilder()
        .update(WebhookDelivery)
        .set({ tries: 0, nextTryAt: now })
        .where(`jurisdictionId = :jurisdictionId AND endpointId = :id AND state = 'waiting' AND heldBy IS NULL`, { jurisdictionId, id })
        .execute();
      await this.tell(tx, actor, now, 'enabled', id, {});
      return this.view(tx, actor, id);
    });
  }

  addKey(actor: Actor, id: string): Promise<WebhookKeyView> {
    return this.session.run(actor, async (tx, now) => {
      await this.held(tx, actor, id);
      return WebhookKeyView.of(await this.keys.add(tx, actor, now, id));
    });
  }

  endKey(actor: Actor, id: string, keyId: string): Promise<void> {
    return this.session.run(actor, async (tx, now) => {
      await this.held(tx, actor, id);
      await this.keys.end(tx, actor, now, id, keyId);
    });
  }

  all(actor: Actor): Promise<WebhookEndpointView[]> {
    const { jurisdictionId } = actor;
    return this.session.disclose(actor, LIST, async (tx) => {
      const endpoints = await tx.find(WebhookEndpoint, { where: { jurisdictionId }, order: { recordedAt: 'ASC', id: 'ASC' } });
      const keys = await this.keys.current(
        tx,
        actor,
        endpoints.map(({ id }) => id),
      );
      return endpoints.map((endpoint) => WebhookEndpointView.of(endpoint, keys.get(endpoint.id) ?? []));
    });
  }

  one(actor: Actor, id: string): Promise<WebhookEndpointView> {
    return this.session.disclose(actor, { ...LIST, subjectId: id }, (tx) => this.view(tx, actor, id));
  }

  publicKeys(actor: Actor, id: string): Promise<WebhookKeyView[]> {
    return this.session.disclose(actor, { ...LIST, subjectId: id }, async (tx) => (await this.view(tx, actor, id)).keys);
  }

  /** The caller holds the row. */
  async disabled(tx: EntityManager, actor: Actor, now: Date, endpoint: WebhookEndpoint, because: WebhookDisabledBecause): Promise<void> {
    await tx.save(Object.assign(endpoint, { disabledAt: now, disabledBecause: because }));
    await this.tell(tx, actor, now, 'disabled', endpoint.id, { because });
  }

  private async held(tx: EntityManager, { jurisdictionId }: Actor, id: string): Promise<WebhookEndpoint> {
    const endpoint = await tx.findOne(WebhookEndpoint, { where: { jurisdictionId, id }, lock: { mode: 'for_no_key_update' } });
    if (!endpoint) throw new WebhookError('webhook-endpoint.unknown');
    return endpoint;
  }

  private async view(tx: EntityManager, actor: Actor, id: string): Promise<WebhookEndpointView> {
    const endpoint = await tx.findOneBy(WebhookEndpoint, { jurisdictionId: actor.jurisdictionId, id });
    if (!endpoint) throw new WebhookError('webhook-endpoint.unknown');
    return WebhookEndpointView.of(endpoint, (await this.keys.current(tx, actor, [id])).get(id) ?? []);
  }

  /** An address may hold what only the receiver should know, so it is sealed. */
  private async tell(
    tx: EntityManager,
    actor: Actor,
    now: Date,
    what: 'registered' | 'changed' | 'disabled' | 'enabled',
    id: string,
    facts: Readonly<Record<string, string | readonly string[]>>,
    sealed?: Readonly<Record<string, string>>,
  ): Promise<void> {
    await this.ledger.append(tx, actor, {
      kind: `webhook-endpoint.${what}`,
      subject: { kind: 'webhook-endpoint', id },
      occurredAt: now,
      facts,
      ...(sealed ? { sealed } : {}),
    });
  }
}
