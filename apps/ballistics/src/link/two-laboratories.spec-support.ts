import { randomUUID } from 'node:crypto';
import type { AfteConclusion, FitFor } from '@headstamp/codes';
import type { Actor } from '@headstamp/tenancy';
import type { AcquisitionView } from '../acquisition/acquisition.dto';
import { aClaim, Laboratory, scanOf } from '../ballistics.spec-support';
import type { CandidateView } from '../candidate/candidate.dto';
import type { CompareLink, LinkView } from './link.dto';

/** A calibre of its own keeps one story's collection apart from another's. */
export const aCalibre = (): string => `TEST ${randomUUID().slice(0, 8)}`;

/** What an examiner writes down at the microscope. */
export const bench = (more: Partial<CompareLink> = {}): CompareLink => ({
  basis: 'ORIGINAL_CAST',
  specimens: ['GT-SCENE-1', 'BZ-L1-C7-E2-M1-C1'],
  instrument: 'Comparison microscope 2',
  magnification: 40,
  marksUsed: ['BREECH_FACE'],
  conclusion: 'IDENTIFICATION',
  remarks: 'secret remark',
  ...more,
});

export interface Story {
  readonly linkId: string;
  readonly candidate: CandidateView;
  readonly sent: AcquisitionView;
  readonly found: AcquisitionView;
}

interface Cases {
  readonly bz?: string;
  readonly gt?: string;
  readonly shareSurface?: boolean;
  /** Whether Guatemala lets the heights of its scene case be seen, beyond a picture. */
  readonly sceneSurface?: boolean;
}

/** Belize with one examiner, Guatemala with two, and what passes between them. */
export class TwoLaboratories {
  private slides = 300;

  private constructor(
    readonly lab: Laboratory,
    readonly torres: Actor,
    readonly lopez: Actor,
    readonly ramos: Actor,
  ) {}

  static async open(): Promise<TwoLaboratories> {
    const lab = await Laboratory.open();
    const { BZ, GT } = lab.db.jurisdictions;
    return new TwoLaboratories(lab, await lab.official(BZ, 'torres'), await lab.official(GT, 'lopez'), await lab.official(GT, 'ramos'));
  }

  aSlide = (): number => this.slides++;

  /** Guatemala's scene case, Belize's test fire of the same slide, and Belize's lead between them. */
  aLead = async ({ bz = randomUUID(), gt = randomUUID(), shareSurface = true, sceneSurface = false }: Cases = {}): Promise<Story> => {
    const { lab, torres, lopez } = this;
    const calibre = aCalibre();
    const slide = this.aSlide();
    const scene = aClaim({ calibre, caseId: gt, caseReference: 'GT-SCENE', shareWith: ['BZ'], shareSurface: sceneSurface });
    const found = await lab.acquisitions.record(lopez, scanOf(slide, 1), scene);
    await lab.carry();
    const seizure = aClaim({ calibre, caseId: bz, caseReference: 'BZ-SEIZURE', itemKind: 'TEST_FIRE_CASE', shareSurface });
    const sent = await lab.acquisitions.record(torres, scanOf(slide, 2), seizure);
    await lab.carry();
    const [candidate] = (await lab.candidateReader.ranked(torres, sent.id)).items;
    if (!candidate) throw new Error('no candidate');
    const lead = await lab.candidates.declareLead(torres, candidate.id, candidate.version, {
      reason: 'Agreement of individual marks at two o’clock',
      codes: ['BREECH_FACE_AGREES'],
    });
    return { linkId: lead.linkId ?? '', candidate: lead, sent, found };
  };

  at = (actor: Actor, id: string): Promise<LinkView> => this.lab.linkReader.one(actor, id);

  /** @param from the jurisdiction whose consignment it came in; Belize's unless said otherwise */
  castArrives = async (
    linkId: string,
    castId: string = randomUUID(),
    from = this.torres.jurisdictionId,
    fitFor: readonly FitFor[] = ['MICROSCOPY'],
  ): Promise<string> => {
    await this.lab.post(this.lopez.jurisdictionId, 'cast.received', { castId, linkId, from, fitFor });
    await this.lab.carry();
    return castId;
  };

  /** Guatemala receives a cast, one examiner concludes, the other verifies, and everybody hears of it. */
  examined = async (linkId: string, first: AfteConclusion, second: AfteConclusion): Promise<LinkView> => {
    const { lab, lopez, ramos } = this;
    await lab.carry();
    await this.castArrives(linkId);
    const { version } = await this.at(lopez, linkId);
    const compared = await lab.examinations.compare(lopez, linkId, version, bench({ conclusion: first }));
    const verified = await lab.examinations.verify(ramos, linkId, compared.version, { conclusion: second });
    await lab.carry();
    return verified;
  };

  events = async (actor: Actor, linkId: string): Promise<string[]> => {
    const sql = 'SELECT kind FROM ledger.event WHERE subject_id = $1 ORDER BY written';
    return (await this.lab.rows<{ kind: string }>(actor, sql, [linkId])).map(({ kind }) => kind);
  };

  /** Messages about a link, whether delivered or not. */
  heard = async (jurisdictionId: string, job: string, linkId: string): Promise<unknown[]> => {
    const sql = 'SELECT queue, data FROM messaging.outbox WHERE job = $1 AND data LIKE $2 ORDER BY id';
    const actor = this.lab.db.actor(jurisdictionId);
    const messages = await this.lab.rows<{ queue: string; data: string }>(actor, sql, [job, `%${linkId}%`]);
    return messages.map(({ queue, data }) => ({ queue, ...(JSON.parse(data) as object) }));
  };
}
