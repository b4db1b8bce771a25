import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { searchOf } from './search';
import { type Session, sessionQuery } from './session/session';
import { NoSuchPage } from './shell/no-such-page';
import { PageFault } from './shell/page-fault';
import { Shell } from './shell/shell';

interface Context {
  readonly cache: QueryClient;
}

/** As it is known here; the server is asked once, and again when it refuses somebody. */
const whoSignedIn = (cache: QueryClient): Promise<Session | null> => cache.query({ ...sessionQuery, staleTime: 'static' });

const root = createRootRouteWithContext<Context>()({ component: Outlet, notFoundComponent: NoSuchPage, errorComponent: PageFault });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: searchOf.signIn,
  beforeLoad: async ({ context }) => {
    if (await whoSignedIn(context.cache)) redirect({ to: '/', throw: true });
  },
  component: lazyRouteComponent(() => import('./session/sign-in-page'), 'SignInPage'),
});

/** Everything but signing in is for officials; whether the roles suffice, the server says. */
const official = createRoute({
  getParentRoute: () => root,
  id: 'official',
  beforeLoad: async ({ context, location }) => {
    if (!(await whoSignedIn(context.cache)))
      redirect({ to: '/sign-in', search: location.href === '/' ? {} : { to: location.href }, throw: true });
  },
  component: Shell,
});
const getParentRoute = (): typeof official => official;

const pages = [
  createRoute({ getParentRoute, path: '/', component: lazyRouteComponent(() => import('./pages/home/home-page'), 'HomePage') }),
  createRoute({
    getParentRoute,
    path: '/alerts',
    validateSearch: searchOf.alerts,
    component: lazyRouteComponent(() => import('./pages/alerts/alerts-page'), 'AlertsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/jurisdictions',
    component: lazyRouteComponent(() => import('./pages/directory/jurisdictions-page'), 'JurisdictionsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/webhooks',
    component: lazyRouteComponent(() => import('./pages/webhooks/webhooks-page'), 'WebhooksPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/webhooks/$id',
    validateSearch: searchOf.webhookDeliveries,
    component: lazyRouteComponent(() => import('./pages/webhooks/webhook-page'), 'WebhookPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/access-log',
    validateSearch: searchOf.accessLog,
    component: lazyRouteComponent(() => import('./pages/oversight/access-log-page'), 'AccessLogPage'),
  }),
  createRoute({ getParentRoute, path: '/log', component: lazyRouteComponent(() => import('./pages/oversight/log-page'), 'LogPage') }),
  createRoute({
    getParentRoute,
    path: '/record-history',
    validateSearch: searchOf.recordHistory,
    component: lazyRouteComponent(() => import('./pages/oversight/record-history-page'), 'RecordHistoryPage'),
  }),
  createRoute({ getParentRoute, path: '/verify', component: lazyRouteComponent(() => import('./pages/oversight/verify-page'), 'VerifyPage') }),
  createRoute({
    getParentRoute,
    path: '/release-decisions',
    validateSearch: searchOf.releaseDecisions,
    component: lazyRouteComponent(() => import('./pages/oversight/release-decisions-page'), 'ReleaseDecisionsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/retention',
    component: lazyRouteComponent(() => import('./pages/oversight/retention-page'), 'RetentionPage'),
  }),

  createRoute({
    getParentRoute,
    path: '/cases',
    validateSearch: searchOf.cases,
    component: lazyRouteComponent(() => import('./pages/cases/cases-page'), 'CasesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/cases/new',
    component: lazyRouteComponent(() => import('./pages/cases/open-case-page'), 'OpenCasePage'),
  }),
  createRoute({ getParentRoute, path: '/cases/$id', component: lazyRouteComponent(() => import('./pages/cases/case-page'), 'CasePage') }),
  createRoute({
    getParentRoute,
    path: '/cases/$id/recoveries/new',
    component: lazyRouteComponent(() => import('./pages/cases/record-recovery-page'), 'RecordRecoveryPage'),
  }),

  createRoute({
    getParentRoute,
    path: '/trace-leads',
    validateSearch: searchOf.traceLeads,
    component: lazyRouteComponent(() => import('./pages/trace-leads/trace-leads-page'), 'TraceLeadsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/trace-requests',
    validateSearch: searchOf.traceRequests,
    component: lazyRouteComponent(() => import('./pages/tracing/trace-requests-page'), 'TraceRequestsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/trace-requests/$id',
    component: lazyRouteComponent(() => import('./pages/tracing/trace-request-page'), 'TraceRequestPage'),
  }),

  createRoute({
    getParentRoute,
    path: '/firearms',
    validateSearch: searchOf.firearms,
    component: lazyRouteComponent(() => import('./pages/marking/firearms-page'), 'FirearmsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/firearms/new',
    component: lazyRouteComponent(() => import('./pages/marking/record-firearm-page'), 'RecordFirearmPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/firearms/$id',
    component: lazyRouteComponent(() => import('./pages/marking/firearm-page'), 'FirearmPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/marking-campaigns',
    validateSearch: searchOf.campaigns,
    component: lazyRouteComponent(() => import('./pages/campaigns/campaigns-page'), 'CampaignsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/marking-campaigns/new',
    component: lazyRouteComponent(() => import('./pages/campaigns/plan-campaign-page'), 'PlanCampaignPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/marking-campaigns/$id',
    component: lazyRouteComponent(() => import('./pages/campaigns/campaign-page'), 'CampaignPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/record-imports',
    validateSearch: searchOf.recordImports,
    component: lazyRouteComponent(() => import('./pages/record-imports/record-imports-page'), 'RecordImportsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/record-imports/$id',
    component: lazyRouteComponent(() => import('./pages/record-imports/record-import-page'), 'RecordImportPage'),
  }),

  createRoute({
    getParentRoute,
    path: '/exhibits',
    validateSearch: searchOf.exhibits,
    component: lazyRouteComponent(() => import('./pages/custody/exhibits-page'), 'ExhibitsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/exhibits/new',
    validateSearch: searchOf.newExhibit,
    component: lazyRouteComponent(() => import('./pages/custody/register-exhibit-page'), 'RegisterExhibitPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/exhibits/$id',
    component: lazyRouteComponent(() => import('./pages/custody/exhibit-page'), 'ExhibitPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/moulds/$id',
    component: lazyRouteComponent(() => import('./pages/custody/mould-page'), 'MouldPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/casts',
    validateSearch: searchOf.casts,
    component: lazyRouteComponent(() => import('./pages/custody/casts-page'), 'CastsPage'),
  }),
  createRoute({ getParentRoute, path: '/casts/$id', component: lazyRouteComponent(() => import('./pages/custody/cast-page'), 'CastPage') }),
  createRoute({
    getParentRoute,
    path: '/handovers',
    validateSearch: searchOf.handovers,
    component: lazyRouteComponent(() => import('./pages/custody/handovers-page'), 'HandoversPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/consignments',
    validateSearch: searchOf.consignments,
    component: lazyRouteComponent(() => import('./pages/custody/consignments-page'), 'ConsignmentsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/consignments/new',
    validateSearch: searchOf.newConsignment,
    component: lazyRouteComponent(() => import('./pages/custody/pack-consignment-page'), 'PackConsignmentPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/consignments/$id',
    component: lazyRouteComponent(() => import('./pages/custody/consignment-page'), 'ConsignmentPage'),
  }),

  createRoute({
    getParentRoute,
    path: '/castings/$id',
    component: lazyRouteComponent(() => import('./pages/bench/casting-page'), 'CastingPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/laboratory',
    component: lazyRouteComponent(() => import('./pages/laboratory/laboratory-page'), 'LaboratoryPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/laboratory/recalls/$id',
    component: lazyRouteComponent(() => import('./pages/laboratory/recall-page'), 'RecallPage'),
  }),
  createRoute({ getParentRoute, path: '/captures', component: lazyRouteComponent(() => import('./pages/captures/captures-page'), 'CapturesPage') }),
  createRoute({ getParentRoute, path: '/scan', component: lazyRouteComponent(() => import('./pages/scan/scan-page'), 'ScanPage') }),
  createRoute({
    getParentRoute,
    path: '/label-incidents',
    validateSearch: searchOf.labelIncidents,
    component: lazyRouteComponent(() => import('./pages/scan/label-incidents-page'), 'LabelIncidentsPage'),
  }),

  createRoute({
    getParentRoute,
    path: '/test-fires',
    validateSearch: searchOf.testFires,
    component: lazyRouteComponent(() => import('./pages/ballistics/test-fires-page'), 'TestFiresPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/test-fires/new',
    validateSearch: searchOf.newTestFire,
    component: lazyRouteComponent(() => import('./pages/ballistics/record-test-fire-page'), 'RecordTestFirePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/acquisitions',
    validateSearch: searchOf.acquisitions,
    component: lazyRouteComponent(() => import('./pages/ballistics/acquisitions-page'), 'AcquisitionsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/acquisitions/new',
    validateSearch: searchOf.newAcquisition,
    component: lazyRouteComponent(() => import('./pages/ballistics/upload-page'), 'UploadPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/acquisitions/$id',
    component: lazyRouteComponent(() => import('./pages/ballistics/acquisition-page'), 'AcquisitionPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/acquisitions/$id/microscope',
    validateSearch: searchOf.microscope,
    component: lazyRouteComponent(() => import('./pages/microscope/microscope-pages'), 'AcquisitionMicroscopePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/candidates/$id',
    component: lazyRouteComponent(() => import('./pages/ballistics/candidate-page'), 'CandidatePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/candidates/$id/microscope',
    component: lazyRouteComponent(() => import('./pages/microscope/microscope-pages'), 'CandidateMicroscopePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/network',
    validateSearch: searchOf.network,
    component: lazyRouteComponent(() => import('./pages/network/network-page'), 'NetworkPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/hit-figures',
    validateSearch: searchOf.hitFigures,
    component: lazyRouteComponent(() => import('./pages/hit-figures/hit-figures-page'), 'HitFiguresPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/trace-figures',
    validateSearch: searchOf.traceFigures,
    component: lazyRouteComponent(() => import('./pages/trace-figures/trace-figures-page'), 'TraceFiguresPage'),
  }),
  createRoute({ getParentRoute, path: '/work', component: lazyRouteComponent(() => import('./pages/work/work-page'), 'WorkPage') }),
  createRoute({
    getParentRoute,
    path: '/links',
    validateSearch: searchOf.links,
    component: lazyRouteComponent(() => import('./pages/ballistics/links-page'), 'LinksPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/links/$id',
    component: lazyRouteComponent(() => import('./pages/ballistics/link-page'), 'LinkPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/links/$id/microscope',
    component: lazyRouteComponent(() => import('./pages/microscope/microscope-pages'), 'LinkMicroscopePage'),
  }),
] as const;

const tree = root.addChildren([signIn, official.addChildren(pages)]);

export function createPages(cache: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { cache },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultErrorComponent: PageFault,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createPages>;
  }
}
