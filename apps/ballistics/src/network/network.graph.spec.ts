import fc from 'fast-check';
import { aroundCase, graphOf, type Known, type LinkedCases, type TracedRequest } from './network.graph';

const at = new Date('2026-03-01T10:00:00Z');
const hit = (linkId: string, own: string, other: string, otherCode: string | null, state: LinkedCases['state'] = 'confirmed_hit'): LinkedCases => ({
  ...{ linkId, state, at, ownCaseId: own, ownReference: `OWN-${own}`, otherCaseId: other, otherReference: null, otherCode },
});
const asked = (id: string, ourPart: TracedRequest['ourPart'], caseId: string | null, counterpartCode: string, answered = true): TracedRequest => ({
  ...{ id, ourPart, reference: `REF-${id}`, caseId, counterpartCode, answeredAt: answered ? at : null },
});
const known = (more: Partial<Known>): Known => ({ ownCode: 'BZ', links: [], requests: [], joins: [], references: new Map(), ...more });

const codes = fc.constantFrom('GT', 'TT', 'JM');
const cases = fc.constantFrom('1', '2', '3', '4');
const anything = fc.record({
  ownCode: fc.constant('BZ'),
  links: fc.uniqueArray(
    fc.record({ id: fc.nat(20), own: cases, other: cases, code: fc.option(codes), state: fc.constantFrom('confirmed_hit', 'known-link', 'superseded' as const) }),
    { selector: ({ id }) => id },
  ),
  requests: fc.uniqueArray(
    fc.record({ id: fc.nat(20), part: fc.constantFrom('requester', 'addressee' as const), own: fc.option(cases), code: codes, answered: fc.boolean() }),
    { selector: ({ id }) => id },
  ),
  joins: fc.array(fc.tuple(fc.nat(20), fc.nat(20))),
});
type Anything = typeof anything extends fc.Arbitrary<infer Value> ? Value : never;
const asKnown = ({ links, requests, joins }: Anything): Known =>
  known({
    links: links.filter(({ own, other, code }) => code !== null || own !== other).map(({ id, own, other, code, state }) => hit(`l${id}`, own, other, code, state)),
    requests: requests.map(({ id, part, own, code, answered }) => asked(`r${id}`, part, part === 'requester' ? own : null, code, answered)),
    joins: joins.filter(([one, other]) => one !== other).map(([one, other]) => ({ oneId: `r${one}`, otherId: `r${other}`, at })),
  });

describe('the network of cases', () => {
  it('ties cases by hits, cases to the records where their weapon was traced, and requests about one weapon', () => {
    const graph = graphOf(
      known({
        links: [hit('l1', 'a', 'x', 'GT')],
        requests: [asked('r1', 'requester', 'a', 'GT'), asked('r2', 'addressee', null, 'TT'), asked('r3', 'addressee', null, 'JM', false)],
        joins: [{ oneId: 'r2', otherId: 'r3', at }],
        references: new Map([['a', 'BZ-1']]),
      }),
    );
    expect(graph.edges.map(({ kind, state, from, to }) => [kind, state, from, to])).toEqual([
      ['hit', 'confirmed_hit', 'case/own/a', 'case/GT/x'],
      ['traced', 'answered', 'case/own/a', 'records/GT'],
      ['traced', 'answered', 'request/r2', 'records/own'],
      ['same-weapon', 'joined', 'request/r2', 'request/r3'],
    ]);
    expect(graph.pairs).toEqual([
      { one: 'BZ', other: 'GT', hits: 1, traces: 1 },
      { one: 'BZ', other: 'TT', hits: 0, traces: 1 },
      { one: 'JM', other: 'TT', hits: 0, traces: 1 },
    ]);
  });

  it('names no case of another state by anything but what that state told', () => {
    fc.assert(
      fc.property(anything, (everything) => {
        for (const { kind, jurisdiction, caseId } of graphOf(asKnown(everything)).nodes)
          if ((jurisdiction !== null || kind !== 'case') && caseId !== null) return false;
        return true;
      }),
    );
  });

  it('has an end for each edge, an edge for each node, and everything once', () => {
    fc.assert(
      fc.property(anything, (everything) => {
        const { nodes, edges } = graphOf(asKnown(everything));
        const ids = new Set(nodes.map(({ id }) => id));
        const ends = new Set(edges.flatMap(({ from, to }) => [from, to]));
        return (
          ids.size === nodes.length &&
          edges.every(({ from, to }) => ids.has(from) && ids.has(to) && from !== to) &&
          nodes.every(({ id }) => ends.has(id))
        );
      }),
    );
  });

  it('counts for the map what it draws, and neither what was known before nor what was taken back', () => {
    fc.assert(
      fc.property(anything, (everything) => {
        const { edges, pairs } = graphOf(asKnown(everything));
        const counted = edges.filter(({ kind, state }) => kind !== 'hit' || state === 'confirmed_hit').length;
        return pairs.reduce((sum, { hits, traces }) => sum + hits + traces, 0) === counted;
      }),
    );
  });

  it('shows around a case only what hangs together with it', () => {
    const graph = graphOf(
      known({
        links: [hit('l1', 'a', 'b', null), hit('l2', 'b', 'x', 'GT'), hit('l3', 'c', 'y', 'TT')],
        requests: [asked('r1', 'requester', 'a', 'GT'), asked('r2', 'requester', 'c', 'GT')],
      }),
    );
    const around = aroundCase(graph, 'a', 'BZ');
    expect(around.edges.map(({ id }) => id)).toEqual(['hit/l1', 'hit/l2', 'traced/r1']);
    expect(around.nodes.map(({ id }) => id)).not.toContain('case/own/c');
    expect(around.pairs).toEqual([
      { one: 'BZ', other: 'BZ', hits: 1, traces: 0 },
      { one: 'BZ', other: 'GT', hits: 1, traces: 1 },
    ]);
    expect(aroundCase(graph, 'nobody', 'BZ')).toEqual({ nodes: [], edges: [], pairs: [] });
  });
});
