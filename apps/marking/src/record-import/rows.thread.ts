import 'reflect-metadata';
import { parentPort } from 'node:worker_threads';
import { PART_BYTES } from './import-part.entity';
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
let parts = new Parts();
let reading: RowReading | null = null;

function begin(plan: ReadingPlan | null): void {
  parts = new Parts();
  reading = plan && new RowReading(plan, parts.all(Math.floor(plan.from / PART_BYTES), plan.from % PART_BYTES));
}

async function answer(question: ReaderQuestion): Promise<unknown> {
  if (!reading) throw new Error('no file is being read');
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
  if ('plan' in message) begin(message.plan);
  else if ('ticket' in message) void reply(message.ticket, message.question);
  else parts.arrive(message.bytes);
});
