import type { ReactNode } from 'react';
import { Code } from '../../language/code';
import { alertKindLabels } from '../../language/alert-labels';
import { RecordLink } from '../../parts/record-link';
import type { Alert } from './alerts.reads';

/** What an alert is about, and the way there for whom the server lets in. */
export function AlertSubject({ alert: { kind, subjectKind, subjectId } }: { readonly alert: Alert }): ReactNode {
  return (
    <RecordLink kind={subjectKind} id={subjectId}>
      <Code of={alertKindLabels} value={kind} />
    </RecordLink>
  );
}
