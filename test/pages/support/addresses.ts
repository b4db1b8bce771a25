import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OfficialRole } from '@headstamp/codes';
import type { Visitor } from './visitor';

interface Items<T = object> {
  readonly items: readonly (T & { readonly id: string })[];
}

/** Pages that one official looks at: which routes they belong to, and where they are in a system whose story was told. */
export interface AddressesOf {
  readonly title: string;
  readonly role: OfficialRole;
  readonly jurisdiction: string;
  readonly patterns: readonly string[];
  readonly addresses: (visitor: Visitor) => Promise<string[]>;
}

const firstId = async (visitor: Visitor, list: string): Promise<string> => {
  const [item] = (await visitor.read<Items>(list)).items;
  if (!item) throw new Error(`${list} is empty`);
  return item.id;
};

/** A file of records whose columns nobody has confirmed. */
const uploadedImport = (visitor: Visitor): Promise<string> =>
  visitor.page.evaluate(async () => {
    const body = new FormData();
    body.set('file', new Blob(['Serial,Make,Type,Event 1 date\nA-1,Ruger,P,03/04/2009\n']), 'register.csv');
    const headers = { 'Idempotency-Key': `visit-${Date.now()}` };
    const { id } = (await (await fetch('/api/record-imports', { method: 'POST', body, headers })).json()) as { id: string };
    return id;
  });

/** What the visitor's official writes through the API, so that there is a page of it to look at. */
const written = async <T>(visitor: Visitor, path: string, body: object): Promise<T> =>
  (await visitor.page.evaluate(
    async ([address, text]) => {
      const headers = { 'Idempotency-Key': `visit-${Date.now()}-${Math.random()}`, 'Content-Type': 'application/json' };
      return (await (await fetch(`/api${address}`, { method: 'POST', body: text, headers })).json()) as unknown;
    },
    [path, JSON.stringify(body)] as const,
  )) as T;

/** A mould that somebody has begun; where the same official begins it again in another language it is the one that is open. */
const begunCasting = async (visitor: Visitor): Promise<string> => {
  const [open] = (await visitor.read<Items>('/castings?state=open')).items;
  if (open) return open.id;
  const [file] = (await visitor.read<Items>('/cases')).items;
  const exhibit = await written<{ id: string }>(visitor, '/exhibits', {
    ...{ caseId: file?.id, kind: 'FIRED_CARTRIDGE_CASE', description: 'a case for the bench', regions: ['BREECH_FACE'] },
  });
  return (await written<{ id: string }>(visitor, '/castings', { kind: 'MOULD', itemId: exhibit.id })).id;
};

const recalledLot = async (visitor: Visitor): Promise<string> => {
  const [known] = (await visitor.read<Items>('/casting/recalls')).items;
  if (known) return known.id;
  const lot = { material: 'SILICONE', product: 'a silicone nobody used', lot: 'X-1', reason: 'cures tacky', evenIfUnknown: true };
  return (await written<{ id: string }>(visitor, '/casting/recalls', lot)).id;
};
/** A receiver to which nothing is sent. */
const disabledReceiver = (visitor: Visitor): Promise<string> =>
  visitor.page.evaluate(async () => {
    const known = (await (await fetch('/api/webhook-endpoints')).json()) as { id: string }[];
    if (known[0]) return known[0].id;
    const post = (path: string, body?: object): Promise<Response> =>
      fetch(`/api/webhook-endpoints${path}`, {
        method: 'POST',
        headers: { 'Idempotency-Key': `visit-${path}-${Date.now()}`, 'Content-Type': 'application/json' },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
    const { id } = (await (await post('', { url: 'https://1.1.1.1/hook', description: 'The duty desk', changes: ['escalated'] })).json()) as { id: string };
    await post(`/${id}/disable`);
    return id;
  });

/** A campaign over one firearm, opened, with its number handed out. */
const openCampaign = (visitor: Visitor, firearmId: string): Promise<string> =>
  visitor.page.evaluate(async (id) => {
    const headers = (): Record<string, string> => ({ 'Idempotency-Key': `visit-${crypto.randomUUID()}`, 'Content-Type': 'application/json' });
    const at = '/api/marking-campaigns';
    const mark = { name: 'Visit', markKind: 'OTHER', part: 'FRAME', method: 'LASER', pattern: `V${Date.now()} {number:6}` };
    const body = JSON.stringify({ ...mark, selection: { firearmIds: [id] } });
    const campaign = (await (await fetch(at, { method: 'POST', headers: headers(), body })).json()) as { id: string; version: number };
    await fetch(`${at}/${campaign.id}/opening`, { method: 'POST', headers: { ...headers(), 'If-Match': `"${campaign.version}"` } });
    const list = JSON.stringify({ station: 'Laser 1', count: 1 });
    await fetch(`${at}/${campaign.id}/work-lists`, { method: 'POST', headers: headers(), body: list });
    return campaign.id;
  }, firearmId);

export const ADDRESSES: readonly AddressesOf[] = [
  {
    title: 'cases, recoveries and trace requests',
    role: 'investigator',
    jurisdiction: 'BZ',
    patterns: [
      '/',
      '/cases',
      '/cases/new',
      '/cases/$id',
      '/cases/$id/recoveries/new',
      '/trace-requests',
      '/trace-requests/$id',
      '/trace-leads',
      '/jurisdictions',
    ],
    addresses: async (visitor) => {
      const file = await firstId(visitor, '/cases');
      const requests = (await visitor.read<Items>('/trace-requests')).items.map(({ id }) => `/trace-requests/${id}`);
      return [
        '/',
        '/cases',
        '/cases/new',
        `/cases/${file}`,
        `/cases/${file}/recoveries/new`,
        '/trace-requests',
        '/trace-leads',
        ...requests,
        '/jurisdictions',
        '/nowhere',
      ];
    },
  },
  {
    title: 'receivers of webhooks and the entries of the office',
    role: 'administrator',
    jurisdiction: 'BZ',
    patterns: ['/webhooks', '/webhooks/$id', '/jurisdictions'],
    addresses: async (visitor) => ['/webhooks', `/webhooks/${await disabledReceiver(visitor)}`, '/jurisdictions'],
  },
  {
    title: 'a draft of a trace request',
    role: 'focal-point',
    jurisdiction: 'BZ',
    patterns: ['/trace-requests/$id'],
    addresses: async (visitor) => {
      await visitor.open('/trace-requests');
      await visitor.button(/New trace request|Nueva solicitud de rastreo/).click();
      await visitor.page.waitForURL(/trace-requests\/[0-9a-f-]{36}$/);
      return [new URL(visitor.page.url()).pathname];
    },
  },
  {
    title: 'the inbox and an incoming request',
    role: 'focal-point',
    jurisdiction: 'GT',
    patterns: ['/', '/alerts', '/trace-requests', '/trace-requests/$id', '/firearms', '/trace-figures'],
    addresses: async (visitor) => [
      '/',
      '/alerts',
      '/trace-requests?part=addressee',
      `/trace-requests/${await firstId(visitor, '/trace-requests')}`,
      '/firearms',
      '/trace-figures?side=addressee&from=2020-01-01&to=2035-12-31',
    ],
  },
  {
    title: 'marking records',
    role: 'marking-officer',
    jurisdiction: 'GT',
    patterns: [
      ...['/', '/firearms', '/firearms/new', '/firearms/$id', '/record-imports', '/record-imports/$id', '/work'],
      ...['/marking-campaigns', '/marking-campaigns/new', '/marking-campaigns/$id'],
    ],
    addresses: async (visitor) => [
      '/',
      '/firearms?serial=318-48627&match=noisy',
      '/firearms/new',
      `/firearms/${await firstId(visitor, '/firearms')}`,
      '/record-imports',
      `/record-imports/${await uploadedImport(visitor)}`,
      '/work',

      '/marking-campaigns?state=open',
      '/marking-campaigns/new',
      `/marking-campaigns/${await openCampaign(visitor, await firstId(visitor, '/firearms'))}`,
    ],
  },
  {
    title: 'scanning, incidents with labels, and figures',
    role: 'laboratory-manager',
    jurisdiction: 'BZ',
    patterns: ['/scan', '/captures', '/label-incidents', '/hit-figures'],
    addresses: () => Promise.resolve(['/scan', '/captures', '/label-incidents', '/label-incidents?state=settled', '/hit-figures?from=2020-01-01&to=2030-12-31']),
  },
  {
    title: 'who looked at what',
    role: 'auditor',
    jurisdiction: 'GT',
    patterns: ['/access-log', '/log', '/record-history', '/verify', '/release-decisions', '/retention'],
    addresses: async (visitor) => {
      const [{ officialId }] = (await visitor.read<{ items: [{ officialId: string }] }>('/access-log')).items;
      return ['/log', '/record-history', '/verify', '/release-decisions', '/retention', '/access-log', '/access-log?subjectKind=sign-in-refused', `/access-log?subjectKind=sign-in&officialId=${officialId}`];
    },
  },
  {
    title: 'exhibits, casts and custody',
    role: 'examiner',
    jurisdiction: 'BZ',
    patterns: [
      '/',
      '/exhibits',
      '/exhibits/new',
      '/exhibits/$id',
      '/moulds/$id',
      '/casts',
      '/casts/$id',
      '/handovers',
      '/consignments',
      '/consignments/new',
      '/consignments/$id',
    ],
    addresses: async (visitor) => {
      const exhibits = (await visitor.read<Items<{ kind: string }>>('/exhibits')).items;
      const of = (kind: string): string => exhibits.find((exhibit) => exhibit.kind === kind)?.id ?? '';
      return [
        '/',
        '/exhibits',
        '/exhibits/new',
        `/exhibits/${of('FIREARM')}`,
        `/exhibits/${of('TEST_FIRE_CASE')}`,
        `/moulds/${of('MOULD')}`,
        '/casts',
        `/casts/${of('CAST')}`,
        '/handovers',
        '/consignments',
        '/consignments/new',
        `/consignments/${await firstId(visitor, '/consignments')}`,
      ];
    },
  },
  {
    title: 'the bench',
    role: 'examiner',
    jurisdiction: 'BZ',
    patterns: ['/castings/$id'],
    addresses: async (visitor) => [`/castings/${await begunCasting(visitor)}`],
  },
  {
    title: 'instruments, materials and a recall',
    role: 'laboratory-manager',
    jurisdiction: 'BZ',
    patterns: ['/laboratory', '/laboratory/recalls/$id'],
    addresses: async (visitor) => ['/laboratory', `/laboratory/recalls/${await recalledLot(visitor)}`],
  },
  {
    title: 'test fires, acquisitions, candidates and links',
    role: 'examiner',
    jurisdiction: 'BZ',
    patterns: [
      '/test-fires',
      '/test-fires/new',
      '/acquisitions',
      '/acquisitions/new',
      '/acquisitions/$id',
      '/acquisitions/$id/microscope',
      '/candidates/$id',
      '/candidates/$id/microscope',
      '/links',
      '/network',
      '/links/$id',
      '/links/$id/microscope',
    ],
    addresses: async (visitor) => {
      const acquisition = await firstId(visitor, '/acquisitions');
      const exhibits = (await visitor.read<Items<{ kind: string }>>('/exhibits')).items;
      const scanned = exhibits.find(({ kind }) => kind === 'TEST_FIRE_CASE')?.id ?? '';
      const candidates = (await visitor.read<Items>(`/acquisitions/${acquisition}/candidates`)).items;
      return [
        '/test-fires',
        `/test-fires?caseId=${await firstId(visitor, '/cases')}`,
        '/test-fires/new',
        '/acquisitions',
        '/acquisitions/new',
        `/acquisitions/new?exhibit=${scanned}`,
        `/acquisitions/${acquisition}`,
        `/acquisitions/${acquisition}/microscope`,
        `/acquisitions/${acquisition}/microscope?with=${acquisition}`,
        ...candidates.slice(0, 2).map(({ id }) => `/candidates/${id}`),
        ...candidates.slice(0, 1).map(({ id }) => `/candidates/${id}/microscope`),
        '/links',
        '/network',
        `/links/${await firstId(visitor, '/links')}`,
        `/links/${await firstId(visitor, '/links')}/microscope`,
      ];
    },
  },
];

/** The patterns of every page's address, as the router has them; signing in has a spec of its own. */
export function patternsOfRoutes(): string[] {
  const routes = readFileSync(join(__dirname, '../../../apps/web/src/routes.tsx'), 'utf8');
  return [...routes.matchAll(/path: '([^']+)'/g)].map(([, pattern]) => pattern ?? '').filter((pattern) => pattern !== '/sign-in');
}
