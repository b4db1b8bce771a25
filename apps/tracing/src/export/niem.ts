import type { PossessorStated } from '@headstamp/exchange';
import type { ChainRowView, TraceAnswerView } from '../trace-request/trace-answer.view.dto';
import type { FirearmReadView, TraceRequestView } from '../trace-request/trace-request.view.dto';
import type { UseTermsView } from '../use-condition/use-terms.dto';
import type { Taken } from './taken';

/** Namespaces of NIEM 6.0 as its own JSON-LD context gives them (niemopen/niem-model, json-ld/context.json), and ours. */
export const NIEM_CONTEXT = {
  nc: 'https://docs.oasis-open.org/niemopen/ns/model/niem-core/6.0/#',
  j: 'https://docs.oasis-open.org/niemopen/ns/model/domains/jxdm/8.0/#',
  ncic: 'https://docs.oasis-open.org/niemopen/ns/model/codes/ncic/6.0/#',
  headstamp: 'urn:headstamp:tracing:1#',
} as const;

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json | undefined };
type JsonObject = Readonly<Record<string, Json | undefined>>;

/** One request, or a graph of several, as JSON-LD: elements of NIEM where it has them, our own for the rest. */
export function niemOf(taken: Taken | readonly Taken[]): JsonObject {
  if (isList(taken)) return { '@context': NIEM_CONTEXT, '@graph': taken.map((each) => requestOf(each)) };
  return { '@context': NIEM_CONTEXT, ...requestOf(taken) };
}

const isList = (taken: Taken | readonly Taken[]): taken is readonly Taken[] => Array.isArray(taken);

/** What is not known is left out: an empty element would say that it is known to be empty. */
function known(fields: JsonObject): JsonObject {
  const said = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0));
  return Object.fromEntries(said);
}

const identification = (id: string | null): Json => (id === null ? null : { 'nc:IdentificationID': id });
const wholeDate = (date: string | null): Json => (date !== null && date.length === 10 ? { 'nc:Date': date } : null);
const instant = (at: Date | null): Json => at && at.toISOString();

/** Members of a view under our own namespace: `urgentBecause` becomes `headstamp:urgentBecause`. */
function own<View extends object>(view: View, ...names: readonly (keyof View & string)[]): JsonObject {
  return Object.fromEntries(names.map((name) => [`headstamp:${name}`, view[name] as Json]));
}

function requestOf({ request, answer, possessor, asked, purpose, at }: Taken): JsonObject {
  return known({
    '@id': `urn:uuid:${request.id}`,
    '@type': 'headstamp:TraceRequest',
    'nc:DocumentIdentification': identification(request.reference),
    'j:Firearm': firearmOf(request.firearm, possessor),
    ...own(request, 'rootId', 'ourPart', 'state', 'priority', 'urgentBecause', 'specialInstructions', 'crimeCode', 'projectCode'),
    ...own(request, 'requestingOffice', 'requestingOfficer', 'agencyCaseNumber', 'illicitGround', 'whyIllicit', 'howFound', 'intendedUse'),
    'headstamp:requester': request.requester?.code,
    'headstamp:addressee': request.addressee?.code,
    'headstamp:submittedAt': instant(request.submittedAt),
    'headstamp:dueAt': instant(request.dueAt),
    'headstamp:recovery': recoveryOf(request),
    'headstamp:photographs': request.photographs.map(({ id, sha256 }) => known({ '@id': `urn:uuid:${id}`, 'headstamp:sha256': sha256 })),
    'headstamp:answer': answer && answerOf(request, answer),
    'headstamp:asked': asked.map(({ id, addressee, state, outcome }) =>
      known({ '@id': `urn:uuid:${id}`, 'headstamp:addressee': addressee?.code, 'headstamp:state': state, 'headstamp:outcome': outcome }),
    ),
    'headstamp:takenOutFor': purpose,
    'headstamp:takenOutAt': at.toISOString(),
  });
}

function firearmOf(firearm: FirearmReadView, possessor: PossessorStated | null): JsonObject {
  return known({
    'nc:ItemSerialIdentification': identification(firearm.serial),
    'nc:ItemMakeName': firearm.make,
    'nc:ItemModelName': firearm.model,
    'ncic:FirearmCategoryCode': firearm.type,
    'ncic:FirearmCategoryDescriptionCode': firearm.action,
    'j:FirearmBoreSizeText': firearm.calibre,
    'nc:ItemPossessor': possessor && { 'nc:EntityPerson': personOf(possessor) },
    ...own(firearm, 'serialState', 'barrelSerial', 'obliteratedPart', 'obliterationDetail', 'countryOfOrigin', 'importer', 'additionalMarkings'),
    'headstamp:marks': firearm.marks.map((mark) => known(own(mark, 'kind', 'part', 'text', 'country', 'year'))),
  });
}

function personOf(possessor: PossessorStated): JsonObject {
  const { familyName, givenNames } = possessor;
  return known({
    'nc:PersonName': familyName === null && givenNames === null ? null : known({ 'nc:PersonGivenName': givenNames, 'nc:PersonSurName': familyName }),
    'nc:PersonBirthDate': wholeDate(possessor.bornOn),
    'nc:PersonOtherIdentification': identification(possessor.identityDocument),
    ...own(possessor, 'alias', 'bornOn', 'sex', 'nationality', 'address', 'associates'),
  });
}

function recoveryOf(request: TraceRequestView): Json {
  const recovery = known({
    'nc:ActivityDate': wholeDate(request.recoveredOn),
    ...own(request, 'recoveredOn', 'recoveredIn', 'recoveryPlace', 'recoveryCircumstances', 'disposition'),
  });
  return Object.keys(recovery).length > 0 ? recovery : null;
}

/** Conditions stand beside each fact, never once for all. */
function answerOf(request: TraceRequestView, answer: TraceAnswerView): JsonObject {
  const { timeToCrime } = answer;
  return known({
    ...own(answer, 'number', 'outcome', 'extent', 'endState', 'tooOldYear', 'tooOldCountry', 'furtherCountry', 'refusalGround', 'expectedOn', 'remarks'),
    'headstamp:answeredAt': instant(request.answeredAt),
    'headstamp:terms': termsOf(answer.terms),
    'headstamp:obligations': [...answer.obligations],
    'headstamp:chain': answer.chain.map((row) => chainRowOf(row)),
    'headstamp:withheld': answer.withheld.map(({ sequence, because }) => ({ 'headstamp:sequence': sequence, 'headstamp:because': [...because] })),
    'headstamp:timeToCrime': timeToCrime.known ? known(own(timeToCrime, 'minDays', 'maxDays', 'countedFrom')) : null,
  });
}

function termsOf({ classification, purposes, noOnwardTransfer, notInCourt, noStatistics, consultFirst, expiresAt }: UseTermsView): JsonObject {
  return { classification, purposes, noOnwardTransfer, notInCourt, noStatistics, consultFirst, expiresAt };
}

function chainRowOf(row: ChainRowView): JsonObject {
  return known({
    ...own(row, 'sequence', 'actor', 'name', 'licence', 'country', 'acquiredOn', 'disposedOn', 'document'),
    'headstamp:evidence': row.evidence.map(({ kind, id, sha256 }) => known({ 'headstamp:kind': kind, 'headstamp:id': id, 'headstamp:sha256': sha256 })),
    'headstamp:terms': row.terms && termsOf(row.terms),
  });
}
