import type { OfficialClient } from './official-client';
import { PISTOL_AS_OBSERVED, RECORDED_SERIAL, RECOVERY, TRACE_GROUNDS } from './facts';
import type { StoryScan } from './scans';

interface Identified {
  readonly id: string;
}
interface Versioned extends Identified {
  readonly version: number;
}

/** Guatemala, marking officer: a pistol marked at import, and its way to the last known lawful holder. */
export async function recordMarkedPistol(marking: OfficialClient): Promise<string> {
  const holder = async (kind: string, name: string, licence: string | null, country: string): Promise<string> =>
    (await marking.post<Identified>('/holders', { kind, name, licence, country })).id;
  const maker = await holder('MANUFACTURER', 'Maker of the story', null, 'US');
  const importer = await holder('IMPORTER', 'Importer of the story', 'GT-IMP-0042', 'GT');
  const shop = await holder('RETAILER', 'Shop of the story', 'GT-DLR-0107', 'GT');
  const buyer = await holder('PERSON', 'Buyer of the story', 'GT-LIC-55120', 'GT');
  const { make, model, type, calibre } = PISTOL_AS_OBSERVED;
  const firearm = await marking.post<Identified>('/firearms', {
    serial: RECORDED_SERIAL,
    serialState: 'COMPLETE',
    make,
    model,
    type,
    calibre,
    countryOfManufacture: 'US',
    yearOfManufacture: 2008,
    marks: [
      { kind: 'MANUFACTURE', part: 'FRAME', text: 'RUGER P95 9MM', country: 'US' },
      { kind: 'IMPORT', part: 'FRAME', text: 'GT 2009', country: 'GT', year: 2009 },
    ],
    lifeEvents: [
      { kind: 'manufactured', actor: 'MANUFACTURER', holderId: maker, date: '2008', country: 'US' },
      { kind: 'imported', actor: 'IMPORTER', holderId: importer, date: '2009-03-11', document: 'Import licence GT-2009-0311', country: 'GT' },
      { kind: 'transferred', actor: 'RETAILER', holderId: shop, date: '2009-05-20', document: 'Invoice 2009-118', country: 'GT' },
      { kind: 'transferred', actor: 'FIRST_PURCHASER', holderId: buyer, date: '2011-08-02', document: 'Sale 2011-402', country: 'GT' },
    ],
  });
  return firearm.id;
}

export async function openCase(investigator: OfficialClient, title: string, openedOn: string): Promise<{ id: string; reference: string }> {
  return investigator.post('/cases', { title, openedOn });
}

/** Belize, investigator: the seizure, with what is read off the weapon. */
export async function recordRecovery(investigator: OfficialClient, caseId: string): Promise<string> {
  return (await investigator.post<Identified>(`/cases/${caseId}/recoveries`, RECOVERY)).id;
}

/** Belize: a complete trace request, addressed as the routing proposes. */
export async function submitTraceRequest(investigator: OfficialClient, caseId: string): Promise<string> {
  const draft = await investigator.post<Versioned & { routing: { country: string; standing: string }[] }>('/trace-requests', {
    caseId,
    ...TRACE_GROUNDS,
  });
  const addressed = await investigator.send<Versioned>('PATCH', `/trace-requests/${draft.id}`, {
    body: { addressee: draft.routing.find(({ standing }) => standing === 'addressable')?.country },
    headers: { 'if-match': `"${draft.version}"` },
  });
  await investigator.move(`/trace-requests/${draft.id}/submission`, addressed.body.version);
  return draft.id;
}

/** Guatemala, focal point: the chain of the proposed record, for the investigation only. */
export async function answerTraceRequest(focal: OfficialClient, id: string, recordId: string): Promise<void> {
  const acknowledged = await focal.move<Versioned>(`/trace-requests/${id}/acknowledgement`, (await focal.get<Versioned>(`/trace-requests/${id}`)).version);
  await focal.move(`/trace-requests/${id}/answer`, acknowledged.version, {
    proposalCandidateRecordId: recordId,
    endState: 'TRACED_FIRST_PURCHASER',
    useConditions: ['INVESTIGATION_ONLY', 'NO_ONWARD_TRANSFER'],
    remarks: 'The buyer reported nothing; enquiries are open.',
  });
}

export interface BenchWork {
  readonly firearmId: string;
  readonly testFireId: string;
  readonly testFireReference: string;
  readonly mouldId: string;
  readonly castIds: readonly string[];
}

/** Belize, examiner: the pistol as exhibit, a test fire, a mould of the fired case and two casts; the laboratory manager passes them. */
export async function testFireAndCast(examiner: OfficialClient, manager: OfficialClient, caseId: string): Promise<BenchWork> {
  const firearm = await examiner.post<Identified>('/exhibits', {
    caseId,
    kind: 'FIREARM',
    description: 'Self-loading pistol seized at the western border',
    calibre: PISTOL_AS_OBSERVED.calibre,
    sealNumber: 'BZ-100001',
    occurredAt: '2026-10-05T09:00:00Z',
  });
  const fired = await examiner.post<Identified & { reference: string }>('/exhibits', {
    caseId,
    kind: 'TEST_FIRE_CASE',
    parentId: firearm.id,
    description: 'Cartridge case of the first test shot',
    calibre: PISTOL_AS_OBSERVED.calibre,
    regions: ['BREECH_FACE', 'FIRING_PIN'],
    sealNumber: 'BZ-100002',
    occurredAt: '2026-10-06T10:00:00Z',
  });
  await examiner.post('/test-fires', {
    caseId,
    firearmExhibitId: firearm.id,
    ammunitionMaker: 'Maker of the cartridges',
    ammunitionLot: 'LOT-7741',
    count: 2,
    trap: 'water tank',
    firedOn: '2026-10-06',
    testFireExhibitIds: [fired.id],
  });
  const mould = await examiner.post<Identified>('/moulds', {
    originalId: fired.id,
    siliconeProduct: 'Two-part casting silicone',
    lot: 'SIL-2026-081',
    expiresOn: '2027-06-30',
    mixRatio: '10:1',
    degassing: { pressureKpa: 5, minutes: 10 },
    cureHours: 16,
    temperatureC: 23,
    sealOpened: 'BZ-100002',
    sealAfter: 'BZ-100003',
    occurredAt: '2026-10-07T08:00:00Z',
  });
  const castIds: string[] = [];
  for (const demouldedAt of ['2026-10-09T09:00:00Z', '2026-10-10T09:00:00Z']) {
    const cast = await examiner.post<Identified>(`/moulds/${mould.id}/casts`, {
      resinProduct: 'Grey casting resin',
      lot: 'RES-2026-113',
      expiresOn: '2027-03-31',
      pressureKpa: 400,
      minutes: 90,
      demouldedAt,
    });
    await manager.post(`/casts/${cast.id}/review`, {
      fitFor: ['MICROSCOPY', 'TRAINING'],
      perRegion: [
        { region: 'BREECH_FACE', verdict: 'REPRODUCED', defects: [] },
        { region: 'FIRING_PIN', verdict: 'REPRODUCED', defects: [] },
      ],
      magnification: 40,
    });
    castIds.push(cast.id);
  }
  return { firearmId: firearm.id, testFireId: fired.id, testFireReference: fired.reference, mouldId: mould.id, castIds };
}

export interface Specimen {
  readonly caseId: string;
  readonly caseReference: string;
  readonly exhibitId: string;
  readonly reference: string;
  readonly itemKind: 'TEST_FIRE_CASE' | 'FIRED_CARTRIDGE_CASE';
  /** Codes of the states that may compare against it. */
  readonly shareWith: readonly string[];
}

/** Uploads a scanned breech face. */
export async function acquire(examiner: OfficialClient, specimen: Specimen, scan: StoryScan): Promise<string> {
  const form = new FormData();
  form.set('caseId', specimen.caseId);
  form.set('caseReference', specimen.caseReference);
  form.set('exhibitId', specimen.exhibitId);
  form.set('reference', specimen.reference);
  form.set('itemKind', specimen.itemKind);
  form.set('region', 'BREECH_FACE');
  form.set('calibre', PISTOL_AS_OBSERVED.calibre);
  if (specimen.shareWith.length) form.set('shareWith', specimen.shareWith.join(','));
  form.set('shareSurface', 'true');
  form.set('file', new Blob([new Uint8Array(scan.file)]), `${scan.name}.x3p`);
  return (await examiner.post<Identified>('/acquisitions', form)).id;
}

/** A cartridge case found at a scene, registered and scanned by an examiner. */
export async function acquireSceneCase(
  examiner: OfficialClient,
  caseFile: { readonly id: string; readonly reference: string },
  scan: StoryScan,
  number: number,
  shareWith: readonly string[],
): Promise<{ exhibitId: string; acquisitionId: string }> {
  const exhibit = await examiner.post<Identified & { reference: string }>('/exhibits', {
    caseId: caseFile.id,
    kind: 'FIRED_CARTRIDGE_CASE',
    description: `Cartridge case ${number} from the scene`,
    calibre: PISTOL_AS_OBSERVED.calibre,
    regions: ['BREECH_FACE'],
    occurredAt: '2026-06-02T12:00:00Z',
  });
  const acquisitionId = await acquire(
    examiner,
    {
      caseId: caseFile.id,
      caseReference: caseFile.reference,
      exhibitId: exhibit.id,
      reference: exhibit.reference,
      itemKind: 'FIRED_CARTRIDGE_CASE',
      shareWith,
    },
    scan,
  );
  return { exhibitId: exhibit.id, acquisitionId };
}
