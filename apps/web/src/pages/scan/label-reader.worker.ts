import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url';

/*
 * Reads symbols in camera pictures, beside the page. WebAssembly is compiled here and nowhere else: the server gives this file a
 * content-security policy of its own that allows it, and the pages theirs, which does not.
 */
prepareZXingModule({ overrides: { locateFile: () => wasm } });

interface Work {
  readonly number: number;
  readonly picture: ImageData;
}

interface OwnScope {
  onmessage: ((event: MessageEvent<Work>) => void) | null;
  postMessage(answer: { readonly number: number; readonly texts: readonly string[] } | { readonly number: number; readonly fault: string }): void;
}
const scope = self as unknown as OwnScope;

scope.onmessage = ({ data: { number, picture } }) => {
  readBarcodes(picture, { formats: ['QRCode', 'DataMatrix', 'Code128'], tryHarder: true, maxNumberOfSymbols: 4 }).then(
    (found) => scope.postMessage({ number, texts: found.map(({ text }) => text) }),
    (fault: unknown) => scope.postMessage({ number, fault: String(fault) }),
  );
};
