import { Link } from '@tanstack/react-router';
import { FormattedMessage, defineMessages } from 'react-intl';
import { answerOf, api, type Schemas } from '../../api/client';
import { correlationStateLabels } from '../../language/ballistics-labels';
import { Code } from '../../language/code';
import { Ident } from '../../parts/ident';
import { RecordLink } from '../../parts/record-link';
import { SyntheticLabel } from '../../parts/synthetic-label';
import type { Session } from '../../session/session';
import { LinkState } from '../ballistics/link-state';
import { AT_ONCE, matter, together } from './matter';

const titles = defineMessages({
  acquisitions: { id: 'home.acquisitions' },
  links: { id: 'home.links' },
});

type LinkRow = Schemas['LinkView'];

/** An examiner is waited for where nobody was named, or where they were; whoever runs the laboratory or the office, by every link. */
function isWaitedFor({ assignment, comparison, verification }: LinkRow, { officialId, roles }: Session): boolean {
  if (!roles.includes('examiner') || roles.some((role) => role === 'laboratory-manager' || role === 'focal-point') || !assignment) return true;
  return (assignment.examinerId === officialId && !comparison) || (assignment.verifierId === officialId && !verification);
}

export const EXAMINATION_MATTERS = [
  matter({
    id: 'acquisitions',
    title: titles.acquisitions,
    call: 'POST /api/candidates/{id}/lead',
    all: <Link to="/acquisitions"><FormattedMessage id="home.all" /></Link>,
    key: ['acquisitions', 'waiting'],
    read: (signal) => together(answerOf(api.GET('/api/acquisitions', { params: { query: { unreviewed: true, limit: AT_ONCE } }, signal }))),
    waits: ({ id, reference, synthetic, correlation }: Schemas['AcquisitionView']) => ({
      id,
      due: null,
      overdue: false,
      about: (
        <>
          <RecordLink kind="acquisition" id={id}>
            <Ident>{reference}</Ident>
          </RecordLink>{' '}
          <Code of={correlationStateLabels} value={correlation?.state ?? 'queued'} /> <SyntheticLabel synthetic={synthetic} />
        </>
      ),
    }),
  }),
  matter({
    id: 'links',
    title: titles.links,
    call: 'GET /api/links',
    all: <Link to="/links"><FormattedMessage id="home.all" /></Link>,
    key: ['links', 'waiting'],
    read: (signal) => together(answerOf(api.GET('/api/links', { params: { query: { open: true, limit: AT_ONCE } }, signal }))),
    waits: (link: LinkRow, me) =>
      !isWaitedFor(link, me)
        ? null
        : {
            id: link.id,
            due: null,
            overdue: false,
            about: (
              <>
                <RecordLink kind="link" id={link.id}>
                  <Ident>{link.own.reference}</Ident> ↔ <Ident>{link.other.reference}</Ident>
                </RecordLink>{' '}
                <LinkState state={link.state} />
              </>
            ),
          },
  }),
];
