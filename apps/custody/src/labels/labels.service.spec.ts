import { randomUUID } from 'node:crypto';
import { parseLabelCode } from '@headstamp/codes';
import { serviceActor, type Actor } from '@headstamp/tenancy';
import { Keeping } from '../../test/keeping';
import { hoursAgo, Laboratory, refusedWith } from '../../test/laboratory';
import { LabelIncidentService } from './incident.service';
import { LabelIncidents } from './incidents';
import { LabelPrintingService } from './label-printing.service';
import { LabelRegisterService } from './label-register.service';
import { LabelSubjects } from './label-subjects';
import { LabelTexts } from './label-text';
import type { LabelRunView, PrintLabels } from './label.dto';
import type { ScanResultView } from './scan.dto';
import { STANDARD_SHORTEST_JOURNEY } from './shortest-journey';
import { LabelScanService } from './scan.service';

describe('labels', () => {
  let lab: Laboratory;
  let examiner: Actor;
  let manager: Actor;
  let abroad: Actor;
  let printing: LabelPrintingService;
  let register: LabelRegisterService;
  let scans: LabelScanService;
  let incidents: LabelIncidentService;
  let texts: LabelTexts;

  beforeAll(async () => {
    lab = await Laboratory.open();
    examiner = await lab.official(lab.db.jurisdictions.BZ, 'examiner');
    manager = await lab.official(lab.db.jurisdictions.BZ, 'laboratory-manager');
    abroad = await lab.official(lab.db.jurisdictions.GT, 'examiner');
    texts = new LabelTexts(lab.db.keys);
    const subjects = new LabelSubjects();
    printing = new LabelPrintingService(lab.db.session, subjects, texts, lab.ledger);
    register = new LabelRegisterService(lab.db.session, lab.ledger);
    scans = new LabelScanService(lab.db.session, lab.directory, texts, subjects, new LabelIncidents(lab.ledger, STANDARD_SHORTEST_JOURNEY));
    incidents = new LabelIncidentService(lab.db.session, subjects, lab.ledger);
  });
  afterAll(() => lab.close());

  const order = (things: PrintLabels['things'], more: Partial<PrintLabels> = {}): PrintLabels => ({
    ...{ things, output: 'zpl', symbology: 'QR', size: '50x25', dpi: 203, language: 'es' },
    ...more,
  });
  const printed = async (actor: Actor, kind: PrintLabels['things'][number]['kind'], id: string): Promise<LabelRunView> =>
    printing.print(actor, order([{ kind, id }]));
  /** What the label's own symbol holds, as a reader gives it. */
  const symbolOf = ({ labels: [label] }: LabelRunView, of = examiner): string => texts.symbolText(of.jurisdictionId, parseLabelCode(label?.code ?? ''));
  const open = async (): Promise<{ kind: string; labelId: string | null; id: string }[]> =>
    (await incidents.list(manager, { state: 'open', limit: 200 })).items;

  it('give a thing one code, which the file holds and a scan finds again', async () => {
    const exhibit = await lab.anExhibit(examiner);
    const run = await printing.print(examiner, order([{ kind: 'exhibit', id: exhibit.id, caseReference: 'CASE-2026-17' }]));
    expect(run.labels).toMatchObject([{ subjectKind: 'exhibit', subjectId: exhibit.id, state: 'active', prints: 1 }]);
    const { content, mediaType, name } = await printing.document(examiner, run.id);
    expect([mediaType, name]).toEqual(['application/x-zpl', `labels-${run.id}.zpl`]);
    const zpl = content.toString();
    expect(zpl).toContain(`^FDHM,A${symbolOf(run)}^FS`);
    for (const said of [exhibit.reference, 'VAINA PERCUTIDA', 'CASE-2026-17']) expect(zpl).toContain(said);
    const scan = await scans.scan(examiner, { text: `]Q1${symbolOf(run)}`, place: 'Belmopan', device: 'counter' });
    expect(scan).toMatchObject({ outcome: 'found', proven: true, incidents: [], thing: { kind: 'exhibit', id: exhibit.id, reference: exhibit.reference } });
    const typed = await scans.scan(examiner, { text: run.labels[0]?.code.toLowerCase() ?? '' });
    expect(typed).toMatchObject({ outcome: 'found', proven: false, thing: { id: exhibit.id } });
  });

  it('never say what the item is described as, nor anything but the reference, the kind and the case', async () => {
    const exhibit = await lab.anExhibit(examiner, { description: 'serial 31B48627 of M. Smith', calibre: 'CANARY' });
    const run = await printing.print(examiner, order([{ kind: 'exhibit', id: exhibit.id }], { output: 'html', language: 'en' }));
    const html = (await printing.document(examiner, run.id)).content.toString();
    expect(html.replace(/<[^>]*>/g, '')).toContain(exhibit.reference);
    expect(html).not.toMatch(/31B48627|Smith|CANARY/);
  });

  it('are written down: the code, the printing and the event together, without what they say', async () => {
    const exhibit = await lab.anExhibit(examiner);
    const run = await printed(examiner, 'exhibit', exhibit.id);
    const [label] = run.labels;
    const [event, ...more] = await lab.events(examiner, label?.id ?? '');
    expect([event?.kind, more]).toEqual(['label.printed', []]);
    expect(event?.body).toContain(run.id);
    expect(event?.body).not.toContain(exhibit.reference);
    expect(event?.body).not.toContain(label?.code.slice(0, 9));
    expect(await register.detail(examiner, label?.id ?? '')).toMatchObject({ printings: [{ ordinal: 1, reason: null, output: 'zpl', size: '50x25', printedBy: examiner.officialId }] });
  });

  it('are printed again only with a reason, under the same code, and each printing is counted', async () => {
    const exhibit = await lab.anExhibit(examiner);
    const first = await printed(examiner, 'exhibit', exhibit.id);
    const things = [{ kind: 'exhibit', id: exhibit.id } as const];
    await expect(printing.print(examiner, order(things))).rejects.toMatchObject({ code: 'label.reprint-needs-reason', facts: { printed: [exhibit.id] } });
    const again = await printing.print(examiner, order(things, { reason: 'torn in the freezer', copies: 2 }));
    expect(again.labels).toMatchObject([{ code: first.labels[0]?.code, prints: 2 }]);
    const { printings } = await register.detail(examiner, again.labels[0]?.id ?? '');
    expect(printings).toMatchObject([{ ordinal: 1, reason: null }, { ordinal: 2, reason: 'torn in the freezer', copies: 2 }]);
    const log = (await lab.events(examiner, again.labels[0]?.id ?? '')).map(({ body }) => body).join();
    expect(log).not.toContain('freezer');
  });

  it('of one thing, printed by two at once, are one label, and the second needs a reason', async () => {
    const exhibit = await lab.anExhibit(examiner);
    const tried = await Promise.allSettled([1, 2, 3, 4].map(() => printed(examiner, 'exhibit', exhibit.id)));
    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const each of tried) if (each.status === 'rejected') expect(each.reason).toEqual(refusedWith('label.reprint-needs-reason'));
    expect((await register.list(examiner, { subjectId: exhibit.id, limit: 50 })).items).toMatchObject([{ prints: 1 }]);
  });

  it('are printed for dozens of things at once, or for none of them', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 25; n++) ids.push((await lab.anExhibit(examiner)).id);
    const things = ids.map((id) => ({ kind: 'exhibit' as const, id }));
    const unknown = randomUUID();
    await expect(printing.print(examiner, order([...things, { kind: 'exhibit', id: unknown }]))).rejects.toMatchObject({ code: 'label.subject-unknown', facts: { unknown: [unknown] } });
    await expect(printing.print(examiner, order([...things, things[0] ?? { kind: 'exhibit', id: unknown }]))).rejects.toEqual(refusedWith('label.subject-twice'));
    await expect(printing.print(examiner, order(things, { size: '25x10', symbology: 'CODE_128' }))).rejects.toEqual(refusedWith('label.symbol-does-not-fit'));
    expect((await register.list(examiner, { subjectId: ids[0] ?? '', limit: 50 })).items).toEqual([]);
    const run = await printing.print(examiner, order(things));
    expect(run.labels.map(({ subjectId }) => subjectId)).toEqual(ids);
    expect(new Set(run.labels.map(({ code }) => code)).size).toBe(25);
    expect((await printing.document(examiner, run.id)).content.toString().match(/\^XA/g)).toHaveLength(25);
  });

  it('are fetched by whoever ordered them, for a quarter of an hour', async () => {
    const run = await printed(examiner, 'exhibit', (await lab.anExhibit(examiner)).id);
    await expect(printing.document(manager, run.id)).rejects.toEqual(refusedWith('label-run.unknown'));
    await expect(printing.document(abroad, run.id)).rejects.toEqual(refusedWith('label-run.unknown'));
    expect((await printing.document(examiner, run.id)).content.equals((await printing.document(examiner, run.id)).content)).toBe(true);
    expect(Date.parse(run.documentUntil) - Date.now()).toBeLessThanOrEqual(15 * 60_000);
  });

  it('ask for the printer’s resolution where the printer draws the symbol', async () => {
    const things = [{ kind: 'exhibit' as const, id: (await lab.anExhibit(examiner)).id }];
    const { dpi: _, ...without } = order(things);
    await expect(printing.print(examiner, without)).rejects.toEqual(refusedWith('label.resolution-missing'));
    await expect(printing.print(examiner, { ...without, output: 'pdf' })).resolves.toMatchObject({ labels: [{ prints: 1 }] });
  });

  it('stand for moulds, casts, consignments and nothing under a wrong name', async () => {
    const cast = await lab.aPassedCast(examiner, manager);
    expect((await printed(examiner, 'cast', cast.id)).labels).toMatchObject([{ subjectKind: 'cast' }]);
    await expect(printed(examiner, 'exhibit', cast.id)).rejects.toEqual(refusedWith('label.subject-unknown'));
    const consignment = await lab.aPackedConsignment(examiner, [cast.id]);
    const run = await printed(examiner, 'consignment', consignment.id);
    expect(await scans.scan(examiner, { text: symbolOf(run) })).toMatchObject({ thing: { kind: 'consignment', reference: consignment.reference } });
  });

  it('stand for the packages of a consignment, each for itself', async () => {
    const cast = await lab.aPassedCast(examiner, manager);
    const consignment = await lab.aPackedConsignment(examiner, [cast.id]);
    const [parcel] = await lab.rows<{ id: string }>(examiner, 'SELECT id FROM custody.consignment_package WHERE jurisdiction_id = $1 AND consignment_id = $2', [
      examiner.jurisdictionId,
      consignment.id,
    ]);
    const run = await printed(examiner, 'package', parcel?.id ?? '');
    const { thing } = await scans.scan(examiner, { text: symbolOf(run) });
    expect(thing).toMatchObject({ kind: 'package', reference: `${consignment.reference} 1/1`, partOf: consignment.id });
  });

  it('of places bear the code the place has had from the beginning, and say where what is scanned there is kept', async () => {
    const keeping = new Keeping(lab);
    const building = await keeping.aPlace(manager, 'BUILDING');
    const shelf = await keeping.aPlace(manager, 'SHELF', { parentId: building.id });
    const other = await keeping.aPlace(manager, 'SHELF', { parentId: building.id });
    // Found by its code before any label was printed.
    expect(await scans.scan(examiner, { text: shelf.code })).toMatchObject({ outcome: 'found', thing: { kind: 'place', id: shelf.id }, labelId: null });
    const run = await printed(examiner, 'place', shelf.id);
    expect(parseLabelCode(run.labels[0]?.code ?? '')).toBe(shelf.code);
    const item = await keeping.aStoredItem(examiner, shelf.id);
    const text = symbolOf(await printed(examiner, 'exhibit', item.id));
    // From shelf to shelf of one building takes no time; the label of the shelf is what stands for it.
    expect(await scans.scan(examiner, { text, place: symbolOf(run) })).toMatchObject({ place: building.name, thing: { storedIn: { id: shelf.id, name: shelf.name } } });
    expect((await scans.scan(examiner, { text, place: other.code })).incidents).toEqual([]);
    expect((await scans.scan(examiner, { text, place: 'Punta Gorda' })).incidents).toEqual(['two-places']);
    await register.retire(manager, run.labels[0]?.id ?? '', { reason: 'torn' });
    expect(parseLabelCode((await printed(examiner, 'place', shelf.id)).labels[0]?.code ?? '')).not.toBe(shelf.code);
  });

  it('are unknown to another jurisdiction, which is told only whose they are', async () => {
    const exhibit = await lab.anExhibit(examiner);
    const run = await printed(examiner, 'exhibit', exhibit.id);
    await expect(printed(abroad, 'exhibit', exhibit.id)).rejects.toEqual(refusedWith('label.subject-unknown'));
    await expect(register.detail(abroad, run.labels[0]?.id ?? '')).rejects.toEqual(refusedWith('label.unknown'));
    await expect(register.retire(abroad, run.labels[0]?.id ?? '', { reason: 'x' })).rejects.toEqual(refusedWith('label.unknown'));
    expect(await scans.scan(abroad, { text: symbolOf(run) })).toMatchObject({ outcome: 'of-another-jurisdiction', issuer: 'BZ', thing: null, labelId: null });
    expect(await scans.scan(abroad, { text: run.labels[0]?.code ?? '' })).toMatchObject({ outcome: 'unknown-code', thing: null });
  });

  it('are named for what is wrong with them, and every scan is kept', async () => {
    const device = `reader ${randomUUID()}`;
    const code = texts.newCode();
    const other = code[3] === '7' ? '8' : '7';
    const tries: [text: string, expected: Partial<ScanResultView>][] = [
      ['BZ-SEAL-1', { outcome: 'wrong-length', length: 7 }],
      ['0000-0000-0000-00U4-U', { outcome: 'wrong-character', position: 15 }],
      [code.slice(0, 3) + other + code.slice(4), { outcome: 'wrong-check-symbol' }],
      [code, { outcome: 'unknown-code' }],
      [`${texts.symbolText(examiner.jurisdictionId, code).slice(0, -1)}${texts.symbolText(examiner.jurisdictionId, code).endsWith('0') ? '1' : '0'}`, { outcome: 'wrong-authentication', incidents: ['altered-label'] }],
      [`HS1ZZZZ${code}00000000`, { outcome: 'of-another-deployment' }],
    ];
    for (const [text, expected] of tries) expect(await scans.scan(examiner, { text, device, place: 'Belmopan' })).toMatchObject({ ...expected, thing: null });
    const kept = (await scans.list(manager, { limit: 50 })).items.filter((scan) => scan.device === device);
    expect(kept.map(({ outcome }) => outcome).sort()).toEqual(tries.map(([, { outcome }]) => outcome).sort());
    expect(kept[0]).toMatchObject({ scannedBy: examiner.officialId, place: 'Belmopan', device });
  });

  it('taken out of use are flagged when they turn up, and the next label has another code', async () => {
    const exhibit = await lab.anExhibit(examiner);
    const first = await printed(examiner, 'exhibit', exhibit.id);
    const retired = await register.retire(manager, first.labels[0]?.id ?? '', { reason: 'copied' });
    expect(retired).toMatchObject({ state: 'retired', retiredBy: manager.officialId, retiredReason: 'copied' });
    await expect(register.retire(manager, retired.id, { reason: 'again' })).rejects.toEqual(refusedWith('label.retired'));
    expect(await scans.scan(examiner, { text: symbolOf(first) })).toMatchObject({ outcome: 'retired', incidents: ['retired-label'], thing: { id: exhibit.id } });
    const second = await printed(examiner, 'exhibit', exhibit.id);
    expect(second.labels[0]?.code).not.toBe(first.labels[0]?.code);
    expect(await scans.scan(examiner, { text: symbolOf(second) })).toMatchObject({ outcome: 'found', incidents: [] });
  });

  it('seen at two places with no time between are an incident, once, and a manager settles it', async () => {
    const run = await printed(examiner, 'exhibit', (await lab.anExhibit(examiner)).id);
    const labelId = run.labels[0]?.id;
    const text = symbolOf(run);
    await scans.scan(examiner, { text, place: 'Belmopan', occurredAt: hoursAgo(2) });
    expect((await scans.scan(examiner, { text, place: 'belmopan.' , occurredAt: hoursAgo(1.99) })).incidents).toEqual([]);
    expect((await scans.scan(examiner, { text, place: 'Dangriga', occurredAt: hoursAgo(1) })).incidents).toEqual([]);
    // Entered late, of a time in between: it is judged by when it was.
    expect((await scans.scan(examiner, { text, place: 'Punta Gorda', occurredAt: hoursAgo(1.95) })).incidents).toEqual(['two-places']);
    expect((await scans.scan(examiner, { text, place: 'San Ignacio', occurredAt: hoursAgo(0.9) })).incidents).toEqual(['two-places']);
    const mine = (await incidents.list(manager, { limit: 200 })).items.filter((incident) => incident.labelId === labelId);
    expect(mine).toMatchObject([{ kind: 'two-places', state: 'open', scan: { place: 'Punta Gorda' }, otherScan: { place: 'belmopan.' } }]);
    const [{ id } = { id: '' }] = mine;
    expect(await lab.eventKinds(examiner, id)).toEqual(['label.flagged']);
    await expect(incidents.settle(abroad, id, { explanation: 'x' })).rejects.toEqual(refusedWith('label-incident.unknown'));
    expect(await incidents.settle(manager, id, { explanation: 'clock of the reader was wrong' })).toMatchObject({ state: 'settled', settledBy: manager.officialId });
    await expect(incidents.settle(manager, id, { explanation: 'again' })).rejects.toEqual(refusedWith('label-incident.settled'));
    expect((await open()).filter((incident) => incident.labelId === labelId)).toEqual([]);
  });

  it('of a cast that went abroad are an incident when they are scanned at home', async () => {
    const cast = await lab.aPassedCast(examiner, manager);
    const run = await printed(examiner, 'cast', cast.id);
    expect((await scans.scan(examiner, { text: symbolOf(run) })).incidents).toEqual([]);
    await lab.aDispatchedConsignment(examiner, [cast.id]);
    expect(await scans.scan(examiner, { text: symbolOf(run) })).toMatchObject({ outcome: 'found', incidents: ['item-elsewhere'] });
  });

  it('of an item whose end is recorded are an incident when they are scanned', async () => {
    const exhibit = await lab.anExhibit(examiner);
    const run = await printed(examiner, 'exhibit', exhibit.id);
    await lab.db.session.run(examiner, (tx, now) =>
      lab.chronicle.record(tx, examiner, exhibit, { kind: 'exhibit.destroyed', occurredAt: now, facts: { disposal: randomUUID(), approvedBy: manager.officialId } }),
    );
    expect((await scans.scan(examiner, { text: symbolOf(run) })).incidents).toEqual(['item-ended']);
    expect((await open()).map(({ kind }) => kind)).toContain('item-ended');
  });

  it('that are found are written down in the access log with who looked', async () => {
    const exhibit = await lab.anExhibit(examiner);
    await scans.scan(examiner, { text: symbolOf(await printed(examiner, 'exhibit', exhibit.id)) });
    const read = 'SELECT official_id FROM app.access_log WHERE jurisdiction_id = $1 AND subject_kind = $2 AND subject_id = $3';
    expect(await lab.rows(examiner, read, [examiner.jurisdictionId, 'label-scan', exhibit.id])).toEqual([{ official_id: examiner.officialId }]);
  });

  it('keep what was printed and scanned against whoever would change it', async () => {
    await printed(examiner, 'exhibit', (await lab.anExhibit(examiner)).id);
    for (const table of ['label_print', 'label_run', 'label_scan'])
      await expect(lab.rows(examiner, `UPDATE custody.${table} SET occurred_at = now() WHERE jurisdiction_id = $1`, [examiner.jurisdictionId])).rejects.toMatchObject({ code: '42501' });
    await expect(lab.rows(serviceActor(examiner.jurisdictionId, 'test'), `UPDATE custody.label SET code = 'X' WHERE jurisdiction_id = $1`, [examiner.jurisdictionId])).rejects.toMatchObject({ code: '23001' });
  });
});
