import { registerJurisdiction } from '@headstamp/boot';
import type { OfficialRole } from '@headstamp/codes';
import { SigningKeys } from '@headstamp/exchange';
import { OfficialsService } from '@headstamp/jurisdictions';
import { JurisdictionDirectory, JurisdictionSession, serviceActor } from '@headstamp/tenancy';
import type { INestApplicationContext } from '@nestjs/common';

/** The three states of the story. */
export const DEMO_JURISDICTIONS = [
  { jurisdictionId: '0b5e7a10-0000-4000-8000-000000000001', code: 'BZ', name: 'Belize' },
  { jurisdictionId: '0b5e7a10-0000-4000-8000-000000000002', code: 'GT', name: 'Guatemala' },
  { jurisdictionId: '0b5e7a10-0000-4000-8000-000000000003', code: 'TT', name: 'Trinidad and Tobago' },
] as const;

interface DemoPost {
  readonly login: string;
  readonly name: string;
  readonly roles: readonly OfficialRole[];
}

/** Posts, not persons: every state has them all. */
export const DEMO_POSTS: readonly DemoPost[] = [
  { login: 'investigator', name: 'Investigator', roles: ['investigator'] },
  { login: 'examiner', name: 'First examiner', roles: ['examiner'] },
  { login: 'examiner2', name: 'Second examiner', roles: ['examiner'] },
  { login: 'manager', name: 'Laboratory manager', roles: ['laboratory-manager'] },
  { login: 'focal', name: 'National focal point', roles: ['focal-point'] },
  { login: 'marking', name: 'Marking officer', roles: ['marking-officer'] },
  { login: 'marking2', name: 'Second marking officer', roles: ['marking-officer'] },
  { login: 'auditor', name: 'Auditor', roles: ['auditor'] },
  { login: 'admin', name: 'Administrator', roles: ['administrator'] },
];

/** Enters the demonstration's states and officials, where they are not there yet. */
export async function appointDemoOfficials(app: INestApplicationContext, password: string): Promise<void> {
  const session = app.get(JurisdictionSession);
  const keys = app.get(SigningKeys);
  const officials = app.get(OfficialsService);
  const known = await app.get(JurisdictionDirectory).all();
  for (const jurisdiction of DEMO_JURISDICTIONS) {
    const actor = serviceActor(jurisdiction.jurisdictionId, 'demonstration');
    if (!known.some((entry) => entry.jurisdictionId === jurisdiction.jurisdictionId)) await registerJurisdiction(session, keys, jurisdiction);
    // All of them come in one transaction, so a start that was killed half-way left a state without any.
    if ((await officials.colleagues(actor)).length > 0) continue;
    const posts = DEMO_POSTS.map((post) => ({ ...post, reference: `${jurisdiction.code}-${post.login}`, demo: true }));
    await officials.appointAll(actor, posts, password);
  }
}
