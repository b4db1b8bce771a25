import type { OfficialRole } from '@headstamp/codes';
import { defineMessage, defineMessages, type MessageDescriptor } from 'react-intl';
import type { Call } from '../api/access';

interface Described {
  readonly to: string;
  readonly name: MessageDescriptor;
  /** Offered to whom the server answers on this route. */
  readonly call: Call;
}

/** Every page that the menu and the search know, by the work it belongs to: a new page is a line here. */
const NAVIGATION = {
  today: [
    { to: '/', name: defineMessage({ id: 'nav.home' }), call: 'GET /api/session' },
    { to: '/alerts', name: defineMessage({ id: 'nav.alerts' }), call: 'GET /api/alerts' },
    { to: '/work', name: defineMessage({ id: 'nav.work' }), call: 'GET /api/session' },
    { to: '/scan', name: defineMessage({ id: 'nav.scan' }), call: 'POST /api/label-scans' },
    { to: '/captures', name: defineMessage({ id: 'nav.captures' }), call: 'POST /api/photographs' },
  ],
  tracing: [
    { to: '/cases', name: defineMessage({ id: 'nav.cases' }), call: 'GET /api/cases' },
    { to: '/trace-requests', name: defineMessage({ id: 'nav.traceRequests' }), call: 'GET /api/trace-requests' },
    { to: '/trace-leads', name: defineMessage({ id: 'nav.traceLeads' }), call: 'GET /api/trace-leads' },
  ],
  register: [
    { to: '/firearms', name: defineMessage({ id: 'nav.firearms' }), call: 'GET /api/firearms' },
    { to: '/marking-campaigns', name: defineMessage({ id: 'nav.campaigns' }), call: 'GET /api/marking-campaigns' },
    { to: '/record-imports', name: defineMessage({ id: 'nav.recordImports' }), call: 'GET /api/record-imports' },
  ],
  custody: [
    { to: '/exhibits', name: defineMessage({ id: 'nav.exhibits' }), call: 'GET /api/exhibits' },
    { to: '/casts', name: defineMessage({ id: 'nav.casts' }), call: 'GET /api/casts' },
    { to: '/handovers', name: defineMessage({ id: 'nav.handovers' }), call: 'GET /api/handovers' },
    { to: '/consignments', name: defineMessage({ id: 'nav.consignments' }), call: 'GET /api/consignments' },
    { to: '/label-incidents', name: defineMessage({ id: 'nav.labelIncidents' }), call: 'GET /api/label-incidents' },
  ],
  comparison: [
    { to: '/test-fires', name: defineMessage({ id: 'nav.testFires' }), call: 'GET /api/test-fires' },
    { to: '/acquisitions', name: defineMessage({ id: 'nav.acquisitions' }), call: 'GET /api/acquisitions' },
    { to: '/links', name: defineMessage({ id: 'nav.links' }), call: 'GET /api/links' },
  ],
  laboratory: [{ to: '/laboratory', name: defineMessage({ id: 'nav.laboratory' }), call: 'GET /api/laboratory/instruments' }],
  figures: [
    { to: '/network', name: defineMessage({ id: 'nav.network' }), call: 'GET /api/network' },
    { to: '/trace-figures', name: defineMessage({ id: 'nav.traceFigures' }), call: 'GET /api/trace-figures' },
    { to: '/hit-figures', name: defineMessage({ id: 'nav.hitFigures' }), call: 'GET /api/hit-figures' },
  ],
  oversight: [
    { to: '/access-log', name: defineMessage({ id: 'nav.accessLog' }), call: 'GET /api/access-log' },
    { to: '/log', name: defineMessage({ id: 'nav.log' }), call: 'GET /api/log' },
    { to: '/record-history', name: defineMessage({ id: 'nav.recordHistory' }), call: 'GET /api/log/records/{kind}/{id}' },
    { to: '/verify', name: defineMessage({ id: 'nav.verify' }), call: 'GET /api/session' },
    { to: '/release-decisions', name: defineMessage({ id: 'nav.releaseDecisions' }), call: 'GET /api/release-decisions' },
    { to: '/retention', name: defineMessage({ id: 'nav.retention' }), call: 'GET /api/retention/announced' },
  ],
  office: [
    { to: '/jurisdictions', name: defineMessage({ id: 'nav.jurisdictions' }), call: 'GET /api/jurisdictions' },
    { to: '/webhooks', name: defineMessage({ id: 'nav.webhooks' }), call: 'GET /api/webhook-endpoints' },
  ],
} as const satisfies Readonly<Record<string, readonly Described[]>>;

export type Work = keyof typeof NAVIGATION;
export type Destination = { readonly [Each in Work]: (typeof NAVIGATION)[Each][number] }[Work];

const WORK_NAMES: Readonly<Record<Work, MessageDescriptor>> = defineMessages({
  today: { id: 'nav.work.today' },
  tracing: { id: 'nav.work.tracing' },
  register: { id: 'nav.work.register' },
  custody: { id: 'nav.work.custody' },
  comparison: { id: 'nav.work.comparison' },
  laboratory: { id: 'nav.work.laboratory' },
  figures: { id: 'nav.work.figures' },
  oversight: { id: 'nav.work.oversight' },
  office: { id: 'nav.work.office' },
});

/** What each role does all day: it stands first and open; the rest is folded where it would be long. */
const OWN_WORK: Readonly<Record<OfficialRole, readonly Work[]>> = {
  investigator: ['tracing', 'custody'],
  'focal-point': ['tracing', 'comparison', 'figures'],
  examiner: ['comparison', 'custody', 'laboratory'],
  'laboratory-manager': ['laboratory', 'custody', 'comparison'],
  'marking-officer': ['register'],
  auditor: ['oversight', 'figures'],
  administrator: ['office', 'oversight'],
};

const WORKS = Object.keys(NAVIGATION) as Work[];

export const DESTINATIONS: readonly Destination[] = WORKS.flatMap((work): readonly Destination[] => NAVIGATION[work]);

export interface Part {
  readonly work: Work;
  readonly name: MessageDescriptor;
  /** Whether the roles do this all day. */
  readonly own: boolean;
  readonly destinations: readonly Destination[];
}

/** The menu of somebody with these roles: what they may open, their own work first. */
export function menuOf(roles: readonly OfficialRole[], may: (call: Call) => boolean): readonly Part[] {
  const own: readonly Work[] = ['today', ...roles.flatMap((role) => OWN_WORK[role])];
  return [...new Set([...own, ...WORKS])]
    .map((work): Part => ({
      work,
      name: WORK_NAMES[work],
      own: own.includes(work),
      destinations: NAVIGATION[work].filter(({ call }) => may(call)),
    }))
    .filter(({ destinations }) => destinations.length > 0);
}
