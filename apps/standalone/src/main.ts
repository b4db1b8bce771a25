import { fail, assertNodeVersion, listen, readConfiguration } from '@headstamp/boot';
import { join } from 'node:path';
import { openDataFolder, type DataFolder } from './data-folder';
import { appointDemoOfficials, DEMO_JURISDICTIONS, DEMO_POSTS } from './demo';
import { startEmbeddedDatabase } from './embedded-database';
import { SERVICES } from './services';
import { tellStory } from './story/story';

/** Every service in one process on the installation's own PostgreSQL. */
async function main(): Promise<void> {
  assertNodeVersion();
  const data = openDataFolder(process.env.HEADSTAMP_DATA?.trim() || '.headstamp');
  const { cluster, environment } = await startEmbeddedDatabase(data);
  const stopping = new AbortController();
  try {
    const demo = process.env.HEADSTAMP_MODE !== 'production';
    const configuration = readConfiguration({
      HEADSTAMP_MODE: 'demo',
      // What eases a look around is not for real work.
      ...(demo ? { HEADSTAMP_SECURE_COOKIE: 'false', HEADSTAMP_QUEUE_BOARD: 'on' } : {}),
      HEADSTAMP_PAGES: join(__dirname, '../../../web'),
      HEADSTAMP_LOG_LEVEL: 'warn',
      ...process.env,
      ...environment,
    });
    const app = await listen(configuration, SERVICES);
    const stop = async (): Promise<void> => {
      stopping.abort();
      await app.close();
      await cluster.stop();
      process.exit(0);
    };
    // A shell and npm may each pass the same Ctrl-C on.
    let stopped: Promise<void> | undefined;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void (stopped ??= stop().catch(fail)));

    const address = `http://${configuration.host}:${configuration.port}`;
    console.log(`\nHeadstamp is at ${address}\n`);
    if (configuration.mode === 'demo') {
      await appointDemoOfficials(app, data.secrets.demo);
      printLogins(data);
      if (process.env.HEADSTAMP_STORY !== 'off') {
        const { folder, secrets } = data;
        await tellStory({ address, password: secrets.demo, folder, scans: process.env.HEADSTAMP_SCANS, signal: stopping.signal });
      }
    }
  } catch (error) {
    if (stopping.signal.aborted) return;
    await cluster.stop();
    throw error;
  }
}

function printLogins({ secrets }: DataFolder): void {
  const states = DEMO_JURISDICTIONS.map(({ code, name }) => `@${code.toLowerCase()} ${name}`).join(', ');
  console.log(`Demonstration users, one of each in every state (${states}):`);
  for (const { login, name } of DEMO_POSTS) console.log(`  ${`${login}@bz`.padEnd(18)}${name}`);
  console.log(`Password of all of them: ${secrets.demo}\n`);
}

main().catch(fail);
