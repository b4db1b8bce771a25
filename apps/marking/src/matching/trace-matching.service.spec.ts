import { randomUUID } from 'node:crypto';
import type { ExchangeDocuments, TraceProposalBody, TraceRequestBody } from '@headstamp/exchange';
import { Inbox, type Delivery } from '@headstamp/messaging';
import { serviceActor, type Actor } from '@headstamp/tenancy';
import { testDatabase, type TestDatabase } from '@headstamp/test-support';
import type { RecordFirearm } from '../firearm/firearm.dto';
import type { FirearmService } from '../firearm/firearm.service';
import type { HolderService } from '../holder/holder.service';
import { TraceRequestJobs } from '../jobs/trace-request.jobs';
import { MARKING } from '../marking.module';
import { markingServices } from '../marking.spec-support';

const aPistol = (changed: Partial<RecordFirearm> = {}): RecordFirearm => ({
  serial: '31B-48627',
  serialState: 'COMPLETE',
  make: 'Sturm, Ruger & Co.',
  model: 'P95',
  type: 'P',
  calibre: '9x19',
  countryOfManufacture: 'US',
  yearOfManufacture: 2008,
  marks: [{ kind: 'IMPORT', part: 'FRAME', text: 'GT 2009' }],
  ...changed,
});

const asObserved: TraceRequestBody['firearm'] = {
  serial: '318-48627',
  serialState: 'COMPLETE',
  make: 'Ruger',
  model: 'P 95',
  type: 'P',
  calibre: '9 mm Luger',
  countryOfOrigin: 'US',
  marks: [{ kind: 'IMPORT', part: 'FRAME', text: 'GT 2009', country: 'GT', year: 2009 }],
};

describe('a trace request that arrives', () => {
  let db: TestDatabase;
  let documents: ExchangeDocuments;
  let firearms: FirearmService;
  let holders: HolderService;
  let jobs: TraceRequestJobs;
  let gt: Actor;
  let bz: Actor;
  let tt: Actor;

  beforeAll(async () => {
    db = await testDatabase([MARKING]);
    const services = markingServices(db);
    ({ documents, firearms, holders } = services);
    jobs = new TraceRequestJobs(new Inbox(db.session), services.traces);
    [gt, bz, tt] = [db.actor(db.jurisdictions.GT), db.actor(db.jurisdictions.BZ), db.actor(db.jurisdictions.TT)];
  });
  afterAll(() => db.close());

  /** Belize asks, Guatemala takes the request in; what the exchange does between two queues. */
  async function arrives(firearm: TraceRequestBody['firearm'], to: Actor = gt): Promise<Delivery<'trace-request.accepted'>> {
    const subjectId = randomUUID();
    const body: TraceRequestBody = {
      ...{
        subjectId,
        reference: 'BZ-1',
        priority: 'ROUTINE',
        urgentBecause: null,
        firearm,
        illicitGround: 'NATIONAL_LAW',
        whyIllicit: 'No licence',
      },
      ...{
        howFound: 'Search',
        intendedUse: 'Investigation',
        recoveredOn: '2026-01-12',
        recoveredIn: 'BZ',
        dueAt: '2026-02-12T00:00:00.000Z',
      },
    };
    const signed = await db.session.run(bz, async (tx, now) => {
      const id = await documents.send(tx, bz, now, { kind: 'trace-request', to: to.jurisdictionId, body });
      return { id, ...(await documents.signed(tx, bz, id)) };
    });
    await db.session.run(serviceActor(to.jurisdictionId, 'exchange'), (tx, now) => documents.takeIn(tx, to, now, signed));
    return {
      messageId: randomUUID(),
      jurisdictionId: to.jurisdictionId,
      queue: 'marking',
      requestId: '',
      data: { documentId: signed.id, subjectId },
    };
  }

  async function proposalsOf(actor: Actor, subjectId: string): Promise<TraceProposalBody[]> {
    return db.session.run(actor, async (tx) => {
      const rows = await tx.query<{ text: string }[]>(
        `SELECT text FROM exchange.document WHERE kind = 'trace-proposal' AND subject_id = $1`,
        [subjectId],
      );
      return rows.map(({ text }) => (JSON.parse(text) as { body: TraceProposalBody }).body);
    });
  }

  it('is answered at home with the matching record although a character was misread, and with what differs', async () => {
    const importer = await holders.register(gt, { kind: 'IMPORTER', name: 'Armas del Norte', licence: 'IMP-7', country: 'GT' });
    const buyer = await holders.register(gt, { kind: 'PERSON', name: 'A. Buyer', country: 'GT' });
    const { id } = await firearms.record(
      gt,
      aPistol({
        lifeEvents: [
          { kind: 'imported', actor: 'IMPORTER', holderId: importer.id, date: '2009-03-10', document: 'Licence 14' },
          { kind: 'transferred', actor: 'FIRST_PURCHASER', holderId: buyer.id, date: '2009-07' },
        ],
      }),
    );
    for (let other = 0; other < 20; other++) await firearms.record(gt, aPistol({ serial: `31B-7${1000 + other * 37}` }));
    const delivery = await arrives(asObserved);
    await jobs.propose(delivery);
    const [proposal] = await proposalsOf(gt, delivery.data.subjectId);
    expect(proposal?.candidates).toEqual([
      {
        ...{ recordId: id, serial: '31B-48627', make: 'Sturm, Ruger & Co.', model: 'P95', calibre: '9x19', importMark: 'GT 2009' },
        agrees: ['make', 'model', 'calibre', 'type', 'countryOfManufacture', 'importMark'],
        differs: [{ field: 'serial', observed: '318-48627', recorded: '31B-48627', reason: 'look-alike 8/B at position 3' }],
        chain: [
          {
            sequence: 1,
            actor: 'IMPORTER',
            name: 'Armas del Norte',
            licence: 'IMP-7',
            country: 'GT',
            acquiredOn: '2009-03-10',
            disposedOn: '2009-07',
            document: 'Licence 14',
          },
          {
            sequence: 2,
            actor: 'FIRST_PURCHASER',
            name: 'A. Buyer',
            licence: null,
            country: 'GT',
            acquiredOn: '2009-07',
            disposedOn: null,
            document: null,
          },
        ],
      },
    ]);
  });

  it('tells tracing once, however often the queue delivers it', async () => {
    const delivery = await arrives(asObserved);
    await jobs.propose(delivery);
    await jobs.propose(delivery);
    expect(await proposalsOf(gt, delivery.data.subjectId)).toHaveLength(1);
    const told = await db.session.run(gt, (tx) =>
      tx.query<unknown[]>(`SELECT 1 FROM messaging.outbox WHERE job = 'trace-proposal.received' AND data::text LIKE '%' || $1 || '%'`, [
        delivery.data.subjectId,
      ]),
    );
    expect(told).toHaveLength(1);
  });

  it('is answered with an empty proposal when nothing is recorded', async () => {
    const delivery = await arrives({ ...asObserved, serial: 'QQQ-999999' });
    await jobs.propose(delivery);
    expect(await proposalsOf(gt, delivery.data.subjectId)).toEqual([{ subjectId: delivery.data.subjectId, candidates: [] }]);
  });

  it('is never answered with another jurisdiction’s record', async () => {
    await firearms.record(tt, aPistol({ serial: 'TTO-55555' }));
    const atHome = await arrives({ ...asObserved, serial: 'TTO-55555' }, tt);
    await jobs.propose(atHome);
    expect((await proposalsOf(tt, atHome.data.subjectId))[0]?.candidates.map(({ serial }) => serial)).toEqual(['TTO-55555']);
    const elsewhere = await arrives({ ...asObserved, serial: 'TTO-55555' }, gt);
    await jobs.propose(elsewhere);
    expect((await proposalsOf(gt, elsewhere.data.subjectId))[0]?.candidates).toEqual([]);
  });

  it('lists the nearest records first, and ten at most', async () => {
    for (let other = 0; other < 14; other++) await firearms.record(gt, aPistol({ serial: `RNK4420${String.fromCharCode(65 + other)}` }));
    await firearms.record(gt, aPistol({ serial: 'RNK44209' }));
    const delivery = await arrives({ ...asObserved, serial: 'RNK44209' });
    await jobs.propose(delivery);
    const [proposal] = await proposalsOf(gt, delivery.data.subjectId);
    expect(proposal?.candidates).toHaveLength(10);
    expect(proposal?.candidates[0]).toMatchObject({ serial: 'RNK44209', differs: [] });
    expect(proposal?.candidates[0]?.agrees).toContain('serial');
  });

  it('is compared with the records of its maker and model when too little of the number can be read', async () => {
    await firearms.record(gt, aPistol({ make: 'Norinco', model: 'M213', serial: 'K7D4X2' }));
    const delivery = await arrives({ ...asObserved, make: 'Norinco', model: 'M213', serial: 'K???X2' });
    await jobs.propose(delivery);
    const [proposal] = await proposalsOf(gt, delivery.data.subjectId);
    expect(proposal?.candidates.map(({ serial }) => serial)).toEqual(['K7D4X2']);
  });

  it('fails visibly in a jurisdiction that has not received it', async () => {
    const delivery = await arrives(asObserved, gt);
    await expect(jobs.propose({ ...delivery, jurisdictionId: tt.jurisdictionId })).rejects.toMatchObject({
      code: 'exchange.unknown-document',
    });
  });
});
