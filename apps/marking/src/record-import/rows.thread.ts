import 'reflect-metadata';
import { parentPort, workerData } from 'node:worker_threads';
import type { FromReader, ReaderQuestion, ReadingPlan, ToReader } from './reading';
import { RecordImportError, type RecordImportErrorCode } from './record-import.errors';
import { RowReading } from './row-reading';

/** Parts as they are asked for and arrive. */
class Parts {
  private readonly waiting: ((bytes: Uint8Array | null) => void)[] = [];

  arrive(bytes: Uint8Array | null): void {
    this.waiting.shift()?.(bytes);
  }

  async *all(first: number, offset: number): AsyncGenerator<Uint8Array> {
    for (let part = first; ; part++) {
      const bytes = await new Promise<Uint8Array | null>((done) => {
        this.waiting.push(done);
        say({ load: part });
      });
      if (bytes === null) return;
      yield part === first ? bytes.subarray(offset) : bytes;
    }
  }
}

const say = (message: FromReader): void => parentPort?.postMessage(message);
const { plan, partBytes } = workerData as { plan: ReadingPlan; partBytes: number };
const parts = new Parts();
const reading = new RowReading(plan, parts.all(Math.floor(plan.from / partBytes), plan.from % partBytes));

async function answer(question: ReaderQuestion): Promise<unknown> {
  switch (question.kind) {
    case 'next':
      return reading.next();
    case 'seal':
      return reading.seal(question.batch, question.leftOut, question.now);
    case 'cells':
      return reading.cells(question.batch, question.recordIds);
  }
}

async function reply(ticket: number, question: ReaderQuestion): Promise<void> {
  try {
    say({ ticket, answer: await answer(question) });
  } catch (error) {
    if (error instanceof RecordImportError) {
      const { code, facts } = error as RecordImportError & { code: RecordImportErrorCode; facts: Record<string, string | number> };
      say({ ticket, refused: { code, facts } });
    } else {
      // A parser quotes what it could not read; the frames say where it was.
      const { name, stack = '' } = error instanceof Error ? error : new Error('something was thrown that is no error');
      say({ ticket, fault: `${name}\n${stack.split('\n').filter((line) => /^\s+at /.test(line)).join('\n')}` });
    }
  }
}

parentPort?.on('message', (message: ToReader) => {
  if ('ticket' in message) void reply(message.ticket, message.question);
  else parts.arrive(message.bytes);
});
