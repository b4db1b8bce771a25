import type { Actor } from '@headstamp/tenancy';
import { PNG } from 'pngjs';
import { aSeal, hoursAgo, Laboratory, refusedWith } from '../../test/laboratory';
import type { OfferHandover } from './handover.dto';

const whole = { sealIntact: true, condition: 'as described' };

describe('handovers entered after the fact', () => {
  let lab: Laboratory;
  let giver: Actor;
  let receiver: Actor;
  let abroad: Actor;
  let scan: { id: string; sha256: string };

  beforeAll(async () => {
    lab = await Laboratory.open();
    giver = await lab.official(lab.db.jurisdictions.BZ, 'examiner');
    receiver = await lab.official(lab.db.jurisdictions.BZ, 'laboratory-manager');
    abroad = await lab.official(lab.db.jurisdictions.GT, 'examiner');
    const picture = new PNG({ width: 4, height: 4 });
    picture.data.fill(120);
    scan = await lab.photographs.record(giver, { bytes: PNG.sync.write(picture), mediaType: 'image/png' });
  });
  afterAll(() => lab.close());

  const lateTerms = (hours: number, more: Partial<OfferHandover> = {}): OfferHandover => ({
    receiverOfficialId: receiver.officialId,
    purpose: 'transfer during the power cut',
    late: { occurredAt: hoursAgo(hours), reason: 'no power from noon to four' },
    ...more,
  });
  const lateHalf = (hours: number) => ({ late: { occurredAt: hoursAgo(hours), reason: 'no power, paper was used' } });
  const aForm = async (): Promise<string> => (await lab.paperForms.issue(giver, { language: 'en', count: 1 })).forms[0]?.number ?? '';

  it('are marked late on both halves, with both reasons, and custody begins when it is claimed to have', async () => {
    const exhibit = await lab.anExhibit(giver);
    const offer = await lab.handovers.offer(giver, exhibit.id, lateTerms(5));
    expect(offer).toMatchObject({ late: true, lateReason: 'no power from noon to four', state: 'open' });
    expect(new Date(offer.recordedAt).getTime() - new Date(offer.offeredAt).getTime()).toBeGreaterThan(4 * 3_600_000);
    await expect(lab.handovers.accept(receiver, offer.id, whole)).rejects.toEqual(refusedWith('handover.late-half-missing'));
    const accepted = await lab.handovers.accept(receiver, offer.id, { ...whole, ...lateHalf(4) });
    expect(accepted).toMatchObject({ state: 'accepted', answerLate: true, answerLateReason: 'no power, paper was used' });
    const { timeline, heldSince } = await lab.exhibits.detail(giver, exhibit.id);
    expect(timeline.flags).toEqual([]);
    expect(timeline.events.map(({ kind, late, note }) => [kind, late, note])).toEqual([
      ['exhibit.registered', false, null],
      ['handover.offered', true, 'no power from noon to four'],
      ['handover.accepted', true, 'no power, paper was used'],
    ]);
    expect(heldSince).toBe(accepted.receivedAt);
    expect(timeline.holdings.at(-1)?.from).toBe(accepted.receivedAt);
    const bodies = (await lab.events(giver, exhibit.id)).map(({ body }) => body);
    expect(bodies[1]).toContain('"late":true');
    expect(bodies.join()).not.toContain('no power');
  });

  it('cannot reach behind the item, behind what is known of it, or ahead of now', async () => {
    const sealed = await lab.anExhibit(giver, { sealNumber: aSeal(), occurredAt: hoursAgo(10) });
    const offer = (hours: number) => lab.handovers.offer(giver, sealed.id, lateTerms(hours));
    await expect(offer(11)).rejects.toEqual(refusedWith('exhibit.time-too-early'));
    await expect(offer(-1)).rejects.toEqual(refusedWith('exhibit.time-ahead'));
    await lab.exhibits.changeSeal(giver, sealed.id, {
      opened: sealed.sealNumber ?? '',
      applied: aSeal(),
      reason: 'x',
      occurredAt: hoursAgo(3),
    });
    await expect(offer(4)).rejects.toEqual(refusedWith('handover.late-overlaps'));
    const open = await offer(2);
    const found = { sealFound: open.sealOffered ?? '', ...whole };
    await expect(lab.handovers.accept(receiver, open.id, { ...found, ...lateHalf(5) })).rejects.toEqual(
      refusedWith('handover.late-overlaps'),
    );
    await expect(lab.handovers.accept(receiver, open.id, { ...found, ...lateHalf(1) })).resolves.toMatchObject({ state: 'accepted' });
  });

  it('from a paper form name its number and its photograph, and each of the two confirms the own half', async () => {
    const number = await aForm();
    const exhibit = await lab.anExhibit(giver);
    const terms = lateTerms(5, { paperForm: { number, photographId: scan.id } });
    const { late: _, ...notLate } = terms;
    await expect(lab.handovers.offer(giver, exhibit.id, notLate)).rejects.toEqual(refusedWith('paper-form.not-late'));
    await expect(
      lab.handovers.offer(giver, exhibit.id, { ...terms, paperForm: { number: 'BZ-HF-2026-999999', photographId: scan.id } }),
    ).rejects.toEqual(refusedWith('paper-form.unknown'));
    const offer = await lab.handovers.offer(giver, exhibit.id, terms);
    await expect(lab.handovers.accept(receiver, offer.id, { ...whole, ...lateHalf(5) })).rejects.toEqual(refusedWith('paper-form.differs'));
    await expect(lab.handovers.accept(giver, offer.id, { ...whole, ...lateHalf(5), paperForm: number })).rejects.toEqual(
      refusedWith('handover.not-receiver'),
    );
    expect((await lab.exhibits.detail(giver, exhibit.id)).custodianOfficialId).toBe(giver.officialId);
    await lab.handovers.accept(receiver, offer.id, { ...whole, ...lateHalf(4), paperForm: number });
    const facts = (await lab.events(giver, exhibit.id)).map(({ body }) => (JSON.parse(body) as { facts: object }).facts);
    expect(facts[1]).toMatchObject({
      paperForm: number,
      paperFormPhotograph: scan.sha256,
      offer: { paperForm: number, paperFormPhotograph: scan.sha256 },
    });
    expect(facts[2]).toMatchObject({ paperForm: number, answer: { paperForm: number, by: receiver.officialId } });
  });

  it('use a form once: a second entry is refused, also when two are made at once, and a withdrawn one frees it', async () => {
    const number = await aForm();
    const [one, two] = [await lab.anExhibit(giver), await lab.anExhibit(giver)];
    const enter = (id: string) => lab.handovers.offer(giver, id, lateTerms(5, { paperForm: { number, photographId: scan.id } }));
    const tried = await Promise.allSettled([enter(one.id), enter(two.id)]);
    const [made] = tried.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const each of tried) if (each.status === 'rejected') expect(each.reason).toEqual(refusedWith('paper-form.used'));
    if (!made) throw new Error('one of the two was entered');
    await lab.handovers.withdraw(giver, made.id);
    const again = await enter(one.id);
    await lab.handovers.accept(receiver, again.id, { ...whole, ...lateHalf(4), paperForm: number });
    await expect(enter(two.id)).rejects.toEqual(refusedWith('paper-form.used'));
    const listed = (await lab.paperForms.list(giver, { limit: 200 })).items.find((form) => form.number === number);
    expect(listed?.entries.map(({ state }) => state).sort()).toEqual(['accepted', 'withdrawn']);
  });

  it('take numbers for blank forms that are never given twice, and print the same paper again', async () => {
    const issued = await Promise.all(Array.from({ length: 8 }, () => lab.paperForms.issue(giver, { language: 'es', count: 5 })));
    const forms = issued.flatMap((each) => each.forms);
    expect(new Set(forms.map(({ number }) => number)).size).toBe(40);
    for (const { number } of forms) expect(number).toMatch(/^BZ-HF-\d{4}-\d{6}$/);
    const [form] = forms;
    if (!form) throw new Error('forms were issued');
    const [first, second] = [await lab.paperForms.pdf(giver, form.id), await lab.paperForms.pdf(receiver, form.id)];
    expect(first.content.subarray(0, 5).toString()).toBe('%PDF-');
    expect(first.content.equals(second.content)).toBe(true);
    await expect(lab.paperForms.pdf(abroad, form.id)).rejects.toEqual(refusedWith('paper-form.unknown'));
  });
});
