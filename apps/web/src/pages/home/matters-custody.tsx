import { Link } from '@tanstack/react-router';
import { FormattedMessage, defineMessages } from 'react-intl';
import { answerOf, api, type Schemas } from '../../api/client';
import { Code } from '../../language/code';
import { dutyKindLabels } from '../../language/duty-labels';
import { labelIncidentLabels } from '../../language/label-labels';
import { Ident } from '../../parts/ident';
import { RecordLink } from '../../parts/record-link';
import { ConsignmentState } from '../custody/consignment-state';
import { ExhibitNamed } from '../custody/exhibit-named';
import { ItemLink } from '../custody/item-link';
import { OfficialName } from '../directory/names';
import { AT_ONCE, isPast, matter, together } from './matter';

const titles = defineMessages({
  handovers: { id: 'home.handovers' },
  casts: { id: 'home.casts' },
  consignments: { id: 'home.consignments' },
  castings: { id: 'home.castings' },
  disposals: { id: 'home.disposals' },
  flags: { id: 'home.flags' },
  incidents: { id: 'home.incidents' },
  holds: { id: 'home.holds' },
  duties: { id: 'home.duties' },
  nonConformities: { id: 'home.nonConformities' },
});

/** Where the side that has to do something is ours. */
const HANDS_ON: Readonly<Record<'in' | 'out', readonly string[]>> = {
  in: ['in_transit', 'on_hold'],
  out: ['packed', 'sealed', 'on_hold', 'lost', 'refused', 'sent_back'],
};

export const CUSTODY_MATTERS = [
  matter({
    id: 'handovers',
    title: titles.handovers,
    call: 'POST /api/handovers/{id}/acceptance',
    all: <Link to="/handovers"><FormattedMessage id="home.all" /></Link>,
    key: ['custody', 'waiting', 'handovers'],
    read: (signal) => together(answerOf(api.GET('/api/handovers', { params: { query: { state: 'open', limit: AT_ONCE } }, signal }))),
    waits: ({ id, ourPart, exhibitId, giverId, expiresAt }: Schemas['HandoverView'], _, now) =>
      ourPart !== 'receiver'
        ? null
        : {
            id,
            due: expiresAt,
            overdue: isPast(expiresAt, now),
            about: (
              <>
                <ExhibitNamed id={exhibitId} /> · <OfficialName id={giverId} />
              </>
            ),
          },
  }),
  matter({
    id: 'casts',
    title: titles.casts,
    call: 'POST /api/casts/{id}/review',
    all: <Link to="/casts"><FormattedMessage id="home.all" /></Link>,
    key: ['custody', 'waiting', 'casts'],
    read: (signal) => together(answerOf(api.GET('/api/casts', { params: { query: { state: 'cast_cured', limit: AT_ONCE } }, signal }))),
    waits: (cast: Schemas['CastView'], { officialId }) =>
      cast.makerId === officialId ? null : { id: cast.id, due: null, overdue: false, about: <ItemLink item={cast} /> },
  }),
  matter({
    id: 'consignments',
    title: titles.consignments,
    call: 'POST /api/consignments/{id}/acceptance',
    all: <Link to="/consignments"><FormattedMessage id="home.all" /></Link>,
    key: ['custody', 'waiting', 'consignments'],
    read: (signal) => together(answerOf(api.GET('/api/consignments', { params: { query: { standing: 'open', limit: AT_ONCE } }, signal }))),
    waits: ({ id, reference, state, direction, expectedAt, expectedOn, returnBy }: Schemas['ConsignmentView'], _, now) => {
      const due = expectedAt ?? expectedOn ?? returnBy;
      const overdue = isPast(due, now);
      if (!HANDS_ON[direction].includes(state) && !overdue) return null;
      return {
        id,
        due,
        overdue,
        about: (
          <>
            <RecordLink kind="consignment" id={id}>
              <Ident>{reference}</Ident>
            </RecordLink>{' '}
            <ConsignmentState state={state} />
          </>
        ),
      };
    },
  }),
  matter({
    id: 'castings',
    title: titles.castings,
    call: 'POST /api/castings/{id}/steps',
    key: ['custody', 'waiting', 'castings'],
    read: (signal) => together(answerOf(api.GET('/api/castings', { params: { query: { state: 'open', limit: AT_ONCE } }, signal }))),
    waits: ({ id, operatorId, kind, itemId, startedAt }: Schemas['CastingView'], { officialId }) =>
      operatorId !== officialId
        ? null
        : {
            id,
            due: null,
            overdue: false,
            about: (
              <>
                <RecordLink kind={kind === 'CAST' ? 'mould' : 'exhibit'} id={itemId}>
                  <FormattedMessage id="home.castingBegun" />
                </RecordLink>{' '}
                · <Ident>{startedAt.slice(0, 10)}</Ident>
              </>
            ),
          },
  }),
  matter({
    id: 'disposals',
    title: titles.disposals,
    call: 'POST /api/disposals/{id}/approval',
    key: ['custody', 'waiting', 'disposals'],
    read: (signal) => together(answerOf(api.GET('/api/disposals', { params: { query: { state: 'proposed', limit: AT_ONCE } }, signal }))),
    waits: ({ id, exhibitId, proposedBy }: Schemas['DisposalView'], { officialId }) =>
      proposedBy === officialId
        ? null
        : {
            id,
            due: null,
            overdue: false,
            about: (
              <>
                <ExhibitNamed id={exhibitId} /> · <OfficialName id={proposedBy} />
              </>
            ),
          },
  }),
  matter({
    id: 'flags',
    title: titles.flags,
    call: 'GET /api/custody/flags',
    key: ['custody', 'waiting', 'flags'],
    read: async (signal) => {
      const { items, nextCursor } = await answerOf(api.GET('/api/custody/flags', { params: { query: { unexplained: true, limit: AT_ONCE } }, signal }));
      return { items, more: nextCursor !== null };
    },
    waits: ({ exhibitId, reference, kind, unexplained }: Schemas['FlaggedItemView']) => ({
      id: exhibitId,
      due: null,
      overdue: false,
      about: (
        <>
          <ItemLink item={{ id: exhibitId, reference, kind }} /> · <FormattedMessage id="home.unexplained" values={{ count: unexplained }} />
        </>
      ),
    }),
  }),
  matter({
    id: 'incidents',
    title: titles.incidents,
    call: 'POST /api/label-incidents/{id}/settlement',
    all: <Link to="/label-incidents" search={{ state: 'open' }}><FormattedMessage id="home.all" /></Link>,
    key: ['label-incidents', 'waiting'],
    read: (signal) => together(answerOf(api.GET('/api/label-incidents', { params: { query: { state: 'open', limit: AT_ONCE } }, signal }))),
    waits: ({ id, kind, thing }: Schemas['LabelIncidentView']) => ({
      id,
      due: null,
      overdue: false,
      about: (
        <>
          <Link to="/label-incidents" search={{ state: 'open' }}>
            <Code of={labelIncidentLabels} value={kind} />
          </Link>{' '}
          · <Ident>{thing?.reference}</Ident>
        </>
      ),
    }),
  }),
  matter({
    id: 'holds',
    title: titles.holds,
    call: 'POST /api/custody-holds/{id}/lifting',
    key: ['custody', 'waiting', 'holds'],
    read: (signal) => together(answerOf(api.GET('/api/custody-holds', { params: { query: { standing: true, limit: AT_ONCE } }, signal }))),
    waits: ({ id, exhibitId, caseId, until, state, dueForLifting }: Schemas['CustodyHoldView'], _, now) =>
      state !== 'lift-asked' && !dueForLifting
        ? null
        : {
            id,
            due: until,
            overdue: isPast(until, now),
            about: (
              <RecordLink kind={exhibitId === null ? 'case' : 'exhibit'} id={exhibitId ?? caseId ?? ''}>
                <FormattedMessage id="home.holdToLift" />
              </RecordLink>
            ),
          },
  }),
  matter({
    id: 'duties',
    title: titles.duties,
    call: 'GET /api/laboratory/due',
    key: ['laboratory', 'waiting', 'due'],
    read: async (signal) => ({ items: (await answerOf(api.GET('/api/laboratory/due', { signal }))).items, more: false }),
    waits: ({ kind, subjectId, dueAt, overdue, instrument, officialId }: Schemas['DutyView'], me) =>
      officialId !== null && officialId !== me.officialId && !me.roles.some((role) => role !== 'examiner')
        ? null
        : {
            id: `${kind}-${subjectId}`,
            due: dueAt,
            overdue,
            about: (
              <>
                <RecordLink kind={kind === 'calibration' || kind === 'reference-check' ? 'instrument' : kind} id={subjectId}>
                  <Code of={dutyKindLabels} value={kind} />
                </RecordLink>{' '}
                {instrument !== null && <bdi>{instrument}</bdi>} {officialId !== null && <OfficialName id={officialId} />}
              </>
            ),
          },
  }),
  matter({
    id: 'nonConformities',
    title: titles.nonConformities,
    call: 'POST /api/laboratory/non-conformities/{id}/effectiveness',
    key: ['laboratory', 'waiting', 'non-conformities'],
    read: (signal) => together(answerOf(api.GET('/api/laboratory/non-conformities', { params: { query: { limit: AT_ONCE } }, signal }))),
    waits: ({ id, state, description, dueOn, overdue, ownerId }: Schemas['NonConformityView'], { officialId, roles }) =>
      state === 'closed' || !(ownerId === officialId || roles.includes('laboratory-manager') || (roles.includes('auditor') && state === 'carried_out'))
        ? null
        : {
            id,
            due: dueOn,
            overdue,
            about: (
              <RecordLink kind="non-conformity" id={id}>
                <bdi>{description.slice(0, 80)}</bdi>
              </RecordLink>
            ),
          },
  }),
];
