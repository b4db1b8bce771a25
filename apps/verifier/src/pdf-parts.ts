import { latin1, type Bytes } from './bytes';
import { PdfFile, pdfText } from './pdf-file';
import { PdfName, PdfOperator, PdfReader, PdfReference, PdfText, type Pdf, type PdfDictionary } from './pdf-objects';

const MOST_ATTACHMENTS = 100;
const MOST_PAGES = 10_000;

/** The files inside a PDF (ISO 32000-2 7.11.4), by name. */
export async function attachments(pdf: PdfFile): Promise<{ readonly name: string; readonly content: Bytes }[]> {
  const found: { name: string; content: Bytes }[] = [];
  for (const specification of pdf.ofType('Filespec').slice(0, MOST_ATTACHMENTS)) {
    const name = pdfText(pdf.value(specification.get('UF') ?? specification.get('F')));
    const embedded = pdf.dictionary(specification.get('EF'));
    const stream = embedded.get('F') ?? embedded.get('UF');
    if (stream instanceof PdfReference) found.push({ name, content: await pdf.stream(stream) });
  }
  return found;
}

/** What each page says in the marks a program puts on every page (its pagination artifacts), without spaces; in the order of the pages. */
export async function footers(pdf: PdfFile): Promise<string[]> {
  const texts: string[] = [];
  const maps = new Map<Pdf, ReadonlyMap<string, string>>();
  for (const page of pages(pdf)) {
    const fonts = pdf.dictionary(pdf.dictionary(page.get('Resources')).get('Font'));
    const decoders = new Map<string, ReadonlyMap<string, string>>();
    for (const [name, reference] of fonts) {
      const map = pdf.dictionary(reference).get('ToUnicode');
      if (!(map instanceof PdfReference)) continue;
      const key = map.number;
      if (!maps.has(key)) maps.set(key, characterMap(latin1(await pdf.stream(map))));
      decoders.set(name, maps.get(key) ?? new Map<string, string>());
    }
    const contents = pdf.value(page.get('Contents'));
    const parts = Array.isArray(contents) ? contents : [page.get('Contents')];
    let content = '';
    for (const part of parts) content += `${latin1(await pdf.stream(part))}\n`;
    texts.push(paginationText(content, decoders));
  }
  return texts;
}

/** The pages as the tree of pages orders them. */
function pages(pdf: PdfFile): PdfDictionary[] {
  const found: PdfDictionary[] = [];
  const seen = new Set<PdfDictionary>();
  const walk = (value: Pdf | undefined): void => {
    const node = pdf.dictionary(value);
    if (seen.has(node) || found.length > MOST_PAGES) return;
    seen.add(node);
    const kids = pdf.value(node.get('Kids'));
    if (Array.isArray(kids)) kids.forEach(walk);
    else if (node.size > 0) found.push(node);
  };
  walk(pdf.ofType('Catalog').at(-1)?.get('Pages'));
  return found;
}

function paginationText(content: string, decoders: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  const reader = new PdfReader(content);
  const operands: Pdf[] = [];
  const marks: boolean[] = [];
  let font: ReadonlyMap<string, string> = new Map();
  let text = '';
  for (let value = reader.next(); value !== undefined; value = reader.next()) {
    if (!(value instanceof PdfOperator)) {
      operands.push(value);
      continue;
    }
    const [first, second] = operands;
    if (value.word === 'BDC' || value.word === 'BMC') marks.push(isPagination(first, second));
    if (value.word === 'EMC') marks.pop();
    if (value.word === 'Tf' && first instanceof PdfName) font = decoders.get(first.name) ?? new Map<string, string>();
    if (['Tj', 'TJ', "'", '"'].includes(value.word) && marks.includes(true)) {
      const shown = Array.isArray(first) ? first : [operands.at(-1) ?? null];
      for (const part of shown) if (part instanceof PdfText) text += decoded(part.bytes, font);
    }
    operands.length = 0;
  }
  return text.replace(/\s/g, '');
}

function isPagination(tag: Pdf | undefined, properties: Pdf | undefined): boolean {
  const type = properties instanceof Map ? properties.get('Type') : null;
  return tag instanceof PdfName && tag.name === 'Artifact' && type instanceof PdfName && type.name === 'Pagination';
}

/** Two bytes for each character (Identity-H), as embedded fonts are shown. */
function decoded(bytes: string, font: ReadonlyMap<string, string>): string {
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) text += font.get(bytes.slice(at, at + 2)) ?? '\ufffd';
  return text;
}

/** The characters behind the codes of a font: a ToUnicode map (ISO 32000-2 9.10.3). */
function characterMap(cmap: string): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  const reader = new PdfReader(cmap);
  const operands: Pdf[] = [];
  for (let value = reader.next(); value !== undefined; value = reader.next()) {
    if (!(value instanceof PdfOperator)) {
      operands.push(value);
      continue;
    }
    if (value.word === 'endbfchar') for (let at = 0; at + 1 < operands.length; at += 2) put(map, operands[at], operands[at + 1], 0);
    if (value.word === 'endbfrange')
      for (let at = 0; at + 2 < operands.length; at += 3) range(map, operands[at], operands[at + 1], operands[at + 2]);
    operands.length = 0;
  }
  return map;
}

const code = (value: Pdf | undefined): number =>
  value instanceof PdfText && value.bytes.length === 2 ? value.bytes.charCodeAt(0) * 256 + value.bytes.charCodeAt(1) : -1;

function range(map: Map<string, string>, low: Pdf | undefined, high: Pdf | undefined, to: Pdf | undefined): void {
  const [from, until] = [code(low), code(high)];
  if (from < 0 || until < from) return;
  for (let at = from; at <= until; at++) {
    const key = new PdfText(String.fromCharCode(at >> 8, at & 0xff));
    if (Array.isArray(to)) put(map, key, to[at - from], 0);
    else put(map, key, to, at - from);
  }
}

function put(map: Map<string, string>, from: Pdf | undefined, to: Pdf | undefined, plus: number): void {
  if (!(from instanceof PdfText) || !(to instanceof PdfText)) return;
  let text = '';
  for (let at = 0; at + 1 < to.bytes.length; at += 2) {
    const last = at + 2 >= to.bytes.length;
    text += String.fromCharCode(to.bytes.charCodeAt(at) * 256 + to.bytes.charCodeAt(at + 1) + (last ? plus : 0));
  }
  map.set(from.bytes, text);
}
