import type { PaperBlock } from '@headstamp/documents';
import type { Taken } from '../export/taken';
import type { ChainRowView, TraceAnswerView } from '../trace-request/trace-answer.view.dto';
import { sentencesOf } from './conditions';
import { section } from './request-blocks';
import type { FormWords } from './words.en';

/** The answer, each fact with the conditions under which it was given, and what is not on the paper. */
export function answerBlocks({ request, answer }: Taken, words: FormWords): PaperBlock[] {
  const { parts, codes, fields } = words;
  if (!answer) return [{ kind: 'heading', text: parts.answer }, { kind: 'paragraph', text: words.noAnswer }];
  const code = (value: string | null): string | null => (value === null ? null : (codes[value] ?? value));
  return [
    ...section(words, parts.answer, {
      number: answer.number,
      answeredAt: request.answeredAt,
      outcome: code(answer.outcome),
      extent: code(answer.extent),
      endState: code(answer.endState),
      tooOld: answer.tooOldYear === null ? null : `${answer.tooOldYear} (${answer.tooOldCountry ?? ''})`,
      furtherCountry: answer.furtherCountry,
      refusalGround: code(answer.refusalGround),
      expectedOn: answer.expectedOn,
      remarks: answer.remarks,
      timeToCrime: daysToCrime(answer),
      conditions: sentencesOf(answer.terms, words).join(' '),
    }),
    ...chainTable(answer.chain, words),
    { kind: 'heading', text: parts.withheld },
    answer.withheld.length === 0
      ? { kind: 'paragraph', text: words.nothingLeftOut }
      : {
          kind: 'table',
          columns: [
            { label: fields.what, share: 1 },
            { label: fields.because, share: 3 },
          ],
          rows: answer.withheld.map(({ sequence, because }) => [
            sequence === null ? words.wholeAnswer : `${words.row} ${sequence}`,
            because.map((rule) => codes[rule] ?? rule).join('; '),
          ]),
        },
  ];
}

function daysToCrime({ timeToCrime: { minDays, maxDays } }: TraceAnswerView): string | null {
  if (minDays === null || maxDays === null) return null;
  return minDays === maxDays ? String(minDays) : `${minDays} – ${maxDays}`;
}

function chainTable(chain: readonly ChainRowView[], words: FormWords): PaperBlock[] {
  if (chain.length === 0) return [];
  const { fields, codes, parts } = words;
  return [
    { kind: 'heading', text: parts.chain },
    {
      kind: 'table',
      columns: [
        { label: fields.sequence, share: 1 },
        { label: fields.actor, share: 2 },
        { label: fields.name, share: 3 },
        { label: fields.licence, share: 2 },
        { label: fields.country, share: 1 },
        { label: fields.acquiredOn, share: 2 },
        { label: fields.disposedOn, share: 2 },
        { label: fields.document, share: 3 },
        { label: fields.conditions, share: 4 },
      ],
      rows: chain.map((row) => [
        String(row.sequence),
        codes[row.actor] ?? row.actor,
        row.name,
        row.licence ?? '',
        row.country,
        row.acquiredOn ?? '',
        row.disposedOn ?? '',
        [row.document, ...row.evidence.map(({ kind, id, sha256 }) => `${codes[kind] ?? kind} ${(sha256 ?? id).slice(0, 16)}`)].filter(Boolean).join('\n'),
        row.terms ? sentencesOf(row.terms, words).join(' ') : '',
      ]),
    },
  ];
}
