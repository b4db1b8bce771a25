import type { UseTermsView } from '../use-condition/use-terms.dto';
import type { ChainRowView } from '../trace-request/trace-answer.view.dto';
import type { Taken } from './taken';

/** A line of the table: a request, with one row of its chain where it has any. */
export interface Line {
  readonly taken: Taken;
  readonly row: ChainRowView | null;
}

export type CellValue = string | number | null;

/** A column, with where the two paper forms have it: `docs/tracing-exports.md` holds the same table. */
export interface Column {
  readonly name: string;
  /** ATF form 3312.1, part or field; null where the form has none. */
  readonly atf3312: string | null;
  readonly of: (line: Line) => CellValue;
}

const column = (name: string, atf3312: string | null, of: (line: Line) => CellValue | Date | undefined): Column => ({
  name,
  atf3312,
  of: (line) => {
    const value = of(line);
    return value instanceof Date ? value.toISOString() : (value ?? null);
  },
});

/** Terms of use in one cell, each restriction by its name. */
export function termsText(terms: UseTermsView | null): string | null {
  if (!terms) return null;
  const { classification, purposes, noOnwardTransfer, notInCourt, noStatistics, consultFirst, expiresAt } = terms;
  return [
    classification,
    ...(purposes === null ? [] : [`only for ${purposes.join(' or ') || 'nothing'}`]),
    ...(noOnwardTransfer ? ['no onward transfer'] : []),
    ...(notInCourt ? ['not in court'] : []),
    ...(noStatistics ? ['no statistics'] : []),
    ...(consultFirst ? ['consult first'] : []),
    ...(expiresAt === null ? [] : [`until ${expiresAt}`]),
  ].join('; ');
}

const REQUEST: readonly Column[] = [
  column('id', null, ({ taken: { request } }) => request.id),
  column('root_id', null, ({ taken: { request } }) => request.rootId),
  column('reference', null, ({ taken: { request } }) => request.reference),
  column('our_part', null, ({ taken: { request } }) => request.ourPart),
  column('requester', null, ({ taken: { request } }) => request.requester?.code),
  column('addressee', null, ({ taken: { request } }) => request.addressee?.code),
  column('state', null, ({ taken: { request } }) => request.state),
  column('submitted_at', '1a', ({ taken: { request } }) => request.submittedAt),
  column('due_at', null, ({ taken: { request } }) => request.dueAt),
  column('priority', '1b', ({ taken: { request } }) => request.priority),
  column('urgent_because', '1b', ({ taken: { request } }) => request.urgentBecause),
  column('special_instructions', '1c', ({ taken: { request } }) => request.specialInstructions),
  column('crime_code', '2a', ({ taken: { request } }) => request.crimeCode),
  column('project_code', '2b', ({ taken: { request } }) => request.projectCode),
  column('requesting_officer', '4c', ({ taken: { request } }) => request.requestingOfficer),
  column('agency_case_number', '4e', ({ taken: { request } }) => request.agencyCaseNumber),
  column('requesting_office', '4f', ({ taken: { request } }) => request.requestingOffice),
];

const FIREARM: readonly Column[] = [
  column('serial', '5a', ({ taken: { request } }) => request.firearm.serial),
  column('serial_state', '5b', ({ taken: { request } }) => request.firearm.serialState),
  column('barrel_serial', null, ({ taken: { request } }) => request.firearm.barrelSerial),
  column('make', '5c', ({ taken: { request } }) => request.firearm.make),
  column('type', '5d', ({ taken: { request } }) => request.firearm.type),
  column('action', '5d', ({ taken: { request } }) => request.firearm.action),
  column('calibre', '5e', ({ taken: { request } }) => request.firearm.calibre),
  column('model', '5f', ({ taken: { request } }) => request.firearm.model),
  column('country_of_origin', '5g', ({ taken: { request } }) => request.firearm.countryOfOrigin),
  column('importer', '5h', ({ taken: { request } }) => request.firearm.importer),
  column('additional_markings', '5i', ({ taken: { request } }) => request.firearm.additionalMarkings),
  column('marks', '5i', ({ taken: { request } }) =>
    request.firearm.marks.map(({ kind, part, text, country, year }) => [kind, part, text, country, year].filter((each) => each !== null).join(' ')).join('; '),
  ),
  column('photographs_sha256', null, ({ taken: { request } }) => request.photographs.map(({ id, sha256 }) => sha256 ?? id).join(' ')),
  column('obliterated_part', 'IX', ({ taken: { request } }) => request.firearm.obliteratedPart),
  column('obliteration_detail', 'IX', ({ taken: { request } }) => request.firearm.obliterationDetail),
];

const POSSESSOR: readonly Column[] = [
  column('possessor_family_name', '6a', ({ taken: { possessor } }) => possessor?.familyName),
  column('possessor_given_names', '6a', ({ taken: { possessor } }) => possessor?.givenNames),
  column('possessor_alias', '6b', ({ taken: { possessor } }) => possessor?.alias),
  column('possessor_born_on', 'VI', ({ taken: { possessor } }) => possessor?.bornOn),
  column('possessor_sex', '6f', ({ taken: { possessor } }) => possessor?.sex),
  column('possessor_nationality', null, ({ taken: { possessor } }) => possessor?.nationality),
  column('possessor_identity_document', 'VI', ({ taken: { possessor } }) => possessor?.identityDocument),
  column('possessor_address', 'VI', ({ taken: { possessor } }) => possessor?.address),
  column('possessor_associates', 'VII', ({ taken: { possessor } }) => possessor?.associates),
];

const RECOVERY: readonly Column[] = [
  column('recovered_on', 'VIII', ({ taken: { request } }) => request.recoveredOn),
  column('recovered_in', 'VIII', ({ taken: { request } }) => request.recoveredIn),
  column('recovery_place', 'VIII', ({ taken: { request } }) => request.recoveryPlace),
  column('recovery_circumstances', 'VIII', ({ taken: { request } }) => request.recoveryCircumstances),
  column('disposition', null, ({ taken: { request } }) => request.disposition),
  column('illicit_ground', null, ({ taken: { request } }) => request.illicitGround),
  column('why_illicit', null, ({ taken: { request } }) => request.whyIllicit),
  column('how_found', null, ({ taken: { request } }) => request.howFound),
  column('intended_use', null, ({ taken: { request } }) => request.intendedUse),
];

const ANSWER: readonly Column[] = [
  column('answer_number', null, ({ taken: { answer } }) => answer?.number),
  column('answered_at', null, ({ taken: { request } }) => request.answeredAt),
  column('outcome', null, ({ taken: { answer } }) => answer?.outcome),
  column('extent', null, ({ taken: { answer } }) => answer?.extent),
  column('end_state', null, ({ taken: { answer } }) => answer?.endState),
  column('too_old_year', null, ({ taken: { answer } }) => answer?.tooOldYear),
  column('too_old_country', null, ({ taken: { answer } }) => answer?.tooOldCountry),
  column('further_country', null, ({ taken: { answer } }) => answer?.furtherCountry),
  column('refusal_ground', null, ({ taken: { answer } }) => answer?.refusalGround),
  column('expected_on', null, ({ taken: { answer } }) => answer?.expectedOn),
  column('remarks', null, ({ taken: { answer } }) => answer?.remarks),
  column('time_to_crime_min_days', null, ({ taken: { answer } }) => answer?.timeToCrime.minDays),
  column('time_to_crime_max_days', null, ({ taken: { answer } }) => answer?.timeToCrime.maxDays),
  column('answer_conditions', null, ({ taken: { answer } }) => termsText(answer?.terms ?? null)),
  column('withheld', null, ({ taken: { answer } }) =>
    (answer?.withheld ?? []).map(({ sequence, because }) => `${sequence === null ? 'answer' : `row ${sequence}`}: ${because.join(' ')}`).join('; '),
  ),
];

const CHAIN: readonly Column[] = [
  column('chain_sequence', null, ({ row }) => row?.sequence),
  column('chain_actor', null, ({ row }) => row?.actor),
  column('chain_name', null, ({ row }) => row?.name),
  column('chain_licence', null, ({ row }) => row?.licence),
  column('chain_country', null, ({ row }) => row?.country),
  column('chain_acquired_on', null, ({ row }) => row?.acquiredOn),
  column('chain_disposed_on', null, ({ row }) => row?.disposedOn),
  column('chain_document', null, ({ row }) => row?.document),
  column('chain_evidence', null, ({ row }) => row?.evidence.map(({ kind, id, sha256 }) => `${kind} ${sha256 ?? id}`).join('; ')),
  column('chain_conditions', null, ({ row }) => termsText(row?.terms ?? null)),
];

const PURPOSE = column('taken_out_for', null, ({ taken }) => taken.purpose);

/** The columns of every table that leaves, in the order of the parts of form 3312.1. */
export const COLUMNS: readonly Column[] = [...REQUEST, ...FIREARM, ...POSSESSOR, ...RECOVERY, ...ANSWER, ...CHAIN, PURPOSE];

/** One line for each row of a chain, and one for a request without any. */
export function linesOf(all: readonly Taken[]): Line[] {
  return all.flatMap((taken): Line[] => {
    const rows = taken.answer?.chain ?? [];
    return rows.length > 0 ? rows.map((row) => ({ taken, row })) : [{ taken, row: null }];
  });
}
