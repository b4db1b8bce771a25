import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Code } from '../../language/code';
import { chainActorLabels } from '../../language/code-labels';
import { Country } from '../../language/country';
import { useFieldName } from '../../language/field-names';
import { Ident } from '../../parts/ident';
import { Day } from '../../parts/when';
import type { ChainRow } from './tracing.reads';

/** The hands a firearm went through, in order. */
export function SupplyChain({ rows }: { readonly rows: readonly ChainRow[] }): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  return (
    <ol className="chain" aria-label={field('chain')}>
      {[...rows]
        .sort((one, other) => one.sequence - other.sequence)
        .map((row) => (
          <li key={row.sequence}>
            <strong>
              {row.sequence}. <Code of={chainActorLabels} value={row.actor} />
            </strong>
            <div>{row.name}</div>
            <div>
              <Country code={row.country} />
            </div>
            {row.licence !== null && (
              <div>
                {field('licence')}: <Ident>{row.licence}</Ident>
              </div>
            )}
            <div>
              {t({ id: 'trace.held' })} <Day on={row.acquiredOn} /> – <Day on={row.disposedOn} />
            </div>
            {row.document !== null && (
              <div>
                {field('document')}: <Ident>{row.document}</Ident>
              </div>
            )}
            {row.evidence.length > 0 && <div>{t({ id: 'trace.evidence' }, { count: row.evidence.length })}</div>}
          </li>
        ))}
    </ol>
  );
}
