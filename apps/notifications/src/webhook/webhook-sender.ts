import { DatabaseSignals, JurisdictionDirectory, plainFault, type DatabaseSignal } from '@headstamp/tenancy';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { retryAfterMs } from './retry-schedule';
import { WebhookClaims, type ClaimedDelivery } from './webhook-claims';
import { outcomeOf } from './webhook-delivery.states';
import { webhookMessage } from './webhook-message';
import { WebhookOutcomes, type TryResult } from './webhook-outcomes';
import { post } from './webhook-post';
import { WebhookTarget } from './webhook-target';
import { WebhookError } from './webhook.errors';
import { WebhookSettings } from './webhook.settings';

/**
 * Sends what is due. Which delivery that is, the rows say, so a stop loses nothing and any number of processes may send; a
 * signal only saves waiting. Requests are not waited for: an endpoint that is slow has its own few requests to be slow with.
 */
@Injectable()
export class WebhookSender implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(WebhookSender.name);
  private readonly signal: DatabaseSignal;
  private readonly asked = new Set<string>();
  private readonly underWay = new Set<Promise<void>>();
  private timer: NodeJS.Timeout | undefined;
  private turn: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    signals: DatabaseSignals,
    private readonly directory: JurisdictionDirectory,
    private readonly claims: WebhookClaims,
    private readonly outcomes: WebhookOutcomes,
    private readonly target: WebhookTarget,
    private readonly settings: WebhookSettings,
  ) {
    this.signal = signals.on('headstamp_webhook', (jurisdictionId) => (jurisdictionId ? this.wake(jurisdictionId) : this.wakeAll()));
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.signal.start();
    this.timer = setInterval(() => this.wakeAll(), this.settings.lookEveryMs);
    this.wakeAll();
  }

  /** Lets the requests under way end; none lasts longer than the patience with a receiver. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.signal.stop();
    await this.turn;
    await Promise.all(this.underWay);
  }

  /** Asks for a look at one jurisdiction; looks follow one another, and one that waits answers all who asked meanwhile. */
  private wake(jurisdictionId: string): void {
    if (this.stopped || this.asked.has(jurisdictionId)) return;
    this.asked.add(jurisdictionId);
    this.turn = this.turn.then(async () => {
      this.asked.delete(jurisdictionId);
      if (this.stopped) return;
      try {
        for (const claimed of await this.claims.due(jurisdictionId)) this.begin(claimed);
      } catch (error) {
        this.log.warn(`webhooks wait: ${plainFault(error)}`);
      }
    });
  }

  private wakeAll(): void {
    this.directory.all().then(
      (all) => all.forEach(({ jurisdictionId }) => this.wake(jurisdictionId)),
      (error: unknown) => this.log.warn(`webhooks wait: ${plainFault(error)}`),
    );
  }

  private begin(claimed: ClaimedDelivery): void {
    const sending = this.send(claimed)
      .catch((error: unknown) => this.log.warn({ deliveryId: claimed.id }, `what came of a webhook was not written: ${plainFault(error)}`))
      .then(() => {
        this.underWay.delete(sending);
        this.wake(claimed.event.jurisdictionId);
      });
    this.underWay.add(sending);
  }

  private async send(claimed: ClaimedDelivery): Promise<void> {
    await this.outcomes.settle(claimed, await this.attempt(claimed));
  }

  private async attempt({ url: text, event, keys }: ClaimedDelivery): Promise<TryResult> {
    const nothing = { status: null, durationMs: null, retryAfterMs: null };
    try {
      const { url, address } = await this.target.addressOf(text);
      const { outcome, status, retryAfter, durationMs } = await post(url, address, webhookMessage(event, keys, new Date()), this.settings.patienceMs);
      if (outcome !== 'answered' || status === null) return { ...nothing, outcome: outcome === 'answered' ? 'not-reached' : outcome, durationMs };
      return { outcome: outcomeOf(status), status, durationMs, retryAfterMs: retryAfterMs(retryAfter, new Date()) };
    } catch (error) {
      if (!(error instanceof WebhookError)) throw error;
      return { ...nothing, outcome: error.code === 'webhook.host-unknown' ? 'host-unknown' : 'address-forbidden' };
    }
  }
}
