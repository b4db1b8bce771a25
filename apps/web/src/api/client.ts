import createClient from 'openapi-fetch';
import { refusalOf } from './refusal';
import type { components, paths } from './schema';

/** Typed by the server's own description; same origin, so the session cookie goes along. */
export const api = createClient<paths>({ credentials: 'same-origin' });

export type Schemas = components['schemas'];

interface Answered<T> {
  readonly data?: T | undefined;
  readonly error?: unknown;
  readonly response: Response;
}

/** The answer of a call, or its refusal thrown. */
export async function answerOf<T>(call: Promise<Answered<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) throw refusalOf(response.status, error);
  return data as T;
}

/** Names the version that was read, so that an edit of something that changed meanwhile is refused. */
export const versionRead = (version: number): string => `"${version}"`;
