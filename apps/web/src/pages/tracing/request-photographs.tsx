import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Panel } from '../../parts/panel';
import { Photograph, Photographs } from '../../parts/photographs';
import type { TraceRequest } from './tracing.reads';

/** Where a photograph of either side is shown from; null while it has not arrived. */
export function pictureOf(request: TraceRequest, id: string, whose: 'requester' | 'addressee'): string | null {
  if (request.ourPart === whose) return `/api/photographs/${id}`;
  return request.receivedPhotographs.includes(id) ? `/api/trace-requests/${request.id}/photographs/${id}` : null;
}

/** The weapon as it was photographed where it was found. */
export function RequestPhotographs({ request }: { readonly request: TraceRequest }): ReactNode {
  const { formatMessage: t } = useIntl();
  if (request.photographs.length === 0) return null;
  return (
    <Panel title={t({ id: 'photographs.all' })}>
      <Photographs>
        {request.photographs.map(({ id }, index) => (
          <Photograph
            key={id}
            id={id}
            src={pictureOf(request, id, 'requester')}
            name={t({ id: 'photographs.numbered' }, { number: index + 1 })}
          />
        ))}
      </Photographs>
    </Panel>
  );
}
