import fc from 'fast-check';
import { IPv4, IPv6 } from 'ipaddr.js';
import { forbiddenBy, isWithin, networksOf } from './address-rules';

const refused: readonly (readonly [address: string, rule: string])[] = [
  ['127.0.0.1', 'loopback'],
  ['127.255.255.254', 'loopback'],
  ['::1', 'loopback'],
  ['10.0.0.1', 'private'],
  ['172.31.255.255', 'private'],
  ['192.168.1.1', 'private'],
  ['169.254.169.254', 'linkLocal'],
  ['fe80::1', 'linkLocal'],
  ['fd00:ec2::254', 'uniqueLocal'],
  ['100.100.100.200', 'carrierGradeNat'],
  ['192.0.0.192', 'reserved'],
  ['198.18.0.1', 'reserved'],
  ['203.0.113.7', 'reserved'],
  ['0.0.0.0', 'unspecified'],
  ['::', 'unspecified'],
  ['224.0.0.1', 'multicast'],
  ['255.255.255.255', 'broadcast'],
  ['168.63.129.16', 'metadata'],
  ['::ffff:8.8.8.8', 'ipv4Mapped'],
  ['::ffff:127.0.0.1', 'ipv4Mapped'],
  ['64:ff9b::808:808', 'rfc6052'],
  ['64:ff9b:1::1', 'rfc6052'],
  ['2002:7f00:1::', '6to4'],
  ['2001::1', 'teredo'],
  ['2001:db8::1', 'reserved'],
  ['4000::1', 'reserved'],
  ['fe80::1%eth0', 'not-an-address'],
  ['localhost', 'not-an-address'],
  ['', 'not-an-address'],
];

describe('where nothing may be sent', () => {
  it.each(refused)('refuses %s by the rule "%s"', (address, rule) => expect(forbiddenBy(address, [])).toBe(rule));

  it.each(['8.8.8.8', '1.1.1.1', '2606:4700::1111'])('allows %s, which is of the public Internet', (address) => {
    expect(forbiddenBy(address, [])).toBeNull();
  });

  it('refuses every form that carries another address within it, whatever address that is', () => {
    fc.assert(
      fc.property(fc.ipV4(), (inner) => {
        const [a = 0, b = 0, c = 0, d = 0] = IPv4.parse(inner).octets;
        const [high, low] = [a * 256 + b, c * 256 + d];
        for (const parts of [
          [0, 0, 0, 0, 0, 0xffff, high, low],
          [0x64, 0xff9b, 0, 0, 0, 0, high, low],
          [0x2002, high, low, 0, 0, 0, 0, 0],
          [0, 0, 0, 0, 0, 0, high, low],
        ]) {
          expect(forbiddenBy(new IPv6(parts).toString(), [])).not.toBeNull();
        }
      }),
    );
  });

  it('allows what is within a network that was named, and nothing beside it', () => {
    const named = networksOf('10.20.0.0/16, fd12:3456::/32 192.168.7.7') ?? [];
    expect(named).toHaveLength(3);
    for (const inside of ['10.20.255.1', 'fd12:3456::9', '192.168.7.7']) {
      expect([inside, forbiddenBy(inside, named), isWithin(inside, named)]).toEqual([inside, null, true]);
    }
    for (const outside of ['10.21.0.1', 'fd12:3457::9', '192.168.7.8', '::ffff:10.20.0.1']) {
      expect([outside, forbiddenBy(outside, named) === null, isWithin(outside, named)]).toEqual([outside, false, false]);
    }
  });

  it.each(['10.20.0.0/33', 'intranet', '10.20.0.0/16 x'])('reads no network out of "%s"', (text) => expect(networksOf(text)).toBeNull());
});
