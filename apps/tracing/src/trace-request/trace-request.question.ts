import type { TraceRequestBody } from '@headstamp/exchange';

/** Fields of a question that are neither about the firearm nor about whom it goes to. Any of them may be missing in a draft. */
const QUESTION_FIELDS = [
  'urgentBecause',
  'specialInstructions',
  'crimeCode',
  'projectCode',
  'requestingOffice',
  'requestingOfficer',
  'agencyCaseNumber',
  'illicitGround',
  'whyIllicit',
  'howFound',
  'intendedUse',
  'recoveredOn',
  'recoveredIn',
  'recoveryPlace',
  'recoveryCircumstances',
  'disposition',
] as const satisfies (keyof TraceRequestBody)[];

export type Question = { readonly [Field in (typeof QUESTION_FIELDS)[number]]: NonNullable<TraceRequestBody[Field]> | null };
type Stated = { readonly [Field in keyof Question]?: Question[Field] | undefined };

/** Every field of the question and no other; what is left out is null. */
export function questionOf(stated: Stated): Question {
  return Object.fromEntries(QUESTION_FIELDS.map((field) => [field, stated[field] ?? null])) as unknown as Question;
}

/** The fields that were stated, null included: in an edit, what is left out stays. */
export function statedFields(stated: Stated): Partial<Question> {
  return Object.fromEntries(QUESTION_FIELDS.flatMap((field) => (stated[field] === undefined ? [] : [[field, stated[field]]])));
}
