import { NativeSelect, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Awaited } from '../../parts/awaited';
import { LinkButton } from '../../parts/link-button';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { searchOf } from '../../search';
import { acquisitionQuery, acquisitionsQuery, candidateQuery, linkQuery } from '../ballistics/ballistics.reads';
import { PairPage, type SideOf } from './pair-page';

const ofAcquisition = ({ id, reference, synthetic }: { readonly id: string; readonly reference: string; readonly synthetic: boolean }): SideOf => ({
  heights: `/api/acquisitions/${id}/surface`,
  picture: `/api/acquisitions/${id}/picture?width=768`,
  name: reference,
  synthetic,
});

/** Waits for what names the two surfaces. */
function Waiting({ reads }: { readonly reads: readonly Parameters<typeof Awaited>[0]['read'][] }): ReactNode {
  const { formatMessage: t } = useIntl();
  const read = reads.find(({ data }) => data === undefined);
  return <Page title={t({ id: 'microscope.title' })}>{read && <Awaited read={read}>{() => null}</Awaited>}</Page>;
}

export function CandidateMicroscopePage(): ReactNode {
  const { id } = useParams({ from: '/official/candidates/$id/microscope' });
  const { formatMessage: t } = useIntl();
  const candidate = useQuery(candidateQuery(id));
  const own = useQuery({ ...acquisitionQuery(candidate.data?.acquisitionId ?? ''), enabled: candidate.data !== undefined });
  if (!candidate.data || !own.data) return <Waiting reads={[candidate, own]} />;
  const { other } = candidate.data;
  return (
    <PairPage
      of={{ purpose: 'candidate', id }}
      sides={{
        own: { ...ofAcquisition(own.data), heights: `/api/candidates/${id}/surfaces/own` },
        other: {
          heights: `/api/candidates/${id}/surfaces/other`,
          picture: `/api/candidates/${id}/picture?width=768`,
          name: other.reference,
          synthetic: other.synthetic,
        },
      }}
      actions={
        <LinkButton to="/candidates/$id" params={{ id }} variant="default">
          {t({ id: 'microscope.toCandidate' })}
        </LinkButton>
      }
    />
  );
}

export function LinkMicroscopePage(): ReactNode {
  const { id } = useParams({ from: '/official/links/$id/microscope' });
  const { formatMessage: t } = useIntl();
  const link = useQuery(linkQuery(id));
  if (!link.data) return <Waiting reads={[link]} />;
  const { own, other, otherSurfaceShared } = link.data;
  const back = (
    <LinkButton to="/links/$id" params={{ id }} variant="default">
      {t({ id: 'microscope.toLink' })}
    </LinkButton>
  );
  if (!otherSurfaceShared)
    return (
      <Page title={t({ id: 'microscope.title' })} actions={back}>
        <Text>{t({ id: 'links.notShared' })}</Text>
      </Page>
    );
  const sideOf = (side: 'own' | 'other'): SideOf => ({
    heights: `/api/links/${id}/surfaces/${side}`,
    picture: `/api/links/${id}/pictures/${side}?width=768`,
    name: (side === 'own' ? own : other).reference,
    synthetic: (side === 'own' ? own : other).synthetic,
  });
  return <PairPage of={{ purpose: 'comparison', id }} sides={{ own: sideOf('own'), other: sideOf('other') }} actions={back} />;
}

export function AcquisitionMicroscopePage(): ReactNode {
  const { id } = useParams({ from: '/official/acquisitions/$id/microscope' });
  const { with: otherId } = useSearch({ from: '/official/acquisitions/$id/microscope', select: searchOf.microscope });
  const { formatMessage: t } = useIntl();
  const own = useQuery(acquisitionQuery(id));
  const other = useQuery({ ...acquisitionQuery(otherId ?? ''), enabled: otherId !== undefined });
  const back = (
    <LinkButton to="/acquisitions/$id" params={{ id }} variant="default">
      {t({ id: 'microscope.toAcquisition' })}
    </LinkButton>
  );
  if (!own.data || (otherId !== undefined && !other.data)) return <Waiting reads={otherId === undefined ? [own] : [own, other]} />;
  if (!other.data)
    return (
      <Page title={t({ id: 'microscope.title' })} actions={back}>
        <ChooseOther id={id} />
      </Page>
    );
  return <PairPage of={null} sides={{ own: ofAcquisition(own.data), other: ofAcquisition(other.data) }} actions={back} />;
}

/** The newest acquisitions of this laboratory, one of which is laid beside. */
function ChooseOther({ id }: { readonly id: string }): ReactNode {
  const { formatMessage: t } = useIntl();
  const navigate = useNavigate();
  const read = useQuery(acquisitionsQuery({}));
  return (
    <Panel title={t({ id: 'microscope.chooseOther' })}>
      <Awaited read={read}>
        {({ items }) => (
          <NativeSelect
            label={t({ id: 'microscope.otherAcquisition' })}
            value=""
            onChange={({ currentTarget }) => {
              if (currentTarget.value !== '')
                void navigate({ to: '/acquisitions/$id/microscope', params: { id }, search: { with: currentTarget.value } });
            }}
            data={[
              { value: '', label: t({ id: 'choice.notStated' }) },
              ...items.filter((each) => each.id !== id).map((each) => ({ value: each.id, label: each.reference })),
            ]}
          />
        )}
      </Awaited>
    </Panel>
  );
}
