import { OfficialClient } from '../../apps/standalone/src/story/official-client';
import { openCase } from '../../apps/standalone/src/story/steps';
import { removeFolder, startStandalone, temporaryFolder } from '../support/deployment';

describe('starting and stopping', () => {
  it('a stop ends everything cleanly, and the next start finds what was written', async () => {
    const folder = temporaryFolder();
    try {
      const first = await startStandalone({ folder });
      expect((await fetch(`${first.url}/api/health/live`)).status).toBe(200);
      expect((await fetch(`${first.url}/api/health/ready`)).status).toBe(200);
      const [{ login, password }] = first.logins('investigator', 'BZ');
      const { id } = await openCase(await OfficialClient.signIn(first.url, login, password), 'Kept', '2026-10-03');
      expect(await first.stop()).toBe(0);

      const second = await startStandalone({ folder });
      const found = await (await OfficialClient.signIn(second.url, login, password)).get<{ title: string }>(`/cases/${id}`);
      expect(found.title).toBe('Kept');
      expect(await second.stop()).toBe(0);
    } finally {
      await removeFolder(folder);
    }
  }, 120_000);

  it('a killed process leaves a state from which the next start recovers', async () => {
    const folder = temporaryFolder();
    try {
      const first = await startStandalone({ folder });
      const [{ login, password }] = first.logins('investigator', 'BZ');
      const { id } = await openCase(await OfficialClient.signIn(first.url, login, password), 'Survives', '2026-10-03');
      await first.kill();

      const second = await startStandalone({ folder });
      const found = await (await OfficialClient.signIn(second.url, login, password)).get<{ title: string }>(`/cases/${id}`);
      expect(found.title).toBe('Survives');
      expect(await second.stop()).toBe(0);
    } finally {
      await removeFolder(folder);
    }
  }, 120_000);

  it('a second start on a folder in use is refused, and the first goes on', async () => {
    const folder = temporaryFolder();
    try {
      const first = await startStandalone({ folder });
      await expect(startStandalone({ folder })).rejects.toThrow(/already runs on the data folder/);
      expect((await fetch(`${first.url}/api/health/ready`)).status).toBe(200);
      expect(await first.stop()).toBe(0);
    } finally {
      await removeFolder(folder);
    }
  }, 120_000);
});
