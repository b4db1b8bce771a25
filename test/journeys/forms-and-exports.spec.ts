import { createHash, randomUUID, X509Certificate } from 'node:crypto';
import type { OfficialRole } from '@headstamp/codes';
import { checkSignature } from '@headstamp/documents';
import { parse } from 'csv-parse/sync';
import { PNG } from 'pngjs';
import { readSheet } from 'read-excel-file/node';
import { eventually } from '../../apps/standalone/src/story/eventually';
import { OfficialClient, Refused } from '../../apps/standalone/src/story/official-client';
import { startStandalone, type Deployment } from '../support/deployment';

interface Versioned {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}
interface Photograph {
  readonly id: string;
  readonly sha256: string;
  readonly width: number;
}

const REQUEST = {
  addressee: 'GT',
  firearm: {
    serial: '=1+1 GT-20O9-1187',
    serialState: 'COMPLETE',
    make: 'Beretta',
    model: '92 FS',
    type: 'P',
    calibre: '9x19',
    countryOfOrigin: 'IT',
  },
  illicitGround: 'NATIONAL_LAW',
  whyIllicit: 'carried without a licence',
  howFound: 'under the seat of a lorry',
  intendedUse: 'evidence in the case against the driver',
  recoveredOn: '2026-03-01',
  recoveredIn: 'BZ',
};
const CHAIN = [
  { sequence: 1, actor: 'MANUFACTURER', name: 'Pietro Beretta', country: 'IT' },
  { sequence: 2, actor: 'FIRST_PURCHASER', name: 'Juan Pérez', country: 'GT', acquiredOn: '2025-03-01' },
];

function picture(): Buffer {
  const drawn = new PNG({ width: 12, height: 8 });
  drawn.data.fill(90);
  return PNG.sync.write(drawn);
}

describe('photographs, forms and exports', () => {
  let system: Deployment;
  let focalPoint: OfficialClient;
  let abroad: OfficialClient;
  let examiner: OfficialClient;
  let marked: OfficialClient;
  let kept: Photograph;
  let request: string;

  const signIn = (role: OfficialRole, state: string): Promise<OfficialClient> => {
    const [{ login, password }] = system.logins(role, state);
    return OfficialClient.signIn(system.url, login, password);
  };
  const refusalOf = async (attempt: Promise<unknown>): Promise<Refused> => {
    const outcome = await attempt.then(
      () => new Error('it was accepted'),
      (error: unknown) => error,
    );
    if (!(outcome instanceof Refused)) throw outcome;
    return outcome;
  };
  const upload = (bytes: Buffer, type: string, key = randomUUID()): Promise<{ body: Photograph; headers: Headers }> => {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(bytes)], { type }), 'Juan Pérez.png');
    return marked.send<Photograph>('POST', '/photographs', { body: form, headers: { 'idempotency-key': key } });
  };

  beforeAll(async () => {
    system = await startStandalone({ environment: { HEADSTAMP_PHOTOGRAPH_MEGABYTES: '1' } });
    [focalPoint, abroad, examiner, marked] = [
      await signIn('focal-point', 'BZ'),
      await signIn('focal-point', 'GT'),
      await signIn('examiner', 'BZ'),
      await signIn('marking-officer', 'BZ'),
    ];
  }, 180_000);
  afterAll(() => system.stop(), 60_000);

  it('a photograph is kept untouched, once per key, and shown cleaned', async () => {
    const bytes = picture();
    const key = randomUUID();
    const [first, again] = [await upload(bytes, 'image/png', key), await upload(bytes, 'image/png', key)];
    kept = first.body;
    expect(again.body.id).toBe(kept.id);
    expect(kept).toMatchObject({ width: 12, sha256: createHash('sha256').update(bytes).digest('hex') });
    const shown = await examiner.send<Buffer>('GET', `/photographs/${kept.id}`);
    expect(shown.headers.get('content-type')).toBe('image/png');
    expect(shown.headers.get('content-disposition')).not.toContain('Juan');
    expect(PNG.sync.read(shown.body).width).toBe(12);
    expect((await examiner.get<Buffer>(`/photographs/${kept.id}/original`)).equals(bytes)).toBe(true);
  });

  it('the original is for examiners and auditors, and nothing is for another state', async () => {
    expect((await refusalOf(marked.get(`/photographs/${kept.id}/original`))).status).toBe(403);
    expect(await refusalOf(abroad.get(`/photographs/${kept.id}`))).toMatchObject({ status: 404, code: 'photograph.unknown' });
  });

  it('what is no photograph is refused in words that help', async () => {
    const page = Buffer.from('<html><script>alert(1)</script></html>');
    // Start of image, and a frame of 20,000 by 10,000 pixels.
    const twoHundredMegapixels = Buffer.from('ffd8ffc0000b0827104e2001011100', 'hex');
    expect(await refusalOf(upload(page, 'image/png'))).toMatchObject({ status: 415, code: 'photograph.not-a-picture' });
    expect(await refusalOf(upload(twoHundredMegapixels, 'image/jpeg'))).toMatchObject({ status: 422, code: 'photograph.too-many-pixels' });
    expect(await refusalOf(upload(picture(), 'image/jpeg'))).toMatchObject({ code: 'photograph.other-media-type' });
    expect(await refusalOf(upload(picture().subarray(0, -8), 'image/png'))).toMatchObject({ status: 422, code: 'photograph.damaged' });
    expect(await refusalOf(upload(Buffer.concat([picture(), page]), 'image/png'))).toMatchObject({ code: 'photograph.more-than-a-picture' });
    expect(await refusalOf(upload(Buffer.alloc(0), 'image/png'))).toMatchObject({ code: 'photograph.empty' });
    const tooLarge = await refusalOf(upload(Buffer.alloc(1_100_000), 'image/png'));
    expect(tooLarge).toMatchObject({ status: 413, code: 'photograph.too-large', problem: { largestBytes: 1_048_576 } });
    expect((await refusalOf(marked.send('POST', '/photographs', { body: new FormData() }))).code).toBe('request.file-missing');
  });

  it('a request is answered with conditions on each fact', async () => {
    const draft = await focalPoint.post<Versioned>('/trace-requests', { ...REQUEST, photographIds: [kept.id] });
    request = draft.id;
    await focalPoint.move(`/trace-requests/${request}/submission`, draft.version);
    const arrived = await eventually('the request arrives', () => abroad.get<Versioned>(`/trace-requests/${request}`).catch(() => null));
    const taken = await abroad.move<Versioned>(`/trace-requests/${request}/acknowledgement`, arrived.version);
    await abroad.move(`/trace-requests/${request}/answer`, taken.version, {
      endState: 'TRACED_FIRST_PURCHASER',
      chain: CHAIN,
      useConditions: [],
      rowTerms: [{ sequence: 2, purposes: ['INVESTIGATION'] }],
    });
    await eventually('the answer arrives', async () => {
      const { state } = await focalPoint.get<Versioned>(`/trace-requests/${request}`);
      return state === 'answered' ? state : null;
    });
  });

  it('the form is signed by the state that prints it, in its language', async () => {
    const printed = await focalPoint.send<Buffer>('GET', `/trace-requests/${request}/form.pdf?language=es&purpose=INVESTIGATION`);
    expect(printed.headers.get('content-type')).toBe('application/pdf');
    const { intact, certificate } = checkSignature(printed.body);
    expect(intact).toBe(true);
    const known = await focalPoint.get<{ code: string; certificate: string; fingerprint: string }[]>('/paper-certificates');
    const ours = known.find(({ code }) => code === 'BZ');
    expect(certificate?.raw.equals(new X509Certificate(ours?.certificate ?? '').raw)).toBe(true);
    expect(createHash('sha256').update(certificate?.raw ?? '').digest('hex')).toBe(ours?.fingerprint);
    expect((await refusalOf(focalPoint.get(`/trace-requests/${request}/form.pdf?language=fr&purpose=INVESTIGATION`))).code).toBe('request.invalid');
  });

  it('an export carries conditions, leaves out what its purpose forbids, and runs no formula', async () => {
    const path = `/trace-requests/${request}/export`;
    const lines = async (purpose: string): Promise<Record<string, string>[]> =>
      parse<Record<string, string>>(await focalPoint.get<Buffer>(`${path}.csv?purpose=${purpose}`), { columns: true, bom: true });
    const [first, second] = await lines('INVESTIGATION');
    expect(first?.serial).toBe("'=1+1 GT-20O9-1187");
    expect(second).toMatchObject({ chain_name: 'Juan Pérez', chain_conditions: 'RESTRICTED; only for INVESTIGATION' });
    const inCourt = await lines('COURT');
    expect(inCourt).toHaveLength(1);
    expect(JSON.stringify(inCourt)).not.toContain('Juan');
    expect(inCourt[0]?.withheld).toBe('row 2: purpose-not-permitted');
    const sheet = await readSheet(await focalPoint.get<Buffer>(`${path}.xlsx?purpose=INVESTIGATION`));
    expect(sheet).toHaveLength(3);
    expect(sheet[1]).toContain('=1+1 GT-20O9-1187');
    expect(await focalPoint.get(`${path}.jsonld?purpose=INVESTIGATION`)).toMatchObject({ '@id': `urn:uuid:${request}`, 'j:Firearm': { 'nc:ItemMakeName': 'Beretta' } });
    expect((await refusalOf(focalPoint.get(`${path}.csv`))).code).toBe('trace-export.purpose-missing');
  });

  it('a list is exported with the same rules', async () => {
    const list = await focalPoint.get<{ '@graph': { '@id': string }[] }>('/trace-exports/requests.jsonld?purpose=INVESTIGATION&part=requester');
    expect(list['@graph'].map((each) => each['@id'])).toContain(`urn:uuid:${request}`);
    expect((await refusalOf(examiner.get('/trace-exports/requests.csv?purpose=INVESTIGATION'))).status).toBe(403);
    const theirs = parse<Record<string, string>>(await abroad.get<Buffer>('/trace-exports/requests.csv?purpose=COURT'), { columns: true, bom: true });
    expect(theirs.filter(({ id }) => id === request).map(({ chain_name }) => chain_name)).toEqual(['Pietro Beretta', 'Juan Pérez']);
  });
});
