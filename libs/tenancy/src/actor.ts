/** A write as its sender named it, so that sending it again is answered from the first answer. */
export interface Command {
  readonly key: string;
  /** SHA-256 over method, path and body: the same key with another content is refused. */
  readonly requestHash: string;
  /** Set by the session that recorded the command: one command, one transaction. */
  claimed: boolean;
}

/** On whose behalf a transaction runs. Nothing reaches a table without one. */
export interface Actor {
  readonly jurisdictionId: string;
  readonly officialId: string;
  readonly purpose: string;
  readonly requestId: string;
  readonly command?: Command;
}

/** The nil UUID stands for the system itself acting inside one jurisdiction. */
export const SYSTEM_OFFICIAL = '00000000-0000-0000-0000-000000000000';

/** A service acting in one jurisdiction, for a queue job or a step before anybody has signed in. */
export function serviceActor(jurisdictionId: string, service: string, requestId = ''): Actor {
  return { jurisdictionId, officialId: SYSTEM_OFFICIAL, purpose: `service:${service}`, requestId };
}
