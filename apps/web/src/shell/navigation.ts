import { defineMessages, type MessageDescriptor } from 'react-intl';
import type { Call } from '../api/access';

const names = defineMessages({
  home: { id: 'nav.home' },
  alerts: { id: 'nav.alerts' },
  cases: { id: 'nav.cases' },
  traceRequests: { id: 'nav.traceRequests' },
  firearms: { id: 'nav.firearms' },
  recordImports: { id: 'nav.recordImports' },
  exhibits: { id: 'nav.exhibits' },
  casts: { id: 'nav.casts' },
  handovers: { id: 'nav.handovers' },
  consignments: { id: 'nav.consignments' },
  scan: { id: 'nav.scan' },
  labelIncidents: { id: 'nav.labelIncidents' },
  testFires: { id: 'nav.testFires' },
  acquisitions: { id: 'nav.acquisitions' },
  links: { id: 'nav.links' },
  network: { id: 'nav.network' },
  hitFigures: { id: 'nav.hitFigures' },
  jurisdictions: { id: 'nav.jurisdictions' },
  accessLog: { id: 'nav.accessLog' },
});

export interface Destination {
  readonly to:
    | '/'
    | '/alerts'
    | '/cases'
    | '/trace-requests'
    | '/firearms'
    | '/record-imports'
    | '/exhibits'
    | '/casts'
    | '/handovers'
    | '/consignments'
    | '/scan'
    | '/label-incidents'
    | '/test-fires'
    | '/acquisitions'
    | '/links'
    | '/network'
    | '/hit-figures'
    | '/jurisdictions'
    | '/access-log';
  readonly name: MessageDescriptor;
  /** Offered to whom the server answers on this route. */
  readonly call: Call;
}

export const DESTINATIONS: readonly Destination[] = [
  { to: '/', name: names.home, call: 'GET /api/session' },
  { to: '/alerts', name: names.alerts, call: 'GET /api/alerts' },
  { to: '/cases', name: names.cases, call: 'GET /api/cases' },
  { to: '/trace-requests', name: names.traceRequests, call: 'GET /api/trace-requests' },
  { to: '/firearms', name: names.firearms, call: 'GET /api/firearms' },
  { to: '/record-imports', name: names.recordImports, call: 'GET /api/record-imports' },
  { to: '/exhibits', name: names.exhibits, call: 'GET /api/exhibits' },
  { to: '/casts', name: names.casts, call: 'GET /api/casts' },
  { to: '/handovers', name: names.handovers, call: 'GET /api/handovers' },
  { to: '/consignments', name: names.consignments, call: 'GET /api/consignments' },
  { to: '/scan', name: names.scan, call: 'POST /api/label-scans' },
  { to: '/label-incidents', name: names.labelIncidents, call: 'GET /api/label-incidents' },
  { to: '/test-fires', name: names.testFires, call: 'GET /api/test-fires' },
  { to: '/acquisitions', name: names.acquisitions, call: 'GET /api/acquisitions' },
  { to: '/links', name: names.links, call: 'GET /api/links' },
  { to: '/network', name: names.network, call: 'GET /api/network' },
  { to: '/hit-figures', name: names.hitFigures, call: 'GET /api/hit-figures' },
  { to: '/jurisdictions', name: names.jurisdictions, call: 'GET /api/jurisdictions' },
  { to: '/access-log', name: names.accessLog, call: 'GET /api/access-log' },
];
