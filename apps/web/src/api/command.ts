import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { asRefusal, type Refusal } from './refusal';

export interface Command<Input> {
  readonly send: (input: Input) => void;
  readonly pending: boolean;
  readonly refusal: Refusal | null;
  readonly reset: () => void;
}

interface CommandOptions<Answer> {
  /** What has to be read again once the command is done. */
  readonly changes: readonly QueryKey[];
  readonly done?: (answer: Answer) => void;
}

/**
 * One thing the person means to do. The key is made when it is first meant and stays the same while the same thing is
 * sent again (a second click, a lost connection), so the server does it once.
 */
export function useCommand<Input, Answer>(
  write: (input: Input, idempotencyKey: string) => Promise<Answer>,
  { changes, done }: CommandOptions<Answer>,
): Command<Input> {
  const cache = useQueryClient();
  const intent = useRef<{ readonly meaning: string; readonly key: string } | null>(null);
  const keyFor = (input: Input): string => {
    const meaning = input instanceof FormData ? formMeaning(input) : JSON.stringify(input ?? null);
    if (intent.current?.meaning !== meaning) intent.current = { meaning, key: newKey() };
    return intent.current.key;
  };
  const mutation = useMutation({
    mutationFn: (input: Input) => write(input, keyFor(input)),
    retry: (failures, error) => failures < 2 && asRefusal(error).unanswered,
    onSuccess: async (answer) => {
      intent.current = null;
      await Promise.all(changes.map((queryKey) => cache.invalidateQueries({ queryKey })));
      done?.(answer);
    },
    onError: async (error) => {
      if (asRefusal(error).unanswered) return;
      intent.current = null;
      // A refusal often means that the page shows something older than the server knows.
      await Promise.all(changes.map((queryKey) => cache.invalidateQueries({ queryKey })));
    },
  });
  return {
    send: (input) => {
      if (!mutation.isPending) mutation.mutate(input);
    },
    pending: mutation.isPending,
    refusal: mutation.error ? asRefusal(mutation.error) : null,
    reset: mutation.reset,
  };
}

/** `crypto.randomUUID` exists only where the page came over TLS or from this machine. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function formMeaning(form: FormData): string {
  const parts: string[] = [];
  form.forEach((value, name) =>
    parts.push(`${name}=${value instanceof File ? `${value.name}:${value.size}:${value.lastModified}` : value}`),
  );
  return parts.join('\n');
}
