import { Link } from '@tanstack/react-router';
import { FormattedMessage, defineMessages } from 'react-intl';
import { answerOf, api, type Schemas } from '../../api/client';
import { Ident } from '../../parts/ident';
import { RecordLink } from '../../parts/record-link';
import { ImportState } from '../record-imports/import-state';
import { AT_ONCE, isPast, matter, together } from './matter';

const titles = defineMessages({
  imports: { id: 'home.imports' },
  destructions: { id: 'home.destructions' },
  campaigns: { id: 'home.campaigns' },
  retention: { id: 'home.retention' },
});

const DESTRUCTION_WAITS: readonly Schemas['BatchView']['state'][] = ['planned', 'approved', 'carried-out'];

export const REGISTER_MATTERS = [
  matter({
    id: 'imports',
    title: titles.imports,
    call: 'POST /api/record-imports/{id}/confirmation',
    all: <Link to="/record-imports"><FormattedMessage id="home.all" /></Link>,
    key: ['record-imports', 'waiting'],
    read: (signal) => together(answerOf(api.GET('/api/record-imports', { params: { query: { limit: AT_ONCE } }, signal }))),
    waits: ({ id, fileName, state }: Schemas['RecordImportView']) =>
      state !== 'uploaded' && state !== 'checked'
        ? null
        : {
            id,
            due: null,
            overdue: false,
            about: (
              <>
                <RecordLink kind="record-import" id={id}>
                  <bdi>{fileName}</bdi>
                </RecordLink>{' '}
                <ImportState state={state} />
              </>
            ),
          },
  }),
  matter({
    id: 'destructions',
    title: titles.destructions,
    call: 'POST /api/destruction-batches/{id}/approval',
    key: ['destruction-batches', 'waiting'],
    read: (signal) => together(answerOf(api.GET('/api/destruction-batches', { params: { query: { limit: AT_ONCE } }, signal }))),
    waits: ({ id, reference, state, plannedOn, plannedBy }: Schemas['BatchView'], { officialId }, now) =>
      !DESTRUCTION_WAITS.includes(state) || (state === 'planned' && plannedBy === officialId)
        ? null
        : {
            id,
            due: state === 'carried-out' ? null : plannedOn,
            overdue: state !== 'carried-out' && isPast(plannedOn, now),
            about: (
              <RecordLink kind="destruction-batch" id={id}>
                <Ident>{reference}</Ident>
              </RecordLink>
            ),
          },
  }),
  matter({
    id: 'campaigns',
    title: titles.campaigns,
    call: 'POST /api/marking-campaigns/{id}/results',
    key: ['marking-campaigns', 'waiting'],
    read: (signal) => together(answerOf(api.GET('/api/marking-campaigns', { params: { query: { state: 'open', limit: AT_ONCE } }, signal }))),
    waits: ({ id, name, nextMark }: Schemas['CampaignView']) => ({
      id,
      due: null,
      overdue: false,
      about: (
        <>
          <RecordLink kind="marking-campaign" id={id}>
            <bdi>{name}</bdi>
          </RecordLink>{' '}
          <Ident>{nextMark}</Ident>
        </>
      ),
    }),
  }),
  matter({
    id: 'retention',
    title: titles.retention,
    call: 'POST /api/holders/{id}/erasure',
    key: ['holders', 'waiting'],
    read: (signal) => together(answerOf(api.GET('/api/retention-review', { params: { query: { limit: AT_ONCE } }, signal }))),
    waits: ({ id, name, retentionEndsOn, legalHold, erasure }: Schemas['HolderRetentionView'], _, now) =>
      erasure || legalHold
        ? null
        : {
            id,
            due: retentionEndsOn,
            overdue: isPast(retentionEndsOn, now),
            about: (
              <RecordLink kind="holder" id={id}>
                <bdi>{name ?? id.slice(0, 8)}</bdi>
              </RecordLink>
            ),
          },
  }),
];
