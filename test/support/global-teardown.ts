import { rmSync } from 'node:fs';

export default async function globalTeardown(): Promise<void> {
  const running = globalThis.headstampTestCluster;
  if (!running) return;
  await running.cluster.stop();
  rmSync(running.folder, { recursive: true, force: true });
}
