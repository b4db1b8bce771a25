import { useCallback, useRef, useState } from 'react';
import { answerOf, api, type Schemas } from '../../api/client';
import { newKey } from '../../api/command';
import { asRefusal, type Refusal } from '../../api/refusal';
import { useSendCaptures } from '../../captures/captures';
import { takeCapture } from '../../captures/send-captures';

export type ScanResult = Schemas['ScanResultView'];
export type ScanOutcome = ScanResult['outcome'];
export type ScanSource = 'keyboard' | 'camera';

/** One scan of this sitting. */
export interface SittingScan {
  readonly number: number;
  readonly result: ScanResult | null;
  /** Why the server did not take it. */
  readonly refusal: Refusal | null;
  /** Kept on this device, to be sent when the connection is back. */
  readonly kept: boolean;
}

/** Sends a scan; once more when nobody knows whether it arrived, under the same key. */
async function send(body: Schemas['ScanLabel'], key: string): Promise<ScanResult> {
  const header = { 'Idempotency-Key': key };
  const once = (): Promise<ScanResult> => answerOf(api.POST('/api/label-scans', { params: { header }, body }));
  try {
    return await once();
  } catch (thrown) {
    if (!asRefusal(thrown).unanswered) throw thrown;
    return once();
  }
}

/** The scans of this sitting, the latest first. A reader may be faster than the line: nothing waits for the answer before it. */
export function useSitting(
  owner: string,
  onAnswer: (scan: SittingScan) => void,
): {
  readonly scans: readonly SittingScan[];
  readonly scan: (text: string, place: string, source: ScanSource) => void;
} {
  const [scans, setScans] = useState<readonly SittingScan[]>([]);
  const sendKept = useSendCaptures(owner);
  const last = useRef(0);
  const scan = useCallback(
    (text: string, place: string, source: ScanSource): void => {
      last.current += 1;
      const number = last.current;
      setScans((before) => [{ number, result: null, refusal: null, kept: false }, ...before]);
      const settle = (settled: SittingScan): void => {
        setScans((before) => before.map((each) => (each.number === number ? settled : each)));
        onAnswer(settled);
      };
      const body = { text: text.slice(0, 500), device: `web ${source}`, ...(place.trim() === '' ? {} : { place: place.trim() }) };
      const key = newKey();
      const keep = async (kept: Schemas['ScanLabel']): Promise<void> => {
        await takeCapture(owner, { kind: 'scan', body: kept }, key);
        settle({ number, result: null, refusal: null, kept: true });
        await sendKept();
      };
      const failed = (thrown: unknown): void => settle({ number, result: null, refusal: asRefusal(thrown), kept: false });
      if (!navigator.onLine) {
        keep({ ...body, occurredAt: new Date().toISOString() }).catch(failed);
        return;
      }
      send(body, key).then(
        (result) => settle({ number, result, refusal: null, kept: false }),
        (thrown: unknown) => {
          // It may have arrived: what is kept is the same, under the same key.
          if (asRefusal(thrown).unanswered) keep(body).catch(failed);
          else failed(thrown);
        },
      );
    },
    [onAnswer, owner, sendKept],
  );
  return { scans, scan };
}

/** Whether somebody must look: not what was meant, or not as it can be. */
export const isBad = ({ result, refusal }: SittingScan): boolean =>
  refusal !== null || (result !== null && (result.outcome !== 'found' || result.incidents.length > 0));
