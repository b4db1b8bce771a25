import type { PaperBlock, PaperField, PaperLanguage, PaperLayout } from '@headstamp/documents';
import { FAULT_WORDS } from '../laboratory/standing/fault-words';
import { CERTIFICATE_WORDS, type CertificateColumn, type CertificateField, type CertificateWords } from './certificate-words';
import type { CertificateRecord } from './certificate-record';
import { GAUGES } from './casting-steps';

/** What the certificate says besides the record. */
export interface CertificateFacts {
  readonly jurisdiction: PaperLayout['jurisdiction'];
  readonly madeAt: Date;
  readonly language: PaperLanguage;
  /** What papers call an official: never the name. */
  readonly referenceOf: (officialId: string | null) => string;
}

/** The certificate of a cast whose record is complete, ready to be drawn and signed. */
export function certificatePaper(record: CertificateRecord, facts: CertificateFacts): PaperLayout {
  const words = CERTIFICATE_WORDS[facts.language];
  const { cast, recalls, steps } = record;
  return {
    recordId: cast.reference,
    title: words.title,
    language: facts.language,
    jurisdiction: facts.jurisdiction,
    madeAt: facts.madeAt,
    conditions: [],
    blocks: [
      { kind: 'paragraph', text: words.statement },
      ...(recalls.length > 0
        ? [heading(words, 'recalls'), paragraph(words.recalled(recalls.map(({ product, lot }) => `${product} ${lot}`).join('; ')))]
        : []),
      ...deviationBlocks(record, words, facts.language),
      ...[heading(words, 'original'), fields(words, originalFields(record, words))],
      ...[heading(words, 'seals'), fields(words, sealFields(record, words))],
      ...[heading(words, 'mould'), fields(words, mouldFields(record, facts))],
      ...[heading(words, 'cast'), fields(words, castFields(record, words, facts))],
      heading(words, 'steps'),
      paragraph(`${words.procedure} ${steps.length > 0 ? words.byStep : words.asAWhole}`),
      ...stepTable(record, words),
      ...reviewBlocks(record, words, facts),
      ...[heading(words, 'events'), paragraph(words.eventsStand), eventTable(record, words)],
    ],
    attachments: [
      {
        name: 'certificate.json',
        mediaType: 'application/json',
        content: Buffer.from(JSON.stringify(machineFacts(record))),
        description: words.machine,
      },
    ],
  };
}

type Named = Partial<Record<CertificateField, string | null>>;

const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', text });
const heading = (words: CertificateWords, name: keyof CertificateWords['headings']): PaperBlock => ({
  kind: 'heading',
  text: words.headings[name],
});
const fields = (words: CertificateWords, named: Named): PaperBlock => ({
  kind: 'fields',
  fields: (Object.keys(named) as CertificateField[]).map((name): PaperField => ({
    label: words.fields[name],
    value: named[name] ?? words.none,
  })),
});
const columns = (words: CertificateWords, shares: readonly (readonly [CertificateColumn, number])[]) =>
  shares.map(([name, share]) => ({ label: words.columns[name], share }));
const instant = (at: Date): string => at.toISOString().slice(0, 16).replace('T', ' ');

/** Stands before everything else: whoever reads the certificate must not look for it. */
function deviationBlocks({ means, mould, cast }: CertificateRecord, words: CertificateWords, language: PaperLanguage): PaperBlock[] {
  const said = FAULT_WORDS[language];
  const of = (id: string): string =>
    id === mould.id ? words.subjects.mould : id === cast.id ? words.subjects.cast : words.headings.review;
  const deviations = means.flatMap(({ id, grounds }) =>
    grounds.map(({ fault, reason }) => paragraph(`${of(id)}: ${said.faults[fault]} (${reason ?? said.noReason})`)),
  );
  return deviations.length === 0 ? [] : [{ kind: 'heading', text: said.heading }, paragraph(said.explained), ...deviations];
}

function originalFields({ original }: CertificateRecord, words: CertificateWords): Named {
  const { reference, kind, calibre, regions, caseId } = original;
  return { reference, kind: words.kinds[kind], calibre, regions: regions.map((region) => words.regions[region]).join(', '), caseId };
}

function sealFields({ mould: { sealOpened, sealAfter } }: CertificateRecord, words: CertificateWords): Named {
  return { sealOpened: sealOpened ?? words.noSeal, sealAfter };
}

function mouldFields({ mould, mouldItem }: CertificateRecord, { referenceOf }: CertificateFacts): Named {
  const { ordinal, operatorId, siliconeProduct: product, lot, expiresOn, mixRatio } = mould;
  return {
    ...{ reference: mouldItem.reference, ordinal: String(ordinal), operator: referenceOf(operatorId), product, lot, expiresOn, mixRatio },
    poured: instant(mould.occurredAt),
    degassing: `${mould.degassingPressureKpa} kPa, ${mould.degassingMinutes} min`,
    cure: `${mould.cureHours} h, ${mould.temperatureC} °C`,
  };
}

function castFields({ cast, making }: CertificateRecord, words: CertificateWords, { referenceOf }: CertificateFacts): Named {
  const { castOrdinal, makerId, resinProduct: product, lot, expiresOn, pressureKpa, minutes, deviationReason } = making;
  return {
    ...{ reference: cast.reference, ordinal: String(castOrdinal), operator: referenceOf(makerId), product, lot, expiresOn },
    pressure: `${pressureKpa ?? words.none} kPa, ${minutes ?? words.none} min`,
    demoulded: instant(making.occurredAt),
    deviation: deviationReason,
  };
}

function stepTable({ steps }: CertificateRecord, words: CertificateWords): PaperBlock[] {
  if (steps.length === 0) return [];
  const rows = steps.map(({ step, startedAt, endedAt, gauges }) => [
    words.steps[step],
    instant(startedAt),
    instant(endedAt),
    GAUGES.flatMap((gauge) => (gauges[gauge] === undefined ? [] : [`${words.gauges[gauge]}: ${gauges[gauge]}`])).join('; '),
  ]);
  const shares = columns(words, [
    ['step', 2],
    ['from', 1.8],
    ['to', 1.8],
    ['readings', 4],
  ]);
  return [{ kind: 'table', columns: shares, rows }];
}

function reviewBlocks({ review }: CertificateRecord, words: CertificateWords, { referenceOf }: CertificateFacts): PaperBlock[] {
  if (!review) return [];
  const named: Named = {
    reviewer: referenceOf(review.reviewerId),
    reviewedAt: instant(review.occurredAt),
    magnification: `${review.magnification}×`,
    fitFor: review.fitFor.map((use) => words.fitFor[use]).join(', '),
    remarks: review.remarks,
  };
  const rows = review.perRegion.map(({ region, verdict, defects, photographs }) => [
    words.regions[region],
    words.verdicts[verdict],
    defects.map((defect) => words.defects[defect]).join(', ') || words.none,
    (photographs ?? []).map(({ sha256 }) => sha256).join(' ') || words.none,
  ]);
  const shares = columns(words, [
    ['region', 2],
    ['verdict', 1.5],
    ['defects', 2],
    ['photographs', 4],
  ]);
  return [heading(words, 'review'), fields(words, named), { kind: 'table', columns: shares, rows }];
}

function eventTable({ events }: CertificateRecord, words: CertificateWords): PaperBlock {
  const shares = columns(words, [
    ['subject', 1],
    ['event', 2],
    ['at', 1.7],
    ['hash', 5],
  ]);
  return {
    kind: 'table',
    columns: shares,
    rows: events.map(({ of, kind, occurredAt, leafHash }) => [words.subjects[of], kind, instant(occurredAt), leafHash]),
  };
}

/** The same facts for a machine; officials by id, as the log has them. */
function machineFacts({ cast, making, mould, mouldItem, original, steps, review, recalls, means, events }: CertificateRecord): unknown {
  const { siliconeProduct, lot, expiresOn, mixRatio, degassingPressureKpa, degassingMinutes, cureHours, temperatureC, operatorId } = mould;
  const { resinProduct, pressureKpa, minutes, makerId, deviationReason } = making;
  return {
    original: { id: original.id, reference: original.reference, kind: original.kind, regions: original.regions },
    mould: {
      ...{ id: mould.id, reference: mouldItem.reference, ordinal: mould.ordinal, operatorId, siliconeProduct, lot, expiresOn, mixRatio },
      ...{ degassingPressureKpa, degassingMinutes, cureHours, temperatureC, pouredAt: mould.occurredAt },
    },
    seals: { opened: mould.sealOpened, after: mould.sealAfter },
    cast: {
      ...{ id: cast.id, reference: cast.reference, ordinal: making.castOrdinal, makerId, resinProduct, lot: making.lot },
      ...{ expiresOn: making.expiresOn, pressureKpa, minutes, demouldedAt: making.occurredAt, deviationReason },
    },
    steps: steps.map(({ step, startedAt, endedAt, gauges }) => ({ step, startedAt, endedAt, gauges })),
    review: review && {
      ...{ id: review.id, reviewerId: review.reviewerId, reviewedAt: review.occurredAt, fitFor: review.fitFor },
      ...{ magnification: review.magnification, perRegion: review.perRegion },
    },
    recalls: recalls.map(({ id, material, product, lot: recalled }) => ({ id, material, product, lot: recalled })),
    means: means.map(({ id, discipline, instrumentIds, methodId, grounds }) => ({
      recordId: id,
      discipline,
      instrumentIds,
      methodId,
      grounds,
    })),
    events: events.map(({ of, eventId, kind, occurredAt, leafHash }) => ({ of, eventId, kind, occurredAt, leafHash })),
  };
}
