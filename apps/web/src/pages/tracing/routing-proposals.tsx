import { Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Code } from '../../language/code';
import { Country } from '../../language/country';
import { routingReasonLabels, standingLabels } from '../../language/trace-labels';
import { Ident } from '../../parts/ident';
import { Panel } from '../../parts/panel';
import { Tag } from '../../parts/tag';
import type { TraceRequest } from './tracing.reads';

interface RoutingProposalsProps {
  readonly routing: TraceRequest['routing'];
  readonly addressee: string;
  readonly choose: (country: string) => void;
}

/** Whom to ask, read from the marks of the weapon as it was saved last; a person chooses. */
export function RoutingProposals({ routing, addressee, choose }: RoutingProposalsProps): ReactNode {
  const { formatMessage: t } = useIntl();
  return (
    <Panel title={t({ id: 'trace.routing' })}>
      {routing.length === 0 ? (
        <Text size="sm" c="gray.7">
          {t({ id: 'trace.noRouting' })}
        </Text>
      ) : (
        <ol className="plain-list">
          {routing.map(({ country, reason, year, standing }) => (
            <li key={country}>
              <strong>
                <Country code={country} />
              </strong>{' '}
              <Tag tone={standing === 'addressable' ? 'told' : 'plain'}>
                <Code of={standingLabels} value={standing} />
              </Tag>
              <div>
                <Code of={routingReasonLabels} value={reason} /> {year !== null && <Ident>{year}</Ident>}
              </div>
              {standing === 'addressable' && (
                <Button mt={4} size="compact-sm" variant="default" disabled={addressee === country} onClick={() => choose(country)}>
                  {t({ id: 'trace.address' }, { country })}
                </Button>
              )}
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
