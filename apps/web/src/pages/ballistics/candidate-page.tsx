import { List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { candidateStateLabels, originLabels } from '../../language/ballistics-labels';
import { Code, CodeList } from '../../language/code';
import { reviewCodeLabels, verdictLabels } from '../../language/comparison-labels';
import { Awaited } from '../../parts/awaited';
import { Facts } from '../../parts/facts';
import { figure } from '../../parts/figure';
import { Ident } from '../../parts/ident';
import { LinkButton } from '../../parts/link-button';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { Tag } from '../../parts/tag';
import { When } from '../../parts/when';
import { useMay } from '../../session/session';
import { acquisitionQuery, type Candidate, candidateQuery } from './ballistics.reads';
import { cellsOf } from './candidates-panel';
import { ReviewCandidatePanel } from './review-candidate-panel';
import { SurfacePicture } from './surface-picture';

export function CandidatePage(): ReactNode {
  const { id } = useParams({ from: '/official/candidates/$id' });
  const { formatMessage: t } = useIntl();
  const read = useQuery(candidateQuery(id));
  if (!read.data) return <Page title={t({ id: 'candidates.candidate' })}>{<Awaited read={read}>{() => null}</Awaited>}</Page>;
  return <Shown candidate={read.data} />;
}

function Shown({ candidate }: { readonly candidate: Candidate }): ReactNode {
  const { formatMessage: t } = useIntl();
  const may = useMay();
  const { data: own } = useQuery(acquisitionQuery(candidate.acquisitionId));
  const { other, state } = candidate;
  return (
    <Page
      title={t({ id: 'candidates.named' }, { rank: candidate.rank, reference: other.reference })}
      lead={
        <>
          <Tag tone={state === 'lead' ? 'told' : 'plain'}>
            <Code of={candidateStateLabels} value={state} />
          </Tag>{' '}
          {t({ id: 'candidates.lead' })}
        </>
      }
      actions={
        candidate.linkId !== null && (
          <LinkButton to="/links/$id" params={{ id: candidate.linkId }}>
            {t({ id: 'candidates.toLink' })}
          </LinkButton>
        )
      }
    >
      <Panel
        title={t({ id: 'candidates.surfaces' })}
        actions={
          may('GET /api/candidates/{id}/surfaces/own') && (
            <LinkButton to="/candidates/$id/microscope" params={{ id: candidate.id }}>
              {t({ id: 'microscope.open' })}
            </LinkButton>
          )
        }
      >
        <div className="surfaces">
          <SurfacePicture
            src={`/api/acquisitions/${candidate.acquisitionId}/picture?width=768`}
            name={t({ id: 'candidates.ownSurface' }, { reference: own?.reference ?? '…' })}
            synthetic={own?.synthetic ?? false}
          />
          <SurfacePicture
            src={`/api/candidates/${candidate.id}/picture?width=768`}
            name={t(
              { id: 'candidates.otherSurface' },
              { reference: other.reference, owner: other.jurisdiction ?? t({ id: 'candidates.ours' }) },
            )}
            synthetic={other.synthetic}
          />
        </div>
        <Text size="sm" mt="sm">
          <Link to="/acquisitions/$id" params={{ id: candidate.acquisitionId }}>
            {t({ id: 'candidates.toAcquisition' })}
          </Link>
        </Text>
      </Panel>
      <Panel title={t({ id: 'candidates.figures' })}>
        <Figures candidate={candidate} />
      </Panel>
      {candidate.reviews.length > 0 && (
        <Panel title={t({ id: 'candidates.looks' })}>
          <Looks candidate={candidate} />
        </Panel>
      )}
      {state !== 'lead' && may('POST /api/candidates/{id}/lead') && <ReviewCandidatePanel key={candidate.version} candidate={candidate} />}
    </Page>
  );
}

/** Every look so far, by its examiner; nothing of an earlier one is lost. */
function Looks({ candidate: { reviews } }: { readonly candidate: Candidate }): ReactNode {
  return (
    <List size="sm">
      {reviews.map(({ number, verdict, codes, reason, examinerReference, reviewedAt }) => (
        <List.Item key={number}>
          <Ident>{examinerReference}</Ident> · <When at={reviewedAt} /> · <Code of={verdictLabels} value={verdict} />
          {codes.length > 0 && (
            <>
              {' · '}
              <CodeList of={reviewCodeLabels} values={codes} />
            </>
          )}
          {' · '}
          {reason}
        </List.Item>
      ))}
    </List>
  );
}

function Figures({ candidate }: { readonly candidate: Candidate }): ReactNode {
  const { formatMessage: t, formatList } = useIntl();
  const { other, lands } = candidate;
  const landPair = ({ own, other: theirs, r }: NonNullable<Candidate['lands']>['pairs'][number]): string =>
    t({ id: 'candidates.landPair' }, { own, other: theirs, r: figure(r) });
  return (
    <Facts
      of={[
        { term: t({ id: 'candidates.rank' }), value: <Ident>{candidate.rank}</Ident> },
        { term: t({ id: 'candidates.score' }), value: <Ident>{figure(candidate.score)}</Ident> },
        ...(lands === null
          ? [{ term: t({ id: 'candidates.cells' }), value: <Ident>{cellsOf(candidate)}</Ident> }]
          : [
              { term: t({ id: 'candidates.margin' }), value: <Ident>{figure(lands.margin)}</Ident> },
              { term: t({ id: 'candidates.lands' }), value: formatList(lands.pairs.map(landPair), { type: 'unit' }) },
            ]),
        { term: t({ id: 'candidates.origin' }), value: <Code of={originLabels} value={other.origin} /> },
        {
          term: t({ id: 'candidates.otherCase' }),
          value: other.caseReference === null ? t({ id: 'candidates.notTold' }) : <Ident>{other.caseReference}</Ident>,
        },
        { term: t({ id: 'candidates.engine' }), value: <Ident>{candidate.engineVersion}</Ident> },
        { term: t({ id: 'candidates.parameters' }), value: <Ident>{candidate.parametersHash}</Ident> },
        ...(candidate.reviewedAt === null ? [] : [{ term: t({ id: 'candidates.reviewedAt' }), value: <When at={candidate.reviewedAt} /> }]),
        ...(candidate.reviewReason === null ? [] : [{ term: t({ id: 'candidates.reviewReason' }), value: candidate.reviewReason }]),
      ]}
    />
  );
}
