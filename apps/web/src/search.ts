import { ITEM_KINDS, type ItemKind } from '@headstamp/codes';
import { alertStateLabels } from './language/alert-labels';
import { accessSubjectLabels } from './language/access-labels';
import { decisionEffectLabels } from './language/decision-labels';
import { loggedSubjectLabels } from './language/log-labels';
import { linkStateLabels } from './language/ballistics-labels';
import { campaignStateLabels } from './language/campaign-labels';
import { caseStateLabels } from './language/case-labels';
import { handoverStateLabels, itemStateLabels } from './language/custody-labels';
import { leadKindLabels } from './language/lead-labels';
import { labelIncidentStateLabels } from './language/label-labels';
import { partLabels, traceStateLabels } from './language/trace-labels';
import { webhookDeliveryLabels } from './language/webhook-labels';
import type { AlertsSearch } from './pages/alerts/alerts.reads';
import type { AcquisitionsSearch, LinksSearch } from './pages/ballistics/ballistics.reads';
import type { CampaignsSearch } from './pages/campaigns/campaigns.reads';
import type { CasesSearch } from './pages/cases/cases.reads';
import type { CastsSearch, ConsignmentsSearch, ExhibitsSearch, HandoversSearch } from './pages/custody/custody.reads';
import type { Period } from './parts/period-form';
import type { FirearmsSearch } from './pages/marking/marking.reads';
import type { NetworkSearch } from './pages/network/network.reads';
import type { DecisionsSearch, RecordHistorySearch } from './pages/oversight/log.reads';
import type { AccessLogSearch } from './pages/oversight/oversight.reads';
import type { RecordImportsSearch } from './pages/record-imports/record-imports.reads';
import type { LabelIncidentsSearch } from './pages/scan/scan.reads';
import type { LeadsSearch } from './pages/trace-leads/trace-leads.reads';
import type { TraceFiguresSearch } from './pages/trace-figures/trace-figures.reads';
import type { TraceSearch } from './pages/tracing/tracing.reads';
import type { WebhookDeliveriesSearch } from './pages/webhooks/webhooks.reads';

/** What stands behind the question mark of an address: anything, until it was looked at. */
type Raw = Record<string, unknown>;
type Reader<T> = (value: unknown) => T | undefined;

const text: Reader<string> = (value) =>
  typeof value === 'string' && value.trim() !== '' && value.length <= 400 ? value : typeof value === 'number' ? String(value) : undefined;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const id: Reader<string> = (value) => (typeof value === 'string' && UUID.test(value) ? value : undefined);

const day: Reader<string> = (value) => (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined);

const oneOf =
  <const T extends string>(codes: readonly T[]): Reader<T> =>
  (value) =>
    codes.find((code) => code === value);

const codeOf = <T extends string>(labels: Readonly<Record<T, unknown>>): Reader<T> => oneOf(Object.keys(labels) as T[]);

/** Only an address of ours is a place to go back to: never another site's. */
const ownAddress: Reader<string> = (value) => {
  const to = text(value);
  return to && /^\/(?![/\\])/.test(to) ? to : undefined;
};

type Search<Readers> = { readonly [K in keyof Readers]?: Readers[K] extends Reader<infer T> ? T : never };

/** Takes what fits and leaves out the rest, so that an old or mistyped address still opens its list. */
const search =
  <Readers extends Record<string, Reader<unknown>>>(readers: Readers) =>
  (raw: Raw): Search<Readers> =>
    Object.fromEntries(
      Object.entries(readers).flatMap(([name, read]) => {
        const value = read(raw[name]);
        return value === undefined ? [] : [[name, value]];
      }),
    ) as Search<Readers>;

const cursor = text;

/**
 * The search of every page that has one, both as the route's validation and as the page's selection: what a validation
 * leaves out, the router (1.170) still hands to the page as it stood in the address.
 *
 * Where a list stands is kept in the address, so that it can be shared and left by "back".
 */
export const searchOf = {
  signIn: search({ to: ownAddress }),
  alerts: search({ cursor, state: codeOf(alertStateLabels) }) satisfies (raw: Raw) => AlertsSearch,
  cases: search({ cursor, state: codeOf(caseStateLabels), reference: text }) satisfies (raw: Raw) => CasesSearch,
  traceRequests: search({ cursor, part: codeOf(partLabels), state: codeOf(traceStateLabels) }) satisfies (raw: Raw) => TraceSearch,
  campaigns: search({ cursor, state: codeOf(campaignStateLabels) }) satisfies (raw: Raw) => CampaignsSearch,
  firearms: search({ cursor, serial: text, make: text, match: oneOf(['prefix', 'noisy']), order: oneOf(['newest', 'serial']) }) satisfies (
    raw: Raw,
  ) => FirearmsSearch,
  recordImports: search({ cursor }) satisfies (raw: Raw) => RecordImportsSearch,
  traceLeads: search({ kind: codeOf(leadKindLabels), dismissed: oneOf(['only']) }) satisfies (raw: Raw) => LeadsSearch,
  accessLog: search({ cursor, subjectKind: codeOf(accessSubjectLabels), officialId: id }) satisfies (raw: Raw) => AccessLogSearch,
  recordHistory: search({ kind: codeOf(loggedSubjectLabels), id }) satisfies (raw: Raw) => RecordHistorySearch,
  releaseDecisions: search({ cursor, effect: codeOf(decisionEffectLabels) }) satisfies (raw: Raw) => DecisionsSearch,
  exhibits: search({ cursor, caseId: id, kind: oneOf<ItemKind>(ITEM_KINDS) }) satisfies (raw: Raw) => ExhibitsSearch,
  newExhibit: search({ caseId: id, parentId: id }),
  casts: search({ cursor, state: codeOf(castStates()) }) satisfies (raw: Raw) => CastsSearch,
  handovers: search({ cursor, state: codeOf(handoverStateLabels) }) satisfies (raw: Raw) => HandoversSearch,
  consignments: search({ cursor, direction: oneOf(['in', 'out']) }) satisfies (raw: Raw) => ConsignmentsSearch,
  newConsignment: search({ link: id }),
  webhookDeliveries: search({ cursor, state: codeOf(webhookDeliveryLabels) }) satisfies (raw: Raw) => WebhookDeliveriesSearch,
  labelIncidents: search({ cursor, state: codeOf(labelIncidentStateLabels) }) satisfies (raw: Raw) => LabelIncidentsSearch,
  testFires: search({ caseId: id }),
  newTestFire: search({ firearm: id }),
  acquisitions: search({ cursor, caseId: id }) satisfies (raw: Raw) => AcquisitionsSearch,
  newAcquisition: search({ exhibit: id }),
  microscope: search({ with: id }),
  network: search({ caseId: id }) satisfies (raw: Raw) => NetworkSearch,
  hitFigures: search({ from: day, to: day }) satisfies (raw: Raw) => Partial<Period>,
  traceFigures: search({ from: day, to: day, side: oneOf(['requester', 'addressee']) }) satisfies (raw: Raw) => TraceFiguresSearch,
  links: search({ cursor, state: codeOf(linkStateLabels), caseId: id }) satisfies (raw: Raw) => LinksSearch,
};

/** An exhibit that is merely held is no cast. */
function castStates(): Omit<typeof itemStateLabels, 'held'> {
  const { held: _, ...states } = itemStateLabels;
  return states;
}
