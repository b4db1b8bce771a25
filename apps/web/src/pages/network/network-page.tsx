import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import { useIntl } from 'react-intl';
import { Code } from '../../language/code';
import { edgeKindLabels, edgeStateLabels } from '../../language/network-labels';
import { useCountryName } from '../../language/country';
import { Awaited, Awaiting } from '../../parts/awaited';
import { DataTable } from '../../parts/data-table';
import { Ident } from '../../parts/ident';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { Day } from '../../parts/when';
import { searchOf } from '../../search';
import { NetworkDrawing } from './network-drawing';
import { networkQuery, type Network, type NetworkNode } from './network.reads';
import { unnamed } from './node-words';

const JurisdictionMap = lazy(() => import('./jurisdiction-map').then(({ JurisdictionMap: map }) => ({ default: map })));

/** Cases that are linked by hits and by traced weapons, as far as this jurisdiction has been told of them. */
export function NetworkPage(): ReactNode {
  const { formatMessage: t } = useIntl();
  const search = useSearch({ from: '/official/network', select: searchOf.network });
  const read = useQuery(networkQuery(search));
  return (
    <Page title={t({ id: 'network.title' })} lead={t({ id: 'network.lead' })}>
      {search.caseId !== undefined && (
        <p>
          {t({ id: 'network.ofCase' })}{' '}
          <Link to="/network" search={{}}>
            {t({ id: 'network.whole' })}
          </Link>
        </p>
      )}
      <Awaited read={read}>{(network) => <Shown network={network} />}</Awaited>
    </Page>
  );
}

function Shown({ network }: { readonly network: Network }): ReactNode {
  const { formatMessage: t } = useIntl();
  const countryName = useCountryName();
  const node = new Map(network.nodes.map((each) => [each.id, each]));
  if (network.edges.length === 0) return <Text c="gray.7">{t({ id: 'network.none' })}</Text>;
  return (
    <>
      {network.cut && <Text mb="sm">{t({ id: 'network.cut' })}</Text>}
      <Panel title={t({ id: 'network.graph' })}>
        <NetworkDrawing network={network} />
        <DataTable
          caption={t({ id: 'network.ties' })}
          rows={network.edges}
          rowId={({ id }) => id}
          empty={t({ id: 'network.none' })}
          columns={[
            { id: 'kind', header: t({ id: 'network.kind' }), namesRow: true, cell: ({ kind }) => <Code of={edgeKindLabels} value={kind} /> },
            { id: 'from', header: t({ id: 'network.from' }), cell: ({ from }) => <NodeNamed node={node.get(from)} /> },
            { id: 'to', header: t({ id: 'network.to' }), cell: ({ to }) => <NodeNamed node={node.get(to)} /> },
            { id: 'state', header: t({ id: 'network.state' }), cell: ({ state }) => <Code of={edgeStateLabels} value={state} /> },
            { id: 'at', header: t({ id: 'network.since' }), cell: ({ at }) => <Day on={at} /> },
          ]}
        />
      </Panel>
      <Panel title={t({ id: 'network.map' })}>
        <Suspense fallback={<Awaiting>{t({ id: 'read.loading' })}</Awaiting>}>
          <JurisdictionMap pairs={network.pairs} />
        </Suspense>
        <Text size="sm" c="gray.7" my="sm">
          {t({ id: 'network.borders' })}
        </Text>
        <DataTable
          caption={t({ id: 'network.pairs' })}
          rows={network.pairs}
          rowId={({ one, other }) => `${one}-${other}`}
          empty={t({ id: 'network.none' })}
          columns={[
            { id: 'one', header: t({ id: 'network.one' }), namesRow: true, cell: ({ one }) => countryName(one) },
            { id: 'other', header: t({ id: 'network.other' }), cell: ({ other }) => countryName(other) },
            { id: 'hits', header: t({ id: 'network.hits' }), numeric: true, cell: ({ hits }) => hits },
            { id: 'traces', header: t({ id: 'network.traces' }), numeric: true, cell: ({ traces }) => traces },
          ]}
        />
      </Panel>
    </>
  );
}

/** One's own case by its page; another's by what it is called, where that was told. */
function NodeNamed({ node }: { readonly node: NetworkNode | undefined }): ReactNode {
  const { formatMessage: t } = useIntl();
  const countryName = useCountryName();
  if (!node) return <Ident>{null}</Ident>;
  const named = node.reference === null ? t(unnamed(node)) : <Ident>{node.reference}</Ident>;
  return (
    <>
      {node.caseId === null ? (
        named
      ) : (
        <Link to="/cases/$id" params={{ id: node.caseId }}>
          {named}
        </Link>
      )}
      {node.jurisdiction !== null && ` · ${countryName(node.jurisdiction)}`}
    </>
  );
}
