import { answerOf, api, type Schemas } from '../api/client';
import { newKey } from '../api/command';
import { asRefusal } from '../api/refusal';
import { upload } from '../api/upload';
import { type Capture, type CaptureContent, capturesOf, keepCapture } from './capture-store';

/** Keeps it on this device; the key it was perhaps sent under before stays its key. */
export async function takeCapture(owner: string, content: CaptureContent, key = newKey()): Promise<void> {
  await keepCapture({ key, owner, takenAt: new Date().toISOString(), content, state: 'waiting', outcome: null });
}

/** Nothing is wrong with what was sent, only with the moment. */
const later = (thrown: unknown): boolean => {
  const { unanswered, code, status } = asRefusal(thrown);
  return unanswered || code === 'session.required' || status === 429 || status >= 500;
};

const running = new Map<string, Promise<void>>();

/** Sends what an official took, one after the other, each under its own key; ends at the first that finds no answer. */
export function sendCaptures(owner: string): Promise<void> {
  const sending = running.get(owner) ?? sendAll(owner).finally(() => running.delete(owner));
  running.set(owner, sending);
  return sending;
}

async function sendAll(owner: string): Promise<void> {
  const waiting = (await capturesOf(owner)).filter(({ state }) => state === 'waiting');
  if (waiting.length === 0) return;
  try {
    // Somebody else may have signed in meanwhile, in another tab: nothing is sent in another's name.
    const { officialId } = await answerOf(api.GET('/api/session'));
    if (officialId !== owner) return;
    for (const capture of waiting) await keepCapture(await sent(capture));
  } catch (thrown) {
    if (!later(thrown)) throw thrown;
  }
}

async function sent(capture: Capture): Promise<Capture> {
  const { key, takenAt, content } = capture;
  try {
    if (content.kind === 'scan') {
      const { id } = await answerOf(api.POST('/api/label-scans', { params: { header: { 'Idempotency-Key': key } }, body: content.body }));
      return { ...capture, state: 'sent', outcome: id };
    }
    const form = new FormData();
    if (content.picture) form.append('file', content.picture, content.name);
    form.append('takenAt', takenAt);
    const { id } = await upload<Schemas['PhotographView']>('/api/photographs', form, key, () => undefined);
    return { ...capture, content: { ...content, picture: null }, state: 'sent', outcome: id };
  } catch (thrown) {
    if (later(thrown)) throw thrown;
    return { ...capture, state: 'refused', outcome: asRefusal(thrown).code };
  }
}
