import { parentPort, workerData } from 'node:worker_threads';
import { RecordImportError } from './record-import.errors';
import { sheetText } from './sheet-text';
import type { WorkbookLimits } from './workbook';

const { file, limits } = workerData as { file: Uint8Array; limits: WorkbookLimits };

sheetText(Buffer.from(file.buffer, file.byteOffset, file.byteLength), limits).then(
  (text) => parentPort?.postMessage({ text }),
  (error: unknown) => {
    if (!(error instanceof RecordImportError)) throw error;
    const { code, facts } = error;
    parentPort?.postMessage({ refused: { code, facts } });
  },
);
