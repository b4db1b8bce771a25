import { Resolver } from 'node:dns/promises';
import { isIP } from 'node:net';
import { Injectable } from '@nestjs/common';

const PATIENCE_MS = 3_000;
const TRIES = 2;

/** Where a name leads. */
@Injectable()
export class HostAddresses {
  /**
   * Every address of the host, which may be one itself; none when the name leads nowhere. Asks the name servers and not the system's
   * list of hosts: that would take one of the few threads that all of the process shares, and a name server that does not answer
   * would hold up everybody.
   */
  async of(host: string): Promise<string[]> {
    if (isIP(host) !== 0) return [host];
    const resolver = new Resolver({ timeout: PATIENCE_MS, tries: TRIES });
    const answers = await Promise.all([resolver.resolve4(host).catch(() => []), resolver.resolve6(host).catch(() => [])]);
    return answers.flat();
  }
}
