/** A case, ours or as far as another jurisdiction has told of it; or the records of a state that answered a trace. */
export interface Node {
  /** Names the node in this graph only. */
  readonly id: string;
  readonly kind: 'case' | 'request' | 'records';
  /** ISO 3166-1 alpha-2; null for our own. */
  readonly jurisdiction: string | null;
  /** Our own case; null for what is not ours. */
  readonly caseId: string | null;
  /** Null until its owner has told it. */
  readonly reference: string | null;
}

export interface Edge {
  readonly id: string;
  /** `traced`: a weapon of the case was traced there. `same-weapon`: two requests are about one weapon. */
  readonly kind: 'hit' | 'traced' | 'same-weapon';
  readonly state: 'confirmed_hit' | 'known-link' | 'superseded' | 'answered' | 'joined';
  /** ISO 8601 instant. */
  readonly at: string;
  readonly from: string;
  readonly to: string;
  /** The link or the trace request that it rests on. */
  readonly recordId: string;
}

/** How many ties there are between two jurisdictions; the codes in alphabetical order, twice the same for ties at home. */
export interface PairCount {
  readonly one: string;
  readonly other: string;
  readonly hits: number;
  readonly traces: number;
}

export interface Graph {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
  readonly pairs: readonly PairCount[];
}

export interface LinkedCases {
  readonly linkId: string;
  readonly state: Extract<Edge['state'], 'confirmed_hit' | 'known-link' | 'superseded'>;
  readonly at: Date;
  readonly ownCaseId: string;
  readonly ownReference: string | null;
  readonly otherCaseId: string;
  readonly otherReference: string | null;
  /** Null where both cases are ours. */
  readonly otherCode: string | null;
}

export interface TracedRequest {
  readonly id: string;
  readonly ourPart: 'requester' | 'addressee';
  readonly reference: string;
  readonly caseId: string | null;
  readonly counterpartCode: string;
  readonly answeredAt: Date | null;
}

export interface JoinedRequests {
  readonly oneId: string;
  readonly otherId: string;
  readonly at: Date;
}

export interface Known {
  /** Of whoever looks, ISO 3166-1 alpha-2. */
  readonly ownCode: string;
  readonly links: readonly LinkedCases[];
  readonly requests: readonly TracedRequest[];
  readonly joins: readonly JoinedRequests[];
  /** References of our own cases, as far as they are known here. */
  readonly references: ReadonlyMap<string, string>;
}

const caseNode = (caseId: string, jurisdiction: string | null, reference: string | null): Node => ({
  id: `case/${jurisdiction ?? 'own'}/${caseId}`,
  kind: 'case',
  jurisdiction,
  // What another state calls a case by is its own; ours leads to the case file.
  caseId: jurisdiction === null ? caseId : null,
  reference,
});

const recordsNode = (jurisdiction: string | null): Node => ({
  id: `records/${jurisdiction ?? 'own'}`,
  kind: 'records',
  jurisdiction,
  caseId: null,
  reference: null,
});

/** What a request stands for: our own case where it is ours, else the request as its sender calls it. */
function requestNode({ id, ourPart, reference, caseId, counterpartCode }: TracedRequest, references: ReadonlyMap<string, string>): Node {
  if (ourPart === 'requester' && caseId !== null) return caseNode(caseId, null, references.get(caseId) ?? null);
  return { id: `request/${id}`, kind: 'request', jurisdiction: ourPart === 'requester' ? null : counterpartCode, caseId: null, reference };
}

/** The graph of everything that is known here, each node once, and nothing that is not an end of an edge. */
export function graphOf({ ownCode, links, requests, joins, references }: Known): Graph {
  const nodes = new Map<string, Node>();
  const edges: Edge[] = [];
  const tie = (from: Node, to: Node, edge: Omit<Edge, 'from' | 'to'>): void => {
    for (const node of [from, to]) nodes.set(node.id, { ...node, reference: nodes.get(node.id)?.reference ?? node.reference });
    edges.push({ ...edge, from: from.id, to: to.id });
  };
  for (const { linkId, state, at, ownCaseId, ownReference, otherCaseId, otherReference, otherCode } of links)
    tie(caseNode(ownCaseId, null, ownReference), caseNode(otherCaseId, otherCode, otherReference), {
      ...{ id: `hit/${linkId}`, kind: 'hit', state, at: at.toISOString(), recordId: linkId },
    });
  const known = new Map(requests.map((request) => [request.id, request]));
  for (const request of requests) {
    if (request.answeredAt === null) continue;
    const records = recordsNode(request.ourPart === 'requester' ? request.counterpartCode : null);
    tie(requestNode(request, references), records, {
      ...{ id: `traced/${request.id}`, kind: 'traced', state: 'answered', at: request.answeredAt.toISOString(), recordId: request.id },
    });
  }
  for (const { oneId, otherId, at } of joins) {
    const [one, other] = [known.get(oneId), known.get(otherId)];
    if (!one || !other) continue;
    const [from, to] = [requestNode(one, references), requestNode(other, references)];
    // Two requests of one case are one end: there is nothing to tie.
    if (from.id === to.id) continue;
    tie(from, to, { id: `same/${oneId}/${otherId}`, kind: 'same-weapon', state: 'joined', at: at.toISOString(), recordId: oneId });
  }
  return { nodes: [...nodes.values()], edges, pairs: pairsOf(ownCode, nodes, edges) };
}

/** A hit that was taken back and a link that was known before count nothing. */
function pairsOf(ownCode: string, nodes: ReadonlyMap<string, Node>, edges: readonly Edge[]): PairCount[] {
  const counts = new Map<string, PairCount>();
  for (const { kind, state, from, to } of edges) {
    if (kind === 'hit' && state !== 'confirmed_hit') continue;
    const [one = '', other = ''] = [from, to].map((id) => nodes.get(id)?.jurisdiction ?? ownCode).sort();
    const { hits, traces } = counts.get(`${one} ${other}`) ?? { hits: 0, traces: 0 };
    const hit = kind === 'hit' ? 1 : 0;
    counts.set(`${one} ${other}`, { one, other, hits: hits + hit, traces: traces + 1 - hit });
  }
  return [...counts.values()].sort((a, b) => a.one.localeCompare(b.one) || a.other.localeCompare(b.other));
}

/** The part of a graph that hangs together with one case. Counts of pairs are of that part. */
export function aroundCase(graph: Graph, caseId: string, ownCode: string): Graph {
  const start = graph.nodes.find((node) => node.caseId === caseId);
  if (!start) return { nodes: [], edges: [], pairs: [] };
  const reached = new Set([start.id]);
  for (let grew = true; grew;) {
    grew = false;
    for (const { from, to } of graph.edges) {
      // The records of a state tie together whatever was traced there: through them everything would hang together.
      const [a, b] = [from, to].map((id) => reached.has(id) && !id.startsWith('records/')) as [boolean, boolean];
      for (const id of [a ? to : null, b ? from : null]) {
        if (id === null || reached.has(id)) continue;
        reached.add(id);
        grew = true;
      }
    }
  }
  const edges = graph.edges.filter(({ from, to }) => reached.has(from) && reached.has(to));
  const ends = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const nodes = graph.nodes.filter(({ id }) => id === start.id || ends.has(id));
  return { nodes, edges, pairs: pairsOf(ownCode, new Map(nodes.map((node) => [node.id, node])), edges) };
}
