import { networkInterfaces } from 'node:os';
import { IPv6, isValid, parse, parseCIDR, type IPv4 } from 'ipaddr.js';

type Address = IPv4 | IPv6;
/** An address and the number of its bits that count. */
export type Network = readonly [Address, number];

/** Global unicast, the only part of IPv6 from which addresses of the public Internet are given out (RFC 4291, 2.4; IANA). */
const GLOBAL_UNICAST: Network = [IPv6.parse('2000::'), 3];
/** Public by its number, and inside a cloud yet: where Azure tells a machine about itself. */
const METADATA: readonly string[] = ['168.63.129.16'];

/** "10.20.0.0/16 fd12::/16" as networks; null when it cannot be read. */
export function networksOf(text: string): Network[] | null {
  try {
    return text
      .split(/[\s,]+/)
      .filter(Boolean)
      .map((each) => parseCIDR(each.includes('/') ? each : `${each}/${parse(each).kind() === 'ipv4' ? 32 : 128}`));
  } catch {
    return null;
  }
}

export const isWithin = (address: string, networks: readonly Network[]): boolean =>
  isValid(address) && networks.some((network) => matches(parse(address), network));

const matches = (address: Address, [base, bits]: Network): boolean => address.kind() === base.kind() && address.match(base, bits);

/**
 * The rule that forbids to send to this address (a range such as `loopback` or `private`); null when none does. An address that carries another one within it (mapped, NAT64, 6to4,
 * Teredo) is refused as such: which machine answers there is decided by somebody else's translator.
 * @param named networks that whoever runs this installation has named as their own
 */
export function forbiddenBy(address: string, named: readonly Network[]): string | null {
  if (!isValid(address) || address.includes('%')) return 'not-an-address';
  const parsed = parse(address);
  if (named.some((network) => matches(parsed, network))) return null;
  const range = parsed.range();
  if (range !== 'unicast') return range;
  if (parsed.kind() === 'ipv6' && !matches(parsed, GLOBAL_UNICAST)) return 'reserved';
  if (METADATA.includes(parsed.toString())) return 'metadata';
  return ownAddresses().includes(parsed.toString()) ? 'own-machine' : null;
}

/** A machine that stands in the Internet itself has doors that are open to itself only. */
const ownAddresses = (): string[] =>
  Object.values(networkInterfaces()).flatMap((each = []) => each.map(({ address }) => parse(address.split('%')[0] ?? '').toString()));
