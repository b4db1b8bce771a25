import { pageOf, positionOf, type PageQuery } from '@headstamp/http';
import { Ledger } from '@headstamp/ledger';
import { JurisdictionDirectory, JurisdictionSession, type Actor } from '@headstamp/tenancy';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { RegisterMatch } from './register-match.entity';
import {
  RegisterMatchView,
  WantedFirearmView,
  WantedNoticeView,
  type JudgeMatch,
  type RegisterMatchPage,
  type RegisterMatchQuery,
  type WantedFirearmPage,
  type WantedNoticePage,
  type WantedNoticeQuery,
  type WithdrawNotice,
} from './register.dto';
import { RegisterError } from './register.errors';
import { matchAfterJudgement } from './register.states';
import { WantedFirearm } from './wanted-firearm.entity';
import { WantedNotice } from './wanted-notice.entity';
import { WantedNotices } from './wanted-notices';
import { WantedWithdrawal } from './wanted-withdrawal.entity';

/** The register of lost and stolen firearms, as officials work with it. */
@Injectable()
export class RegisterService {
  constructor(
    private readonly session: JurisdictionSession,
    private readonly directory: JurisdictionDirectory,
    private readonly ledger: Ledger,
    private readonly notices: WantedNotices,
  ) {}

  publish(actor: Actor, firearmId: string): Promise<WantedNoticeView> {
    return this.session.run(actor, async (tx, now) => {
      const id = await this.notices.publish(tx, actor, now, firearmId);
      return WantedNoticeView.of(await tx.findOneByOrFail(WantedNotice, { jurisdictionId: actor.jurisdictionId, id }));
    });
  }

  withdraw(actor: Actor, id: string, version: number, { because }: WithdrawNotice): Promise<WantedNoticeView> {
    return this.session.run(actor, async (tx, now) => {
      await this.notices.withdraw(tx, actor, now, id, version, because);
      return WantedNoticeView.of(await tx.findOneByOrFail(WantedNotice, { jurisdictionId: actor.jurisdictionId, id }));
    });
  }

  notice(actor: Actor, id: string): Promise<WantedNoticeView> {
    return this.session.disclose(actor, { subjectKind: 'wanted-notice', subjectId: id }, async (tx) => {
      const notice = await tx.findOneBy(WantedNotice, { jurisdictionId: actor.jurisdictionId, id });
      if (!notice) throw new RegisterError('register.notice-unknown');
      return WantedNoticeView.of(notice);
    });
  }

  listNotices(actor: Actor, { limit, cursor, state }: WantedNoticeQuery): Promise<WantedNoticePage> {
    const { jurisdictionId } = actor;
    const after = positionOf(cursor);
    return this.session.disclose(actor, { subjectKind: 'wanted-notice', subjectId: null }, async (tx) => {
      const notices = tx.createQueryBuilder(WantedNotice, 'n').where('n.jurisdictionId = :jurisdictionId', { jurisdictionId });
      if (state) notices.andWhere('n.state = :state', { state });
      if (after) notices.andWhere('(n.recordedAt, n.id) < (:recordedAt, :id)', after);
      const newest = notices.orderBy('n.recordedAt', 'DESC').addOrderBy('n.id', 'DESC');
      return pageOf(await newest.limit(limit + 1).getMany(), limit, (notice) => WantedNoticeView.of(notice));
    });
  }

  /** What other states look for, withdrawn or not. */
  async listWanted(actor: Actor, { limit, cursor }: PageQuery): Promise<WantedFirearmPage> {
    const { jurisdictionId } = actor;
    const after = positionOf(cursor);
    const directory = await this.directory.all();
    return this.session.disclose(actor, { subjectKind: 'wanted-firearm', subjectId: null }, async (tx) => {
      const wanted = tx.createQueryBuilder(WantedFirearm, 'w').where('w.jurisdictionId = :jurisdictionId', { jurisdictionId });
      if (after) wanted.andWhere('(w.recordedAt, w.id) < (:recordedAt, :id)', after);
      const rows = await wanted
        .orderBy('w.recordedAt', 'DESC')
        .addOrderBy('w.id', 'DESC')
        .limit(limit + 1)
        .getMany();
      const withdrawals = await tx.findBy(WantedWithdrawal, { jurisdictionId, id: In(rows.map(({ id }) => id)) });
      return pageOf(rows, limit, (row) =>
        WantedFirearmView.of(
          row,
          withdrawals.find(({ id, ownerId }) => id === row.id && ownerId === row.ownerId),
          directory,
        ),
      );
    });
  }

  async listMatches(actor: Actor, { limit, cursor, state, kind }: RegisterMatchQuery): Promise<RegisterMatchPage> {
    const { jurisdictionId } = actor;
    const after = positionOf(cursor);
    const directory = await this.directory.all();
    return this.session.disclose(actor, { subjectKind: 'register-match', subjectId: null }, async (tx) => {
      const matches = tx.createQueryBuilder(RegisterMatch, 'm').where('m.jurisdictionId = :jurisdictionId', { jurisdictionId });
      if (state) matches.andWhere('m.state = :state', { state });
      if (kind) matches.andWhere('m.kind = :kind', { kind });
      if (after) matches.andWhere('(m.recordedAt, m.id) < (:recordedAt, :id)', after);
      const newest = matches.orderBy('m.recordedAt', 'DESC').addOrderBy('m.id', 'DESC');
      return pageOf(await newest.limit(limit + 1).getMany(), limit, (match) => RegisterMatchView.of(match, directory));
    });
  }

  async match(actor: Actor, id: string): Promise<RegisterMatchView> {
    const directory = await this.directory.all();
    return this.session.disclose(actor, { subjectKind: 'register-match', subjectId: id }, async (tx) => {
      const match = await tx.findOneBy(RegisterMatch, { jurisdictionId: actor.jurisdictionId, id });
      if (!match) throw new RegisterError('register.match-unknown');
      return RegisterMatchView.of(match, directory);
    });
  }

  /** Somebody looked and says whether it is the weapon. */
  async judge(actor: Actor, id: string, version: number, { verdict, remarks = null }: JudgeMatch): Promise<RegisterMatchView> {
    const { jurisdictionId, officialId } = actor;
    const directory = await this.directory.all();
    return this.session.run(actor, async (tx, now) => {
      const match = await tx.findOne(RegisterMatch, { where: { jurisdictionId, id }, lock: { mode: 'pessimistic_write' } });
      if (!match) throw new RegisterError('register.match-unknown');
      if (match.version !== version) throw new RegisterError('register.changed-meanwhile');
      match.state = matchAfterJudgement(match.state, verdict);
      match.judgedBy = officialId;
      match.judgedAt = now;
      match.remarks = remarks;
      await tx.save(match);
      await this.ledger.append(tx, actor, {
        kind: `register-match.${verdict}`,
        subject: { kind: 'register-match', id },
        occurredAt: now,
        facts: { matchKind: match.kind },
        sealed: { remarks },
      });
      return RegisterMatchView.of(match, directory);
    });
  }
}
