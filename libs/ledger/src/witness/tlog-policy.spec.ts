import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { logSigner } from '../log-keys';
import { ed25519Cosigner } from './cosignature';
import { verifierKey } from '../signed-note';
import { canBeSplit, isFulfilled, leastOf, NOBODY, parsePolicy, policyText, type Quorum } from './tlog-policy';

const witness = (name: string): string => ed25519Cosigner(name, generateKeyPairSync('ed25519').privateKey).verifierKey;
const log = logSigner('example.com/log', generateKeyPairSync('ed25519').privateKey).verifierKey;
const [w1, w2, w3] = [witness('one.example'), witness('two.example'), witness('three.example')];
const three = `log ${log}\nwitness a ${w1}\nwitness b ${w2} https://two.example/w/\nwitness c ${w3}\n`;

describe('a policy of who must have cosigned', () => {
  it('knows logs, witnesses, groups of groups and the rule, with comments and tabs', () => {
    const policy = parsePolicy(`# ours\n${three}\n\tgroup  ab any a b\ngroup all-of all ab c\nquorum all-of\n`);
    expect(policy.logs).toEqual([{ origin: 'example.com/log', verifierKey: log }]);
    expect(policy.witnesses.map(({ verifier, url }) => [verifier.name, url])).toEqual([
      ['one.example', null],
      ['two.example', 'https://two.example/w'],
      ['three.example', null],
    ]);
    const holds = (...cosigners: string[]): boolean => isFulfilled(policy.quorum, new Set(cosigners));
    expect([holds('one.example', 'three.example'), holds('two.example', 'three.example'), holds('one.example', 'two.example')]).toEqual([true, true, false]);
  });

  it('may ask for nobody', () => {
    expect(parsePolicy('quorum none\n')).toEqual({ logs: [], witnesses: [], quorum: NOBODY });
    expect(isFulfilled(NOBODY, new Set())).toBe(true);
  });

  it('is read back as it was written', () => {
    const { quorum, witnesses } = parsePolicy(policyText([log], [w1, w2, w3], 2));
    expect([quorum, witnesses.length]).toEqual([{ atLeast: 2, of: ['one', 'two', 'three'].map((name) => ({ witness: `${name}.example` })) }, 3]);
  });

  const otherAlgorithm = verifierKey('four.example', createPublicKey(generateKeyPairSync('ed25519').privateKey), 6);
  it.each([
    ['no rule', three],
    ['two rules', `${three}quorum a\nquorum b\n`],
    ['a rule about nobody it knows', `${three}quorum d\n`],
    ['a group before its members', `group g 1 a\n${three}quorum a\n`],
    ['a group that asks for more than it has', `${three}group g 4 a b c\nquorum g\n`],
    ['a group that asks for nobody', `${three}group g 0 a b c\nquorum g\n`],
    ['a witness that counts in two groups', `${three}group g 1 a b\ngroup h 1 a c\ngroup k all g h\nquorum k\n`],
    ['one key under two names', `witness a ${w1}\nwitness b ${w1}\nquorum a\n`],
    ['one name twice', `witness a ${w1}\nwitness a ${w2}\nquorum a\n`],
    ['the name none', `witness none ${w1}\nquorum none\n`],
    ['a log’s key as a witness', `witness a ${log}\nquorum a\n`],
    ['a witness’s key as a log', `log ${w1}\nquorum none\n`],
    ['a witness of an algorithm not known here', `witness a ${otherAlgorithm}\nquorum a\n`],
    ['an address that is none', `witness a ${w1} ftp://one.example\nquorum a\n`],
    ['a word nobody defined', 'trust me\nquorum none\n'],
    ['a control character', 'quorum none\u0007\n'],
  ])('is refused with %s', (_, text) => {
    expect(() => parsePolicy(text)).toThrow(expect.objectContaining({ name: 'PolicyError' }) as Error);
  });

  it('cannot be split when more than half of each group is asked for, and can otherwise', () => {
    const names = (count: number): Quorum[] => Array.from({ length: count }, (_, place) => ({ witness: `w${place}` }));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), (of, atLeast) => {
        fc.pre(atLeast <= of);
        const quorum: Quorum = { atLeast, of: names(of) };
        const subsets = Array.from({ length: 2 ** of }, (_, bits) => new Set(names(of).flatMap((each, place) => ('witness' in each && bits & (1 << place) ? [each.witness] : []))));
        const enough = subsets.filter((subset) => isFulfilled(quorum, subset));
        const disjoint = enough.some((one) => enough.some((other) => ![...one].some((each) => other.has(each))));
        expect(canBeSplit(quorum)).toBe(disjoint);
        expect(canBeSplit({ atLeast: leastOf(of), of: names(of) })).toBe(false);
      }),
    );
  });
});
