import { Alert, List } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Code } from '../../language/code';
import { chainActorLabels, firearmTypeLabels, serialStateLabels } from '../../language/code-labels';
import { Country } from '../../language/country';
import { useFieldName } from '../../language/field-names';
import { lifeCycleFlagLabels, lifeEventKindLabels } from '../../language/marking-labels';
import { Awaited } from '../../parts/awaited';
import { Facts } from '../../parts/facts';
import { MarksTable } from '../../parts/firearm/firearm-facts';
import { Ident } from '../../parts/ident';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { Day } from '../../parts/when';
import { useMay } from '../../session/session';
import { AddLifeEventPanel } from './add-life-event-panel';
import { AddMarkPanel } from './add-mark-panel';
import { type FirearmDetail, firearmQuery, type LifeEvent } from './marking.reads';

export function FirearmPage(): ReactNode {
  const { id } = useParams({ from: '/official/firearms/$id' });
  const { formatMessage: t } = useIntl();
  const read = useQuery(firearmQuery(id));
  if (!read.data) return <Page title={t({ id: 'firearms.one' })}>{<Awaited read={read}>{() => null}</Awaited>}</Page>;
  return <Shown firearm={read.data} />;
}

function Shown({ firearm }: { readonly firearm: FirearmDetail }): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  const may = useMay();
  return (
    <Page title={t({ id: 'firearms.named' }, { serial: firearm.serial ?? '–' })} lead={`${firearm.make} ${firearm.model}`}>
      <Panel title={t({ id: 'firearms.identity' })}>
        <Facts
          of={[
            { term: field('serial'), value: <Ident>{firearm.serial}</Ident> },
            { term: field('serialState'), value: <Code of={serialStateLabels} value={firearm.serialState} /> },
            { term: t({ id: 'firearms.normalised' }), value: <Ident>{firearm.serialNormalised}</Ident> },
            { term: field('barrelSerial'), value: <Ident>{firearm.barrelSerial}</Ident> },
            { term: field('make'), value: firearm.make },
            { term: field('model'), value: <Ident>{firearm.model}</Ident> },
            { term: field('type'), value: <Code of={firearmTypeLabels} value={firearm.type} /> },
            { term: field('calibre'), value: <Ident>{firearm.calibre}</Ident> },
            { term: field('countryOfManufacture'), value: <Country code={firearm.countryOfManufacture} /> },
            { term: field('yearOfManufacture'), value: <Ident>{firearm.yearOfManufacture}</Ident> },
          ]}
        />
      </Panel>
      <Flags flags={firearm.flags} />
      <Panel title={field('marks')}>
        <MarksTable marks={firearm.marks} />
      </Panel>
      <Panel title={t({ id: 'firearms.life' })}>
        <Life events={firearm.lifeEvents} />
      </Panel>
      {may('POST /api/firearms/{id}/marks') && <AddMarkPanel id={firearm.id} />}
      {may('POST /api/firearms/{id}/life-events') && <AddLifeEventPanel id={firearm.id} />}
    </Page>
  );
}

function Flags({ flags }: { readonly flags: FirearmDetail['flags'] }): ReactNode {
  const { formatMessage: t } = useIntl();
  if (flags.length === 0) return null;
  return (
    <Alert color="red.9" variant="outline" mb="md" title={t({ id: 'firearms.flags' })}>
      <List size="sm">
        {flags.map(({ code, lifeEventId }) => (
          <List.Item key={`${code} ${lifeEventId}`}>
            <Code of={lifeCycleFlagLabels} value={code} />
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

function Life({ events }: { readonly events: readonly LifeEvent[] }): ReactNode {
  const { formatMessage: t } = useIntl();
  if (events.length === 0) return t({ id: 'firearms.noLife' });
  return (
    <ol className="timeline">
      {events.map(({ id, kind, date, holder, actor, country, document }) => (
        <li key={id}>
          <strong>
            <Code of={lifeEventKindLabels} value={kind} />
          </strong>{' '}
          · <Day on={date} />
          {holder && (
            <div>
              {actor && (
                <>
                  <Code of={chainActorLabels} value={actor} />:{' '}
                </>
              )}
              {holder.name ?? t({ id: 'firearms.nameEnded' })} (<Country code={holder.country} />)
            </div>
          )}
          {country !== null && (
            <div>
              <Country code={country} />
            </div>
          )}
          {document !== null && (
            <div>
              <Ident>{document}</Ident>
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
