import { Injectable } from '@nestjs/common';
import { forbiddenBy, isWithin } from './address-rules';
import { HostAddresses } from './host-addresses';
import { hostOf } from './webhook-post';
import { WebhookError } from './webhook.errors';
import { WebhookSettings } from './webhook.settings';

export const LONGEST_URL = 2_000;

/** Where a message may go: judged when an endpoint is registered and again before each request. */
@Injectable()
export class WebhookTarget {
  constructor(
    private readonly settings: WebhookSettings,
    private readonly hosts: HostAddresses,
  ) {}

  /**
   * One address of the receiver, to be connected to as it stands. A name of which a single address is forbidden is refused whole.
   * @throws WebhookError with the rule that forbids it
   */
  async addressOf(text: string): Promise<{ readonly url: URL; readonly address: string }> {
    const url = this.readable(text);
    const addresses = await this.hosts.of(hostOf(url));
    const [address] = addresses;
    if (address === undefined) throw new WebhookError('webhook.host-unknown');
    for (const each of addresses) {
      const rule = forbiddenBy(each, this.settings.networks);
      if (rule !== null) throw new WebhookError('webhook.address-forbidden', { rule });
    }
    if (url.protocol === 'http:' && !addresses.every((each) => isWithin(each, this.settings.networks))) {
      throw new WebhookError('webhook.scheme-forbidden');
    }
    return { url, address };
  }

  private readable(text: string): URL {
    // What a parser would mend in silence is not what the administrator will read.
    if (text.length > LONGEST_URL || !URL.canParse(text) || /[\s\\\p{Cc}]/u.test(text)) throw new WebhookError('webhook.url-malformed');
    const url = new URL(text);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && this.settings.plainHttp)) throw new WebhookError('webhook.scheme-forbidden');
    if (url.username !== '' || url.password !== '') throw new WebhookError('webhook.credentials-in-url');
    if (url.hash !== '' || hostOf(url) === '' || url.port === '0') throw new WebhookError('webhook.url-malformed');
    return url;
  }
}
