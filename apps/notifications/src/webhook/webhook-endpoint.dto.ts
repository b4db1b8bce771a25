import { IsWritten } from '@headstamp/http';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional } from 'class-validator';
import { ALERT_KINDS, type AlertKind } from '../alert/alert.kinds';
import { WEBHOOK_DISABLED_BECAUSE, type WebhookDisabledBecause } from './webhook-delivery.states';
import type { WebhookEndpoint } from './webhook-endpoint.entity';
import type { PublishedKey } from './webhook-keys';

export const WEBHOOK_CHANGES = ['raised', 'delivered', 'acknowledged', 'overdue', 'escalated'] as const;
export type WebhookChange = (typeof WEBHOOK_CHANGES)[number];

export class RegisterWebhookEndpoint {
  /** `https://receiver.example/headstamp`; without user name and password, and not to an internal address. */
  @IsWritten(2_000) readonly url!: string;
  /** Who receives there and what for. */
  @IsWritten(200) readonly description!: string;
  /** Kinds of alerts it is told of; all when left out or empty. */
  @IsOptional() @IsArray() @ArrayMaxSize(100) @ArrayUnique() @IsIn(ALERT_KINDS, { each: true }) readonly kinds?: AlertKind[];
  /** Changes of alerts it is told of; all when left out or empty. */
  @IsOptional() @IsArray() @ArrayMaxSize(10) @ArrayUnique() @IsIn(WEBHOOK_CHANGES, { each: true }) readonly changes?: WebhookChange[];
}

export class ChangeWebhookEndpoint {
  @IsOptional() @IsWritten(2_000) readonly url?: string;
  @IsOptional() @IsWritten(200) readonly description?: string;
  @IsOptional() @IsArray() @ArrayMaxSize(100) @ArrayUnique() @IsIn(ALERT_KINDS, { each: true }) readonly kinds?: AlertKind[];
  @IsOptional() @IsArray() @ArrayMaxSize(10) @ArrayUnique() @IsIn(WEBHOOK_CHANGES, { each: true }) readonly changes?: WebhookChange[];
}

/** A public key under which what is sent to one receiver can be checked. */
export class WebhookKeyView {
  readonly id!: string;
  /** 1 for the first, one more for each successor. */
  readonly generation!: number;
  /** `whpk_` and the 32 bytes of an Ed25519 key in base64, as Standard Webhooks writes it. */
  readonly publicKey!: string;
  readonly since!: Date;

  static of({ id, generation, publicKey, since }: PublishedKey): WebhookKeyView {
    return Object.assign(new WebhookKeyView(), { id, generation, publicKey, since });
  }
}

export class WebhookEndpointView {
  readonly id!: string;
  readonly url!: string;
  readonly description!: string;
  /** Empty for all. */
  readonly kinds!: AlertKind[];
  /** Empty for all. */
  readonly changes!: WebhookChange[];
  readonly state!: 'active' | 'disabled';
  readonly disabledAt!: Date | null;
  /** `gone`: it answered 410; `failing`: it took nothing for days. */
  readonly disabledBecause!: WebhookDisabledBecause | null;
  /** The first failure since it last took something; null while all is well. */
  readonly failingSince!: Date | null;
  /** Until then it has asked to be left alone. */
  readonly pausedUntil!: Date | null;
  /** Keys in use, newest first. */
  readonly keys!: WebhookKeyView[];
  readonly registeredAt!: Date;
  readonly version!: number;

  static of(endpoint: WebhookEndpoint, keys: readonly PublishedKey[]): WebhookEndpointView {
    const { id, url, description, kinds, changes, disabledAt, disabledBecause, failingSince, pausedUntil, occurredAt, version } = endpoint;
    return Object.assign(new WebhookEndpointView(), {
      id,
      url,
      description,
      kinds,
      changes,
      state: disabledAt === null ? 'active' : 'disabled',
      disabledAt,
      disabledBecause: WEBHOOK_DISABLED_BECAUSE.find((each) => each === disabledBecause) ?? null,
      failingSince,
      pausedUntil,
      keys: keys.map((key) => WebhookKeyView.of(key)),
      registeredAt: occurredAt,
      version,
    });
  }
}
