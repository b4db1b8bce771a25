import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { RequestMethod, type Type } from '@nestjs/common';
import { TracingModule } from '../tracing.module';

const SOURCE = join(__dirname, '..');

/**
 * Every route of the service: the way out on which it decides about each fact of an answer, or `none` where it shows none. Whoever
 * adds a route adds it here, and says which.
 */
const ROUTES: Readonly<Record<string, 'screen' | 'export' | 'print' | 'statistics' | 'none'>> = {
  'POST trace-requests': 'none',
  'GET trace-requests': 'none',
  // The answer itself, and the routing that follows from it.
  'GET trace-requests/:id': 'screen',
  'PATCH trace-requests/:id': 'none',
  'POST trace-requests/:id/submission': 'none',
  'POST trace-requests/:id/cancellation': 'none',
  'POST trace-requests/:id/closure': 'none',
  'POST trace-requests/:id/acknowledgement': 'none',
  'POST trace-requests/:id/processing': 'none',
  'POST trace-requests/:id/delay': 'none',
  'POST trace-requests/:id/restriction': 'none',
  'POST trace-requests/:id/answer': 'none',
  'POST trace-requests/:id/no-record': 'none',
  'POST trace-requests/:id/refusal': 'none',
  // Whom the answers lead to.
  'POST trace-requests/:id/sub-requests': 'screen',
  'GET trace-requests/:id/sub-requests': 'none',
  'POST trace-requests/:id/information-request': 'none',
  'POST trace-requests/:id/information': 'none',
  'POST trace-requests/:id/clarifications': 'none',
  'GET trace-requests/:id/clarifications': 'none',
  'POST trace-requests/:id/clarifications/reading': 'none',
  'GET trace-requests/:id/duplicates': 'none',
  'POST trace-requests/:id/joins': 'none',
  'PUT trace-requests/:id/possessor': 'none',
  'GET trace-requests/:id/possessor': 'none',
  'GET trace-requests/:id/form.pdf': 'print',
  'GET trace-requests/:id/export.csv': 'export',
  'GET trace-requests/:id/export.xlsx': 'export',
  'GET trace-requests/:id/export.jsonld': 'export',
  'GET trace-exports/requests.csv': 'export',
  'GET trace-exports/requests.xlsx': 'export',
  'GET trace-exports/requests.jsonld': 'export',
  // A word about facts, which holds none.
  // Who was told, and not what.
  'GET trace-requests/:id/recipients': 'none',
  // Which rows were to be told to whom, by their numbers.
  'GET onward-requests': 'none',
  'GET onward-requests/:id': 'none',
  'POST onward-requests/:id/question': 'none',
  // Of what another told us, by its number.
  'POST passed-on-facts/:id/question': 'none',
  // The step itself is sent as any other: what it repeats is judged again.
  'POST onward-requests/:id/step': 'none',
  'POST onward-requests/:id/consent': 'none',
  'POST onward-requests/:id/refusal': 'none',
  'POST trace-requests/:id/originator-words': 'none',
  'GET trace-requests/:id/originator-words': 'none',
  'GET trace-requests/:id/photographs/:photographId': 'screen',
  'GET trace-leads': 'screen',
  'POST trace-leads/:id/dismissal': 'screen',
  'GET trace-figures': 'statistics',
  'GET trace-figures/export.csv': 'statistics',
};

/** The files that hold the rows of answers in their hands, and why that is no way out. */
const TOUCH_ANSWERS: Readonly<Record<string, string>> = {
  'export/columns.ts': 'writes what is left of an answer after the decision',
  'export/niem.ts': 'writes what is left of an answer after the decision',
  'export/taking-out.service.ts': 'decides for files and paper',
  'figure/figure.service.ts': 'decides for statistics',
  'figure/figures.ts': 'counts what is left after the decision',
  'form/answer-blocks.ts': 'writes what is left of an answer after the decision',
  'form/words.en.ts': 'holds the words of the form',
  'form/words.es.ts': 'holds the words of the form',
  'lead/lead.service.ts': 'decides for a look on the screen',
  'migrations/1767225600000-tracing.ts': 'makes the tables',
  'migrations/1767225608011-fact-terms.ts': 'makes the tables',
  'migrations/1768000400020-request-retention.ts': 'lets what has ended be taken away',
  'onward-request/onward-hearing.service.ts': 'counts rows that were told',
  'onward-request/onward-request.service.ts': 'decides on passing on, by permits( of each row',
  'photograph/named-photographs.ts': 'finds which photographs released rows name',
  'photograph/photograph-reading.service.ts': 'decides for a look on the screen',
  'retention/kept-requests.ts': 'takes away what has ended',
  'sub-request/sub-request.rows.ts': 'decides for a look on the screen',
  'trace-request/chain-row.entity.ts': 'is the table',
  'trace-request/received.dto.ts': 'judges what arrives',
  'trace-request/trace-answer.dto.ts': 'says what the originator releases',
  'trace-request/trace-answer.entity.ts': 'is the table',
  'trace-request/trace-answer.rows.ts': 'keeps what was answered',
  'trace-request/trace-answer.service.ts': 'is the release by the originator',
  'trace-request/trace-answer.view.dto.ts': 'shows what is left after the decision',
  'trace-request/trace-hearing.service.ts': 'takes in what arrives',
  'trace-request/trace-reading.service.ts': 'decides for a look on the screen',
  'trace-request/trace-release.ts': 'is the release by the originator',
  'trace-request/trace-request.entity.ts': 'is the table',
  'trace-request/trace-request.routing.ts': 'judges what is left after the decision',
  'trace-request/trace-request.rows.ts': 'begins a request, with nothing answered yet',
  'tracing.module.ts': 'names the tables',
  'use-condition/conditioned-answers.ts': 'is the door at which it is decided',
  'use-condition/fact-terms.entity.ts': 'is the table',
  'use-condition/originator-word.service.ts': 'finds the own rows that an originator names',
  'use-condition/passing-on.ts': 'decides on passing on',
};

/** Every file that sends a document to another jurisdiction, and how often. */
const SENDS: Readonly<Record<string, number>> = {
  // Consent or veto, with identifiers alone.
  'use-condition/originator-word.service.ts': 1,
  'use-condition/recall.service.ts': 1,
  // Stays at home: that there is a trace, and nothing of what it was told.
  'trace-request/traced-link.ts': 1,
  'onward-request/onward-request.service.ts': 2,
  // To whose facts they are.
  'onward-request/second-hand.service.ts': 1,
  'clarification/clarification.service.ts': 1,
  // Own pictures, which hold no words of a program to compare.
  'photograph/photograph-sending.service.ts': 1,
  // A status, which says nothing but itself, and the answer.
  'trace-request/trace-answer.service.ts': 2,
  // The question, its copy for the own marking records, and a status.
  'trace-request/trace-request.service.ts': 3,
};

interface Source {
  readonly file: string;
  readonly text: string;
}

const sources: Source[] = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
  .map((file) => ({ file: relative(SOURCE, join(SOURCE, file)), text: readFileSync(join(SOURCE, file), 'utf8') }));

function routesOf(module: Type): string[] {
  const controllers = Reflect.getMetadata('controllers', module) as Type[];
  return controllers.flatMap((controller) => {
    const base = Reflect.getMetadata('path', controller) as string;
    const methods = Object.values(Object.getOwnPropertyDescriptors(controller.prototype)).map(({ value }) => value as object);
    return methods.flatMap((method) => {
      const verb = typeof method === 'function' ? (Reflect.getMetadata('method', method) as RequestMethod | undefined) : undefined;
      if (verb === undefined) return [];
      const path = Reflect.getMetadata('path', method) as string;
      return [`${RequestMethod[verb]} ${[base, path].filter((part) => part !== '' && part !== '/').join('/')}`];
    });
  });
}

const ANSWER =
  /\b(conditionedAnswers|permittedAnswers?|ReleasedChainRow|TraceAnswer|currentChains?|chain_row|trace_answer|endState|furtherCountry|tooOldYear|tooOldCountry)\b/;

describe('every way out of an answer', () => {
  it('that is a route is known, with the way on which it decides', () => {
    expect(routesOf(TracingModule).sort()).toEqual(Object.keys(ROUTES).sort());
  });

  it('begins in a file that is known to touch answers', () => {
    expect(
      sources
        .filter(({ text }) => ANSWER.test(text))
        .map(({ file }) => file)
        .sort(),
    ).toEqual(Object.keys(TOUCH_ANSWERS).sort());
  });

  it('that is a document is known, and what may repeat another state’s facts is judged before it is sent', () => {
    const counts = sources.flatMap(({ file, text }) => {
      const sent = text.match(/documents\.send\(/g)?.length ?? 0;
      return sent > 0 ? [[file, sent] as const] : [];
    });
    expect(Object.fromEntries(counts)).toEqual(SENDS);
    const withWords = sources.filter(({ file }) => file in SENDS && !/originator-word|recall|onward-request|traced-link|photograph-sending/.test(file));
    for (const { file, text } of withWords) expect([file, text.includes('await refuseToPassOn(')]).toEqual([file, true]);
  });

  it('asks at the one door, unless it is the tables or the release itself', () => {
    const deciding = Object.entries(TOUCH_ANSWERS).filter(([, why]) => why.startsWith('decides'));
    for (const [file] of deciding) {
      const text = sources.find((source) => source.file === file)?.text ?? '';
      expect([file, /\bpermit(s|ted|tedAnswers?)\(/.test(text)]).toEqual([file, true]);
    }
  });
});
