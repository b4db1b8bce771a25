import { Button, Group, SimpleGrid, TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import { markedPartLabels, markKindLabels } from '../../language/code-labels';
import { CodeSelect, CountrySelect } from '../choices';
import type { Draft, DraftList } from '../draft';
import { type MarkDraft, NEW_MARK } from './firearm-draft';

/** The marks on a weapon, each with its kind and place. */
export function MarkFields({ marks }: { readonly marks: DraftList<MarkDraft> }): ReactNode {
  const { formatMessage: t } = useIntl();
  const last = useRef<HTMLFieldSetElement>(null);
  const added = useRef(false);
  const count = marks.items.length;
  useEffect(() => {
    if (added.current) last.current?.querySelector('select')?.focus();
    added.current = false;
  }, [count]);
  return (
    <>
      {marks.items.map((mark, index) => (
        <fieldset key={index} className="choices" ref={index === count - 1 ? last : undefined}>
          <legend>{t({ id: 'marks.one' }, { number: index + 1 })}</legend>
          <OneMark mark={mark} />
          <Button mt="sm" variant="default" size="compact-sm" onClick={() => marks.remove(index)}>
            {t({ id: 'marks.remove' }, { number: index + 1 })}
          </Button>
        </fieldset>
      ))}
      <Group>
        <Button
          variant="default"
          onClick={() => {
            added.current = true;
            marks.add(NEW_MARK);
          }}
        >
          {t({ id: 'marks.add' })}
        </Button>
      </Group>
    </>
  );
}

export function OneMark({ mark }: { readonly mark: Draft<MarkDraft> }): ReactNode {
  const { formatMessage: t } = useIntl();
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, lg: 5 }} spacing="sm">
      <CodeSelect of={markKindLabels} {...mark.field('kind')} />
      <CodeSelect of={markedPartLabels} {...mark.field('part')} />
      <TextInput
        {...mark.field('text')}
        label={t({ id: 'marks.text' })}
        description={t({ id: 'marks.textHint' })}
        required
        maxLength={200}
        dir="ltr"
        inputWrapperOrder={['label', 'input', 'description', 'error']}
      />
      <CountrySelect {...mark.field('country')} />
      <TextInput {...mark.field('year')} inputMode="numeric" maxLength={4} dir="ltr" />
    </SimpleGrid>
  );
}
