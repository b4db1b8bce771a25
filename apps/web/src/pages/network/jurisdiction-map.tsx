import { type ReactNode, useMemo } from 'react';
import { useIntl } from 'react-intl';
import { CountryMap } from './country-map';
import type { JurisdictionPair } from './network.reads';

/** Jurisdictions that something was exchanged between, and how often. */
export function JurisdictionMap({ pairs }: { readonly pairs: readonly JurisdictionPair[] }): ReactNode {
  const { formatMessage: t } = useIntl();
  const codes = useMemo(() => [...new Set(pairs.flatMap(({ one, other }) => [one, other]))], [pairs]);
  const ties = pairs.map(({ one, other, hits, traces }) => ({
    ...{ from: one, to: other, label: String(hits + traces) },
    tone: hits > 0 ? ('known' as const) : ('open' as const),
  }));
  return <CountryMap codes={codes} ties={ties} name={t({ id: 'network.mapSays' }, { count: pairs.length })} />;
}
