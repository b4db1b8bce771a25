import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './eventually';
import { OfficialClient } from './official-client';
import { storyScans } from './scans';
import { acquire, acquireSceneCase, answerTraceRequest, openCase, recordMarkedPistol, recordRecovery, submitTraceRequest, testFireAndCast } from './steps';

export interface StorySettings {
  readonly address: string;
  readonly password: string;
  /** Remembers that the story was told to its end. */
  readonly folder: string;
  readonly scans: string | undefined;
  readonly signal: AbortSignal;
}

/**
 * Tells the demonstration's story through the public interface, up to where an examiner in Belize finds a ranked list of candidates and
 * decides. Broken off, it is told again from the start: each write bears the key it bore before and is answered as then.
 */
export async function tellStory({ address, password, folder, scans, signal }: StorySettings): Promise<void> {
  const told = join(folder, 'story-told');
  if (existsSync(told)) return;
  const as = (login: string): Promise<OfficialClient> => OfficialClient.signIn(address, login, password, 'story');
  const surfaces = storyScans(scans);
  const total = surfaces.others.length + 2;
  const tell = (line: string): void => {
    signal.throwIfAborted();
    console.log(`  ${line}`);
  };
  try {
    console.log(`Telling the story on ${surfaces.synthetic ? 'synthetic' : 'real'} surfaces; the system can be used meanwhile.`);
    await recordMarkedPistol(await as('marking@gt'));
    tell('Guatemala recorded a pistol marked at import');

    const investigator = await as('investigator@bz');
    const caseFile = await openCase(investigator, 'Pistol seized at the western border', '2026-10-03');
    await recordRecovery(investigator, caseFile.id);
    const requestId = await submitTraceRequest(investigator, caseFile.id);
    const focal = await as('focal@gt');
    const proposed = await eventually('the proposal of a marking record', async () => {
      signal.throwIfAborted();
      const seen = await focal
        .get<{ recordsSearch: { candidates: { recordId: string }[] } | null }>(`/trace-requests/${requestId}`)
        .catch(() => null);
      return seen?.recordsSearch?.candidates[0];
    });
    await answerTraceRequest(focal, requestId, proposed.recordId);
    tell('Belize asked Guatemala to trace it, and Guatemala answered');

    const examiner = await as('examiner@bz');
    const bench = await testFireAndCast(examiner, await as('manager@bz'), caseFile.id);
    tell('Belize test-fired it and cast the fired case twice');

    let acquired = 0;
    const progress = (): void => {
      if (++acquired % 6 === 0 || acquired === total) tell(`${acquired} of ${total} surfaces acquired`);
    };
    for (const state of ['gt', 'tt'] as const) {
      const laboratory = await as(`examiner@${state}`);
      const scene = await openCase(await as(`investigator@${state}`), 'Shots fired at a crossroads', '2026-06-01');
      const mine = surfaces.others.filter((other) => other.state === state).map((other) => other.scan);
      const found = state === 'gt' ? [surfaces.crimeScene, ...mine] : mine;
      for (const [index, scan] of found.entries()) {
        await acquireSceneCase(laboratory, scene, scan, index + 1, ['BZ']);
        progress();
      }
    }
    await eventually('the surfaces shared with Belize', async () => {
      signal.throwIfAborted();
      const shared = await examiner.get<{ items: unknown[] }>('/shared-acquisitions?limit=200');
      return shared.items.length >= total - 1;
    });
    await acquire(
      examiner,
      {
        caseId: caseFile.id,
        caseReference: caseFile.reference,
        exhibitId: bench.testFireId,
        reference: bench.testFireReference,
        itemKind: 'TEST_FIRE_CASE',
        shareWith: [],
      },
      surfaces.testFire,
    );
    progress();
    writeFileSync(told, `${new Date().toISOString()}\n`);
    console.log('The story is told as far as the candidates: sign in as examiner@bz and review them.\n');
  } catch (error) {
    if (signal.aborted) return;
    console.error(`The story broke off and will be told again at the next start: ${error instanceof Error ? error.message : String(error)}`);
  }
}
