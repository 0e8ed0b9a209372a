import { isIPv6 } from 'node:net';

/** Groups of a written address of version 6 that name its network: whoever has one such network has all of it. */
const OF_THE_NETWORK = 4;

/** What counts as one address: of version 6, its network of 64 bits. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [before = '', after] = (address.split('%')[0] ?? '').split('::');
  const [first, last] = [before, after ?? ''].map((part) => (part === '' ? [] : part.split(':'))) as [
    string[],
    string[],
  ];
  const zeros = after === undefined ? [] : Array.from({ length: 8 - first.length - last.length }, () => '0');
  return [...first, ...zeros, ...last]
    .slice(0, OF_THE_NETWORK)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':');
}
