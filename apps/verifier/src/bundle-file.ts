import { textOf, toBase64, utf8, type Bytes } from './bytes';
import type { Crypto } from './crypto';
import { Fields, ShapeFault } from './fields';
import { FORMAT, historyIn, type HistoryFile } from './history-file';
import { canonical, parseCanonical } from './json';

export const BUNDLE_FORMAT = 'headstamp-bundle/1';

/** Several histories of one jurisdiction that belong together, for example all behind one hit. */
export interface BundleFile {
  readonly about: { readonly kind: string; readonly id: string };
  readonly exportedAt: string;
  readonly histories: readonly HistoryFile[];
  readonly seal: string;
  /** SHA-256 over the canonical text of everything but the seal, base64. */
  readonly digest: string;
}

/** Reads a history or a bundle, whichever the bytes are. Throws JsonFault, ShapeFault or NoteFault. */
export function readExport(
  crypto: Crypto,
  bytes: Bytes,
): { readonly histories: readonly HistoryFile[]; readonly bundle: BundleFile | null } {
  const text = textOf(bytes);
  if (text === null) throw new ShapeFault('is not UTF-8 text');
  // Byte for byte canonical, so that no character stands outside what a seal covers; one newline at the end is an editor's.
  const json = parseCanonical(text.replace(/\n$/, ''));
  const format = json instanceof Map ? json.get('format') : null;
  if (format !== BUNDLE_FORMAT) {
    if (format !== FORMAT) throw new ShapeFault(`the file is neither of the format ${FORMAT} nor ${BUNDLE_FORMAT}`);
    return { histories: [historyIn(crypto, json)], bundle: null };
  }
  const fields = new Fields(json, 'the file');
  fields.text('format');
  const about = fields.object('about');
  const content = new Map(json instanceof Map ? json : []);
  content.delete('seal');
  const bundle: BundleFile = {
    about: { kind: about.text('kind'), id: about.text('id') },
    exportedAt: fields.instant('exportedAt'),
    histories: fields.list('histories', (item) => historyIn(crypto, item)),
    seal: fields.text('seal'),
    digest: toBase64(crypto.sha256(utf8(canonical(content)))),
  };
  about.nothingElse();
  fields.nothingElse();
  if (bundle.histories.length === 0) throw new ShapeFault('the file holds no history');
  return { histories: bundle.histories, bundle };
}
