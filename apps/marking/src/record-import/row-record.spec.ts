import { judgeMapping, proposeMapping, type ColumnMapping } from './column-mapping';
import { RECORD_FIELDS } from './record-fields';
import { RowReader } from './row-record';
import { csvTemplate, headingOf } from './template';

const read = (headings: string, cells: readonly string[], more: readonly ColumnMapping[] = []) =>
  new RowReader([...proposeMapping(headings.split(',')), ...more], headings.split(',').length).read(cells);
const codesOf = ({ damage }: ReturnType<typeof read>): string[] => damage.map(({ field, code }) => `${field ?? ''} ${code}`);

describe('the columns of a file', () => {
  it('are recognised by the headings of the template, every one', () => {
    const headings = csvTemplate().replace('\ufeff', '').trim().split(',');
    expect(proposeMapping(headings)).toEqual(RECORD_FIELDS.map(({ name }, column) => ({ field: name, column })));
    expect(new Set(RECORD_FIELDS.map(headingOf)).size).toBe(RECORD_FIELDS.length);
  });

  it('are recognised in Spanish, with accents or without, whatever their order', () => {
    const headings = ['CALIBRE', 'Número de serie', 'Marca', 'Modelo', 'Tipo de arma', 'País de fabricación', 'Año', 'Estado de la serie', 'Marca 1 texto'];
    expect(Object.fromEntries(proposeMapping(headings).map(({ field, column }) => [field, column]))).toEqual({
      ...{ calibre: 0, serial: 1, make: 2, model: 3, type: 4, countryOfManufacture: 5, yearOfManufacture: 6, serialState: 7, 'mark1.text': 8 },
    });
  });

  it('that nobody knows are left out, and no column is read into two fields', () => {
    expect(proposeMapping(['Remarks', 'Make', 'Maker', 'Row', 'Faults'])).toEqual([{ field: 'make', column: 1 }]);
  });

  const whole: ColumnMapping[] = RECORD_FIELDS.filter(({ required }) => required).map(({ name }, column) => ({ field: name, column }));
  it.each<[string, ColumnMapping[], string]>([
    ['a field that every record needs is missing', whole.slice(1), 'missing-field'],
    ['a field comes twice', [...whole, { field: 'make', column: 0 }], 'field-twice'],
    ['a field is nobody’s', [...whole, { field: 'owner', column: 0 }], 'unknown-field'],
    ['a column is not there', [...whole, { field: 'serial', column: 99 }], 'no-such-column'],
    ['a field has a column and a text', [...whole, { field: 'serial', column: 0, constant: 'x' }], 'column-or-constant'],
    ['a field has neither', [...whole, { field: 'serial' }], 'column-or-constant'],
  ])('cannot be confirmed while %s', (_, mapping, reason) => {
    expect(() => judgeMapping(mapping, 6)).toThrow(expect.objectContaining({ facts: expect.objectContaining({ reason }) as object }) as Error);
  });

  it('can be confirmed with what every record needs', () => expect(() => judgeMapping(whole, 6)).not.toThrow());
});

describe('a row', () => {
  it('becomes a record with its marks and events of life', () => {
    const { record, damage } = read(
      'Serial,Serial state,Make,Model,Type,Calibre,Country,Year,Mark 1 kind,Mark 1 text,Mark 1 depth mm,Event 1 kind,Event 1 date',
      [' 31B-48627 ', 'complete', 'Ruger', 'P95', 'p', '9x19', 'us', '2004', 'stock transfer', 'GT 2009', '0,12', 'Imported', '2009-04'],
    );
    expect(damage).toEqual([]);
    expect(JSON.parse(JSON.stringify(record))).toEqual({
      ...{ serial: '31B-48627', serialState: 'COMPLETE', make: 'Ruger', model: 'P95', type: 'P', calibre: '9x19', countryOfManufacture: 'US' },
      ...{ yearOfManufacture: 2004, marks: [{ kind: 'STOCK_TRANSFER', text: 'GT 2009', depthMm: 0.12 }], lifeEvents: [{ kind: 'imported', date: '2009-04' }] },
    });
  });

  it('leaves out what is blank, and a blank mark leaves no gap', () => {
    const headings = 'Make,Mark 1 text,Mark 2 text,Mark 2 kind';
    const row = read(headings, ['Ruger', '', 'CIP 17', 'PROOF'], [{ field: 'mark1.kind', constant: 'IMPORT' }]);
    expect(JSON.parse(JSON.stringify(row.record))).toEqual({ make: 'Ruger', marks: [{ text: 'CIP 17', kind: 'PROOF' }] });
    expect(row.fieldAt('/marks/0/part')).toBe('mark2.part');
    expect(row.fieldAt('/make')).toBe('make');
  });

  it('keeps what is no number, no code and no date as it stands, for the rules to refuse', () => {
    const { record } = read('Type,Year,Event 1 date,Event 1 publish', ['pistol', 'about 1990', '30/02/2009', 'perhaps']);
    expect(record).toMatchObject({ type: 'pistol', yearOfManufacture: 'about 1990', lifeEvents: [{ date: '30/02/2009', publish: 'perhaps' }] });
  });

  it('has its dates turned only in the order that was confirmed', () => {
    const dated = (dates: 'day-month-year' | 'month-day-year') => {
      const mapping: ColumnMapping[] = [{ field: 'event1.date', column: 0, dates }];
      return ['3/4/2009', '2009', '03.04.09'].map((cell) => new RowReader(mapping, 1).read([cell]).record.lifeEvents?.[0]?.date);
    };
    expect(dated('day-month-year')).toEqual(['2009-04-03', '2009', '03.04.09']);
    expect(dated('month-day-year')).toEqual(['2009-03-04', '2009', '03.04.09']);
  });

  it.each(['=1+1', '=HYPERLINK("x")', '@SUM(A1)', '+1+cmd|calc!A0', '-2+3*4', "'=1+1"])('is faulty where a cell is a formula: %s', (cell) => {
    expect(codesOf(read('Serial,Make', [cell, 'Ruger']))).toEqual(['serial looks-like-formula']);
  });

  it.each(['-1234', '+12', 'A=1', '@', '1-1'])('is not faulty for a number that merely begins so: %s', (cell) => {
    expect(codesOf(read('Serial', [cell]))).toEqual([]);
  });

  it('takes off the apostrophe that our own lists of faults put before a cell', () => {
    expect(read('Serial', ["'-1234"]).record.serial).toBe('-1234');
    expect(read('Serial', ["'1234"]).record.serial).toBe("'1234");
  });

  it.each(['1.23457E+11', '1,2E+15', '4E+10'])('is faulty where a spreadsheet has rounded a number: %s', (cell) => {
    expect(codesOf(read('Serial', [cell]))).toEqual(['serial looks-rounded']);
  });

  it('is faulty when it has more filled cells than there are headings', () => {
    expect(codesOf(read('Make,Model', ['Ruger', 'P95', '', 'x']))).toEqual([' too-many-cells']);
    expect(codesOf(read('Make,Model', ['Ruger', 'P95', '', ' ']))).toEqual([]);
  });
});
