import { type ReactNode, Suspense, lazy } from 'react';
import { useIntl } from 'react-intl';
import { Panel } from '../../parts/panel';
import type { TraceRequest } from './tracing.reads';

const CountryMap = lazy(() => import('../network/country-map').then((module) => ({ default: module.CountryMap })));

/** Where the weapon was found, who is asked, and where the answers say it went: the same as the table beside it. */
export function RoutingMap({ request }: { readonly request: TraceRequest }): ReactNode {
  const { formatMessage: t } = useIntl();
  const home = request.requester?.code;
  if (!home) return null;
  const inquiry = request.subRequests.length > 0 ? request.subRequests : [request];
  const ties = inquiry.flatMap(({ addressee, state }) =>
    addressee
      ? [
          {
            from: home,
            to: addressee.code,
            label: '',
            tone: state === 'answered' || state === 'closed' ? ('known' as const) : ('open' as const),
          },
        ]
      : [],
  );
  // Each hand on the way to the next, where it crossed a border.
  const hands = [...(request.answer?.chain ?? [])].sort((one, other) => one.sequence - other.sequence);
  const way = hands.flatMap(({ country }, index) => {
    const next = hands[index + 1]?.country;
    return next && next !== country ? [{ from: country, to: next, label: String(index + 1), tone: 'known' as const }] : [];
  });
  const further = request.routing.flatMap(({ country, askedBy, standing }) => (askedBy === null && standing !== 'own' ? [country] : []));
  const codes = [
    ...new Set([
      home,
      ...inquiry.flatMap(({ addressee }) => (addressee ? [addressee.code] : [])),
      ...hands.map(({ country }) => country),
      ...further,
    ]),
  ];
  return (
    <Panel title={t({ id: 'trace.onMap' })}>
      <Suspense fallback={null}>
        <CountryMap codes={codes} ties={[...ties, ...way]} name={t({ id: 'trace.mapSays' }, { asked: ties.length, steps: way.length })} />
      </Suspense>
    </Panel>
  );
}
