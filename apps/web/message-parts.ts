import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Refusals that must be sayable when nothing more can be fetched, or before anybody has signed in. */
const AT_ONCE = new Set(
  [
    'network.unreachable',
    'page.fault',
    'request.unreadable-answer',
    'service.not-ready',
    'session.required',
    'sign-in.refused',
    'unexpected',
  ].map((code) => `problem.${code}`),
);

/** Whether a message is fetched only when something was refused. */
const isRefusal = (id: string): boolean => id.startsWith('problem.') && !AT_ONCE.has(id);

const PART = /^(.+\/messages\/[a-z]+\.json)\?(words|refusals)$/;

/** Cuts each language's file in two for the browser, `?words` and `?refusals`; those who translate keep one. */
export function messageParts(): Plugin {
  return {
    name: 'message-parts',
    enforce: 'pre',
    load: {
      filter: { id: PART },
      handler(address) {
        const [, file, part] = PART.exec(address) ?? [];
        if (file === undefined) return null;
        this.addWatchFile(file);
        const messages = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
        const chosen = Object.fromEntries(messages.filter(([id]) => isRefusal(id) === (part === 'refusals')));
        return { code: `export default ${JSON.stringify(chosen)};`, moduleType: 'js' };
      },
    },
  };
}
