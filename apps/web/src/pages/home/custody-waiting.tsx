import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Ident } from '../../parts/ident';
import { useOfficial } from '../../session/session';
import { ConsignmentState } from '../custody/consignment-state';
import { castsQuery, consignmentsQuery, handoversQuery } from '../custody/custody.reads';
import { ExhibitNamed } from '../custody/exhibit-named';
import { ItemLink } from '../custody/item-link';
import { OfficialName } from '../directory/names';
import { WaitingPanel } from './waiting-panel';

export function HandoversToMe(): ReactNode {
  const { formatMessage: t } = useIntl();
  return (
    <WaitingPanel
      title={t({ id: 'home.handovers' })}
      all={<Link to="/handovers">{t({ id: 'home.all' })}</Link>}
      read={useQuery(handoversQuery({ state: 'open' }))}
      waits={({ ourPart }) => ourPart === 'receiver'}
      empty={t({ id: 'home.noHandovers' })}
    >
      {({ exhibitId, giverId }) => (
        <>
          <ExhibitNamed id={exhibitId} /> · <OfficialName id={giverId} />
        </>
      )}
    </WaitingPanel>
  );
}

export function CastsToReview(): ReactNode {
  const { formatMessage: t } = useIntl();
  const { officialId } = useOfficial();
  return (
    <WaitingPanel
      title={t({ id: 'home.casts' })}
      all={<Link to="/casts">{t({ id: 'home.all' })}</Link>}
      read={useQuery(castsQuery({ state: 'cast_cured' }))}
      waits={({ makerId }) => makerId !== officialId}
      empty={t({ id: 'home.noCasts' })}
    >
      {(cast) => <ItemLink item={cast} />}
    </WaitingPanel>
  );
}

export function ConsignmentsOnTheWay(): ReactNode {
  const { formatMessage: t } = useIntl();
  return (
    <WaitingPanel
      title={t({ id: 'home.consignments' })}
      all={
        <Link to="/consignments" search={{ direction: 'in' }}>
          {t({ id: 'home.all' })}
        </Link>
      }
      read={useQuery(consignmentsQuery({ direction: 'in' }))}
      waits={({ state }) => state === 'in_transit' || state === 'on_hold'}
      empty={t({ id: 'home.noConsignments' })}
    >
      {({ id, reference, state }) => (
        <>
          <Link to="/consignments/$id" params={{ id }}>
            <Ident>{reference}</Ident>
          </Link>{' '}
          <ConsignmentState state={state} />
        </>
      )}
    </WaitingPanel>
  );
}
