import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { CodeList } from '../../language/code';
import { discrepancyLabels } from '../../language/custody-labels';
import { fitForLabels, markOfInterestLabels } from '../../language/code-labels';
import { useFieldName } from '../../language/field-names';
import { Awaited } from '../../parts/awaited';
import { DataTable } from '../../parts/data-table';
import { type Fact, Facts } from '../../parts/facts';
import { Ident } from '../../parts/ident';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { Day, When } from '../../parts/when';
import { useMay } from '../../session/session';
import { JurisdictionNamed, OfficialName } from '../directory/names';
import { AcceptConsignmentPanel } from './accept-consignment-panel';
import { ConsignmentState } from './consignment-state';
import { type Consignment, consignmentQuery } from './custody.reads';
import { DispatchPanel } from './dispatch-panel';
import { ItemLink } from './item-link';

export function ConsignmentPage(): ReactNode {
  const { id } = useParams({ from: '/official/consignments/$id' });
  const { formatMessage: t } = useIntl();
  const read = useQuery(consignmentQuery(id));
  if (!read.data) return <Page title={t({ id: 'consignments.one' })}>{<Awaited read={read}>{() => null}</Awaited>}</Page>;
  return <Shown consignment={read.data} />;
}

function Shown({ consignment }: { readonly consignment: Consignment }): ReactNode {
  const { formatMessage: t } = useIntl();
  const may = useMay();
  const { direction, state } = consignment;
  return (
    <Page title={t({ id: 'consignments.named' }, { reference: consignment.reference })} lead={<ConsignmentState state={state} />}>
      <Panel title={t({ id: 'consignments.facts' })}>
        <ConsignmentFacts consignment={consignment} />
      </Panel>
      <Panel title={t({ id: 'consignments.contents' })}>
        <Contents consignment={consignment} />
      </Panel>
      {direction === 'out' && state === 'sealed' && may('POST /api/consignments/{id}/dispatch') && (
        <DispatchPanel consignment={consignment} />
      )}
      {direction === 'in' && state === 'in_transit' && may('POST /api/consignments/{id}/acceptance') && (
        <AcceptConsignmentPanel consignment={consignment} />
      )}
    </Page>
  );
}

function ConsignmentFacts({ consignment }: { readonly consignment: Consignment }): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const may = useMay();
  const facts: Fact[] = [
    {
      term: consignment.direction === 'in' ? t({ id: 'consignments.from' }) : t({ id: 'consignments.to' }),
      value: <JurisdictionNamed id={consignment.counterpartId} />,
    },
    { term: field('sealNumber'), value: <Ident>{consignment.sealNumber}</Ident> },
    { term: field('packedAt'), value: <When at={consignment.packedAt} /> },
    { term: field('courier'), value: consignment.courier },
    { term: field('trackingNumber'), value: <Ident>{consignment.trackingNumber}</Ident> },
    { term: field('dispatchedAt'), value: <When at={consignment.dispatchedAt} /> },
    { term: field('expectedOn'), value: <Day on={consignment.expectedOn} /> },
    { term: field('sealFound'), value: <Ident>{consignment.sealFound}</Ident> },
    {
      term: t({ id: 'custody.sealIntact' }),
      value: consignment.sealIntact === null ? null : consignment.sealIntact ? t({ id: 'answer.yes' }) : t({ id: 'answer.no' }),
    },
    { term: field('condition'), value: consignment.condition },
    { term: field('receivedAt'), value: <When at={consignment.receivedAt} /> },
  ];
  if (consignment.answeredBy !== null)
    facts.push({ term: t({ id: 'consignments.answeredBy' }), value: <OfficialName id={consignment.answeredBy} /> });
  if (consignment.refusalReason !== null) facts.push({ term: field('reason'), value: consignment.refusalReason });
  if (consignment.discrepancy.length > 0) {
    facts.push({ term: t({ id: 'custody.discrepancy' }), value: <CodeList of={discrepancyLabels} values={consignment.discrepancy} /> });
  }
  if (may('GET /api/links/{id}')) {
    facts.push({
      term: field('linkId'),
      value: (
        <Link to="/links/$id" params={{ id: consignment.linkId }}>
          {t({ id: 'consignments.toLink' })}
        </Link>
      ),
    });
  }
  return <Facts of={facts} />;
}

function Contents({ consignment }: { readonly consignment: Consignment }): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  return (
    <DataTable
      caption={t({ id: 'consignments.contents' })}
      rows={consignment.casts}
      rowId={({ castId }) => castId}
      empty={t({ id: 'casts.none' })}
      columns={[
        {
          id: 'label',
          header: field('label'),
          namesRow: true,
          cell: ({ castId, label }) => <ItemLink item={{ id: castId, kind: 'CAST', reference: label }} />,
        },
        { id: 'regions', header: field('regions'), cell: ({ regions }) => <CodeList of={markOfInterestLabels} values={regions} /> },
        { id: 'fitFor', header: field('fitFor'), cell: ({ fitFor }) => <CodeList of={fitForLabels} values={fitFor} /> },
        {
          id: 'custodian',
          header: field('custodianOfficialId'),
          cell: ({ custodianOfficialId, holderId }) =>
            custodianOfficialId ? <OfficialName id={custodianOfficialId} /> : <JurisdictionNamed id={holderId} />,
        },
      ]}
    />
  );
}
