import { randomUUID } from 'node:crypto';
import { formatLabelCode } from '@headstamp/codes';
import { labelsAsHtml, labelsAsPdf, labelsAsZpl, ZPL_RESOLUTIONS, type LabelContent, type PaperLanguage } from '@headstamp/documents';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { LabelOutput } from './label-kinds';
import { LabelSubjects, type LabelSubject } from './label-subjects';
import { LabelTexts } from './label-text';
import { SHEET_TITLES, wordOf } from './label-words';
import { LabelRunView, LabelView, type LabelledThing, type PrintLabels } from './label.dto';
import { Label, LabelPrint, LabelRun } from './label.entity';
import { LabelError } from './label.errors';

/** How long a run can be fetched again, for a printer that jams. After that it is a reprint, with a reason. */
const DOCUMENT_MINUTES = 15;

/** A file that goes to a printer. */
export interface LabelDocument {
  readonly content: Buffer;
  readonly mediaType: string;
  readonly name: string;
}

interface Ordered {
  readonly thing: Pick<LabelledThing, 'caseReference'>;
  readonly subject: LabelSubject;
  readonly label: Label;
}

type Run = Pick<LabelRun, 'id' | 'output' | 'symbology' | 'size' | 'dpi' | 'language' | 'copies' | 'occurredAt'>;

@Injectable()
export class LabelPrintingService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly subjects: LabelSubjects,
    private readonly texts: LabelTexts,
    private readonly ledger: Ledger,
  ) {}

  /** Orders labels: gives a code to what has none, counts the printing, and writes it down. The file itself is fetched after that. */
  async print(actor: Actor, order: PrintLabels): Promise<LabelRunView> {
    if (order.output === 'zpl' && order.dpi === undefined) throw new LabelError('label.resolution-missing');
    if (new Set(order.things.map(({ kind, id }) => `${kind}/${id}`)).size < order.things.length) throw new LabelError('label.subject-twice');
    return this.session.run(actor, async (tx, now) => {
      const ordered = await this.ordered(tx, actor, order.things, now);
      const again = ordered.filter(({ label }) => label.prints > 0).map(({ subject }) => subject.id);
      if (again.length > 0 && order.reason === undefined) throw new LabelError('label.reprint-needs-reason', { printed: again });
      const run = await this.enterRun(tx, actor, order, now);
      // Refused before anything counts as printed: what does not fit is never a label.
      this.fits(actor, run, ordered);
      await this.enterPrints(tx, actor, run, ordered, order.reason ?? null);
      const until = new Date(now.getTime() + DOCUMENT_MINUTES * 60_000);
      const labels = await this.labelsIn(tx, actor, ordered.map(({ label }) => label.id));
      return LabelRunView.of(run.id, labels.map((label) => LabelView.of(label)), until);
    });
  }

  /** The file of a run, again and again for a quarter of an hour, for whoever ordered it. */
  document(actor: Actor, id: string): Promise<LabelDocument> {
    const { jurisdictionId, officialId } = actor;
    return this.session.disclose(actor, { subjectKind: 'label-run', subjectId: id }, async (tx, now) => {
      const run = await tx.findOneBy(LabelRun, { jurisdictionId, id, printedBy: officialId });
      if (!run || now.getTime() - run.recordedAt.getTime() > DOCUMENT_MINUTES * 60_000) throw new LabelError('label-run.unknown');
      const prints = await tx.find(LabelPrint, { where: { jurisdictionId, runId: id }, order: { position: 'ASC' } });
      const labels = await this.labelsIn(tx, actor, prints.map(({ labelId }) => labelId));
      const ordered: Ordered[] = [];
      for (const [at, label] of labels.entries()) {
        const subject = await this.subjects.find(tx, actor, label.subjectKind, label.subjectId);
        if (!subject) throw new Error('a label of this jurisdiction stands for nothing');
        const caseReference = prints[at]?.caseReference ?? null;
        ordered.push({ label, subject, thing: caseReference === null ? {} : { caseReference } });
      }
      return this.drawn(actor, run, ordered);
    });
  }

  private async ordered(tx: EntityManager, actor: Actor, things: readonly LabelledThing[], now: Date): Promise<Ordered[]> {
    const found: { thing: LabelledThing; subject: LabelSubject | null }[] = [];
    for (const thing of things) found.push({ thing, subject: await this.subjects.find(tx, actor, thing.kind, thing.id) });
    const unknown = found.filter(({ subject }) => subject === null).map(({ thing }) => thing.id);
    if (unknown.length > 0) throw new LabelError('label.subject-unknown', { unknown });
    const ordered = found.flatMap(({ thing, subject }) => (subject ? [{ thing, subject }] : []));
    // Locked in one order, whoever prints the same things at the same time.
    const labels = new Map<string, Label>();
    for (const { subject } of [...ordered].sort((one, other) => (one.subject.id < other.subject.id ? -1 : 1)))
      labels.set(`${subject.kind}/${subject.id}`, await this.labelOf(tx, actor, subject, now));
    return ordered.flatMap(({ thing, subject }) => {
      const label = labels.get(`${subject.kind}/${subject.id}`);
      return label ? [{ thing, subject, label }] : [];
    });
  }

  /** The label in use of a thing, locked; made when there is none. */
  private async labelOf(tx: EntityManager, actor: Actor, subject: LabelSubject, now: Date): Promise<Label> {
    const { jurisdictionId, officialId } = actor;
    const of = { jurisdictionId, subjectKind: subject.kind, subjectId: subject.id } as const;
    const own = subject.code !== null && !(await tx.existsBy(Label, of)) ? subject.code : this.texts.newCode();
    const row = { ...of, id: randomUUID(), code: own, state: 'active' as const, prints: 0, madeBy: officialId, occurredAt: now };
    await tx.createQueryBuilder().insert().into(Label).values(row).orIgnore().execute();
    return tx.findOneOrFail(Label, { where: { ...of, state: 'active' }, lock: { mode: 'pessimistic_write' } });
  }

  private async enterRun(tx: EntityManager, { jurisdictionId, officialId }: Actor, order: PrintLabels, now: Date): Promise<Run> {
    const { output, symbology, size, language, copies = 1 } = order;
    const dpi = output === 'zpl' ? (order.dpi ?? null) : null;
    const run = { id: randomUUID(), output, symbology, size, dpi, language, copies, occurredAt: now };
    await tx.insert(LabelRun, { ...run, jurisdictionId, printedBy: officialId });
    return run;
  }

  private async enterPrints(tx: EntityManager, actor: Actor, run: Run, ordered: readonly Ordered[], reason: string | null): Promise<void> {
    const { jurisdictionId } = actor;
    const { output, symbology, size, copies, occurredAt } = run;
    const prints = ordered.map(({ label, thing }, at) => ({
      ...{ jurisdictionId, id: randomUUID(), runId: run.id, position: at + 1, labelId: label.id, ordinal: label.prints + 1, occurredAt },
      reason: label.prints > 0 ? reason : null,
      caseReference: thing.caseReference ?? null,
    }));
    await tx.insert(LabelPrint, prints);
    await tx.increment(Label, { jurisdictionId, id: In(ordered.map(({ label }) => label.id)) }, 'prints', 1);
    for (const [at, { label, subject }] of ordered.entries()) {
      const why = prints[at]?.reason ?? null;
      const facts = { subjectKind: subject.kind, subjectId: subject.id, run: run.id, ordinal: label.prints + 1, copies, output, symbology, size };
      const event = { kind: 'label.printed', subject: { kind: 'label', id: label.id }, occurredAt, facts };
      await this.ledger.append(tx, actor, why === null ? event : { ...event, sealed: { reason: why } });
    }
  }

  /** In the order of the ids. */
  private async labelsIn(tx: EntityManager, { jurisdictionId }: Actor, ids: readonly string[]): Promise<Label[]> {
    const found = new Map((await tx.findBy(Label, { jurisdictionId, id: In([...ids]) })).map((label) => [label.id, label]));
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  /** Throws what drawing throws, without the work of writing a PDF. */
  private fits(actor: Actor, run: Run, ordered: readonly Ordered[]): void {
    const labels = this.contents(actor, run.language, ordered);
    if (run.output === 'zpl') labelsAsZpl(labels, run, run.dpi ?? ZPL_RESOLUTIONS[0]);
    else labelsAsHtml(labels, run, run.language, '');
  }

  private async drawn(actor: Actor, run: Run, ordered: readonly Ordered[]): Promise<LabelDocument> {
    const labels = this.contents(actor, run.language, ordered);
    const mediaTypes: Record<LabelOutput, string> = { zpl: 'application/x-zpl', pdf: 'application/pdf', html: 'text/html; charset=utf-8' };
    return { content: await this.file(run, labels), mediaType: mediaTypes[run.output], name: `labels-${run.id}.${run.output}` };
  }

  private contents({ jurisdictionId }: Actor, language: PaperLanguage, ordered: readonly Ordered[]): LabelContent[] {
    return ordered.map(({ label, subject, thing }) => ({
      symbolText: this.texts.symbolText(jurisdictionId, label.code),
      barText: label.code,
      lines: [formatLabelCode(label.code), subject.reference, wordOf(subject, language), ...(thing.caseReference === undefined ? [] : [thing.caseReference])],
    }));
  }

  private async file(run: Run, labels: readonly LabelContent[]): Promise<Buffer> {
    const { language, copies } = run;
    const title = SHEET_TITLES[language];
    switch (run.output) {
      case 'zpl':
        return Buffer.from(labelsAsZpl(labels, run, run.dpi ?? ZPL_RESOLUTIONS[0], copies));
      case 'pdf':
        return labelsAsPdf(labels, run, { title, language, madeAt: run.occurredAt }, copies);
      case 'html':
        return Buffer.from(labelsAsHtml(labels, run, language, title, copies));
    }
  }
}
