import type { Actor } from '@headstamp/tenancy';
import { In, type EntityManager } from 'typeorm';
import { Acquisition } from '../acquisition/acquisition.entity';
import { SharedAcquisition } from '../shared-acquisition/shared-acquisition.entity';
import { ExternalSourceView } from '../external-candidate/external-candidate.dto';
import { hitFactsOf } from '../hit/hit.views';
import { DeviationView, ReportedDeviationView } from '../laboratory-standing/deviation.dto';
import { meansOf, NOTHING_NAMED, type MeansUsed } from '../laboratory-standing/examinations';
import { assignmentsOf } from './assignments';
import { logShown } from '../release/shared-release';
import { UNSTATED } from '../shared-acquisition/shared-terms';
import { ComparisonReport } from './comparison-report.entity';
import { Comparison, FirstConclusion, Verification } from './comparison.entity';
import { DisagreementResolution } from './disagreement-resolution.entity';
import type { ExaminationAssignment } from './examination-assignment.entity';
import { LinkOriginal } from './link-original.entity';
import { LinkSpecimen } from './link-specimen.entity';
import { LinkSurface } from './link-surface.entity';
import {
  AssignmentView,
  ComparisonView,
  LinkItemView,
  LinkView,
  OriginalView,
  ReportedResolutionView,
  ReportView,
  ResolutionView,
  VerificationView,
  VoiceView,
} from './link.dto';
import type { Link } from './link.entity';
import { servesMicroscopy } from './link.states';

/** Whether the first conclusion may be shown: to its examiner always, to others once somebody else has concluded. */
export const mayReadFirstConclusion = ({ officialId }: Actor, examinerId: string, verified: boolean): boolean =>
  verified || officialId === examinerId;

/** Links as one person may see them. Conclusions that are hidden from this person are not even read. */
export async function linkViews(tx: EntityManager, actor: Actor, links: readonly Link[]): Promise<LinkView[]> {
  if (links.length === 0) return [];
  const { jurisdictionId } = actor;
  const linkId = In(links.map(({ id }) => id));
  const acquisitions = await tx.findBy(Acquisition, {
    jurisdictionId,
    id: In(links.flatMap((link) => [link.ownAcquisitionId, link.otherAcquisitionId])),
  });
  const shared = await tx.find(SharedAcquisition, {
    select: { jurisdictionId: true, id: true, ownerId: true },
    where: { jurisdictionId, id: In(links.map(({ otherAcquisitionId }) => otherAcquisitionId)) },
  });
  // What a lead or a report of the other side says was sent for this one matter, on no terms but that.
  await logShown(
    tx,
    actor,
    links.map(({ id, otherJurisdictionId: ownerId }) => ({ subjectKind: 'link' as const, subjectId: id, ownerId, terms: UNSTATED })),
    'EXISTENCE',
  );
  const surfaces = await tx.find(LinkSurface, { select: { jurisdictionId: true, linkId: true }, where: { jurisdictionId, linkId } });
  const specimens = await tx.find(LinkSpecimen, { where: { jurisdictionId, linkId }, order: { recordedAt: 'ASC', castId: 'ASC' } });
  const comparisons = await tx.findBy(Comparison, { jurisdictionId, linkId });
  const verifications = await tx.findBy(Verification, { jurisdictionId, linkId });
  const reports = await tx.find(ComparisonReport, { where: { jurisdictionId, linkId }, order: { recordedAt: 'ASC' } });
  const means = await meansOf(
    tx,
    actor,
    [...comparisons, ...verifications].map(({ id }) => id),
  );
  const originals = await tx.find(LinkOriginal, { where: { jurisdictionId, linkId }, order: { recordedAt: 'ASC', id: 'ASC' } });
  const resolutions = await tx.findBy(DisagreementResolution, { jurisdictionId, linkId });
  const assignments = await assignmentsOf(
    tx,
    actor,
    links.map(({ id }) => id),
  );
  const hitFacts = await hitFactsOf(tx, actor, links);
  const verified = new Set(verifications.map(({ comparisonId }) => comparisonId));
  const readable = comparisons.filter(({ id, examinerId }) => mayReadFirstConclusion(actor, examinerId, verified.has(id)));
  const conclusions = await tx.findBy(FirstConclusion, { jurisdictionId, comparisonId: In(readable.map(({ id }) => id)) });

  return links.map((link) => {
    const own = acquisitions.find(({ id }) => id === link.ownAcquisitionId);
    const domestic = link.ourPart === 'domestic';
    const comparison = comparisons.find((each) => each.linkId === link.id);
    const verification = verifications.find((each) => each.linkId === link.id);
    // The last report holds: a disagreement of their examiners is resolved in a further one.
    const report = reports.findLast((each) => each.linkId === link.id);
    const received = specimens.filter((each) => each.linkId === link.id);
    const resolution = resolutions.find((each) => each.linkId === link.id);
    const assignment = assignments.get(link.id);
    const {
      id,
      ourPart,
      state,
      comment,
      score,
      engineVersion,
      parametersHash,
      reviewedOn,
      castsRequestedAt,
      originalsRequestedAt,
      settledAt,
      recordedAt,
      version,
    } = link;
    return Object.assign(new LinkView(), {
      id,
      ourPart,
      state,
      comment,
      score,
      engineVersion,
      parametersHash,
      reviewedOn,
      castsRequestedAt,
      originalsRequestedAt,
      settledAt,
      recordedAt,
      version,
      external: link.external ? ExternalSourceView.of(link.external) : null,
      ...hitFacts(link),
      own: itemView(link.ownAcquisitionId, null, own?.reference ?? '', link.ownCaseId, own?.caseReference ?? null, own?.synthetic ?? false),
      other: itemView(
        link.otherAcquisitionId,
        domestic ? null : link.otherCode,
        link.otherReference,
        link.otherCaseId,
        link.otherCaseReference,
        link.otherSynthetic,
      ),
      otherSurfaceShared:
        domestic ||
        surfaces.some((each) => each.linkId === link.id) ||
        shared.some((each) => each.id === link.otherAcquisitionId && each.ownerId === link.otherJurisdictionId),
      receivedCastIds: received.filter(({ item }) => item === 'CAST').map(({ castId }) => castId),
      receivedOriginalIds: received.filter(({ item }) => item === 'ORIGINAL').map(({ castId }) => castId),
      unfitCastIds: received.filter((each) => each.item === 'CAST' && !servesMicroscopy(each)).map(({ castId }) => castId),
      originals: originals.filter((each) => each.linkId === link.id).map((each) => originalView(each)),
      assignment: assignment ? assignmentView(assignment) : null,
      resolution: resolution ? resolutionView(resolution) : null,
      comparison: comparison
        ? comparisonView(
            comparison,
            conclusions.find(({ comparisonId }) => comparisonId === comparison.id),
            means.get(comparison.id),
          )
        : null,
      verification: verification ? verificationView(verification, means.get(verification.id)) : null,
      report: report ? reportView(report) : null,
    });
  });
}

function itemView(
  acquisitionId: string,
  jurisdiction: string | null,
  reference: string,
  caseId: string,
  caseReference: string | null,
  synthetic: boolean,
): LinkItemView {
  return Object.assign(new LinkItemView(), { acquisitionId, jurisdiction, reference, caseId, caseReference, synthetic });
}

function meansFields({ instrumentId, methodId, grounds }: MeansUsed = NOTHING_NAMED): object {
  return { instrumentId, methodId, deviations: grounds.map((ground) => DeviationView.of(ground)) };
}

function comparisonView(comparison: Comparison, first: FirstConclusion | undefined, means: MeansUsed | undefined): ComparisonView {
  const { basis, specimens, instrument, magnification, marksUsed, scale, scaleVersion, scaleId, examinerReference, occurredAt } = comparison;
  return Object.assign(new ComparisonView(), {
    basis,
    specimens,
    instrument,
    magnification,
    marksUsed,
    scale,
    scaleVersion,
    scaleId,
    examinerReference,
    comparedAt: occurredAt,
    conclusion: first?.conclusion ?? null,
    stated: first?.stated ?? null,
    remarks: first?.remarks ?? null,
    ...meansFields(means),
  });
}

function verificationView(
  { verifierReference, conclusion, stated, remarks, outcome, occurredAt: verifiedAt }: Verification,
  means: MeansUsed | undefined,
): VerificationView {
  return Object.assign(new VerificationView(), { verifierReference, conclusion, stated, remarks, outcome, verifiedAt }, meansFields(means));
}

function reportView(report: ComparisonReport): ReportView {
  const {
    basis,
    scale,
    scaleVersion,
    conclusion,
    verification,
    examinedSpecimens,
    examinerReference,
    verifierReference,
    concludedOn,
    verifiedOn,
  } = report;
  return Object.assign(new ReportView(), {
    basis,
    scale,
    scaleVersion,
    conclusion,
    verification,
    outcome: report.reportedOutcome,
    examinedSpecimens,
    examinerReference,
    verifierReference,
    concludedOn,
    verifiedOn,
    caseReference: report.caseReference,
    statedConclusion: report.statedConclusion,
    statedVerification: report.statedVerification,
    resolution: reportedResolution(report),
    deviations: report.deviations.map(({ fault, reason }) => Object.assign(new ReportedDeviationView(), { fault, reason })),
  });
}

function reportedResolution({ resolutionKind: kind, resolvedConclusion: conclusion, resolvedOn }: ComparisonReport): ReportedResolutionView | null {
  return kind === null ? null : Object.assign(new ReportedResolutionView(), { kind, conclusion, resolvedOn });
}

function originalView({ reference, receivedOn, handedOverBy, paperId, paperSha256 }: LinkOriginal): OriginalView {
  return Object.assign(new OriginalView(), { reference, receivedOn, handedOverBy, paperId, paperSha256 });
}

function assignmentView({ examinerId, verifierId, assignedBy, occurredAt: assignedAt }: ExaminationAssignment): AssignmentView {
  return Object.assign(new AssignmentView(), { examinerId, verifierId, assignedBy, assignedAt });
}

function resolutionView({ kind, voices, conclusion, outcome, record, occurredAt: resolvedAt }: DisagreementResolution): ResolutionView {
  const heard = voices.map(({ reference, conclusion: said }) => Object.assign(new VoiceView(), { reference, conclusion: said }));
  return Object.assign(new ResolutionView(), { kind, voices: heard, conclusion, outcome, record, resolvedAt });
}
