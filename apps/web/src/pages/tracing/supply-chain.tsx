import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Code } from '../../language/code';
import { chainActorLabels } from '../../language/code-labels';
import { Country } from '../../language/country';
import { useFieldName } from '../../language/field-names';
import { Ident } from '../../parts/ident';
import { Photograph } from '../../parts/photographs';
import { Day } from '../../parts/when';
import type { ChainRow } from './tracing.reads';

interface SupplyChainProps {
  readonly rows: readonly ChainRow[];
  /** Where the picture of a piece of evidence is shown from, and null while it has not arrived; evidence is only counted when left out. */
  readonly picture?: (id: string) => string | null;
  /** Where the way of the firearm ends. */
  readonly end?: ReactNode;
}

/** The hands a firearm went through, in order, drawn as its way from one to the next. */
export function SupplyChain({ rows, picture, end }: SupplyChainProps): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  return (
    <>
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
              {picture &&
                row.evidence.map(({ id }, index) => (
                  <Photograph
                    key={id}
                    id={id}
                    src={picture(id)}
                    name={t({ id: 'photographs.evidence' }, { row: row.sequence, number: index + 1 })}
                  />
                ))}
            </li>
          ))}
      </ol>
      {end && <div className="chain-end">{end}</div>}
    </>
  );
}
