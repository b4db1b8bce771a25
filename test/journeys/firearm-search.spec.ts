import { Caller } from '../support/caller';
import { startStandalone, type Deployment } from '../support/deployment';

interface Found {
  readonly serial: string;
  readonly differences: string[];
}

describe('the search among the records', () => {
  let system: Deployment;
  let officer: Caller;
  let neighbour: Caller;

  const aPistol = (serial: string, more: object = {}): object => ({
    ...{ serial, serialState: 'COMPLETE', make: 'Forjas Taurus', model: 'PT 92', type: 'P', calibre: '9x19', countryOfManufacture: 'BR' },
    ...more,
  });
  const search = async (query: Record<string, string>, caller = officer): Promise<[string, string[]][]> => {
    const { status, body } = await caller.send('GET', `/api/firearms?${new URLSearchParams(query).toString()}`);
    expect(status).toBe(200);
    return (body as unknown as { items: Found[] }).items.map(({ serial, differences }) => [serial, differences]);
  };

  beforeAll(async () => {
    system = await startStandalone();
    officer = await Caller.signIn(system.url, system.logins('marking-officer', 'BZ')[0]);
    neighbour = await Caller.signIn(system.url, system.logins('marking-officer', 'GT')[0]);
    for (const firearm of [
      aPistol('TKR 81427', { yearOfManufacture: 1998, marks: [{ kind: 'IMPORT', part: 'FRAME', text: 'BZ 1999' }] }),
      aPistol('TKR 8142', { model: 'PT 99', barrelSerial: 'L-77120' }),
      aPistol('ZX-50012', { calibre: '.45 ACP', make: 'Norinco' }),
    ]) {
      const { status, text } = await officer.send('POST', '/api/firearms', { body: firearm });
      expect([status, text]).toEqual([201, expect.any(String)]);
    }
  }, 120_000);
  afterAll(() => system.stop(), 60_000);

  it('finds a number as it is, and those that begin so, on the frame or the barrel', async () => {
    expect(await search({ serial: 'tkr-8142', match: 'exact' })).toEqual([['TKR 8142', []]]);
    expect(await search({ serial: 'TKR8142' })).toEqual([
      ['TKR 8142', []],
      ['TKR 81427', []],
    ]);
    expect(await search({ serial: 'L771', match: 'prefix' })).toEqual([['TKR 8142', []]]);
  });

  it('finds a misread number and says what differs', async () => {
    expect(await search({ serial: 'TKRB1472', match: 'noisy' })).toEqual([
      ['TKR 81427', ['look-alike B/8 at position 4', '7 and 2 exchanged at positions 7 and 8']],
      ['TKR 8142', expect.any(Array)],
    ]);
    expect(await search({ serial: 'L-77I2D', match: 'noisy' })).toEqual([
      ['TKR 8142', ['look-alike I/1 at position 4', 'look-alike D/0 at position 6']],
    ]);
  });

  it('finds a number with unknown characters, and says what to add where too little is known', async () => {
    expect(await search({ serial: 'TKR?1?27' })).toEqual([
      ['TKR 81427', ['unreadable at position 4, recorded 8', 'unreadable at position 6, recorded 4']],
    ]);
    expect(await search({ serial: '*0012' })).toEqual([['ZX-50012', [expect.stringContaining('unreadable stretch')]]]);
    const { status, body } = await officer.send('GET', `/api/firearms?${new URLSearchParams({ serial: '*12' }).toString()}`);
    expect([status, body]).toMatchObject([
      422,
      { code: 'firearm.serial-unsearchable', title: expect.stringContaining('three characters') as string },
    ]);
  });

  it('narrows by what else is known', async () => {
    for (const [filter, serials] of [
      [{ make: 'norinco' }, ['ZX-50012']],
      [{ calibre: '45 acp' }, ['ZX-50012']],
      [{ serial: 'TKR', year: '1998' }, ['TKR 81427']],
      [{ serial: 'TKR', markCountry: 'BZ', markYear: '1999' }, ['TKR 81427']],
      [{ serial: 'TKRB1427', match: 'noisy', model: 'pt99' }, ['TKR 8142']],
      [{ serial: 'TKR*', mark: 'bz 19' }, ['TKR 81427']],
    ] as const) {
      expect([filter, (await search(filter)).map(([serial]) => serial)]).toEqual([filter, serials]);
    }
    expect((await officer.send('GET', '/api/firearms?serial=TKR&year=soon')).status).toBe(422);
  });

  it('shows another state nothing, and keeps numbers out of the log', async () => {
    for (const match of ['exact', 'prefix', 'noisy']) expect(await search({ serial: 'TKR 81427', match }, neighbour)).toEqual([]);
    expect(system.printed()).not.toMatch(/TKR ?8142|50012/);
  });
});
