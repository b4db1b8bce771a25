import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OfficialRole, UsePurpose } from '@headstamp/codes';
import { checkSignature, SignedPapers } from '@headstamp/documents';
import { Ledger } from '@headstamp/ledger';
import { PhotographLimits, Photographs } from '@headstamp/photographs';
import { JurisdictionDirectory } from '@headstamp/tenancy';
import { PDF } from '@libpdf/core';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { CHAIN, TraceOffices, type Code } from '../../test/trace-offices';
import { PhotographReadingService } from '../photograph/photograph-reading.service';
import { TraceFormService } from '../form/trace-form.service';
import { COLUMNS } from './columns';
import { niemOf } from './niem';
import { csvOf, xlsxOf } from './tables';
import type { Taken } from './taken';
import type { ExportListQuery } from './taking-out.dto';
import { TakingOutService } from './taking-out.service';

const FOCAL_POINT: readonly OfficialRole[] = ['focal-point'];
const POSSESSOR = { toBeSent: true, familyName: '=HYPERLINK("http://x")', givenNames: 'Mario', bornOn: '1990-02-03' } as const;

describe('a trace request on its way out', () => {
  let offices: TraceOffices;
  let taking: TakingOutService;
  let forms: TraceFormService;
  let answered: string;

  beforeAll(async () => {
    offices = await TraceOffices.open();
    const { db } = offices;
    const directory = new JurisdictionDirectory(db.dataSource);
    taking = new TakingOutService(db.session, directory);
    const photographs = new Photographs(db.session, new Ledger(), new PhotographLimits());
    forms = new TraceFormService(taking, directory, new SignedPapers(db.keys), photographs, new PhotographReadingService(db.session));
    ({ id: answered } = await offices.submittedWithPossessor(POSSESSOR));
    await offices.deliver();
    const { version } = await offices.answers.acknowledge(offices.official('GT'), answered, (await offices.seen('GT', answered)).version);
    await offices.answers.answer(offices.official('GT'), answered, version, {
      endState: 'TRACED_FIRST_PURCHASER',
      chain: [...CHAIN],
      useConditions: ['CONSULT_BEFORE_ACTION'],
      rowTerms: [
        { sequence: 2, notInCourt: true },
        { sequence: 3, classification: 'CONFIDENTIAL' },
      ],
    });
    await offices.deliver();
  });
  afterAll(() => offices.db.close());

  const taken = (purpose: UsePurpose, more: { code?: Code; way?: 'print' | 'export'; possessor?: 'true'; roles?: readonly OfficialRole[] } = {}): Promise<Taken> => {
    const { code = 'BZ', way = 'export', roles = FOCAL_POINT, possessor } = more;
    return taking.one(offices.official(code), answered, { way, roles, query: { purpose, ...(possessor && { possessor }) } });
  };
  const sequences = ({ answer }: Taken): number[] => (answer?.chain ?? []).map(({ sequence }) => sequence);

  it('leaves behind what is held too closely, and says so', async () => {
    const out = await taken('INVESTIGATION');
    expect(sequences(out)).toEqual([1, 2]);
    expect(out.answer?.withheld).toEqual([expect.objectContaining({ sequence: 3, because: ['above-clearance'] })]);
    for (const content of [csvOf([out]).toString(), JSON.stringify(niemOf(out))]) expect(content).not.toContain('Juan Pérez');
  });

  it('leaves behind what may not serve the purpose', async () => {
    expect(sequences(await taken('COURT'))).toEqual([1]);
  });

  it('is whole where the facts are one’s own', async () => {
    expect(sequences(await taken('COURT', { code: 'GT' }))).toEqual([1, 2, 3]);
  });

  it('goes nowhere without a purpose', async () => {
    const attempt = taking.one({ ...offices.official('BZ'), purpose: 'casework' }, answered, { way: 'export', roles: FOCAL_POINT, query: {} });
    await expect(attempt).rejects.toMatchObject({ code: 'trace-export.purpose-missing' });
    const stated = { ...offices.official('BZ'), purpose: 'PROSECUTION: case 7' };
    expect((await taking.one(stated, answered, { way: 'export', roles: FOCAL_POINT, query: {} })).purpose).toBe('PROSECUTION');
  });

  it('is written down before it goes, under the way it takes and with whom it names', async () => {
    await taken('INVESTIGATION', { way: 'print' });
    await taken('INVESTIGATION', { possessor: 'true' });
    const looks = await offices.rows<{ subject_kind: string }>('BZ', 'SELECT subject_kind FROM app.access_log WHERE jurisdiction_id = $1 AND subject_id = $2', answered);
    const kinds = looks.map(({ subject_kind }) => subject_kind);
    expect(kinds).toEqual(expect.arrayContaining(['trace-request-print', 'trace-request-export-with-possessor']));
  });

  it('names the possessor only when asked to, and only to whom it may', async () => {
    expect((await taken('INVESTIGATION')).possessor).toBeNull();
    expect((await taken('INVESTIGATION', { possessor: 'true' })).possessor?.givenNames).toBe('Mario');
    expect((await taken('INVESTIGATION', { possessor: 'true', code: 'GT', roles: ['investigator'] })).possessor).toBeNull();
    expect((await taken('OVERSIGHT', { possessor: 'true', roles: ['auditor'] })).possessor).toBeNull();
  });

  it('shows no answer to those at the addressee who may not see it on the screen', async () => {
    expect((await taken('INVESTIGATION', { code: 'GT', roles: ['investigator'] })).answer).toBeNull();
  });

  it('of another jurisdiction is as unknown as one that does not exist', async () => {
    await expect(taken('INVESTIGATION', { code: 'TT' })).rejects.toMatchObject({ code: 'trace-request.unknown' });
  });

  it('fills a table of CSV in which no cell is a formula', async () => {
    const [line, second] = parse<Record<string, string>>(csvOf([await taken('INVESTIGATION', { possessor: 'true' })]), { columns: true, bom: true });
    expect(line).toMatchObject({
      id: answered,
      requester: 'BZ',
      addressee: 'GT',
      serial: 'GT-20O9-1187',
      marks: 'IMPORT FRAME GT 2009 GT 2009',
      chain_actor: 'MANUFACTURER',
      taken_out_for: 'INVESTIGATION',
      answer_conditions: 'RESTRICTED; consult first',
    });
    expect(line?.possessor_family_name).toBe(`'${POSSESSOR.familyName}`);
    expect(second).toMatchObject({ chain_name: 'Armería Central', chain_conditions: 'RESTRICTED; not in court; consult first' });
  });

  it('fills a workbook with the same cells, formulas as text', async () => {
    const out = await taken('INVESTIGATION', { possessor: 'true' });
    const [header, line] = await readSheet(await xlsxOf([out]));
    expect(header).toEqual(COLUMNS.map(({ name }) => name));
    expect(line?.[COLUMNS.findIndex(({ name }) => name === 'possessor_family_name')]).toBe(POSSESSOR.familyName);
    expect(line?.[COLUMNS.findIndex(({ name }) => name === 'chain_sequence')]).toBe(1);
  });

  it('reads as NIEM where NIEM has an element, with the conditions beside each fact', async () => {
    const json = JSON.parse(JSON.stringify(niemOf(await taken('INVESTIGATION', { possessor: 'true' })))) as Record<string, unknown>;
    expect(json).toMatchObject({
      '@id': `urn:uuid:${answered}`,
      'j:Firearm': {
        'nc:ItemSerialIdentification': { 'nc:IdentificationID': 'GT-20O9-1187' },
        'nc:ItemMakeName': 'Beretta',
        'ncic:FirearmCategoryCode': 'P',
        'j:FirearmBoreSizeText': '9x19',
        'nc:ItemPossessor': { 'nc:EntityPerson': { 'nc:PersonName': { 'nc:PersonGivenName': 'Mario' }, 'nc:PersonBirthDate': { 'nc:Date': '1990-02-03' } } },
      },
      'headstamp:recovery': { 'nc:ActivityDate': { 'nc:Date': '2026-03-01' } },
      'headstamp:answer': {
        'headstamp:terms': { consultFirst: true },
        'headstamp:chain': [{ 'headstamp:sequence': 1 }, { 'headstamp:sequence': 2, 'headstamp:terms': { notInCourt: true } }],
        'headstamp:withheld': [{ 'headstamp:sequence': 3 }],
      },
    });
    const prefixes = new Set([...JSON.stringify(json).matchAll(/"([a-z]+):[A-Za-z]+":/g)].map(([, prefix]) => prefix));
    for (const prefix of prefixes) expect(Object.keys(json['@context'] as object)).toContain(prefix);
  });

  it('stands in a list with others of its kind and time', async () => {
    const { id: other } = await offices.submitted();
    const list = async (query: ExportListQuery): Promise<string[]> =>
      (await taking.list(offices.official('BZ'), { way: 'export', roles: FOCAL_POINT, query })).map(({ request }) => request.id);
    expect(await list({ purpose: 'INVESTIGATION' })).toEqual([answered, other]);
    expect(await list({ purpose: 'INVESTIGATION', state: 'submitted' })).toEqual([other]);
    expect(await list({ purpose: 'INVESTIGATION', submittedTo: '2001-01-01' })).toEqual([]);
    expect(await list({ purpose: 'INVESTIGATION', part: 'addressee' })).toEqual([]);
    const [first] = await taking.list(offices.official('BZ'), { way: 'export', roles: FOCAL_POINT, query: { purpose: 'INVESTIGATION' } });
    expect(first && sequences(first)).toEqual([1, 2]);
  });

  it.each([
    ['en', 'Firearm trace request', 'Consult the originator before acting.', 'it is held too closely for paper'],
    ['es', 'Solicitud de rastreo de arma de fuego', 'Consultar al originador antes de actuar.', 'su reserva no permite el papel'],
  ] as const)('prints as a signed form in %s with the conditions on every page', async (language, title, condition, because) => {
    const pdf = await forms.form(offices.official('BZ'), answered, language, { roles: FOCAL_POINT, query: { purpose: 'INVESTIGATION' } });
    expect(checkSignature(pdf).intact).toBe(true);
    const document = await PDF.load(pdf);
    const pages = document.extractText().map(({ text }) => text.replace(/\s+/g, ' '));
    expect(pages[0]).toContain(title);
    for (const page of pages) expect(page).toContain(condition);
    const all = pages.join(' ');
    expect(all).toContain('GT-20O9-1187');
    expect(all).toContain('Armería Central');
    expect(all).not.toContain('Juan Pérez');
    expect(all).toContain(because);
    expect(Buffer.from(document.getAttachment('trace-request.jsonld') ?? []).toString()).toContain(`urn:uuid:${answered}`);
  });

  it('has every column explained', () => {
    const page = readFileSync(join(__dirname, '../../../../docs/tracing-exports.md'), 'utf8');
    const rows = new Map([...page.matchAll(/^\| `([a-z0-9_]+)` \| ([^|]*) \|/gm)].map(([, name, part = '']) => [name, part.trim()]));
    expect([...rows]).toEqual(COLUMNS.map(({ name, atf3312 }) => [name, atf3312 ?? '–']));
  });
});
