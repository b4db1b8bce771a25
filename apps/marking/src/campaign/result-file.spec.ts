import { parse } from 'csv-parse/sync';
import { readResultFile } from './result-file';
import { judgeResults, type KnownMark } from './result-judgement';
import { WORK_LIST_COLUMNS, workListCsv } from './work-list.csv';

const refused = (code: string) => expect.objectContaining({ code }) as Error;
const ID = '3f0c1d86-6d0c-4a7c-9d4c-2a5d7f8d1a01';
const file = (...lines: string[]): Buffer => Buffer.from(lines.join('\r\n'));

describe('a work list', () => {
  it('has its columns in one order, the mark as it is engraved, and no formulas', () => {
    const row = {
      sequence: 1,
      markId: ID,
      text: 'GT 2026 000001',
      serial: '=HYPERLINK("x")',
      make: '+Taurus, S.A.',
      model: '"92"',
      type: 'P',
      calibre: '9x19',
    };
    const text = workListCsv({ part: 'FRAME', method: 'LASER' }, [row]);
    const [heading, cells] = parse(text);
    expect(heading).toEqual([...WORK_LIST_COLUMNS]);
    expect(cells).toEqual(['1', ID, 'GT 2026 000001', 'FRAME', 'LASER', `'=HYPERLINK("x")`, "'+Taurus, S.A.", '"92"', 'P', '9x19']);
  });
});

describe('a result file', () => {
  it('is read with a byte order mark, with semicolons, in any order of columns, and with columns of the machine’s own', () => {
    const text = file(
      '﻿outcome;temperature;mark;reason;remark',
      'Done;40;GT 2026 000001;;',
      'failed;41;GT 2026 000002;machine_fault;"lens; dirty"',
    );
    expect(readResultFile(text)).toEqual({
      faults: [],
      rows: [
        { line: 2, markId: null, mark: 'GT 2026 000001', outcome: 'done', reason: null, serialRead: null, remark: null },
        {
          line: 3,
          markId: null,
          mark: 'GT 2026 000002',
          outcome: 'failed',
          reason: 'MACHINE_FAULT',
          serialRead: null,
          remark: 'lens; dirty',
        },
      ],
    });
  });

  it('has the faults of every row told at once', () => {
    const { rows, faults } = readResultFile(
      file(
        'mark_id,mark,outcome,reason',
        `${ID},,done,`,
        ',,done,',
        `x,,perhaps,`,
        `${ID},,failed,`,
        `${ID},,failed,TIRED`,
        `${ID},,done,ABSENT`,
      ),
    );
    expect(rows.map(({ line }) => line)).toEqual([2]);
    expect(faults.map(({ line, column, code }) => [line, column, code])).toEqual([
      [3, 'mark', 'mark-missing'],
      [4, 'mark_id', 'mark-id-malformed'],
      [4, 'outcome', 'outcome-unknown'],
      [5, 'reason', 'reason-unknown'],
      [6, 'reason', 'reason-unknown'],
      [7, 'reason', 'reason-contradicts'],
    ]);
  });

  it.each([
    ['empty', Buffer.alloc(0)],
    ['a heading alone', file('mark_id,outcome')],
    ['another table', file('name,price', 'a,1')],
    ['no UTF-8', Buffer.concat([file('mark_id,outcome', ''), Buffer.from([0xff, 0xfe, 0x41])])],
    ['a quote without end', file('mark_id,outcome', `"${ID},done`)],
    ['more rows than it may have', file('mark_id,outcome', ...Array.from({ length: 10_001 }, () => `${ID},done`))],
  ])('that is %s is refused whole', (_what, bytes) => {
    expect(() => readResultFile(bytes)).toThrow(refused('campaign-result.unreadable'));
  });
});

describe('what a row means', () => {
  const known = (changed: Partial<KnownMark> = {}): KnownMark => ({
    ...{
      markId: ID,
      text: 'GT 1',
      itemId: 'item',
      state: 'allocated',
      current: true,
      wasMarked: false,
      serialNormalised: 'AB12',
      openReasons: [],
    },
    ...changed,
  });
  const judged = (mark: KnownMark, ...lines: string[]) =>
    judgeResults(readResultFile(file('mark,outcome,reason,serial_read', ...lines)).rows, [mark]);

  it('names a number that nobody was given', () => {
    const { faults } = judged(known(), 'GT 99,done,,');
    expect(faults).toEqual([{ line: 2, column: 'mark', code: 'mark-unknown', detail: 'GT 99 is not on a work list of this campaign' }]);
  });

  it('changes nothing when it says what is known already', () => {
    for (const state of ['marked', 'verified'] as const)
      expect(judged(known({ state }), 'GT 1,done,,').results).toMatchObject([{ effect: 'unchanged' }]);
    const absent = known({ state: 'exception', openReasons: ['ABSENT'] });
    expect(judged(absent, 'GT 1,failed,absent,').results).toMatchObject([{ effect: 'unchanged' }]);
  });

  it('sets a weapon aside that bears another number than its record, although the mark was made', () => {
    expect(judged(known(), 'GT 1,done,,AB-13').results).toMatchObject([{ effect: 'exception', reason: 'WRONG_SERIAL' }]);
    expect(judged(known(), 'GT 1,done,,ab 12').results).toMatchObject([{ effect: 'marked' }]);
  });

  it('does not take back by a file what was reported as made, nor a mark that was given up, nor one twice', () => {
    expect(judged(known({ state: 'marked' }), 'GT 1,failed,DAMAGED,').faults).toMatchObject([{ code: 'contradicts' }]);
    expect(judged(known({ current: false }), 'GT 1,done,,').faults).toMatchObject([{ code: 'mark-spoilt' }]);
    expect(judged(known(), 'GT 1,done,,', 'GT 1,done,,').faults).toMatchObject([{ line: 3, code: 'repeated' }]);
  });
});
