import { Injectable, type BeforeApplicationShutdown, type OnApplicationShutdown } from '@nestjs/common';
import type { Polarity } from '@headstamp/toolmarks';
import type { Worker } from 'node:worker_threads';
import { EngineThread, startThread, ThreadOptions } from './engine-thread';
import type { HeightsWanted } from './height-grid';
import type { PairCells } from './pair-cells';
import type { Method } from './methods';
import type { DerivedFeatures, FromSearch, KeptScan, LandFile, RankedAny, RefusedScan, ScanOutcome, SearchEntries, SearchPlan, StoredMember, ToSearch } from './tasks';

/** What a search asks of whoever runs it. */
export interface SearchHost {
  /** Stored acquisitions in the order of the ids. */
  readonly load: (ids: readonly string[]) => Promise<readonly StoredMember[]>;
  /** Keeps what had to be derived. */
  readonly keep: (derived: readonly DerivedFeatures[]) => Promise<void>;
  /** Awaited after each chunk; the search goes on when it returned. */
  readonly report: (done: number, entries: SearchEntries) => Promise<void>;
  readonly signal?: AbortSignal;
}

/** What a picture is made of. */
type Pictured = { readonly synthetic: boolean } & ({ readonly surface: Uint8Array } | { readonly file: Uint8Array; readonly micrometresConfirmed: boolean });

interface Drawing {
  readonly width: number;
  readonly synthetic: boolean;
}

/** Arithmetic on surfaces, off the thread that answers requests. */
@Injectable()
export class SurfaceEngine implements BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly reading: EngineThread;
  private readonly drawing: EngineThread;
  private readonly searches = new Set<Worker>();

  constructor(private readonly options: ThreadOptions) {
    this.reading = new EngineThread(options);
    this.drawing = new EngineThread(options);
  }

  /** Reads and prepares an uploaded file. The bytes stay the caller's. */
  read(file: Uint8Array, polarity: Polarity, micrometresConfirmed: boolean): Promise<ScanOutcome> {
    return this.reading.ask({ kind: 'read-scan', file, polarity, micrometresConfirmed });
  }

  /** Judges a file of a mark that is not prepared. */
  judge(file: Uint8Array, micrometresConfirmed: boolean): Promise<KeptScan | RefusedScan> {
    return this.reading.ask({ kind: 'judge-scan', file, micrometresConfirmed });
  }

  /** What the engine compares of a surface, so that no search has to derive it. */
  async features(surface: Uint8Array, method: Method): Promise<Buffer> {
    return Buffer.from(await this.reading.ask({ kind: 'derive-features', surface, method }));
  }

  /** Reads the lands of a bullet and lays them side by side. */
  unroll(lands: readonly LandFile[], ofBullet: number): Promise<ScanOutcome> {
    return this.reading.ask({ kind: 'unroll-bullet', lands, ofBullet });
  }

  /** Shaded relief of a prepared surface, or of a file that was not prepared. */
  picture(drawn: Pictured, width: number): Promise<Buffer> {
    const { synthetic } = drawn;
    if ('surface' in drawn) return this.draw(drawn.surface, { width, synthetic });
    return this.drawScan(drawn.file, drawn.micrometresConfirmed, { width, synthetic });
  }

  private async drawScan(file: Uint8Array, micrometresConfirmed: boolean, { width, synthetic }: Drawing): Promise<Buffer> {
    return Buffer.from(await this.drawing.ask({ kind: 'draw-scan', file, micrometresConfirmed, width, label: synthetic ? 'SYNTHETIC' : null }));
  }

  /** Shaded relief as PNG, `width` in pixels; what is synthetic says so across the picture. */
  async draw(surface: Uint8Array, { width, synthetic }: Drawing): Promise<Buffer> {
    return Buffer.from(await this.drawing.ask({ kind: 'draw-relief', surface, width, label: synthetic ? 'SYNTHETIC' : null }));
  }

  /** The heights of a surface as docs/microscope.md describes their file. */
  async heights(wanted: HeightsWanted): Promise<Buffer> {
    return Buffer.from(await this.drawing.ask({ kind: 'give-heights', wanted }));
  }

  /** Where the congruent cells of one pair lie on both surfaces. */
  cells(reference: Uint8Array, compared: Uint8Array): Promise<PairCells> {
    return this.drawing.ask({ kind: 'compare-cells', reference, compared });
  }

  /** One surface against a collection, in a thread of its own that ends with the search, with an error or with the signal. */
  search(plan: SearchPlan, host: SearchHost): Promise<readonly RankedAny[]> {
    return new Promise((done, failed) => {
      const worker = startThread('search', this.options, plan);
      this.searches.add(worker);
      const stop = (error: unknown): void => {
        failed(error instanceof Error ? error : new Error(String(error)));
        void worker.terminate();
      };
      const answer = async (message: FromSearch): Promise<void> => {
        if (message.kind === 'ended') {
          done(message.ranked);
          return;
        }
        const reply: ToSearch = { ticket: message.ticket, ...(message.kind === 'load' && { members: await host.load(message.ids) }) };
        if (message.kind === 'derived') await host.keep(message.derived);
        if (message.kind === 'report') await host.report(message.done, message.entries);
        host.signal?.throwIfAborted();
        worker.postMessage(reply);
      };
      worker.on('message', (message: FromSearch) => void answer(message).catch(stop));
      worker.on('error', stop);
      worker.on('exit', () => {
        this.searches.delete(worker);
        failed(new Error('the search thread ended'));
      });
      host.signal?.addEventListener('abort', () => stop(host.signal?.reason), { once: true });
    });
  }

  /** A search goes on after the next start from its last chunk, so it is not waited for. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([...this.searches].map((worker) => worker.terminate()));
  }

  /** Requests under way are answered first: by now the server has closed. */
  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.reading.stop(), this.drawing.stop(), this.beforeApplicationShutdown()]);
  }
}
