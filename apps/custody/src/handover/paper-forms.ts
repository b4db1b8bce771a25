import type { Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Handover } from './handover.entity';
import { HandoverError } from './handover.errors';
import { hasExpired } from './handover.states';
import { PaperForm } from './paper-form.entity';

/** Whether a form may still be entered. */
@Injectable()
export class PaperForms {
  /**
   * A form is entered once. An entry that was refused, withdrawn or left to expire moved nothing, and frees the form for a right one.
   * The form's row stays locked to the end of the transaction, so two entries of one number have an order.
   */
  async assertUnused(tx: EntityManager, { jurisdictionId }: Actor, now: Date, number: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`paper-form/${jurisdictionId}/${number}`]);
    if (!(await tx.existsBy(PaperForm, { jurisdictionId, number }))) throw new HandoverError('paper-form.unknown');
    const entries = await tx.findBy(Handover, { jurisdictionId, paperForm: number, state: In(['open', 'accepted', 'disputed']) });
    if (entries.some((entry) => !hasExpired(entry, now))) throw new HandoverError('paper-form.used', { number });
  }
}
