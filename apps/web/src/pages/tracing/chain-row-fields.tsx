import { Button, SimpleGrid, Text, TextInput } from '@mantine/core';
import type { ChainActor } from '@headstamp/codes';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Schemas } from '../../api/client';
import { stated } from '../../api/stated';
import { chainActorLabels } from '../../language/code-labels';
import { CodeSelect, CountrySelect } from '../../parts/choices';
import type { DraftList } from '../../parts/draft';

export interface ChainRowDraft {
  readonly actor: ChainActor;
  readonly name: string;
  readonly country: string;
  readonly licence: string;
  readonly acquiredOn: string;
  readonly disposedOn: string;
  readonly document: string;
}

const NEW_ROW: ChainRowDraft = { actor: 'IMPORTER', name: '', country: '', licence: '', acquiredOn: '', disposedOn: '', document: '' };

export function chainRowStated({ actor, name, country, ...more }: ChainRowDraft, sequence: number): Schemas['ChainRowStated'] {
  return { sequence, actor, name: name.trim(), country, ...stated(more) };
}

/** The chain by hand, where no proposed record is the firearm; none at all where the end of the trace says why. */
export function ChainRowFields({ rows }: { readonly rows: DraftList<ChainRowDraft> }): ReactNode {
  const { formatMessage: t } = useIntl();
  return (
    <>
      <Text size="sm">{t({ id: 'trace.byHand' })}</Text>
      {rows.items.map((row, index) => (
        <fieldset key={index} className="choices">
          <legend>{t({ id: 'trace.row' }, { number: index + 1 })}</legend>
          <SimpleGrid cols={{ base: 1, xs: 2, lg: 4 }} spacing="sm">
            <CodeSelect of={chainActorLabels} {...row.field('actor')} />
            <TextInput {...row.field('name')} required maxLength={300} />
            <CountrySelect {...row.field('country')} required />
            <TextInput {...row.field('licence')} maxLength={100} dir="ltr" />
            <TextInput {...row.field('acquiredOn')} placeholder="2009-05-31" maxLength={10} dir="ltr" />
            <TextInput {...row.field('disposedOn')} placeholder="2010" maxLength={10} dir="ltr" />
            <TextInput {...row.field('document')} maxLength={300} />
          </SimpleGrid>
          <Button mt="sm" variant="default" size="compact-sm" onClick={() => rows.remove(index)}>
            {t({ id: 'trace.removeRow' }, { number: index + 1 })}
          </Button>
        </fieldset>
      ))}
      <div>
        <Button variant="default" onClick={() => rows.add(NEW_ROW)}>
          {t({ id: 'trace.addRow' })}
        </Button>
      </div>
    </>
  );
}
