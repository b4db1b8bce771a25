import { Text } from '@mantine/core';
import { type QueryFunctionContext, useQueries, type UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { CodeList } from '../../language/code';
import { roleLabels } from '../../language/code-labels';
import { Awaited } from '../../parts/awaited';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { Tag } from '../../parts/tag';
import { Day, When } from '../../parts/when';
import { useMay, useOfficial } from '../../session/session';
import { useAlertChanges } from '../alerts/alerts.reads';
import { ChangesPanel } from './changes-panel';
import type { Answered, Matter, Waiting } from './matter';
import { CUSTODY_MATTERS } from './matters-custody';
import { EXAMINATION_MATTERS } from './matters-examination';
import { OVERSIGHT_MATTERS } from './matters-oversight';
import { REGISTER_MATTERS } from './matters-register';
import { TRACING_MATTERS } from './matters-tracing';

const MATTERS: readonly Matter[] = [...TRACING_MATTERS, ...EXAMINATION_MATTERS, ...CUSTODY_MATTERS, ...REGISTER_MATTERS, ...OVERSIGHT_MATTERS];
const SHOWN = 6;

/** One kind of thing with what of it waits, as far as it was read. */
interface Read {
  readonly matter: Matter;
  readonly read: UseQueryResult<Answered<unknown>>;
  readonly waiting: readonly Waiting[];
}

/** What waits for this official, what is overdue, and what has changed: by what the server lets the roles do. */
export function HomePage(): ReactNode {
  const { formatMessage: t } = useIntl();
  const me = useOfficial();
  const may = useMay();
  useAlertChanges();
  const matters = MATTERS.filter(({ call }) => may(call));
  const reads = useQueries({
    queries: matters.map(({ key, read }) => ({
      queryKey: key,
      queryFn: ({ signal }: QueryFunctionContext) => read(signal),
    })),
  });
  const now = new Date();
  const all = matters.map((matter, index): Read => {
    const read = reads[index] as UseQueryResult<Answered<unknown>>;
    return { matter, read, waiting: (read.data?.items ?? []).flatMap((row) => matter.waits(row, me, now) ?? []) };
  });
  // Of what has nothing in it, one line says so; of what failed, its panel.
  const [nothing, something] = [all.filter(({ read, waiting }) => read.data && waiting.length === 0), all.filter(({ read, waiting }) => !read.data || waiting.length > 0)];
  return (
    <Page
      title={t({ id: 'home.title' }, { name: me.name })}
      lead={
        <>
          <CodeList of={roleLabels} values={me.roles} /> · {me.jurisdictionName}
        </>
      }
    >
      <Overdue of={all} />
      <div className="beside-each-other">
        {something.map((each) => (
          <WaitingPanel key={each.matter.id} of={each} />
        ))}
        <ChangesPanel />
      </div>
      {nothing.length > 0 && (
        <Text c="gray.7" role="status">
          {t({ id: 'home.nothingWaits' })} {nothing.map(({ matter }) => t(matter.title)).join(' · ')}
        </Text>
      )}
    </Page>
  );
}

const inOrder = (one: Waiting, other: Waiting): number => (one.due ?? '9').localeCompare(other.due ?? '9');

function Overdue({ of }: { readonly of: readonly Read[] }): ReactNode {
  const { formatMessage: t } = useIntl();
  const overdue = of
    .flatMap(({ matter, waiting }) => waiting.filter((each) => each.overdue).map((each) => ({ ...each, kind: matter })))
    .sort(inOrder);
  const read = of.every(({ read: { isPending } }) => !isPending);
  return (
    <Panel title={t({ id: 'home.overdue' })}>
      {overdue.length === 0 && <Text c="gray.7">{read ? t({ id: 'home.nothingOverdue' }) : t({ id: 'read.loading' })}</Text>}
      <ul className="plain-list waiting">
        {overdue.map(({ id, kind, about, due }) => (
          <li key={`${kind.id}-${id}`}>
            <Tag tone="bad">{t({ id: 'home.due' })}</Tag> <Due at={due} /> · {t(kind.title)}: {about}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function WaitingPanel({ of: { matter, read, waiting } }: { readonly of: Read }): ReactNode {
  const { formatMessage: t } = useIntl();
  const first = [...waiting].sort(inOrder).slice(0, SHOWN);
  return (
    <Panel title={t({ id: 'home.counted' }, { what: t(matter.title), count: waiting.length })} actions={matter.all}>
      <Awaited read={read}>
        {({ more }) => (
          <>
            <ul className="plain-list waiting">
              {first.map(({ id, about, due }) => (
                <li key={id}>
                  {about} {due !== null && <Due at={due} />}
                </li>
              ))}
            </ul>
            {(more || waiting.length > SHOWN) && (
              <Text size="sm">{more ? t({ id: 'home.moreThanRead' }) : t({ id: 'home.moreWaits' }, { count: waiting.length - SHOWN })}</Text>
            )}
          </>
        )}
      </Awaited>
    </Panel>
  );
}

/** A day, or an instant. */
const Due = ({ at }: { readonly at: string | null }): ReactNode => (at !== null && at.length > 10 ? <When at={at} /> : <Day on={at} />);
