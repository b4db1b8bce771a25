import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { csvRows, type SheetRow, type TextShape } from './csv-rows';
import { EncodingWatch, formatOf, SEPARATOR_CHARACTER, separatorOf, SEPARATORS, type FileEncoding } from './file-text';

const UTF_8: TextShape = { encoding: 'utf-8', separator: 'COMMA' };

async function read(text: Uint8Array, shape = UTF_8, { slice = 1_000_000, from = 0 } = {}): Promise<SheetRow[]> {
  const parts = (async function* () {
    for (let at = from; at < text.length; at += slice) yield await Promise.resolve(text.subarray(at, at + slice));
  })();
  const rows: SheetRow[] = [];
  for await (const several of csvRows(parts, shape, from)) rows.push(...several);
  return rows;
}
const cellsOf = async (text: string | Buffer, shape = UTF_8): Promise<readonly string[][]> =>
  (await read(Buffer.from(text as string), shape)).map(({ cells }) => [...cells]);

const cell = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('', 'Škoda', 'ñandú', '汉阳', '🔫', 'a"b', '5" barrel', 'x,y;z|\tw', 'line\nbreak', 'line\r\nbreak'),
);
const table = fc.integer({ min: 2, max: 6 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 20 }));

describe('rows of a CSV text', () => {
  it('are read as they were written, whatever they hold, whatever separates them, and wherever a part ends', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(...SEPARATORS), fc.integer({ min: 1, max: 40 }), fc.boolean(), async (rows, separator, slice, bom) => {
        const text = stringify(rows, { delimiter: SEPARATOR_CHARACTER[separator], quoted: true, bom, record_delimiter: 'windows' });
        const found = await read(Buffer.from(text), { encoding: 'utf-8', separator }, { slice });
        expect(found.map(({ cells }) => cells)).toEqual(rows);
        expect(found.at(-1)?.end).toBe(Buffer.byteLength(text));
      }),
      { numRuns: 60 },
    );
  });

  it('go on from the end of any row as if they had been read from the beginning', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.nat(), fc.constantFrom<FileEncoding>('utf-8', 'windows-1252'), fc.boolean(), async (rows, choice, encoding, bom) => {
        const latin = rows.map((row) => row.map((text) => text.replace(/[^\u0000-\u00ff]/g, 'é')));
        const written = stringify(encoding === 'utf-8' ? rows : latin, { quoted: true, bom: bom && encoding === 'utf-8' });
        const text = Buffer.from(written, encoding === 'utf-8' ? 'utf8' : 'latin1');
        const shape = { encoding, separator: 'COMMA' } as const;
        const all = await read(text, shape);
        const stop = choice % all.length;
        const rest = await read(text, shape, { from: all[stop]?.end ?? 0 });
        expect(rest).toEqual(all.slice(stop + 1));
      }),
      { numRuns: 60 },
    );
  });

  it('end with any line break, and an empty line is a row without cells', async () => {
    expect(await cellsOf('a,b\n\nc,d\r\ne,f\rg,h')).toEqual([['a', 'b'], [], ['c', 'd'], ['e', 'f'], ['g', 'h']]);
  });

  it('keep a quotation mark within a cell that is not quoted', async () => {
    expect(await cellsOf('a,12" barrel,c\n')).toEqual([['a', '12" barrel', 'c']]);
  });

  it('are refused with a reason where a quotation mark is never closed, however long the file goes on', async () => {
    const refused = { code: 'record-import.unreadable', facts: { reason: expect.stringContaining('quotation mark') as string } };
    await expect(read(Buffer.from('a,b\n"c,d\ne,f\n'))).rejects.toMatchObject(refused);
    await expect(read(Buffer.from(`a,b\n"${'c,d\n'.repeat(100_000)}`))).rejects.toMatchObject(refused);
  });

  it('of windows-1252 have its quotation marks and dashes, its euro and its accents', async () => {
    const text = Buffer.from([0x80, 0x2c, 0x93, 0x61, 0x94, 0x2c, 0x96, 0x2c, 0xf1, 0x0a]);
    expect(await cellsOf(text, { encoding: 'windows-1252', separator: 'COMMA' })).toEqual([['€', '“a”', '–', 'ñ']]);
  });
});

describe('a file', () => {
  const watched = (bytes: Buffer, slice: number): EncodingWatch => {
    const watch = new EncodingWatch();
    for (let at = 0; at < bytes.length; at += slice) watch.see(bytes.subarray(at, at + slice));
    return watch;
  };

  it('is UTF-8 when all of it is, and windows-1252 otherwise, wherever its parts end', () => {
    for (const slice of [1, 2, 3, 1_000]) {
      expect(watched(Buffer.from('Číslo série ñ 汉'), slice).encoding(null)).toBe('utf-8');
      expect(watched(Buffer.from([0x4e, 0xfa, 0x6d]), slice).encoding(null)).toBe('windows-1252');
      expect(watched(Buffer.from('ñ').subarray(0, 1), slice).encoding(null)).toBe('windows-1252');
    }
  });

  it('that is said to be UTF-8 and is not is refused; one said to be windows-1252 is read so', () => {
    expect(() => watched(Buffer.from([0xfa]), 1).encoding('utf-8')).toThrow(expect.objectContaining({ code: 'record-import.encoding-unknown' }) as Error);
    expect(watched(Buffer.from('ñ'), 1).encoding('windows-1252')).toBe('windows-1252');
  });

  it('is known by its beginning and never by its name', () => {
    expect(formatOf(Buffer.from('Serial,Make\n'))).toBe('CSV');
    expect(formatOf(Buffer.from([0x50, 0x4b, 3, 4, 0]))).toBe('XLSX');
    for (const [bytes, code] of [
      [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'record-import.file-type'],
      [Buffer.from('%PDF-1.7'), 'record-import.file-type'],
      [Buffer.from('a\u0000b'), 'record-import.file-type'],
      [Buffer.from('\ufeffa', 'utf16le'), 'record-import.encoding-unknown'],
    ] as const)
      expect(() => formatOf(bytes)).toThrow(expect.objectContaining({ code }) as Error);
  });

  it('has the separator that its first line has most of, quoted text aside', () => {
    expect(separatorOf('a;b;c,d')).toBe('SEMICOLON');
    expect(separatorOf('"a;b;c;d",e')).toBe('COMMA');
    expect(separatorOf('a\tb')).toBe('TAB');
    expect(separatorOf('a|b')).toBe('BAR');
    expect(separatorOf('a')).toBe('COMMA');
  });
});
