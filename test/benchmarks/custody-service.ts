// The custody service alone, on the database that the environment names, with one examiner in each jurisdiction.
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { listen, readConfiguration } from '@headstamp/boot';
import { OfficialsService } from '@headstamp/jurisdictions';
import { CUSTODY } from '@headstamp/custody';
import { JurisdictionDirectory, serviceActor } from '@headstamp/tenancy';

async function main(): Promise<void> {
  const app = await listen(readConfiguration(process.env), [CUSTODY]);
  const officials = app.get(OfficialsService);
  for (const { jurisdictionId, code } of await app.get(JurisdictionDirectory).all()) {
    const actor = serviceActor(jurisdictionId, 'benchmark');
    if ((await officials.colleagues(actor)).length > 0) continue;
    const post = { login: 'examiner', name: 'Examiner', reference: `${code}-1`, roles: ['examiner' as const] };
    await officials.appointAll(actor, [post], process.env.HEADSTAMP_BENCH_PASSWORD ?? randomUUID());
  }
  process.on('SIGTERM', () => void app.close().then(() => process.exit(0)));
  console.log('listening');
}

void main();
