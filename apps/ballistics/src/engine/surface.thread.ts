import { parentPort } from 'node:worker_threads';
import { decodePrepared, readX3p, renderShadedRelief } from '@headstamp/toolmarks';
import { derivedFeatures } from './derived-features';
import { heightGrid } from './height-grid';
import { pairCells } from './pair-cells';
import { readBullet } from './read-bullet';
import { judgeScan, readScan } from './read-scan';
import type { DrawScan, SurfaceTask, ThreadAnswer } from './tasks';

function drawScan({ file, micrometresConfirmed, width, label }: DrawScan): Uint8Array {
  const { surface } = readX3p(file, { mode: 'strict', ...(micrometresConfirmed && { units: 'micrometre-confirmed' as const }) });
  return renderShadedRelief(surface, { width, ...(label !== null && { label }) });
}

function carryOut(task: SurfaceTask): unknown {
  if (task.kind === 'read-scan') return readScan(task);
  if (task.kind === 'judge-scan') return judgeScan(task);
  if (task.kind === 'draw-scan') return drawScan(task);
  if (task.kind === 'unroll-bullet') return readBullet(task);
  if (task.kind === 'derive-features') return derivedFeatures(task.surface, task.method);
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
