import { Client } from 'pg';

const RECONNECT_AFTER_MS = 1_000;

/**
 * Hears what committed transactions signal on one channel (PostgreSQL NOTIFY). A signal may be lost with its
 * connection, so it only ever saves waiting: who hears one looks into the tables, and looks there after a
 * reconnection as well.
 */
export class DatabaseSignal {
  private client: Client | undefined;
  private stopped = false;

  /**
   * @param channel a plain identifier
   * @param heard called with a signal's payload, and with undefined after each connection made anew
   */
  constructor(
    private readonly databaseUrl: string,
    private readonly channel: string,
    private readonly heard: (payload: string | undefined) => void,
  ) {}

  /** Resolves once it listens; throws when the database does not answer. From then on it reconnects by itself. */
  async start(): Promise<void> {
    const client = new Client({ connectionString: this.databaseUrl });
    client.on('error', () => undefined);
    client.on('end', () => this.reconnect());
    client.on('notification', ({ payload }) => this.heard(payload));
    try {
      await client.connect();
      await client.query(`LISTEN ${this.channel}`);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    this.client = client;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.client?.end().catch(() => undefined);
  }

  private reconnect(): void {
    if (this.stopped) return;
    setTimeout(() => {
      if (this.stopped) return;
      this.start().then(
        () => this.heard(undefined),
        // A connection that never came about ends, too, and so comes back here.
        () => undefined,
      );
    }, RECONNECT_AFTER_MS).unref();
  }
}

/** Where a service gets its signals from, without knowing the database's address. */
export class DatabaseSignals {
  constructor(private readonly databaseUrl: string) {}

  /** @see DatabaseSignal; the caller starts and stops it. */
  on(channel: string, heard: (payload: string | undefined) => void): DatabaseSignal {
    return new DatabaseSignal(this.databaseUrl, channel, heard);
  }
}
