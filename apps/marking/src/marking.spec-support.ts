import { ExchangeDocuments } from '@headstamp/exchange';
import { Ledger, Retention } from '@headstamp/ledger';
import { Outbox } from '@headstamp/messaging';
import { PhotographLimits, Photographs } from '@headstamp/photographs';
import { JurisdictionDirectory } from '@headstamp/tenancy';
import type { TestDatabase } from '@headstamp/test-support';
import { FirearmHistory } from './firearm/firearm-history';
import { FirearmRecords } from './firearm/firearm-records';
import { FirearmService } from './firearm/firearm.service';
import { HolderService } from './holder/holder.service';
import { LegalHoldService } from './holder/legal-hold.service';
import { RetentionService } from './holder/retention.service';
import { LikelyRecords } from './matching/likely-records';
import { TraceMatchingService } from './matching/trace-matching.service';
import { FirearmTemplateService } from './reference/firearm-template.service';
import { RegisterMatches } from './register/register-matches';
import { RegisterMatching } from './register/register-matching';
import { RegisterService } from './register/register.service';
import { WantedNotices } from './register/wanted-notices';
import { RestorationService } from './restoration/restoration.service';

/** The use cases of this service on a test database, wired as its module wires them. */
export function markingServices(db: TestDatabase) {
  const ledger = new Ledger();
  const outbox = new Outbox();
  const directory = new JurisdictionDirectory(db.dataSource);
  const documents = new ExchangeDocuments(directory, db.keys, ledger, outbox);
  const photographs = new Photographs(db.session, ledger, new PhotographLimits());
  const holders = new HolderService(db.session, ledger);
  const openings = new Retention(ledger);
  const retention = new RetentionService(db.session, ledger, holders, openings);
  const holds = new LegalHoldService(db.session, ledger, holders, openings);
  const records = new FirearmRecords(holders);
  const history = new FirearmHistory(holders, photographs);
  const likely = new LikelyRecords(records);
  const matching = new RegisterMatching(documents, records, likely, new RegisterMatches(ledger, outbox));
  const notices = new WantedNotices(directory, documents, ledger, records, matching);
  const templates = new FirearmTemplateService(db.session, ledger, records, history);
  const firearms = new FirearmService(db.session, ledger, records, history, templates, notices);
  const restorations = new RestorationService(db.session, ledger, records, history);
  const register = new RegisterService(db.session, directory, ledger, notices);
  const traces = new TraceMatchingService(documents, records, likely, matching);
  return {
    ...{ ledger, outbox, directory, documents, photographs, holders, retention, holds, records, history, likely },
    ...{ matching, notices, templates, firearms, restorations, register, traces },
  };
}
