import { Text } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { answerOf, api } from '../../api/client';
import { accessSubjectLabels } from '../../language/access-labels';
import { Code } from '../../language/code';
import { Awaited } from '../../parts/awaited';
import { Ident } from '../../parts/ident';
import { Panel } from '../../parts/panel';
import { RecordLink } from '../../parts/record-link';
import { When } from '../../parts/when';
import { OfficialName } from '../directory/names';

const changesQuery = queryOptions({
  queryKey: ['changes'],
  queryFn: ({ signal }) => answerOf(api.GET('/api/log/changes', { signal })),
});

/** What others did to the records that this official may open, since the sign-in before this one. */
export function ChangesPanel(): ReactNode {
  const { formatMessage: t } = useIntl();
  return (
    <Panel title={t({ id: 'home.changed' })}>
      <Awaited read={useQuery(changesQuery)}>
        {({ since, items, more }) => (
          <>
            <Text size="sm" c="gray.7">
              {t({ id: 'home.since' })} <When at={since} />
            </Text>
            {items.length === 0 && <Text c="gray.7">{t({ id: 'home.nothingChanged' })}</Text>}
            <ul className="plain-list waiting">
              {items.map(({ subjectKind, subjectId, latestAt, latestBy, events }) => (
                <li key={`${subjectKind}-${subjectId}`}>
                  <RecordLink kind={subjectKind} id={subjectId}>
                    <Code of={accessSubjectLabels} value={subjectKind} /> <Ident>{subjectId.slice(-6)}</Ident>
                  </RecordLink>{' '}
                  · {t({ id: 'home.events' }, { count: events })} · <When at={latestAt} />
                  {latestBy !== null && (
                    <>
                      {' '}
                      · <OfficialName id={latestBy} />
                    </>
                  )}
                </li>
              ))}
            </ul>
            {more && <Text size="sm">{t({ id: 'home.moreChanged' })}</Text>}
          </>
        )}
      </Awaited>
    </Panel>
  );
}
