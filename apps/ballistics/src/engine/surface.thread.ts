import { parentPort } from 'node:worker_threads';
import { decodePrepared, renderShadedRelief } from '@headstamp/toolmarks';
import { heightGrid } from './height-grid';
import { pairCells } from './pair-cells';
import { readScan } from './read-scan';
import type { SurfaceTask, ThreadAnswer } from './tasks';

function carryOut(task: SurfaceTask): unknown {
  if (task.kind === 'read-scan') return readScan(task);
  if (task.kind === 'give-heights') return heightGrid(task.wanted);
  if (task.kind === 'compare-cells') return pairCells(task.reference, task.compared);
  return renderShadedRelief(decodePrepared(task.surface), { width: task.width, ...(task.label !== null && { label: task.label }) });
}

parentPort?.on('message', ({ id, task }: { id: number; task: SurfaceTask }) => {
  let answer: ThreadAnswer;
  try {
    answer = { id, answer: carryOut(task) };
  } catch (error) {
    answer = { id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  parentPort?.postMessage(answer);
});
