import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import { Code } from '../../language/code';
import { loggedSubjectLabels } from '../../language/log-labels';
import { retentionClassLabels } from '../../language/retention-labels';
import { useFieldName } from '../../language/field-names';
import type { DataColumn } from '../../parts/data-table';
import { Ident } from '../../parts/ident';
import { Page } from '../../parts/page';
import { PagedTable } from '../../parts/paged-table';
import { Panel } from '../../parts/panel';
import { Day } from '../../parts/when';
import { useMay } from '../../session/session';
import { HoldsPanel } from './holds-panel';
import { announcedQuery, erasedQuery } from './retention.reads';

interface About {
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly retentionClass: string;
  readonly endedOn: string;
}

/** When what is known of persons ends, and what keeps it longer. */
export function RetentionPage(): ReactNode {
  const { formatMessage: t } = useIntl();
  const may = useMay();
  return (
    <Page title={t({ id: 'retention.title' })} lead={t({ id: 'retention.lead' })}>
      <Announced />
      {may('GET /api/retention/holds') && <HoldsPanel />}
      <Erased />
    </Page>
  );
}

/** What every line of these lists begins with. */
function useAbout(): DataColumn<About>[] {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  return [
    { id: 'kind', header: field('kind'), cell: ({ subjectKind }) => <Code of={loggedSubjectLabels} value={subjectKind} /> },
    { id: 'id', header: t({ id: 'recordHistory.subjectId' }), namesRow: true, cell: ({ subjectId }) => <Ident>{subjectId}</Ident> },
    { id: 'class', header: t({ id: 'retention.class' }), cell: ({ retentionClass }) => <Code of={retentionClassLabels} value={retentionClass} /> },
    { id: 'endedOn', header: t({ id: 'retention.endedOn' }), cell: ({ endedOn }) => <Day on={endedOn} /> },
  ];
}

function Announced(): ReactNode {
  const { formatMessage: t } = useIntl();
  const [cursor, setCursor] = useState<string>();
  const about = useAbout();
  const read = useQuery(announcedQuery(cursor));
  return (
    <Panel title={t({ id: 'retention.announced' })}>
      <PagedTable
        read={read}
        caption={t({ id: 'retention.announced' })}
        rowId={({ id }) => id}
        empty={t({ id: 'retention.noneAnnounced' })}
        cursor={cursor}
        onCursor={setCursor}
        columns={[
          ...about,
          {
            id: 'eraseOn',
            header: t({ id: 'retention.eraseOn' }),
            cell: ({ eraseOn, held }) => (held ? <strong>{t({ id: 'retention.held' })}</strong> : <Day on={eraseOn} />),
          },
        ]}
      />
    </Panel>
  );
}

function Erased(): ReactNode {
  const { formatMessage: t, formatNumber } = useIntl();
  const [cursor, setCursor] = useState<string>();
  const about = useAbout();
  const read = useQuery(erasedQuery(cursor));
  return (
    <Panel title={t({ id: 'retention.erased' })}>
      <PagedTable
        read={read}
        caption={t({ id: 'retention.erased' })}
        rowId={({ id }) => id}
        empty={t({ id: 'retention.noneErased' })}
        cursor={cursor}
        onCursor={setCursor}
        columns={[...about, { id: 'events', header: t({ id: 'retention.events' }), numeric: true, cell: ({ events }) => formatNumber(events) }]}
      />
    </Panel>
  );
}
