import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { linkCommentLabels, linkPartLabels } from '../../language/ballistics-labels';
import { Code } from '../../language/code';
import { Awaited } from '../../parts/awaited';
import { Facts } from '../../parts/facts';
import { figure } from '../../parts/figure';
import { Ident } from '../../parts/ident';
import { LinkButton } from '../../parts/link-button';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { Day, When } from '../../parts/when';
import { useMay, useOfficial } from '../../session/session';
import { ItemLink } from '../custody/item-link';
import { officialsQuery } from '../directory/directory.reads';
import { type BallisticLink, linkQuery } from './ballistics.reads';
import { CastRequestPanel, OriginalRequestPanel } from './cast-request-panel';
import { ComparePanel } from './compare-panel';
import { ExaminationResults } from './examination-results';
import { LinkState } from './link-state';
import { SurfacePicture } from './surface-picture';
import { VerifyPanel } from './verify-panel';

export function LinkPage(): ReactNode {
  const { id } = useParams({ from: '/official/links/$id' });
  const { formatMessage: t } = useIntl();
  const read = useQuery(linkQuery(id));
  if (!read.data) return <Page title={t({ id: 'links.one' })}>{<Awaited read={read}>{() => null}</Awaited>}</Page>;
  return <Shown link={read.data} />;
}

function Shown({ link }: { readonly link: BallisticLink }): ReactNode {
  const { formatMessage: t } = useIntl();
  const may = useMay();
  const { own, other, state } = link;
  return (
    <Page
      title={t({ id: 'links.named' }, { own: own.reference, other: other.reference })}
      lead={
        <>
          <LinkState state={state} /> {link.comment !== null && <Code of={linkCommentLabels} value={link.comment} />}
        </>
      }
      actions={
        state === 'casts_requested' &&
        link.ourPart === 'declarer' &&
        may('POST /api/consignments') && (
          <LinkButton to="/consignments/new" search={{ link: link.id }}>
            {t({ id: 'consignments.pack' })}
          </LinkButton>
        )
      }
    >
      <Panel
        title={t({ id: 'candidates.surfaces' })}
        actions={
          link.otherSurfaceShared &&
          may('GET /api/links/{id}/surfaces/own') && (
            <LinkButton to="/links/$id/microscope" params={{ id: link.id }}>
              {t({ id: 'microscope.open' })}
            </LinkButton>
          )
        }
      >
        <div className="surfaces">
          <SurfacePicture
            src={`/api/links/${link.id}/pictures/own?width=768`}
            name={t({ id: 'candidates.ownSurface' }, { reference: own.reference })}
            synthetic={own.synthetic}
          />
          {link.otherSurfaceShared ? (
            <SurfacePicture
              src={`/api/links/${link.id}/pictures/other?width=768`}
              name={t(
                { id: 'candidates.otherSurface' },
                { reference: other.reference, owner: other.jurisdiction ?? t({ id: 'candidates.ours' }) },
              )}
              synthetic={other.synthetic}
            />
          ) : (
            <div className="no-picture">{t({ id: 'links.notShared' })}</div>
          )}
        </div>
      </Panel>
      <Panel title={t({ id: 'links.facts' })}>
        <LinkFacts link={link} />
      </Panel>
      <ExaminationResults link={link} />
      <NextStep link={link} />
    </Page>
  );
}

function LinkFacts({ link }: { readonly link: BallisticLink }): ReactNode {
  const { formatMessage: t } = useIntl();
  const may = useMay();
  const { own, other } = link;
  return (
    <Facts
      of={[
        { term: t({ id: 'links.part' }), value: <Code of={linkPartLabels} value={link.ourPart} /> },
        {
          term: t({ id: 'links.ownCase' }),
          value: may('GET /api/cases/{id}') ? (
            <Link to="/cases/$id" params={{ id: own.caseId }}>
              <Ident>{own.caseReference}</Ident>
            </Link>
          ) : (
            <Ident>{own.caseReference}</Ident>
          ),
        },
        {
          term: t({ id: 'links.otherCase' }),
          value: other.caseReference === null ? t({ id: 'candidates.notTold' }) : <Ident>{other.caseReference}</Ident>,
        },
        {
          term: t({ id: 'links.otherOwner' }),
          value: other.jurisdiction === null ? t({ id: 'candidates.ours' }) : <Ident>{other.jurisdiction}</Ident>,
        },
        { term: t({ id: 'links.candidateScore' }), value: <Ident>{scoreOf(link)}</Ident> },
        { term: t({ id: 'links.reviewedOn' }), value: <Day on={link.reviewedOn} /> },
        { term: t({ id: 'links.castsRequestedAt' }), value: <When at={link.castsRequestedAt} /> },
        {
          term: t({ id: 'links.receivedCasts' }),
          value: link.receivedCastIds.map((id, index) => (
            <span key={id} className="listed">
              <ItemLink item={{ id, kind: 'CAST', reference: t({ id: 'links.castNumber' }, { number: index + 1 }) }} />
            </span>
          )),
        },
        { term: t({ id: 'links.settledAt' }), value: <When at={link.settledAt} /> },
        { term: t({ id: 'candidates.engine' }), value: <Ident>{link.engineVersion}</Ident> },
      ]}
    />
  );
}

/** Another system's score means what that system means by it, so it bears its name. */
function scoreOf({ score, external }: BallisticLink): string {
  return external ? `${external.system} ${external.scoreAsPrinted ?? external.reportNumber}` : figure(score ?? 0);
}

/** What this official may do next; the conclusion of the first examiner is not on the page of the second. */
function NextStep({ link }: { readonly link: BallisticLink }): ReactNode {
  const { formatMessage: t } = useIntl();
  const may = useMay();
  const { officialId } = useOfficial();
  const { data: officials = [] } = useQuery(officialsQuery);
  const own = officials.find(({ id }) => id === officialId)?.reference;
  const { state, comparison, settledAt } = link;
  const beforeComparison = comparison === null && settledAt === null;
  return (
    <>
      {state === 'notified' && link.ourPart === 'recipient' && may('POST /api/links/{id}/cast-request') && <CastRequestPanel link={link} />}
      {(state === 'notified' || state === 'casts_received') && beforeComparison && link.ourPart === 'recipient' && may('POST /api/links/{id}/cast-request') && (
        <OriginalRequestPanel link={link} />
      )}
      {beforeComparison && may('POST /api/links/{id}/comparison') && <ComparePanel link={link} />}
      {comparison && state === 'compared' && may('POST /api/links/{id}/verification') && (
        <>{comparison.examinerReference === own ? <Text>{t({ id: 'links.verifiedByAnother' })}</Text> : <VerifyPanel link={link} />}</>
      )}
    </>
  );
}
