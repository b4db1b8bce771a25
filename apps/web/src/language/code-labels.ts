import type {
  AfteConclusion,
  ConclusionGroup,
  CastDefect,
  ChainActor,
  ComparisonBasis,
  Disposition,
  FirearmType,
  FitFor,
  IllicitGround,
  ItemKind,
  MarkKind,
  MarkOfInterest,
  MarkedPart,
  OfficialRole,
  RefusalGround,
  SerialState,
  SharingCriterion,
  TraceEndState,
  TracePriority,
  UseCondition,
} from '@headstamp/codes';
import { defineMessages, type MessageDescriptor } from 'react-intl';

/** What the reader sees for each code of a list; a list with a code that has no words does not compile. */
export type Labels<Code extends string = string> = Readonly<Record<Code, MessageDescriptor>>;

export const roleLabels = defineMessages({
  'marking-officer': { id: 'code.role.marking-officer' },
  investigator: { id: 'code.role.investigator' },
  examiner: { id: 'code.role.examiner' },
  'focal-point': { id: 'code.role.focal-point' },
  'laboratory-manager': { id: 'code.role.laboratory-manager' },
  auditor: { id: 'code.role.auditor' },
  administrator: { id: 'code.role.administrator' },
}) satisfies Labels<OfficialRole>;

export const itemKindLabels = defineMessages({
  FIREARM: { id: 'code.itemKind.FIREARM' },
  PART: { id: 'code.itemKind.PART' },
  FIRED_CARTRIDGE_CASE: { id: 'code.itemKind.FIRED_CARTRIDGE_CASE' },
  FIRED_BULLET: { id: 'code.itemKind.FIRED_BULLET' },
  BULLET_FRAGMENT: { id: 'code.itemKind.BULLET_FRAGMENT' },
  LIVE_CARTRIDGE: { id: 'code.itemKind.LIVE_CARTRIDGE' },
  TEST_FIRE_CASE: { id: 'code.itemKind.TEST_FIRE_CASE' },
  TEST_FIRE_BULLET: { id: 'code.itemKind.TEST_FIRE_BULLET' },
  MOULD: { id: 'code.itemKind.MOULD' },
  CAST: { id: 'code.itemKind.CAST' },
}) satisfies Labels<ItemKind>;

export const markOfInterestLabels = defineMessages({
  BREECH_FACE: { id: 'code.markOfInterest.BREECH_FACE' },
  FIRING_PIN: { id: 'code.markOfInterest.FIRING_PIN' },
  FP_APERTURE_SHEAR: { id: 'code.markOfInterest.FP_APERTURE_SHEAR' },
  EJECTOR: { id: 'code.markOfInterest.EJECTOR' },
  EXTRACTOR: { id: 'code.markOfInterest.EXTRACTOR' },
  CHAMBER: { id: 'code.markOfInterest.CHAMBER' },
  LAND_ENGRAVED: { id: 'code.markOfInterest.LAND_ENGRAVED' },
  GROOVE: { id: 'code.markOfInterest.GROOVE' },
}) satisfies Labels<MarkOfInterest>;

export const fitForLabels = defineMessages({
  MICROSCOPY: { id: 'code.fitFor.MICROSCOPY' },
  ABIS_ENTRY: { id: 'code.fitFor.ABIS_ENTRY' },
  TRAINING: { id: 'code.fitFor.TRAINING' },
  REJECTED: { id: 'code.fitFor.REJECTED' },
}) satisfies Labels<FitFor>;

export const castDefectLabels = defineMessages({
  VOID: { id: 'code.castDefect.VOID' },
  BUBBLE: { id: 'code.castDefect.BUBBLE' },
  SHRINKAGE: { id: 'code.castDefect.SHRINKAGE' },
  TEAR: { id: 'code.castDefect.TEAR' },
  INCOMPLETE_POUR: { id: 'code.castDefect.INCOMPLETE_POUR' },
  SURFACE_TACK: { id: 'code.castDefect.SURFACE_TACK' },
  MISREGISTERED: { id: 'code.castDefect.MISREGISTERED' },
  CONTAMINATED: { id: 'code.castDefect.CONTAMINATED' },
  DAMAGED_ORIGINAL: { id: 'code.castDefect.DAMAGED_ORIGINAL' },
}) satisfies Labels<CastDefect>;

export const comparisonBasisLabels = defineMessages({
  ORIGINAL_ORIGINAL: { id: 'code.comparisonBasis.ORIGINAL_ORIGINAL' },
  ORIGINAL_CAST: { id: 'code.comparisonBasis.ORIGINAL_CAST' },
  CAST_CAST: { id: 'code.comparisonBasis.CAST_CAST' },
  IMAGE_ONLY: { id: 'code.comparisonBasis.IMAGE_ONLY' },
}) satisfies Labels<ComparisonBasis>;

export const conclusionLabels = defineMessages({
  IDENTIFICATION: { id: 'code.conclusion.IDENTIFICATION' },
  INCONCLUSIVE_A: { id: 'code.conclusion.INCONCLUSIVE_A' },
  INCONCLUSIVE_B: { id: 'code.conclusion.INCONCLUSIVE_B' },
  INCONCLUSIVE_C: { id: 'code.conclusion.INCONCLUSIVE_C' },
  ELIMINATION: { id: 'code.conclusion.ELIMINATION' },
  UNSUITABLE: { id: 'code.conclusion.UNSUITABLE' },
}) satisfies Labels<AfteConclusion>;

/** What a conclusion comes to, on whatever scale it was stated. */
export const conclusionGroupLabels = {
  ...conclusionLabels,
  ...defineMessages({ INCONCLUSIVE: { id: 'code.conclusion.INCONCLUSIVE' } }),
} satisfies Labels<ConclusionGroup>;

export const sharingCriterionLabels = defineMessages({
  BORDER_80KM: { id: 'code.sharingCriterion.BORDER_80KM' },
  BORDER_OFFICIAL: { id: 'code.sharingCriterion.BORDER_OFFICIAL' },
  TRAFFICKER: { id: 'code.sharingCriterion.TRAFFICKER' },
  GROUP_3PLUS: { id: 'code.sharingCriterion.GROUP_3PLUS' },
  TERRORISM: { id: 'code.sharingCriterion.TERRORISM' },
  NON_RESIDENT: { id: 'code.sharingCriterion.NON_RESIDENT' },
}) satisfies Labels<SharingCriterion>;

export const firearmTypeLabels = defineMessages({
  A: { id: 'code.firearmType.A' },
  B: { id: 'code.firearmType.B' },
  C: { id: 'code.firearmType.C' },
  D: { id: 'code.firearmType.D' },
  G: { id: 'code.firearmType.G' },
  J: { id: 'code.firearmType.J' },
  K: { id: 'code.firearmType.K' },
  M: { id: 'code.firearmType.M' },
  O: { id: 'code.firearmType.O' },
  P: { id: 'code.firearmType.P' },
  Q: { id: 'code.firearmType.Q' },
  R: { id: 'code.firearmType.R' },
  S: { id: 'code.firearmType.S' },
  V: { id: 'code.firearmType.V' },
  Z: { id: 'code.firearmType.Z' },
}) satisfies Labels<FirearmType>;

export const markKindLabels = defineMessages({
  MANUFACTURE: { id: 'code.markKind.MANUFACTURE' },
  IMPORT: { id: 'code.markKind.IMPORT' },
  STOCK_TRANSFER: { id: 'code.markKind.STOCK_TRANSFER' },
  PROOF: { id: 'code.markKind.PROOF' },
  CONFISCATION: { id: 'code.markKind.CONFISCATION' },
  DEACTIVATION: { id: 'code.markKind.DEACTIVATION' },
  OTHER: { id: 'code.markKind.OTHER' },
}) satisfies Labels<MarkKind>;

export const markedPartLabels = defineMessages({
  FRAME: { id: 'code.markedPart.FRAME' },
  RECEIVER: { id: 'code.markedPart.RECEIVER' },
  BARREL: { id: 'code.markedPart.BARREL' },
  SLIDE: { id: 'code.markedPart.SLIDE' },
  CYLINDER: { id: 'code.markedPart.CYLINDER' },
  BOLT: { id: 'code.markedPart.BOLT' },
  BREECH_BLOCK: { id: 'code.markedPart.BREECH_BLOCK' },
}) satisfies Labels<MarkedPart>;

export const serialStateLabels = defineMessages({
  COMPLETE: { id: 'code.serialState.COMPLETE' },
  PARTIAL: { id: 'code.serialState.PARTIAL' },
  OBLITERATED: { id: 'code.serialState.OBLITERATED' },
  RESTORED_FULL: { id: 'code.serialState.RESTORED_FULL' },
  RESTORED_PARTIAL: { id: 'code.serialState.RESTORED_PARTIAL' },
  NONE: { id: 'code.serialState.NONE' },
  DUPLICATE: { id: 'code.serialState.DUPLICATE' },
}) satisfies Labels<SerialState>;

export const dispositionLabels = defineMessages({
  SEIZED: { id: 'code.disposition.SEIZED' },
  FOUND: { id: 'code.disposition.FOUND' },
  SURRENDERED: { id: 'code.disposition.SURRENDERED' },
}) satisfies Labels<Disposition>;

export const priorityLabels = defineMessages({
  ROUTINE: { id: 'code.priority.ROUTINE' },
  URGENT: { id: 'code.priority.URGENT' },
}) satisfies Labels<TracePriority>;

export const illicitGroundLabels = defineMessages({
  NATIONAL_LAW: { id: 'code.illicitGround.NATIONAL_LAW' },
  UNSC_EMBARGO: { id: 'code.illicitGround.UNSC_EMBARGO' },
  NOT_MARKED: { id: 'code.illicitGround.NOT_MARKED' },
  UNLICENSED_MANUFACTURE: { id: 'code.illicitGround.UNLICENSED_MANUFACTURE' },
  UNLICENSED_TRANSFER: { id: 'code.illicitGround.UNLICENSED_TRANSFER' },
}) satisfies Labels<IllicitGround>;

export const refusalGroundLabels = defineMessages({
  CRIMINAL_INVESTIGATION: { id: 'code.refusalGround.CRIMINAL_INVESTIGATION' },
  CONFIDENTIALITY_LAW: { id: 'code.refusalGround.CONFIDENTIALITY_LAW' },
  CONFIDENTIALITY_NOT_GUARANTEED: { id: 'code.refusalGround.CONFIDENTIALITY_NOT_GUARANTEED' },
  NATIONAL_SECURITY: { id: 'code.refusalGround.NATIONAL_SECURITY' },
  OTHER: { id: 'code.refusalGround.OTHER' },
}) satisfies Labels<RefusalGround>;

export const endStateLabels = defineMessages({
  TRACED_FIRST_PURCHASER: { id: 'code.endState.TRACED_FIRST_PURCHASER' },
  TRACED_DEALER_ONLY: { id: 'code.endState.TRACED_DEALER_ONLY' },
  TRACED_WHOLESALE_ONLY: { id: 'code.endState.TRACED_WHOLESALE_ONLY' },
  TRACED_GOVERNMENT_OR_MILITARY: { id: 'code.endState.TRACED_GOVERNMENT_OR_MILITARY' },
  TRACED_EXPORT_FOREIGN: { id: 'code.endState.TRACED_EXPORT_FOREIGN' },
  STOLEN_OR_LOST_BEFORE_SALE: { id: 'code.endState.STOLEN_OR_LOST_BEFORE_SALE' },
  RECORDS_NOT_AVAILABLE: { id: 'code.endState.RECORDS_NOT_AVAILABLE' },
  TOO_OLD: { id: 'code.endState.TOO_OLD' },
  SERIAL_OBLITERATED: { id: 'code.endState.SERIAL_OBLITERATED' },
  SERIAL_INVALID_OR_INCOMPLETE: { id: 'code.endState.SERIAL_INVALID_OR_INCOMPLETE' },
  DESCRIPTION_INSUFFICIENT: { id: 'code.endState.DESCRIPTION_INSUFFICIENT' },
  IMPORTER_UNKNOWN: { id: 'code.endState.IMPORTER_UNKNOWN' },
  NOT_MARKED: { id: 'code.endState.NOT_MARKED' },
  CRAFT_OR_PRIVATELY_MADE: { id: 'code.endState.CRAFT_OR_PRIVATELY_MADE' },
  DUPLICATE: { id: 'code.endState.DUPLICATE' },
  CANCELLED: { id: 'code.endState.CANCELLED' },
}) satisfies Labels<TraceEndState>;

export const chainActorLabels = defineMessages({
  MANUFACTURER: { id: 'code.chainActor.MANUFACTURER' },
  IMPORTER: { id: 'code.chainActor.IMPORTER' },
  EXPORTER: { id: 'code.chainActor.EXPORTER' },
  WHOLESALER: { id: 'code.chainActor.WHOLESALER' },
  RETAILER: { id: 'code.chainActor.RETAILER' },
  FIRST_PURCHASER: { id: 'code.chainActor.FIRST_PURCHASER' },
  LATER_HOLDER: { id: 'code.chainActor.LATER_HOLDER' },
  GOVERNMENT: { id: 'code.chainActor.GOVERNMENT' },
  MILITARY: { id: 'code.chainActor.MILITARY' },
  PAWN: { id: 'code.chainActor.PAWN' },
  DESTROYED: { id: 'code.chainActor.DESTROYED' },
}) satisfies Labels<ChainActor>;

export const useConditionLabels = defineMessages({
  INVESTIGATION_ONLY: { id: 'code.useCondition.INVESTIGATION_ONLY' },
  NO_ONWARD_TRANSFER: { id: 'code.useCondition.NO_ONWARD_TRANSFER' },
  NOT_AS_EVIDENCE: { id: 'code.useCondition.NOT_AS_EVIDENCE' },
  CONSULT_BEFORE_ACTION: { id: 'code.useCondition.CONSULT_BEFORE_ACTION' },
}) satisfies Labels<UseCondition>;
