import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import writeXlsxFile from 'write-excel-file/node';
import { Caller, type Answer } from '../support/caller';
import { removeFolder, startStandalone, temporaryFolder, type Deployment } from '../support/deployment';

const HEADINGS = 'Número de serie,Estado de la serie,Marca,Modelo,Tipo,Calibre,País de fabricación,Marca 1 clase,Marca 1 parte,Marca 1 texto';
const pistol = (number: number): string => `JRN-${number},COMPLETE,Ruger,P95,P,9x19,US,IMPORT,FRAME,GT 2009`;
const file = (...rows: string[]): string => [HEADINGS, ...rows, ''].join('\r\n');

interface Import {
  readonly id: string;
  readonly state: string;
  readonly mapping: readonly { field: string; column?: number }[];
  readonly [more: string]: unknown;
}

describe('an import of records', () => {
  const folder = temporaryFolder();
  let system: Deployment;
  let officer: Caller;
  let auditor: Caller;
  let neighbour: Caller;

  const signIn = (role: Parameters<Deployment['logins']>[0], state: string): Promise<Caller> => Caller.signIn(system.url, system.logins(role, state)[0]);
  const enter = async (): Promise<void> => {
    system = await startStandalone({ folder });
    officer = await signIn('marking-officer', 'BZ');
    auditor = await signIn('auditor', 'BZ');
    neighbour = await signIn('marking-officer', 'GT');
  };
  beforeAll(enter, 180_000);
  afterAll(async () => {
    await system.stop();
    await removeFolder(folder);
  }, 60_000);

  const upload = (content: string | Uint8Array, name = 'stock.csv', key: string = randomUUID(), who = officer): Promise<Answer> => {
    const form = new FormData();
    form.append('file', new Blob([content as BlobPart]), name);
    return who.send('POST', '/api/record-imports', { body: form, headers: { 'Idempotency-Key': key } });
  };
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller says what the answer holds
  const ok = <T = Import>({ status, body, text }: Answer): T => {
    if (status >= 300) throw new Error(`${status}: ${text}`);
    return body as T;
  };
  const one = async (id: string): Promise<Import> => ok(await officer.send('GET', `/api/record-imports/${id}`));
  const until = async (id: string, reached: (seen: Import) => boolean): Promise<Import> => {
    for (let turn = 0; turn < 2_400; turn++) {
      const seen = await one(id);
      if (reached(seen)) return seen;
      if (seen.state === 'failed') throw new Error(JSON.stringify(seen));
      await wait(100);
    }
    throw new Error(`${id} did not get there`);
  };
  const check = async ({ id, mapping }: Import): Promise<Import> => {
    ok(await officer.send('POST', `/api/record-imports/${id}/check`, { body: { mapping } }));
    return until(id, ({ state }) => state === 'checked');
  };
  const confirm = (id: string, rows: string): Promise<Answer> => officer.send('POST', `/api/record-imports/${id}/confirmation`, { body: { rows } });

  it('goes from a file with errors over its list of faults to records that a search finds', async () => {
    const uploaded = ok(await upload(file(pistol(1), '=1+1,COMPLETE,Ruger,P95,P,9x19,US,,,', 'JRN-3,WHOLE,,P95,X,9x19,UK,,,', pistol(2), pistol(1))));
    expect(uploaded).toMatchObject({ state: 'uploaded', format: 'CSV', fileName: 'stock.csv', encoding: 'utf-8', separator: 'COMMA' });
    expect(uploaded.mapping.map(({ field }) => field)).toEqual(expect.arrayContaining(['serial', 'serialState', 'make', 'countryOfManufacture', 'mark1.text']));

    expect(await check(uploaded)).toMatchObject({ rowsTotal: 5, rowsFaulty: 3, rowsDuplicate: 1 });
    const faults = ok<{ items: { row: number; faults: { code: string }[]; earlierRow: number | null }[] }>(
      await auditor.send('GET', `/api/record-imports/${uploaded.id}/faults`),
    ).items;
    expect(faults.map(({ row, earlierRow }) => [row, earlierRow])).toEqual([
      [3, null],
      [4, null],
      [6, 2],
    ]);
    expect(faults[1]?.faults.map(({ code }) => code)).toEqual(expect.arrayContaining(['isIn', 'isWritten', 'isCountry']));
    const report = await auditor.send('GET', `/api/record-imports/${uploaded.id}/faults.csv`);
    expect(report).toMatchObject({ status: 200, type: 'text/csv' });
    expect(report.text).toContain(",'=1+1,COMPLETE");

    expect((await confirm(uploaded.id, 'all-or-none')).body).toMatchObject({ status: 409, code: 'record-import.has-faulty-rows', faulty: 3 });
    ok(await confirm(uploaded.id, 'valid-rows'));
    expect(await until(uploaded.id, ({ state }) => state === 'imported')).toMatchObject({ rowsRecorded: 2, rowsRefused: 3 });
    const found = ok<{ items: { id: string; serial: string }[] }>(await officer.send('GET', '/api/firearms?serial=JRN-2'));
    expect(found.items).toMatchObject([{ serial: 'JRN-2' }]);
    const record = await officer.send('GET', `/api/firearms/${found.items[0]?.id ?? ''}`);
    expect(record.body).toMatchObject({ make: 'Ruger', marks: [{ kind: 'IMPORT', text: 'GT 2009', country: 'GT', year: 2009 }] });
  }, 120_000);

  it('takes a workbook too, and lists what is recorded already with its record', async () => {
    const rows = file(pistol(2), pistol(11)).trim().split('\r\n').map((row) => row.split(','));
    const workbook = await writeXlsxFile(rows.map((row) => row.map((value) => ({ value, type: String })))).toBuffer();
    const uploaded = ok(await upload(new Uint8Array(workbook), 'stock.xlsx'));
    expect(uploaded).toMatchObject({ format: 'XLSX', state: 'uploaded' });
    expect(await check(uploaded)).toMatchObject({ rowsTotal: 2, rowsFaulty: 1, rowsDuplicate: 1 });
    const { items } = ok<{ items: { earlierFirearmId: string }[] }>(await officer.send('GET', `/api/record-imports/${uploaded.id}/faults?duplicates=true`));
    expect((await officer.send('GET', `/api/firearms/${items[0]?.earlierFirearmId ?? ''}`)).body).toMatchObject({ serial: 'JRN-2' });
  }, 120_000);

  it('begins with a template whose columns are all recognised', async () => {
    for (const type of ['csv', 'xlsx']) expect((await officer.send('GET', `/api/record-imports/template.${type}`)).status).toBe(200);
    const template = (await officer.send('GET', '/api/record-imports/template.csv')).text;
    const { items } = ok<{ items: { name: string; heading: string }[] }>(await officer.send('GET', '/api/record-imports/fields'));
    const uploaded = ok(await upload(`${template}SN 1\r\n`));
    expect(uploaded.mapping.map(({ field }) => field)).toEqual(items.map(({ name }) => name));
  }, 60_000);

  it('answers a repeated upload with the first answer and keeps one file', async () => {
    const key = randomUUID();
    const [first, second] = [await upload(file(pistol(30)), 'twice.csv', key), await upload(file(pistol(30)), 'twice.csv', key)];
    expect(ok(second).id).toBe(ok(first).id);
    const { items } = ok<{ items: { fileName: string }[] }>(await officer.send('GET', '/api/record-imports?limit=200'));
    expect(items.filter(({ fileName }) => fileName === 'twice.csv')).toHaveLength(1);
    expect((await upload(file(pistol(31)), 'twice.csv', key)).body).toMatchObject({ status: 422, code: 'idempotency-key.reused' });
  }, 60_000);

  it('refuses what is no file of records by name', async () => {
    for (const [content, status, code] of [
      ['', 422, 'record-import.file-empty'],
      ['%PDF-1.7 ...', 415, 'record-import.file-type'],
      [HEADINGS, 422, 'record-import.no-header'],
      [new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]), 422, 'record-import.unreadable'],
    ] as const)
      expect((await upload(content)).body).toMatchObject({ status, code });
    expect((await officer.send('POST', '/api/record-imports', { body: new FormData() })).body).toMatchObject({ status: 400, code: 'request.file-missing' });
  }, 60_000);

  it('refuses a file of two gigabytes at its announcement, with the limit', async () => {
    const { cookie } = officer as unknown as { cookie: string };
    const answer = await new Promise<{ status: number; text: string }>((done, failed) => {
      const sending = request(`${system.url}/api/record-imports`, {
        method: 'POST',
        headers: { cookie, 'idempotency-key': randomUUID(), 'content-type': 'multipart/form-data; boundary=x', 'content-length': String(2 ** 31) },
      });
      sending.on('response', (response) => {
        let text = '';
        response.on('data', (piece: Buffer) => (text += piece.toString()));
        response.on('end', () => {
          done({ status: response.statusCode ?? 0, text });
          sending.destroy();
        });
      });
      sending.on('error', failed);
      sending.write('--x\r\nContent-Disposition: form-data; name="file"; filename="big.csv"\r\n\r\n');
    });
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.text)).toMatchObject({ code: 'record-import.file-too-large', limitBytes: 536_870_912 });
  }, 60_000);

  it('is another state’s business only, and an auditor’s to read', async () => {
    const uploaded = ok(await upload(file(pistol(40))));
    expect((await neighbour.send('GET', `/api/record-imports/${uploaded.id}`)).body).toMatchObject({ status: 404, code: 'record-import.unknown' });
    expect((await neighbour.send('POST', `/api/record-imports/${uploaded.id}/cancellation`)).status).toBe(404);
    expect((await upload(file(pistol(41)), 'x.csv', randomUUID(), auditor)).status).toBe(403);
    expect((await auditor.send('GET', `/api/record-imports/${uploaded.id}`)).status).toBe(200);
    expect(ok(await officer.send('POST', `/api/record-imports/${uploaded.id}/cancellation`))).toMatchObject({ state: 'cancelled' });
    expect((await officer.send('POST', `/api/record-imports/${uploaded.id}/check`, { body: { mapping: uploaded.mapping } })).body).toMatchObject({
      code: 'record-import.move-not-allowed',
    });
  }, 60_000);
});
