import { randomUUID } from 'node:crypto';
import { FIREARM_ACTIONS, FIREARM_TYPES } from '@headstamp/codes';
import type { Actor } from '@headstamp/tenancy';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import { MARKING } from '../marking.module';
import { markingServices } from '../marking.spec-support';
import { normaliseCalibreText } from './calibre';
import type { DescribeModel } from './firearm-template.dto';
import { NCIC_CALIBRES, NCIC_MAKES } from './ncic';

const aModel = (changed: Partial<DescribeModel> = {}): DescribeModel => ({
  ...{ make: 'Forjas Taurus S.A.', makeCode: 'TAS', model: 'PT 92', type: 'P', action: 'I', calibre: '9x19', country: 'BR' },
  calibreCodes: [
    { scheme: 'NCIC', code: '9' },
    { scheme: 'CIP', code: '9 mm Luger' },
  ],
  ...changed,
});

describe('the published code lists', () => {
  it('name the makers that the field knows, and are searched by code or words', () => {
    expect(NCIC_MAKES.names.size).toBeGreaterThan(3_000);
    expect(NCIC_MAKES.has('TAS')).toBe(true);
    expect(NCIC_MAKES.has('ZZZZ')).toBe(false);
    expect(NCIC_MAKES.search('beretta', 50).map(({ code }) => code)).toContain('BER');
    expect(NCIC_MAKES.search('BER', 50).map(({ code }) => code)).toContain('BER');
    expect(NCIC_MAKES.search('', 7)).toHaveLength(7);
    expect(NCIC_CALIBRES.search('9x19', 5)[0]?.code).toBe('9');
  });

  it('have the types and actions of NIEM', () => {
    expect(Object.keys(FIREARM_ACTIONS).join('')).toBe('ABCDEFGHIJKLNOPRSTUVWX');
    expect(Object.keys(FIREARM_TYPES)).toContain('P');
  });
});

describe('a calibre in one spelling', () => {
  it.each([
    ['9 × 19 mm', '9X19MM'],
    ['9x19MM', '9X19MM'],
    ['.45 ACP', '45ACP'],
    ['.308 Win.', '308WIN'],
  ])('%s is %s', (text, one) => expect(normaliseCalibreText(text)).toBe(one));

  it('is never turned from inches into millimetres or into another name', () => {
    expect(normaliseCalibreText('.45 ACP')).not.toBe(normaliseCalibreText('11.43x23'));
    expect(normaliseCalibreText('9 mm Luger')).not.toBe(normaliseCalibreText('9x19'));
    expect(normaliseCalibreText('.308 Win')).not.toBe(normaliseCalibreText('7.62x51'));
  });
});

describe('the reference of models', () => {
  let db: TestDatabase;
  let services: ReturnType<typeof markingServices>;
  let officer: Actor;
  let abroad: Actor;
  beforeAll(async () => {
    db = await testDatabase([MARKING]);
    services = markingServices(db);
    [officer, abroad] = [db.actor(db.jurisdictions.GT), db.actor(db.jurisdictions.BZ)];
  });
  afterAll(() => db.close());

  const refused = (code: string) => expect.objectContaining({ code }) as Error;
  const aPistol = { serialState: 'COMPLETE', make: 'Taurus', model: 'PT92 AF', type: 'P', calibre: '9mm PARA', countryOfManufacture: 'BR' } as const;

  it('describes a model once, whatever the spelling, and says where', async () => {
    const described = await services.templates.describe(officer, aModel());
    expect(described).toMatchObject({ makeCode: 'TAS', calibre: '9x19', calibreNormalised: '9X19', calibreCodes: aModel().calibreCodes });
    await expect(services.templates.describe(officer, aModel({ make: 'FORJAS TAURUS SA', model: 'pt-92', calibre: '9 x 19' }))).rejects.toMatchObject({
      code: 'firearm-template.described-before',
      facts: { templateId: described.id },
    });
    await expect(services.templates.describe(officer, aModel({ action: 'A' }))).resolves.toBeDefined();
    await expect(services.templates.describe(abroad, aModel())).resolves.toBeDefined();
    expect((await services.templates.list(officer, { limit: 9, make: 'forjas t' })).items).toHaveLength(2);
    await expect(services.templates.read(abroad, described.id)).rejects.toThrow(refused('firearm-template.not-here'));
  });

  it('refuses codes that no list has', async () => {
    await expect(services.templates.describe(officer, aModel({ model: 'A', makeCode: 'NOPE' }))).rejects.toThrow(
      refused('firearm-template.make-code-unknown'),
    );
    const calibreCodes = [{ scheme: 'NCIC', code: '999' }] as const;
    await expect(services.templates.describe(officer, aModel({ model: 'A', calibreCodes: [...calibreCodes] }))).rejects.toThrow(
      refused('firearm-template.calibre-code-unknown'),
    );
  });

  it('takes a former country in one spelling', async () =>
    expect(await services.templates.describe(officer, aModel({ model: 'M57', country: 'YU' }))).toMatchObject({ country: 'YUCS' }));

  it('is what a record points to while it keeps the words it was read in; the latest identification holds', async () => {
    const wrong = await services.templates.describe(officer, aModel({ model: 'PT 99' }));
    const right = await services.templates.describe(officer, aModel({ model: 'PT 92 AF' }));
    const { id, template } = await services.firearms.record(officer, { ...aPistol, serial: 'TPL 1', templateId: wrong.id });
    expect(template?.id).toBe(wrong.id);
    const read = await services.templates.identify(officer, id, { templateId: right.id, reason: 'Slide compared with the catalogue' });
    expect(read).toMatchObject({ make: 'Taurus', model: 'PT92 AF', calibre: '9mm PARA', template: { id: right.id, model: 'PT 92 AF' } });
    await expect(services.templates.identify(officer, id, { templateId: randomUUID() })).rejects.toThrow(refused('firearm-template.unknown'));
    const theirs = await services.templates.describe(abroad, aModel({ model: 'Theirs' }));
    await expect(services.templates.identify(officer, id, { templateId: theirs.id })).rejects.toThrow(refused('firearm-template.unknown'));
    await expect(services.templates.identify(abroad, id, { templateId: theirs.id })).rejects.toThrow(refused('firearm.unknown'));
    await expect(services.firearms.record(officer, { ...aPistol, serial: 'TPL 2', templateId: theirs.id })).rejects.toThrow(
      refused('firearm-template.unknown'),
    );
  });
});
