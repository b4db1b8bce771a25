import { setTimeout as wait } from 'node:timers/promises';

/**
 * Asks again until the answer is there: what a queue carries arrives soon, not at once.
 * @throws Error naming what was waited for, after `seconds`
 */
export async function eventually<T>(what: string, ask: () => Promise<T | null | undefined | false>, seconds = 60): Promise<T> {
  const until = Date.now() + seconds * 1_000;
  for (let pause = 25; Date.now() < until; pause = Math.min(pause * 1.5, 500)) {
    const answer = await ask();
    if (answer) return answer;
    await wait(pause);
  }
  throw new Error(`${what}: not there after ${seconds} s`);
}
