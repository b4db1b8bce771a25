import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Code } from '../../language/code';
import { alertKindLabels } from '../../language/alert-labels';
import { mayCall, useOfficial } from '../../session/session';
import type { Alert } from './alerts.reads';

/** What an alert is about, and the way there for whom the server lets in. */
export function AlertSubject({ alert: { kind, subjectKind, subjectId } }: { readonly alert: Alert }): ReactNode {
  const { roles } = useOfficial();
  const name = <Code of={alertKindLabels} value={kind} />;
  const params = { id: subjectId };
  if (subjectKind === 'trace-request' && mayCall(roles, 'GET /api/trace-requests/{id}')) {
    return (
      <Link to="/trace-requests/$id" params={params}>
        {name}
      </Link>
    );
  }
  if (subjectKind === 'link' && mayCall(roles, 'GET /api/links/{id}')) {
    return (
      <Link to="/links/$id" params={params}>
        {name}
      </Link>
    );
  }
  if (subjectKind === 'consignment' && mayCall(roles, 'GET /api/consignments/{id}')) {
    return (
      <Link to="/consignments/$id" params={params}>
        {name}
      </Link>
    );
  }
  return name;
}
