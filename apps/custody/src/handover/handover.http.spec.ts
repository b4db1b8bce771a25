import { randomUUID } from 'node:crypto';
import { HttpOffice, type HttpAnswer, type SignedIn } from '../../test/http-office';

const ACCEPTANCES = 200;
/** Two hundred requests on a slow machine that others use too. */
jest.setTimeout(120_000);
const whole = { sealIntact: true, condition: 'as described' };

describe('two hundred acceptances of one offer at once, over HTTP', () => {
  let office: HttpOffice;
  let giver: SignedIn;
  let receiver: SignedIn;

  beforeAll(async () => {
    office = await HttpOffice.open();
    giver = await office.somebody('examiner');
    receiver = await office.somebody('laboratory-manager');
  });
  afterAll(() => office.close());

  const anOffer = async (): Promise<{ exhibitId: string; offerId: string }> => {
    const exhibit = await giver.post('exhibits', {
      caseId: randomUUID(),
      kind: 'FIRED_CARTRIDGE_CASE',
      description: 'fired case',
      occurredAt: new Date(Date.now() - 3_600_000).toISOString(),
    });
    const offer = await giver.post(`exhibits/${exhibit.body.id}/handovers`, { receiverOfficialId: receiver.id, purpose: 'vault' });
    expect([exhibit.status, offer.status]).toEqual([201, 201]);
    return { exhibitId: exhibit.body.id, offerId: offer.body.id };
  };
  const answers = (offerId: string, keyOf: (n: number) => string): Promise<HttpAnswer[]> =>
    Promise.all(Array.from({ length: ACCEPTANCES }, (_, n) => receiver.post(`handovers/${offerId}/acceptance`, whole, keyOf(n))));
  /** One event, one custodian, whatever was answered. */
  const movedOnce = async (exhibitId: string): Promise<void> => {
    const { body } = await giver.get(`exhibits/${exhibitId}`);
    const { events, flags } = body['timeline'] as { events: { kind: string }[]; flags: unknown[] };
    expect(body['custodianOfficialId']).toBe(receiver.id);
    expect(events.map(({ kind }) => kind)).toEqual(['exhibit.registered', 'handover.offered', 'handover.accepted']);
    expect(flags).toEqual([]);
  };

  it('under two hundred keys: one is taken, the others conflict', async () => {
    const { exhibitId, offerId } = await anOffer();
    const all = await answers(offerId, () => randomUUID());
    const lost = all.filter(({ status }) => status !== 201);
    expect(lost).toHaveLength(ACCEPTANCES - 1);
    for (const { status, body } of lost) expect([status, body['code']]).toEqual([409, 'handover.not-open']);
    await movedOnce(exhibitId);
  });

  it('under one key: one is taken, and every repetition is told the same', async () => {
    const { exhibitId, offerId } = await anOffer();
    const key = randomUUID();
    const all = await answers(offerId, () => key);
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(all.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    await movedOnce(exhibitId);
  });

  it('half under one key, half under keys of their own: one is taken, by one key', async () => {
    const { exhibitId, offerId } = await anOffer();
    const key = randomUUID();
    const keys = Array.from({ length: ACCEPTANCES }, (_, n) => (n % 2 ? key : randomUUID()));
    const all = await answers(offerId, (n) => keys[n] ?? key);
    const won = new Set(all.flatMap(({ status }, n) => (status === 201 ? [keys[n]] : [])));
    expect(won.size).toBe(1);
    for (const { status, body } of all.filter((each) => each.status !== 201))
      expect([status, body['code']]).toEqual([409, 'handover.not-open']);
    await movedOnce(exhibitId);
  });
});
