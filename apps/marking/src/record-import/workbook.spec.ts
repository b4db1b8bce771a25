import { deflateRawSync } from 'node:zlib';
import writeXlsxFile from 'write-excel-file/node';
import { sheetText } from './sheet-text';
import { judgeWorkbook } from './workbook';

const LIMITS = { mostSheetBytes: 2_000_000, mostSheetRows: 1_000 };

interface Packed {
  readonly name: string;
  readonly content: Buffer;
  /** What the directory says of its length. */
  readonly says?: number;
  readonly hidden?: boolean;
}

/** A ZIP archive, honest or not. */
function archive(entries: readonly Packed[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, says = content.length, hidden } of entries) {
    const packed = deflateRawSync(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(says, 22);
    local.writeUInt16LE(name.length, 26);
    const whole = Buffer.concat([local, Buffer.from(name), packed]);
    if (!hidden) {
      const central = Buffer.alloc(46);
      central.writeUInt32LE(0x02014b50, 0);
      central.writeUInt16LE(8, 10);
      central.writeUInt32LE(packed.length, 20);
      central.writeUInt32LE(says, 24);
      central.writeUInt16LE(name.length, 28);
      central.writeUInt32LE(offset, 42);
      directory.push(Buffer.concat([central, Buffer.from(name)]));
    }
    locals.push(whole);
    offset += whole.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

const small = { name: 'a.xml', content: Buffer.from('<a/>') };
const refused = (code: string) => expect.objectContaining({ code }) as Error;

describe('a workbook', () => {
  it('becomes text: what is shown, days as days, numbers as they are, an empty row as an empty line', async () => {
    const cell = (value: string | number | Date) => ({ value, type: value instanceof Date ? Date : typeof value === 'number' ? Number : String, format: value instanceof Date ? 'yyyy-mm-dd' : undefined });
    const file = await writeXlsxFile([
      [cell('Serial'), cell('Year'), cell('Date')],
      [cell('A "1"'), cell(2004), cell(new Date('2009-04-17T00:00:00Z'))],
      [null, null, null],
      [cell('ñ, 2'), cell(1999), null],
    ] as never).toBuffer();
    expect((await sheetText(file, LIMITS)).toString()).toBe('Serial,Year,Date\r\n"A ""1""",2004,2009-04-17\r\n,,\r\n"ñ, 2",1999,\r\n');
  });

  it('that unpacks into more than the limit is refused before anybody unpacks it', () => {
    const bomb = archive([small, { name: 'bomb.xml', content: Buffer.alloc(3_000_000) }]);
    expect(bomb.length).toBeLessThan(10_000);
    expect(() => judgeWorkbook(bomb, LIMITS)).toThrow(refused('record-import.workbook-too-large'));
  });

  it.each<[string, readonly Packed[]]>([
    ['says that an entry is smaller than it is', [{ name: 'bomb.xml', content: Buffer.alloc(3_000_000), says: 10 }]],
    ['says that an entry is larger than it is', [{ name: 'a.xml', content: Buffer.from('<a/>'), says: 100 }]],
    ['hides an entry before the first', [{ name: 'bomb.xml', content: Buffer.alloc(3_000_000), hidden: true }, small]],
    ['hides an entry between two', [small, { name: 'bomb.xml', content: Buffer.alloc(3_000_000), hidden: true }, { ...small, name: 'b.xml' }]],
    ['hides an entry behind the last', [small, { name: 'bomb.xml', content: Buffer.alloc(3_000_000), hidden: true }]],
  ])('that %s is refused', (_, entries) => {
    expect(() => judgeWorkbook(archive(entries), LIMITS)).toThrow(refused('record-import.unreadable'));
  });

  it('that breaks off, or is another archive, is refused', async () => {
    const whole = archive([small]);
    expect(() => judgeWorkbook(whole, LIMITS)).not.toThrow();
    for (const length of [4, 20, whole.length - 30, whole.length - 10])
      expect(() => judgeWorkbook(whole.subarray(0, length), LIMITS)).toThrow(refused('record-import.unreadable'));
    await expect(sheetText(whole, LIMITS)).rejects.toEqual(refused('record-import.unreadable'));
  });

  it('with more rows than the limit is refused', async () => {
    const file = await writeXlsxFile(Array.from({ length: 1_001 }, () => [{ value: 'x', type: String }])).toBuffer();
    await expect(sheetText(file, LIMITS)).rejects.toEqual(refused('record-import.workbook-too-large'));
  });
});
