import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Call } from '../api/access';
import { useMay } from '../session/session';

interface RecordPage {
  readonly to: string;
  /** Whom the page answers. */
  readonly call: Call;
}

/** The page of a record by the word that alerts and the log have for its kind: a new page is a line here. */
const PAGES = {
  case: { to: '/cases/$id', call: 'GET /api/cases/{id}' },
  'trace-request': { to: '/trace-requests/$id', call: 'GET /api/trace-requests/{id}' },
  firearm: { to: '/firearms/$id', call: 'GET /api/firearms/{id}' },
  'record-import': { to: '/record-imports/$id', call: 'GET /api/record-imports/{id}' },
  exhibit: { to: '/exhibits/$id', call: 'GET /api/exhibits/{id}' },
  mould: { to: '/moulds/$id', call: 'GET /api/moulds/{id}' },
  cast: { to: '/casts/$id', call: 'GET /api/casts/{id}' },
  consignment: { to: '/consignments/$id', call: 'GET /api/consignments/{id}' },
  acquisition: { to: '/acquisitions/$id', call: 'GET /api/acquisitions/{id}' },
  candidate: { to: '/candidates/$id', call: 'GET /api/candidates/{id}' },
  link: { to: '/links/$id', call: 'GET /api/links/{id}' },
  // No page for each: the list has them.
  official: { to: '/jurisdictions', call: 'GET /api/jurisdictions' },
  'log-check': { to: '/log', call: 'GET /api/log' },
  log: { to: '/log', call: 'GET /api/log' },
  'label-incident': { to: '/label-incidents', call: 'GET /api/label-incidents' },
} as const satisfies Readonly<Record<string, RecordPage>>;

const hasPage = (kind: string): kind is keyof typeof PAGES => Object.hasOwn(PAGES, kind);

interface RecordLinkProps {
  readonly kind: string;
  readonly id: string;
  readonly children: ReactNode;
}

/** To the page of a record, for whom the server lets in; else only its name. */
export function RecordLink({ kind, id, children }: RecordLinkProps): ReactNode {
  const may = useMay();
  if (!hasPage(kind) || !may(PAGES[kind].call)) return children;
  return (
    <Link to={PAGES[kind].to} params={{ id }}>
      {children}
    </Link>
  );
}
