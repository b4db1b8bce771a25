import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { sessionQuery } from './session/session';
import { Shell } from './shell/shell';
import { NoSuchPage } from './shell/no-such-page';
import { PageFault } from './shell/page-fault';

interface Context {
  readonly cache: QueryClient;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** Where a list stands: kept in the address, so that it can be shared and left by "back". */
export interface ListSearch {
  readonly cursor?: string;
}
const listSearch = (search: Record<string, unknown>): ListSearch => {
  const cursor = text(search['cursor']);
  return cursor === undefined ? {} : { cursor };
};

const root = createRootRouteWithContext<Context>()({ component: Outlet, notFoundComponent: NoSuchPage });

/** Only an address of ours is a place to go back to: never another site's. */
const ownAddress = (value: unknown): string | undefined => {
  const to = text(value);
  return to?.startsWith('/') && !to.startsWith('//') && !to.startsWith('/\\') ? to : undefined;
};

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { to?: string } => {
    const to = ownAddress(search['to']);
    return to === undefined ? {} : { to };
  },
  beforeLoad: async ({ context }) => {
    if (await context.cache.ensureQueryData(sessionQuery)) throw redirect({ to: '/' });
  },
  component: lazyRouteComponent(() => import('./session/sign-in-page'), 'SignInPage'),
});

const official = createRoute({
  getParentRoute: () => root,
  id: 'official',
  beforeLoad: async ({ context, location }) => {
    if (!(await context.cache.ensureQueryData(sessionQuery))) throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { to: location.href } });
  },
  component: Shell,
  errorComponent: PageFault,
});

const home = createRoute({ getParentRoute: () => official, path: '/', component: lazyRouteComponent(() => import('./pages/home/home-page'), 'HomePage') });

const alerts = createRoute({
  getParentRoute: () => official,
  path: '/alerts',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./pages/alerts/alerts-page'), 'AlertsPage'),
});
