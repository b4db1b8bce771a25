import { Link } from '@tanstack/react-router';
import { FormattedMessage, defineMessages } from 'react-intl';
import { answerOf, api, type Schemas } from '../../api/client';
import { Ident } from '../../parts/ident';
import { RecordLink } from '../../parts/record-link';
import { When } from '../../parts/when';
import { matter } from './matter';

const titles = defineMessages({
  log: { id: 'home.log' },
  checks: { id: 'home.checks' },
  refusedCheckpoints: { id: 'home.refusedCheckpoints' },
  webhooks: { id: 'home.webhooks' },
  entries: { id: 'home.entries' },
});

interface LogTrouble {
  readonly id: string;
  readonly since: string | null;
  readonly standstill: boolean;
}

export const OVERSIGHT_MATTERS = [
  matter({
    id: 'log',
    title: titles.log,
    call: 'GET /api/log-checks',
    key: ['log', 'waiting'],
    read: async (signal) => {
      const { standstill, witnesses } = await answerOf(api.GET('/api/log', { signal }));
      const silent = witnesses.filter(({ overdue }) => overdue).map(({ name, failingSince }): LogTrouble => ({ id: name, since: failingSince, standstill: false }));
      const stopped: LogTrouble[] = standstill ? [{ id: standstill.problem, since: standstill.since, standstill: true }] : [];
      return { items: [...stopped, ...silent], more: false };
    },
    waits: ({ id, since, standstill }: LogTrouble) => ({
      id,
      due: since,
      overdue: true,
      about: (
        <>
          <RecordLink kind="log" id={id}>
            {standstill ? <FormattedMessage id="home.standstill" /> : <FormattedMessage id="home.silentWitness" />}
          </RecordLink>{' '}
          <Ident>{id}</Ident>
        </>
      ),
    }),
  }),
  matter({
    id: 'checks',
    title: titles.checks,
    call: 'GET /api/log-checks',
    key: ['log-checks', 'waiting'],
    read: async (signal) => ({ items: (await answerOf(api.GET('/api/log-checks', { signal }))).slice(0, 1), more: false }),
    waits: ({ id, state, endedAt, found }: Schemas['LogCheckView']) =>
      state !== 'not-sound' && state !== 'broken-off'
        ? null
        : {
            id,
            due: null,
            overdue: false,
            about: (
              <>
                <RecordLink kind="log-check" id={id}>
                  <FormattedMessage id="home.notSound" values={{ count: found }} />
                </RecordLink>{' '}
                <When at={endedAt} />
              </>
            ),
          },
  }),
  matter({
    id: 'refusedCheckpoints',
    title: titles.refusedCheckpoints,
    call: 'GET /api/log/refused-checkpoints',
    key: ['log', 'waiting', 'refused'],
    read: async (signal) => ({ items: await answerOf(api.GET('/api/log/refused-checkpoints', { signal })), more: false }),
    waits: ({ id, origin, recordedAt }: Schemas['RefusedCheckpointView']) => ({
      id,
      due: null,
      overdue: false,
      about: (
        <>
          <RecordLink kind="log" id={id}>
            <Ident>{origin}</Ident>
          </RecordLink>{' '}
          <When at={recordedAt} />
        </>
      ),
    }),
  }),
  matter({
    id: 'webhooks',
    title: titles.webhooks,
    call: 'POST /api/webhook-endpoints/{id}/enable',
    key: ['webhook-endpoints', 'waiting'],
    read: async (signal) => ({ items: await answerOf(api.GET('/api/webhook-endpoints', { signal })), more: false }),
    waits: ({ id, url, state, failingSince, disabledAt }: Schemas['WebhookEndpointView']) =>
      state === 'active' && failingSince === null
        ? null
        : {
            id,
            due: null,
            overdue: false,
            about: (
              <>
                <RecordLink kind="webhook-endpoint" id={id}>
                  <Ident>{url}</Ident>
                </RecordLink>{' '}
                <When at={disabledAt ?? failingSince} />
              </>
            ),
          },
  }),
  matter({
    id: 'entries',
    title: titles.entries,
    call: 'POST /api/focal-points/{id}/confirmation',
    key: ['focal-points', 'waiting'],
    read: async (signal) => ({ items: await answerOf(api.GET('/api/focal-points/own', { signal })), more: false }),
    waits: ({ id, standing, expiresAt, officialId }: Schemas['OwnFocalPointView'], me) =>
      (standing !== 'confirm-soon' && standing !== 'expired') || (officialId !== me.officialId && !me.roles.includes('administrator'))
        ? null
        : {
            id,
            due: expiresAt,
            overdue: standing === 'expired',
            about: (
              <Link to="/jurisdictions">
                <FormattedMessage id="home.confirmEntry" />
              </Link>
            ),
          },
  }),
];
