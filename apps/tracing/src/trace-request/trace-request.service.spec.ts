import { OfficialsService } from '@headstamp/jurisdictions';
import { JurisdictionDirectory } from '@headstamp/tenancy';
import { Client } from 'pg';
import { COMPLETE_DRAFT, TraceOffices } from '../../test/trace-offices';
import type { FirearmRead } from './trace-request.dto';

const refusedWith = (code: string, facts = {}) => expect.objectContaining({ code, facts: expect.objectContaining(facts) as unknown });

describe('a trace request at the requester', () => {
  let offices: TraceOffices;
  beforeAll(async () => {
    offices = await TraceOffices.open();
  });
  afterAll(() => offices.db.close());

  const documentsAbout = (id: string) =>
    offices.rows('BZ', `SELECT id FROM exchange.document WHERE jurisdiction_id = $1 AND subject_id = $2 AND direction = 'outgoing'`, id);
  const messages = () =>
    offices.rows('BZ', `SELECT id FROM messaging.outbox WHERE jurisdiction_id = $1 AND job = 'exchange-document.sent'`);
  const asOwner = async (sql: string): Promise<void> => {
    const client = new Client({ connectionString: offices.db.ownerUrl });
    await client.connect();
    await client.query(sql);
    await client.end();
  };

  it('begins as a draft that may lack anything, and says what it lacks', async () => {
    const draft = await offices.requests.draft(offices.official('BZ'), {});
    expect(draft).toMatchObject({ state: 'draft', ourPart: 'requester', priority: 'ROUTINE', addressee: null, overdue: false, version: 1 });
    expect(draft.reference).toMatch(/^BZ-TR-[0-9A-F]{8}$/);
    expect(draft.missing).toEqual(expect.arrayContaining(['make', 'serial', 'whyIllicit', 'recoveredOn', 'addressee']));
    expect(await offices.events('BZ', draft.id)).toEqual(['trace-request.drafted']);
  });

  it('is refused with everything that is missing, and nothing leaves', async () => {
    const { id, version } = await offices.requests.draft(offices.official('BZ'), {
      ...COMPLETE_DRAFT,
      priority: 'URGENT',
      intendedUse: null,
      firearm: { ...COMPLETE_DRAFT.firearm, make: null },
    });
    await expect(offices.requests.submit(offices.official('BZ'), id, version)).rejects.toEqual(
      refusedWith('trace-request.incomplete', { missing: ['urgentBecause', 'make', 'intendedUse'] }),
    );
    expect(await offices.seen('BZ', id)).toMatchObject({ state: 'draft', version, dueAt: null });
    expect(await documentsAbout(id)).toEqual([]);
    expect(await offices.events('BZ', id)).toEqual(['trace-request.drafted']);
  });

  it('stays a draft while every focal point of the state it asks has expired, and is told so', async () => {
    const { db, focalPoints } = offices;
    const officials = new OfficialsService(db.session, new JurisdictionDirectory(db.dataSource));
    const appointment = { login: 'duty', name: 'Duty', reference: 'TT-FP-1', roles: ['focal-point'] } as const;
    const { id: officialId } = await officials.appoint(offices.official('TT'), appointment, 'a password of the test');
    const terms = { validFrom: '2020-01-01', languages: ['en'] };
    const { entry } = await focalPoints.enter(offices.official('TT'), { officialId, role: 'focal-point', ...terms, validUntil: '2020-12-31' });
    const draft = await offices.requests.draft(offices.official('BZ'), { ...COMPLETE_DRAFT, addressee: 'TT' });
    const submit = () => offices.requests.submit(offices.official('BZ'), draft.id, draft.version);
    await expect(submit()).rejects.toEqual(refusedWith('directory.entry-expired', { jurisdiction: 'TT' }));
    expect(await offices.seen('BZ', draft.id)).toMatchObject({ state: 'draft', version: draft.version });
    expect(await documentsAbout(draft.id)).toEqual([]);
    await focalPoints.change(offices.official('TT'), entry.id, 1, terms);
    await expect(submit()).resolves.toMatchObject({ state: 'submitted' });
  });

  it('is sent with its document, its entry in the log and its deadline at once', async () => {
    const before = (await messages()).length;
    const request = await offices.submitted({ priority: 'URGENT', urgentBecause: 'the suspect is to be released' });
    expect(request).toMatchObject({ state: 'submitted', missing: [], overdue: false, addressee: { code: 'GT' } });
    expect(request.dueAt?.getTime()).toBeGreaterThan(request.submittedAt?.getTime() ?? Infinity);
    expect(await documentsAbout(request.id)).toHaveLength(1);
    expect(await messages()).toHaveLength(before + 1);
    expect(await offices.events('BZ', request.id)).toEqual(['trace-request.drafted', 'document.sent', 'trace-request.submitted']);
  });

  it('lets one of two edits of the same version win, also where nothing but the reading of the weapon changes', async () => {
    const { id, version } = await offices.requests.draft(offices.official('BZ'), { firearm: { make: 'Ruger' } });
    const edit = (make: string) => offices.requests.edit(offices.official('BZ'), id, version, { firearm: { make } });
    expect((await edit('Glock')).version).toBe(version + 1);
    await expect(edit('Taurus')).rejects.toEqual(refusedWith('trace-request.changed-meanwhile'));
    expect(await offices.seen('BZ', id)).toMatchObject({ firearm: { make: 'Glock' } });
  });

  it('is due later when it is routine, and both sides count to the same instant', async () => {
    const urgent = await offices.submitted({ priority: 'URGENT', urgentBecause: 'the suspect is to be released' });
    const routine = await offices.submitted();
    expect(routine.dueAt?.getTime()).toBeGreaterThan(urgent.dueAt?.getTime() ?? Infinity);
    await offices.deliver();
    expect((await offices.seen('GT', routine.id)).dueAt).toEqual(routine.dueAt);
  });

  it('stays a draft, without document or entry in the log, when the message about it cannot be written', async () => {
    const { id, version } = await offices.requests.draft(offices.official('BZ'), COMPLETE_DRAFT);
    await asOwner('REVOKE INSERT ON messaging.outbox FROM headstamp_runtime');
    try {
      await expect(offices.requests.submit(offices.official('BZ'), id, version)).rejects.toMatchObject({ code: '42501' });
    } finally {
      await asOwner('GRANT INSERT ON messaging.outbox TO headstamp_runtime');
    }
    expect(await offices.seen('BZ', id)).toMatchObject({ state: 'draft', version });
    expect(await documentsAbout(id)).toEqual([]);
    expect(await offices.events('BZ', id)).toEqual(['trace-request.drafted']);
  });

  it('never asks its own jurisdiction, nor a country that does not take part', async () => {
    await expect(offices.requests.draft(offices.official('BZ'), { addressee: 'BZ' })).rejects.toEqual(
      refusedWith('trace-request.own-jurisdiction'),
    );
    await expect(offices.requests.draft(offices.official('BZ'), { addressee: 'IT' })).rejects.toEqual(
      refusedWith('trace-request.addressee-not-here', { country: 'IT' }),
    );
  });

  it('proposes whom to ask by what the weapon bears', async () => {
    const { routing } = await offices.requests.draft(offices.official('BZ'), COMPLETE_DRAFT);
    expect(routing).toEqual([
      expect.objectContaining({ country: 'BZ', reason: 'own-records', standing: 'own' }),
      expect.objectContaining({ country: 'IT', reason: 'country-of-origin', standing: 'not-on-this-deployment' }),
      expect.objectContaining({ country: 'GT', reason: 'import-mark', year: 2009, standing: 'addressable' }),
    ]);
  });

  it('has the own records searched before others are asked, at home and once', async () => {
    const { id } = await offices.submitted();
    await offices.deliver();
    const told = await offices.rows(
      'BZ',
      `SELECT queue FROM messaging.outbox WHERE jurisdiction_id = $1 AND job = 'own-records.asked' AND data LIKE '%' || $2 || '%'`,
      id,
    );
    expect(told).toEqual([{ queue: 'marking' }]);
    await offices.propose('BZ', id);
    expect((await offices.seen('BZ', id, 'focal-point')).recordsSearch).toMatchObject({ candidates: [] });
    expect((await offices.seen('GT', id, 'focal-point')).recordsSearch).toBeNull();
  });

  it('names its photographs by their hashes, and none that is not kept here', async () => {
    const { id: photographId, sha256 } = await offices.photograph('BZ');
    const { id, photographs } = await offices.submitted({ photographIds: [photographId] });
    expect(photographs).toEqual([{ id: photographId, sha256 }]);
    await offices.deliver();
    expect((await offices.seen('GT', id)).photographs).toEqual([{ id: photographId, sha256 }]);
    const theirs = await offices.photograph('GT');
    await expect(offices.requests.draft(offices.official('BZ'), { photographIds: [theirs.id] })).rejects.toEqual(
      refusedWith('photograph.unknown'),
    );
  });

  it('keeps and sends every field that the form knows', async () => {
    const further = {
      specialInstructions: 'answer to the night desk',
      crimeCode: '5212',
      projectCode: 'BORDER-26',
      requestingOffice: 'Western Division',
      requestingOfficer: 'Insp. A. Flores',
      agencyCaseNumber: 'WD/26/118',
      recoveryPlace: 'checkpoint on the western highway',
      recoveryCircumstances: 'routine check',
      disposition: 'SEIZED',
    } as const;
    const read: FirearmRead = {
      ...{ barrelSerial: 'B-77', action: 'I', importer: 'Importadora del Sur', additionalMarkings: 'PB in an oval' },
      ...{ obliteratedPart: 'SLIDE', obliterationDetail: 'ground, three digits visible' },
    };
    const { id } = await offices.submitted({ ...further, firearm: { ...COMPLETE_DRAFT.firearm, ...read } });
    await offices.deliver();
    for (const code of ['BZ', 'GT'] as const) {
      expect(await offices.seen(code, id)).toMatchObject({ ...further, firearm: read });
    }
  });

  it('is refused when the recovery lies in the future', async () => {
    const { id, version } = await offices.requests.draft(offices.official('BZ'), { ...COMPLETE_DRAFT, recoveredOn: '2199-01-01' });
    await expect(offices.requests.submit(offices.official('BZ'), id, version)).rejects.toEqual(
      refusedWith('trace-request.recovered-in-future'),
    );
  });

  it('keeps what an edit leaves out and takes away what it sets to null', async () => {
    const draft = await offices.requests.draft(offices.official('BZ'), COMPLETE_DRAFT);
    const edited = await offices.requests.edit(offices.official('BZ'), draft.id, draft.version, { howFound: null, addressee: 'TT' });
    expect(edited).toMatchObject({
      howFound: null,
      whyIllicit: COMPLETE_DRAFT.whyIllicit,
      addressee: { code: 'TT' },
      reference: draft.reference,
      version: 2,
    });
    expect(edited.firearm).toEqual(draft.firearm);
    expect(edited.missing).toEqual(['howFound']);
  });

  it('keeps every reading of the weapon, and lets nobody rewrite one', async () => {
    const draft = await offices.requests.draft(offices.official('BZ'), COMPLETE_DRAFT);
    const read = { ...COMPLETE_DRAFT.firearm, serial: 'GT-2009-1187', marks: [] };
    const edited = await offices.requests.edit(offices.official('BZ'), draft.id, draft.version, { firearm: read });
    expect(edited.firearm).toMatchObject({ serial: 'GT-2009-1187', marks: [] });
    await offices.requests.edit(offices.official('BZ'), draft.id, edited.version, { firearm: read });
    const kept = await offices.rows(
      'BZ',
      'SELECT number, serial FROM tracing.firearm_reading WHERE jurisdiction_id = $1 AND trace_request_id = $2 ORDER BY number',
      draft.id,
    );
    expect(kept).toEqual([
      { number: 1, serial: 'GT-20O9-1187' },
      { number: 2, serial: 'GT-2009-1187' },
    ]);
    const rewrite = offices.rows(
      'BZ',
      `UPDATE tracing.firearm_reading SET serial = 'X' WHERE jurisdiction_id = $1 AND trace_request_id = $2`,
      draft.id,
    );
    await expect(rewrite).rejects.toMatchObject({ code: '42501' });
  });

  it('does not change any more once it is sent', async () => {
    const { id, version } = await offices.submitted();
    await expect(offices.requests.edit(offices.official('BZ'), id, version, { howFound: 'otherwise' })).rejects.toEqual(
      refusedWith('trace-request.move-not-allowed', { state: 'submitted', move: 'edit', by: 'requester' }),
    );
    const rewrite = offices.rows(
      'BZ',
      `UPDATE tracing.trace_request SET why_illicit = 'otherwise' WHERE jurisdiction_id = $1 AND id = $2`,
      id,
    );
    await expect(rewrite).rejects.toMatchObject({ code: '23001' });
  });

  it('refuses an edit of a version that somebody has changed since', async () => {
    const { id, version } = await offices.requests.draft(offices.official('BZ'), {});
    await offices.requests.edit(offices.official('BZ'), id, version, { howFound: 'in a ditch' });
    await expect(offices.requests.edit(offices.official('BZ'), id, version, { howFound: 'in a boat' })).rejects.toEqual(
      refusedWith('trace-request.changed-meanwhile'),
    );
    expect(await offices.seen('BZ', id)).toMatchObject({ howFound: 'in a ditch' });
  });

  it('is cancelled as a draft without telling anybody', async () => {
    const { id, version } = await offices.requests.draft(offices.official('BZ'), COMPLETE_DRAFT);
    expect(await offices.requests.cancel(offices.official('BZ'), id, version)).toMatchObject({ state: 'cancelled' });
    expect(await documentsAbout(id)).toEqual([]);
  });

  it('answers other jurisdictions as if it did not exist', async () => {
    const { id, version } = await offices.submitted();
    for (const code of ['GT', 'TT'] as const) {
      await expect(offices.seen(code, id)).rejects.toEqual(refusedWith('trace-request.unknown'));
      await expect(offices.requests.cancel(offices.official(code), id, version)).rejects.toEqual(refusedWith('trace-request.unknown'));
    }
  });
});
