import { Button, FileInput, Progress, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Schemas } from '../api/client';
import { useCommand } from '../api/command';
import { upload } from '../api/upload';
import { RefusalNotice } from './refusal-notice';
import { said } from './said';

interface PictureProps {
  readonly id: string;
  /** Where it is shown from; null while it is on its way. */
  readonly src: string | null;
  readonly name: string;
  readonly children?: ReactNode;
}

/** One photograph or scanned paper. What no browser shows as a picture is offered as a file. */
export function Photograph({ src, name, children }: PictureProps): ReactNode {
  const { formatMessage: t } = useIntl();
  const [paper, setPaper] = useState(false);
  return (
    <figure className="photograph">
      {src === null && <Text size="sm">{t({ id: 'photographs.onItsWay' })}</Text>}
      {src !== null && !paper && <img src={src} alt={name} loading="lazy" onError={() => setPaper(true)} />}
      {src !== null && (
        <figcaption>
          <a href={src} target="_blank" rel="noreferrer">
            {name}
          </a>
          {children}
        </figcaption>
      )}
    </figure>
  );
}

/** Photographs that this office keeps, or another's as a request brought them. */
export function Photographs({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className="photographs">{children}</div>;
}

interface PhotographFieldProps {
  readonly ids: readonly string[];
  readonly change: (ids: readonly string[]) => void;
}

/** Photographs added one by one; each is kept as it arrives, and only its number is part of the draft. */
export function PhotographField({ ids, change }: PhotographFieldProps): ReactNode {
  const { formatMessage: t } = useIntl();
  const [sent, setSent] = useState(0);
  const [file, setFile] = useState<File | null>(null);
  const command = useCommand((form: FormData, key) => upload<Schemas['PhotographView']>('/api/photographs', form, key, setSent), {
    changes: [],
    done: ({ id }) => {
      setFile(null);
      setSent(0);
      change([...ids.filter((each) => each !== id), id]);
      said(t({ id: 'photographs.added' }));
    },
  });
  const choose = (chosen: File | null): void => {
    setFile(chosen);
    if (!chosen) return;
    const form = new FormData();
    form.set('file', chosen);
    command.send(form);
  };
  return (
    <>
      <RefusalNotice refusal={command.refusal} />
      <FileInput
        label={t({ id: 'photographs.add' })}
        description={t({ id: 'photographs.hint' })}
        accept="image/jpeg,image/png,application/pdf"
        value={file}
        onChange={choose}
        disabled={command.pending}
        maw={420}
        mb="sm"
      />
      {command.pending && <Progress value={sent * 100} aria-label={t({ id: 'photographs.sending' })} mb="sm" />}
      {ids.length === 0 ? (
        <Text size="sm" c="gray.7">
          {t({ id: 'photographs.none' })}
        </Text>
      ) : (
        <Photographs>
          {ids.map((id, index) => (
            <Photograph key={id} id={id} src={`/api/photographs/${id}`} name={t({ id: 'photographs.numbered' }, { number: index + 1 })}>
              <Button mt={4} variant="default" size="compact-sm" onClick={() => change(ids.filter((each) => each !== id))}>
                {t({ id: 'photographs.remove' }, { number: index + 1 })}
              </Button>
            </Photograph>
          ))}
        </Photographs>
      )}
    </>
  );
}
