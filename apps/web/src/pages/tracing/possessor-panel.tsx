import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import { asRefusal } from '../../api/refusal';
import { Country } from '../../language/country';
import { useFieldName } from '../../language/field-names';
import { Facts } from '../../parts/facts';
import { Ident } from '../../parts/ident';
import { Panel } from '../../parts/panel';
import { RefusalNotice } from '../../parts/refusal-notice';
import { useMay } from '../../session/session';
import { type Possessor, possessorQuery } from './possessor.reads';
import type { TraceRequest } from './tracing.reads';

/** Who had the firearm: apart from the question, shown when somebody asks for it, and each look is written down. */
export function PossessorPanel({ request }: { readonly request: TraceRequest }): ReactNode {
  const { formatMessage: t } = useIntl();
  const may = useMay();
  const [wanted, setWanted] = useState(false);
  const read = useQuery(possessorQuery(request.id, wanted));
  if (!may('GET /api/trace-requests/{id}/possessor')) return null;
  const nobody = read.error && asRefusal(read.error).code === 'trace-request.no-possessor';
  return (
    <Panel title={t({ id: 'possessor.title' })}>
      {!wanted && (
        <Button variant="default" onClick={() => setWanted(true)}>
          {t({ id: 'possessor.show' })}
        </Button>
      )}
      {nobody && <Text>{t({ id: 'possessor.nobody' })}</Text>}
      {read.error && !nobody && <RefusalNotice refusal={asRefusal(read.error)} />}
      {read.data && <PossessorFacts possessor={read.data} />}
    </Panel>
  );
}

function PossessorFacts({ possessor }: { readonly possessor: Possessor }): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  return (
    <>
      <Facts
        of={[
          { term: field('familyName'), value: possessor.familyName },
          { term: field('givenNames'), value: possessor.givenNames },
          { term: field('alias'), value: possessor.alias },
          { term: field('bornOn'), value: possessor.bornOn && <Ident>{possessor.bornOn}</Ident> },
          { term: field('sex'), value: possessor.sex },
          { term: field('nationality'), value: possessor.nationality && <Country code={possessor.nationality} /> },
          { term: field('identityDocument'), value: possessor.identityDocument && <Ident>{possessor.identityDocument}</Ident> },
          { term: field('address'), value: possessor.address },
          { term: field('associates'), value: possessor.associates },
        ]}
      />
      <Text size="sm" mt="sm">
        {possessor.toBeSent ? t({ id: 'possessor.sent' }) : t({ id: 'possessor.staysHome' })}
      </Text>
    </>
  );
}
