/** Finds the texts of the symbols in what a camera shows now. */
export interface LabelReader {
  read(video: HTMLVideoElement): Promise<readonly string[]>;
  close(): void;
}

const FORMATS = ['qr_code', 'data_matrix', 'code_128'];
/** Wide enough for a label held at reading distance; more costs time and finds no more. */
const WIDEST = 1_280;

interface NativeDetector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
interface NativeDetectorClass {
  new (options: { readonly formats: readonly string[] }): NativeDetector;
  getSupportedFormats(): Promise<readonly string[]>;
}

/** The browser's own detector where it knows our symbols, else ours, which is loaded only then and only from here. */
export async function openLabelReader(): Promise<LabelReader> {
  return (await nativeReader()) ?? ownReader();
}

async function nativeReader(): Promise<LabelReader | null> {
  const { BarcodeDetector: Detector } = window as { readonly BarcodeDetector?: NativeDetectorClass };
  if (!Detector) return null;
  try {
    const known = await Detector.getSupportedFormats();
    if (!FORMATS.every((format) => known.includes(format))) return null;
    const detector = new Detector({ formats: FORMATS });
    return { read: async (video) => (await detector.detect(video)).map(({ rawValue }) => rawValue), close: () => undefined };
  } catch {
    return null;
  }
}

interface Answer {
  readonly number: number;
  readonly texts?: readonly string[];
  readonly fault?: string;
}

function ownReader(): LabelReader {
  const worker = new Worker(new URL('./label-reader.worker.ts', import.meta.url), { type: 'module' });
  const canvas = document.createElement('canvas');
  const waiting = new Map<number, { readonly found: (texts: readonly string[]) => void; readonly failed: (fault: Error) => void }>();
  let number = 0;
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    const asked = waiting.get(data.number);
    waiting.delete(data.number);
    if (data.texts) asked?.found(data.texts);
    else asked?.failed(new Error(data.fault));
  };
  worker.onerror = () => {
    for (const { failed } of waiting.values()) failed(new Error('the reader of labels did not start'));
    waiting.clear();
  };
  return {
    read: (video) => {
      const picture = pictureOf(video, canvas);
      if (!picture) return Promise.resolve([]);
      number += 1;
      return new Promise((found, failed) => {
        waiting.set(number, { found, failed });
        worker.postMessage({ number, picture }, [picture.data.buffer]);
      });
    },
    close: () => worker.terminate(),
  };
}

function pictureOf(video: HTMLVideoElement, canvas: HTMLCanvasElement): ImageData | null {
  const { videoWidth, videoHeight } = video;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (videoWidth === 0 || !context) return null;
  const scale = Math.min(1, WIDEST / videoWidth);
  canvas.width = Math.round(videoWidth * scale);
  canvas.height = Math.round(videoHeight * scale);
  context.drawImage(video, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
