import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { defineMessages, useIntl } from 'react-intl';
import { Code } from '../../language/code';
import { itemKindLabels, markOfInterestLabels } from '../../language/code-labels';
import { useFieldName } from '../../language/field-names';
import { Awaited } from '../../parts/awaited';
import { Facts } from '../../parts/facts';
import { Ident } from '../../parts/ident';
import { LinkButton } from '../../parts/link-button';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { SyntheticLabel } from '../../parts/synthetic-label';
import { When } from '../../parts/when';
import { useMay } from '../../session/session';
import { OfficialName } from '../directory/names';
import { type Acquisition, acquisitionQuery } from './ballistics.reads';
import { BulletPanel } from './bullet/bullet-panel';
import { CandidatesPanel } from './candidates-panel';
import { StartCorrelation } from './correlation/start-correlation';
import { CorrelationProgress } from './correlation-progress';
import { SharingPanel } from './sharing/sharing-panel';
import { SurfacePicture } from './surface-picture';

export function AcquisitionPage(): ReactNode {
  const { id } = useParams({ from: '/official/acquisitions/$id' });
  const { formatMessage: t } = useIntl();
  const read = useQuery(acquisitionQuery(id));
  if (!read.data) return <Page title={t({ id: 'acquisitions.one' })}>{<Awaited read={read}>{() => null}</Awaited>}</Page>;
  return <Shown acquisition={read.data} />;
}

function Shown({ acquisition }: { readonly acquisition: Acquisition }): ReactNode {
  const { formatMessage: t } = useIntl();
  const may = useMay();
  return (
    <Page
      title={t({ id: 'acquisitions.named' }, { reference: acquisition.reference })}
      lead={<SyntheticLabel synthetic={acquisition.synthetic} />}
      actions={
        acquisition.medium !== 'IMAGE' &&
        may('GET /api/acquisitions/{id}/surface') && (
          <LinkButton to="/acquisitions/$id/microscope" params={{ id: acquisition.id }} search={{}} variant="default">
            {t({ id: 'microscope.open' })}
          </LinkButton>
        )
      }
    >
      <div className="picture-and-facts">
        <SurfacePicture
          src={`/api/acquisitions/${acquisition.id}/picture?width=512`}
          name={acquisition.reference}
          synthetic={acquisition.synthetic}
        />
        <div>
          <Panel title={t({ id: 'acquisitions.facts' })}>
            <ScanFacts acquisition={acquisition} />
          </Panel>
          <Panel title={t({ id: 'acquisitions.comparison' })}>
            <Comparison acquisition={acquisition} />
          </Panel>
        </div>
      </div>
      {acquisition.notCorrelated === 'land-of-a-bullet' && may('POST /api/acquisitions/bullets') && <BulletPanel land={acquisition} />}
      {acquisition.notCorrelated === null && <CandidatesPanel acquisition={acquisition} />}
      {acquisition.notCorrelated === null && may('GET /api/acquisitions/{id}/sharing') && <SharingPanel id={acquisition.id} />}
    </Page>
  );
}

const NOT_COMPARED = defineMessages({
  'image-only': { id: 'acquisitions.notCorrelated.image' },
  'land-of-a-bullet': { id: 'acquisitions.notCorrelated.land' },
  'region-not-compared': { id: 'acquisitions.notCorrelated.region' },
});

/** How far the engine is, and what may be asked of it; or why it is not asked at all. */
function Comparison({ acquisition: { id, correlation, notCorrelated } }: { readonly acquisition: Acquisition }): ReactNode {
  const { formatMessage: t } = useIntl();
  const may = useMay();
  if (notCorrelated !== null) return <Text>{t(NOT_COMPARED[notCorrelated])}</Text>;
  const over = correlation !== null && correlation.state !== 'queued' && correlation.state !== 'running';
  return (
    <>
      <CorrelationProgress correlation={correlation} />
      {over && may('POST /api/acquisitions/{id}/correlations') && <StartCorrelation acquisitionId={id} />}
    </>
  );
}

function ScanFacts({ acquisition }: { readonly acquisition: Acquisition }): ReactNode {
  const { formatMessage: t, formatNumber, formatList } = useIntl();
  const field = useFieldName();
  const { prepared, shareWith, findings } = acquisition;
  return (
    <Facts
      of={[
        { term: field('reference'), value: <Ident>{acquisition.reference}</Ident> },
        { term: field('itemKind'), value: <Code of={itemKindLabels} value={acquisition.itemKind} /> },
        {
          term: field('region'),
          value:
            acquisition.medium === 'LANDS' ? (
              t({ id: 'acquisitions.medium.lands' })
            ) : (
              <>
                <Code of={markOfInterestLabels} value={acquisition.region} />
                {acquisition.land !== null && <> · {t({ id: 'bullets.land' }, { number: acquisition.land })}</>}
              </>
            ),
        },
        { term: field('calibre'), value: <Ident>{acquisition.calibre}</Ident> },
        { term: field('instrument'), value: acquisition.instrument },
        { term: field('acquiredAt'), value: <When at={acquisition.acquiredAt} /> },
        { term: t({ id: 'acquisitions.by' }), value: <OfficialName id={acquisition.acquiredBy} /> },
        {
          term: field('caseReference'),
          value: (
            <Link to="/cases/$id" params={{ id: acquisition.caseId }}>
              <Ident>{acquisition.caseReference}</Ident>
            </Link>
          ),
        },
        {
          term: t({ id: 'exhibits.one' }),
          value: (
            <Link to="/exhibits/$id" params={{ id: acquisition.exhibitId }}>
              {t({ id: 'acquisitions.toExhibit' })}
            </Link>
          ),
        },
        {
          term: field('shareWith'),
          value: shareWith.length === 0 ? t({ id: 'acquisitions.nobody' }) : <Ident>{formatList(shareWith)}</Ident>,
        },
        ...(prepared
          ? [
              {
                term: t({ id: 'acquisitions.markArea' }),
                value: <Ident>{`${formatNumber(prepared.markAreaMm2, { maximumFractionDigits: 2 })} mm²`}</Ident>,
              },
            ]
          : []),
        { term: t({ id: 'acquisitions.sha256' }), value: <Ident>{acquisition.fileSha256}</Ident> },
        ...(findings.length > 0 ? [{ term: t({ id: 'acquisitions.findings' }), value: <Ident>{findings.join(' · ')}</Ident> }] : []),
      ]}
    />
  );
}
