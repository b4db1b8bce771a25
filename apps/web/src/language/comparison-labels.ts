import type { SharingAudience, SharingDisclosure } from '@headstamp/codes';
import { defineMessages } from 'react-intl';
import type { Schemas } from '../api/client';
import type { Labels } from './code-labels';

export const audienceLabels = defineMessages({
  OWN: { id: 'code.sharingAudience.OWN' },
  NAMED: { id: 'code.sharingAudience.NAMED' },
  REGION: { id: 'code.sharingAudience.REGION' },
}) satisfies Labels<SharingAudience>;

export const disclosureLabels = defineMessages({
  SURFACE: { id: 'code.sharingDisclosure.SURFACE' },
  PICTURE: { id: 'code.sharingDisclosure.PICTURE' },
  EXISTENCE: { id: 'code.sharingDisclosure.EXISTENCE' },
}) satisfies Labels<SharingDisclosure>;

export type ReviewCode = NonNullable<Schemas['ReviewCandidate']['codes']>[number];
export type Verdict = Schemas['CandidateReviewView']['verdict'];

export const verdictLabels = defineMessages({
  'declare-lead': { id: 'code.reviewVerdict.declare-lead' },
  dismiss: { id: 'code.reviewVerdict.dismiss' },
  'cannot-tell': { id: 'code.reviewVerdict.cannot-tell' },
  'look-again': { id: 'code.reviewVerdict.look-again' },
}) satisfies Labels<Verdict>;

export const reviewCodeLabels = defineMessages({
  BREECH_FACE_AGREES: { id: 'code.reviewCode.BREECH_FACE_AGREES' },
  FIRING_PIN_AGREES: { id: 'code.reviewCode.FIRING_PIN_AGREES' },
  EJECTOR_AGREES: { id: 'code.reviewCode.EJECTOR_AGREES' },
  SHEAR_AGREES: { id: 'code.reviewCode.SHEAR_AGREES' },
  LANDS_AGREE: { id: 'code.reviewCode.LANDS_AGREE' },
  CIRCUMSTANCES_AGREE: { id: 'code.reviewCode.CIRCUMSTANCES_AGREE' },
  CLASS_DIFFERS: { id: 'code.reviewCode.CLASS_DIFFERS' },
  INDIVIDUAL_MARKS_DIFFER: { id: 'code.reviewCode.INDIVIDUAL_MARKS_DIFFER' },
  SUBCLASS_ONLY: { id: 'code.reviewCode.SUBCLASS_ONLY' },
  WRONG_REGION_COMPARED: { id: 'code.reviewCode.WRONG_REGION_COMPARED' },
  KNOWN_FROM_ANOTHER_SOURCE: { id: 'code.reviewCode.KNOWN_FROM_ANOTHER_SOURCE' },
  POOR_SURFACE: { id: 'code.reviewCode.POOR_SURFACE' },
  TOO_LITTLE_MARK: { id: 'code.reviewCode.TOO_LITTLE_MARK' },
  OTHER_REGION_NEEDED: { id: 'code.reviewCode.OTHER_REGION_NEEDED' },
  SPECIMEN_NEEDED: { id: 'code.reviewCode.SPECIMEN_NEEDED' },
  NEW_INFORMATION: { id: 'code.reviewCode.NEW_INFORMATION' },
  BETTER_SURFACE: { id: 'code.reviewCode.BETTER_SURFACE' },
  QUALITY_CHECK: { id: 'code.reviewCode.QUALITY_CHECK' },
  REQUEST_OF_PARTNER: { id: 'code.reviewCode.REQUEST_OF_PARTNER' },
  OTHER: { id: 'code.reviewCode.OTHER' },
}) satisfies Labels<ReviewCode>;

const { OTHER } = reviewCodeLabels;
const of = (...codes: readonly ReviewCode[]): Labels => Object.fromEntries<Labels[string]>([...codes.map((code) => [code, reviewCodeLabels[code]] as const), ['OTHER', OTHER]]);

/** Why, by what comes of it: the server takes the codes of its own verdict only. */
export const CODES_OF: Record<Verdict, Labels> = {
  'declare-lead': of('BREECH_FACE_AGREES', 'FIRING_PIN_AGREES', 'EJECTOR_AGREES', 'SHEAR_AGREES', 'LANDS_AGREE', 'CIRCUMSTANCES_AGREE'),
  dismiss: of('CLASS_DIFFERS', 'INDIVIDUAL_MARKS_DIFFER', 'SUBCLASS_ONLY', 'WRONG_REGION_COMPARED', 'KNOWN_FROM_ANOTHER_SOURCE'),
  'cannot-tell': of('POOR_SURFACE', 'TOO_LITTLE_MARK', 'OTHER_REGION_NEEDED', 'SPECIMEN_NEEDED'),
  'look-again': of('NEW_INFORMATION', 'BETTER_SURFACE', 'QUALITY_CHECK', 'REQUEST_OF_PARTNER'),
};
