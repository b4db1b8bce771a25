import { randomUUID } from 'node:crypto';
import { pdfOf } from '@headstamp/documents';
import type { Page } from '@headstamp/http';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionDirectory, JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Numbering } from '../exhibit/numbering';
import { listed } from '../fields/listed';
import { Handover } from './handover.entity';
import { HandoverError } from './handover.errors';
import { hasExpired } from './handover.states';
import { PaperFormView, type IssuedFormsView, type IssueForms, type ListForms } from './paper-form.dto';
import { PaperForm } from './paper-form.entity';
import { formNumber } from './paper-form.number';
import { formPaper } from './paper-form.paper';

/** Blank forms for the hours without a server: numbered before they are printed, each number given once. */
@Injectable()
export class PaperFormService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
    private readonly numbering: Numbering,
    private readonly directory: JurisdictionDirectory,
  ) {}

  issue(actor: Actor, { language, count }: IssueForms): Promise<IssuedFormsView> {
    const { jurisdictionId, officialId } = actor;
    return this.session.run(actor, async (tx, now) => {
      const country = await this.numbering.country(tx, actor);
      const year = now.getUTCFullYear();
      const forms: PaperFormView[] = [];
      for (let made = 0; made < count; made += 1) {
        const id = randomUUID();
        const number = formNumber(country, year, await this.numbering.next(tx, actor, `paper-form/${year}`));
        await tx.insert(PaperForm, { jurisdictionId, id, number, language, issuedBy: officialId, occurredAt: now });
        await this.ledger.append(tx, actor, {
          kind: 'paper-form.issued',
          subject: { kind: 'paper-form', id },
          occurredAt: now,
          facts: { number },
        });
        forms.push(PaperFormView.of(await tx.findOneByOrFail(PaperForm, { jurisdictionId, id }), []));
      }
      return { forms };
    });
  }

  /** The blank form as PDF. */
  pdf(actor: Actor, id: string): Promise<{ number: string; content: Buffer }> {
    return this.session.disclose(actor, { subjectKind: 'paper-form', subjectId: id }, async (tx) => {
      const form = await tx.findOneBy(PaperForm, { jurisdictionId: actor.jurisdictionId, id });
      if (!form) throw new HandoverError('paper-form.unknown');
      const jurisdiction = await this.directory.byId(actor.jurisdictionId, tx);
      if (!jurisdiction) throw new Error('the jurisdiction one acts in is not in the directory');
      const { jurisdictionId, code, name } = jurisdiction;
      return { number: form.number, content: await pdfOf(formPaper(form, { jurisdictionId, code, name })) };
    });
  }

  /** Forms, the newest first, with what was entered from them. */
  list(actor: Actor, query: ListForms): Promise<Page<PaperFormView>> {
    return this.session.disclose(actor, { subjectKind: 'paper-form', subjectId: null }, async (tx, now) => {
      const page = await listed(
        tx,
        actor,
        PaperForm,
        query,
        (rows) => rows,
        (row) => row,
      );
      const entries = await this.entries(tx, actor, now, page.items);
      return { items: page.items.map((form) => PaperFormView.of(form, entries.get(form.number) ?? [])), nextCursor: page.nextCursor };
    });
  }

  private async entries(
    tx: EntityManager,
    { jurisdictionId }: Actor,
    now: Date,
    forms: readonly PaperForm[],
  ): Promise<Map<string, PaperFormView['entries']>> {
    const byNumber = new Map<string, PaperFormView['entries']>();
    const rows = await tx.findBy(Handover, { jurisdictionId, paperForm: In(forms.map(({ number }) => number)) });
    for (const row of rows) {
      if (row.paperForm === null) continue;
      const entry = { handoverId: row.id, exhibitId: row.exhibitId, state: hasExpired(row, now) ? 'expired' : row.state };
      byNumber.set(row.paperForm, [...(byNumber.get(row.paperForm) ?? []), entry]);
    }
    return byNumber;
  }
}
