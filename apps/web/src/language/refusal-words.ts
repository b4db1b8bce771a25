import { useEffect } from 'react';
import { type MessageDescriptor, useIntl } from 'react-intl';
import type { Refusal } from '../api/refusal';
import { useLanguage } from './language-provider';
import type { PROBLEM_TITLES } from './problem-titles';

type ProblemId = `problem.${keyof typeof PROBLEM_TITLES}`;

/** Why something was refused, in the reader's language; null while the words are on their way. */
export function useRefusalTitle(refusal: Refusal | null): string | null {
  const titleOf = useTitles();
  const { refusalsSpoken, speakOfRefusals } = useLanguage();
  const title = refusal && titleOf(refusal);
  useEffect(() => {
    if (refusal && title === null) speakOfRefusals();
  }, [refusal, title, speakOfRefusals]);
  return title ?? (refusal && refusalsSpoken ? refusal.title : null);
}

/** The same for a page of many refusals; until the words are there, and for a code without words of ours, the server's. */
export function useRefusalTitles(): (refusal: Refusal) => string {
  const titleOf = useTitles();
  const { speakOfRefusals } = useLanguage();
  useEffect(speakOfRefusals, [speakOfRefusals]);
  return (refusal) => titleOf(refusal) ?? refusal.title;
}

function useTitles(): (refusal: Refusal) => string | null {
  const { formatMessage, messages } = useIntl();
  return ({ code }) => {
    const id = `problem.${code}`;
    const title: MessageDescriptor = { id: id as ProblemId };
    return id in messages ? formatMessage(title) : null;
  };
}
