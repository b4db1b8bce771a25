import type { Page } from '@headstamp/http';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { listed } from '../fields/listed';
import { LabelDetailView, LabelPrintView, LabelView, type ListLabels, type RetireLabel } from './label.dto';
import { Label, LabelPrint, LabelRun } from './label.entity';
import { LabelError } from './label.errors';

@Injectable()
export class LabelRegisterService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly ledger: Ledger,
  ) {}

  list(actor: Actor, query: ListLabels): Promise<Page<LabelView>> {
    return this.session.disclose(actor, { subjectKind: 'label', subjectId: null }, (tx) =>
      listed(
        tx,
        actor,
        Label,
        query,
        (rows) => {
          if (query.subjectId !== undefined) rows.andWhere('row.subjectId = :subjectId', { subjectId: query.subjectId });
          if (query.state !== undefined) rows.andWhere('row.state = :state', { state: query.state });
          return rows;
        },
        (row) => LabelView.of(row),
      ),
    );
  }

  detail(actor: Actor, id: string): Promise<LabelDetailView> {
    const { jurisdictionId } = actor;
    return this.session.disclose(actor, { subjectKind: 'label', subjectId: id }, async (tx) => {
      const label = await tx.findOneBy(Label, { jurisdictionId, id });
      if (!label) throw new LabelError('label.unknown');
      const prints = await tx.find(LabelPrint, { where: { jurisdictionId, labelId: id }, order: { ordinal: 'ASC' } });
      const runs = await tx.findBy(LabelRun, { jurisdictionId, id: In(prints.map(({ runId }) => runId)) });
      const byId = new Map(runs.map((run) => [run.id, run]));
      return LabelDetailView.ofDetail(
        label,
        prints.flatMap((print) => {
          const run = byId.get(print.runId);
          return run ? [LabelPrintView.of(print, run)] : [];
        }),
      );
    });
  }

  /** Takes a label out of use, for example because it is torn or was copied. The next printing of its thing makes another one. */
  retire(actor: Actor, id: string, { reason }: RetireLabel): Promise<LabelView> {
    const { jurisdictionId, officialId } = actor;
    return this.session.run(actor, async (tx, now) => {
      const label = await tx.findOne(Label, { where: { jurisdictionId, id }, lock: { mode: 'pessimistic_write' } });
      if (!label) throw new LabelError('label.unknown');
      if (label.state === 'retired') throw new LabelError('label.retired');
      const retired = await tx.save(Object.assign(label, { state: 'retired' as const, retiredBy: officialId, retiredAt: now, retiredReason: reason }));
      await this.ledger.append(tx, actor, {
        kind: 'label.retired',
        subject: { kind: 'label', id },
        occurredAt: now,
        facts: { subjectKind: label.subjectKind, subjectId: label.subjectId },
        sealed: { reason },
      });
      return LabelView.of(retired);
    });
  }
}
