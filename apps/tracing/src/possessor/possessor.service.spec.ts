import { COMPLETE_DRAFT, TraceOffices } from '../../test/trace-offices';

const refusedWith = (code: string) => expect.objectContaining({ code });

describe('who had the firearm', () => {
  let offices: TraceOffices;
  beforeAll(async () => {
    offices = await TraceOffices.open();
  });
  afterAll(() => offices.db.close());

  const show = (code: 'BZ' | 'GT', id: string, role: 'investigator' | 'focal-point' = 'focal-point') =>
    offices.possessors.show(offices.official(code), [role], id);
  const textOf = async (id: string) =>
    (
      await offices.rows<{ text: string }>(
        'BZ',
        `SELECT text FROM exchange.document WHERE jurisdiction_id = $1 AND subject_id = $2 AND direction = 'outgoing'`,
        id,
      )
    )
      .map(({ text }) => text)
      .join();

  it('stays at home unless the requester chose to send it', async () => {
    const { id } = await offices.submittedWithPossessor({ toBeSent: false, familyName: 'Quiroga', bornOn: '1990' });
    await offices.deliver();
    expect(await textOf(id)).not.toContain('Quiroga');
    await expect(show('GT', id)).rejects.toEqual(refusedWith('trace-request.no-possessor'));
    expect(await show('BZ', id, 'investigator')).toMatchObject({ familyName: 'Quiroga', bornOn: '1990', sentAt: null });
  });

  it('goes with the request when it is to, and there the focal point alone sees it', async () => {
    const { id } = await offices.submittedWithPossessor({ toBeSent: true, familyName: 'Quiroga', nationality: 'HN' });
    await offices.deliver();
    expect(await show('GT', id)).toMatchObject({ familyName: 'Quiroga', nationality: 'HN', givenNames: null });
    await expect(show('GT', id, 'investigator')).rejects.toEqual(refusedWith('trace-request.for-the-focal-point'));
    expect((await show('BZ', id)).sentAt).not.toBeNull();
  });

  it('is in no other view, in no clear entry of the log, and each look at it is written down by its name', async () => {
    const { id } = await offices.submittedWithPossessor({ toBeSent: true, familyName: 'Quiroga' });
    await offices.deliver();
    expect(JSON.stringify([await offices.seen('BZ', id), await offices.seen('GT', id)])).not.toContain('Quiroga');
    for (const code of ['BZ', 'GT'] as const) {
      const bodies = await offices.rows<{ body: string }>(
        code,
        'SELECT body FROM ledger.event WHERE jurisdiction_id = $1 AND subject_id = $2',
        id,
      );
      expect(bodies.length).toBeGreaterThan(1);
      expect(JSON.stringify(bodies)).not.toContain('Quiroga');
    }
    const actor = offices.official('GT');
    await offices.possessors.show(actor, ['focal-point'], id);
    const looks = await offices.rows(
      'GT',
      'SELECT subject_kind, subject_id FROM app.access_log WHERE jurisdiction_id = $1 AND official_id = $2',
      actor.officialId,
    );
    expect(looks).toEqual([{ subject_kind: 'trace-request-possessor', subject_id: id }]);
  });

  it('is stated as a whole, by who read the last version, and does not change once it is sent', async () => {
    const draft = await offices.requests.draft(offices.official('BZ'), COMPLETE_DRAFT);
    const state = (version: number, familyName: string) =>
      offices.possessors.state(offices.official('BZ'), draft.id, version, { toBeSent: true, familyName });
    const once = await offices.possessors.state(offices.official('BZ'), draft.id, draft.version, { toBeSent: false, alias: 'El Zurdo' });
    await expect(state(draft.version, 'Late')).rejects.toEqual(refusedWith('trace-request.changed-meanwhile'));
    const twice = await state(once.version, 'Quiroga');
    expect(await show('BZ', draft.id)).toMatchObject({ familyName: 'Quiroga', alias: null });
    const sent = await offices.requests.submit(offices.official('BZ'), draft.id, twice.version);
    await expect(state(sent.version, 'Other')).rejects.toEqual(refusedWith('trace-request.move-not-allowed'));
    const rewrite = offices.rows(
      'BZ',
      `UPDATE tracing.possessor SET family_name = 'Other' WHERE jurisdiction_id = $1 AND trace_request_id = $2`,
      draft.id,
    );
    await expect(rewrite).rejects.toMatchObject({ code: '23001' });
  });
});
