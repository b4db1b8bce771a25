import { useCallback, useRef, useState } from 'react';
import { answerOf, api, type Schemas } from '../../api/client';
import { asRefusal, type Refusal } from '../../api/refusal';

export type ScanResult = Schemas['ScanResultView'];
export type ScanOutcome = ScanResult['outcome'];
export type ScanSource = 'keyboard' | 'camera';

/** One scan of this sitting. */
export interface SittingScan {
  readonly number: number;
  readonly result: ScanResult | null;
  /** Why the server did not take it. */
  readonly refusal: Refusal | null;
}

const newKey = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Sends a scan; once more when nobody knows whether it arrived, under the same key. */
async function send(body: Schemas['ScanLabel']): Promise<ScanResult> {
  const header = { 'Idempotency-Key': newKey() };
  const once = (): Promise<ScanResult> => answerOf(api.POST('/api/label-scans', { params: { header }, body }));
  try {
    return await once();
  } catch (thrown) {
    if (!asRefusal(thrown).unanswered) throw thrown;
    return once();
  }
}

/** The scans of this sitting, the latest first. A reader may be faster than the line: nothing waits for the answer before it. */
export function useSitting(onAnswer: (scan: SittingScan) => void): {
  readonly scans: readonly SittingScan[];
  readonly scan: (text: string, place: string, source: ScanSource) => void;
} {
  const [scans, setScans] = useState<readonly SittingScan[]>([]);
  const last = useRef(0);
  const scan = useCallback(
    (text: string, place: string, source: ScanSource): void => {
      last.current += 1;
      const number = last.current;
      setScans((before) => [{ number, result: null, refusal: null }, ...before]);
      const settle = (settled: SittingScan): void => {
        setScans((before) => before.map((each) => (each.number === number ? settled : each)));
        onAnswer(settled);
      };
      send({ text: text.slice(0, 500), device: `web ${source}`, ...(place.trim() === '' ? {} : { place: place.trim() }) }).then(
        (result) => settle({ number, result, refusal: null }),
        (thrown: unknown) => settle({ number, result: null, refusal: asRefusal(thrown) }),
      );
    },
    [onAnswer],
  );
  return { scans, scan };
}

/** Whether somebody must look: not what was meant, or not as it can be. */
export const isBad = ({ result, refusal }: SittingScan): boolean =>
  refusal !== null || (result !== null && (result.outcome !== 'found' || result.incidents.length > 0));
