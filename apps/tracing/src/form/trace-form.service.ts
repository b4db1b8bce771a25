import type { OfficialRole } from '@headstamp/codes';
import { SignedPapers, type PaperBlock, type PaperLanguage, type PaperLayout } from '@headstamp/documents';
import { PhotographError, Photographs, type PhotographContent } from '@headstamp/photographs';
import { JurisdictionDirectory, type Actor, type DirectoryEntry } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { niemOf } from '../export/niem';
import type { Taken } from '../export/taken';
import { TakingOutService, type TakingOut } from '../export/taking-out.service';
import { PhotographReadingService } from '../photograph/photograph-reading.service';
import { answerBlocks } from './answer-blocks';
import { sentencesOf } from './conditions';
import { requestBlocks } from './request-blocks';
import { ENGLISH, type FormWords } from './words.en';
import { SPANISH } from './words.es';

type PrintedPicture = Pick<PhotographContent, 'id' | 'mediaType' | 'content'>;

const WORDS: Readonly<Record<PaperLanguage, FormWords>> = { en: ENGLISH, es: SPANISH };
/** More belongs on the screen. */
const MOST_PICTURES = 8;
const LARGEST_PICTURE = 4 * 1024 * 1024;

/** The request and its answer as a signed paper. */
@Injectable()
export class TraceFormService {
  constructor(
    private readonly taking: TakingOutService,
    private readonly directory: JurisdictionDirectory,
    private readonly papers: SignedPapers,
    private readonly photographs: Photographs,
    private readonly received: PhotographReadingService,
  ) {}

  /** The form as a PDF signed by the jurisdiction that prints it; the same facts for a machine are attached to it. */
  async form(actor: Actor, id: string, language: PaperLanguage, taking: Omit<TakingOut, 'way'>): Promise<Buffer> {
    const taken = await this.taking.one(actor, id, { ...taking, way: 'print' });
    const pictures = await this.picturesOf(actor, taken, taking.roles);
    const jurisdiction = await this.directory.byId(actor.jurisdictionId);
    if (!jurisdiction) throw new Error('the jurisdiction of a signed-in official is not in the directory');
    return this.papers.signedPdf(layoutOf(taken, language, jurisdiction, pictures));
  }

  /** Each look at a photograph is in the access log, here as elsewhere. Those abroad that have not arrived are named by their hash only. */
  private async picturesOf(actor: Actor, { request, purpose }: Taken, roles: readonly OfficialRole[]): Promise<PrintedPicture[]> {
    const pictures: PrintedPicture[] = [];
    const printed = async (id: string): Promise<PrintedPicture> => {
      if (request.ourPart === 'requester') return this.photographs.show(actor, id);
      const { mediaType, content } = await this.received.print(actor, { roles, purpose }, request.id, id);
      return { id, mediaType, content };
    };
    for (const { id } of request.photographs.slice(0, MOST_PICTURES)) {
      try {
        pictures.push(await printed(id));
      } catch (error) {
        if (!(error instanceof PhotographError)) throw error;
      }
    }
    return pictures;
  }
}

/** What stands on the paper, from top to bottom. */
export function layoutOf(taken: Taken, language: PaperLanguage, jurisdiction: DirectoryEntry, pictures: readonly PrintedPicture[] = []): PaperLayout {
  const words = WORDS[language];
  const { request, answer, at } = taken;
  const terms = answer ? [answer.terms, ...answer.chain.flatMap((row) => (row.terms ? [row.terms] : []))] : [];
  return {
    recordId: `${request.reference} ${request.id}`,
    title: words.requestTitle,
    language,
    jurisdiction,
    madeAt: at,
    conditions: [...new Set(terms.flatMap((each) => sentencesOf(each, words)))],
    blocks: [
      ...requestBlocks(taken, words),
      ...photographBlocks(taken, words, pictures),
      ...answerBlocks(taken, words),
      { kind: 'signatures', names: [`${words.focalPoint}, ${jurisdiction.name}`] },
    ],
    attachments: [
      {
        name: 'trace-request.jsonld',
        mediaType: 'application/ld+json',
        content: Buffer.from(`${JSON.stringify(niemOf(taken), null, 2)}\n`),
        description: 'NIEM 6.0',
      },
    ],
  };
}

function photographBlocks({ request: { photographs } }: Taken, words: FormWords, pictures: readonly PrintedPicture[]): PaperBlock[] {
  if (photographs.length === 0) return [];
  const { fields, parts } = words;
  const shown = pictures.flatMap(({ id, mediaType, content }): PaperBlock[] =>
    mediaType === 'application/pdf' || content.length > LARGEST_PICTURE ? [] : [{ kind: 'picture', content, mediaType, caption: `${fields.photograph} ${id}` }],
  );
  return [
    { kind: 'heading', text: parts.photographs },
    {
      kind: 'table',
      columns: [
        { label: fields.photograph, share: 2 },
        { label: fields.sha256, share: 3 },
      ],
      rows: photographs.map(({ id, sha256 }) => [id, sha256 ?? '']),
    },
    ...shown,
  ];
}
