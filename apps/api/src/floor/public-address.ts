import { BlockList, isIP } from 'node:net';

/** Every range of IANA's special registries that is no public host's, and what the clouds keep for themselves. */
const special4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '168.63.129.16/32',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];
/** Of what is handed out to hosts at all: Teredo and its neighbours, documentation, 6to4, and documentation again. */
const special6 = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20'];
const handedOut6 = ['2000::/3'];

export type Range = readonly [address: string, bits: number, family: 'ipv4' | 'ipv6'];

/** `10.1.0.0/16`, or an address alone; nothing where it is neither. */
export function readRange(text: string): Range | undefined {
  const [address = '', length, ...more] = text.split('/');
  const version = isIP(address);
  const most = version === 6 ? 128 : 32;
  const bits = length === undefined ? most : /^\d{1,3}$/.test(length) ? Number(length) : Infinity;
  if (version === 0 || bits > most || more.length > 0) return undefined;
  return [address, bits, version === 6 ? 'ipv6' : 'ipv4'];
}

export function rangesOf(texts: readonly string[]): BlockList {
  const ranges = new BlockList();
  for (const text of texts) {
    const range = readRange(text);
    if (range) ranges.addSubnet(...range);
  }
  return ranges;
}

const specials4 = rangesOf(special4);
const specials6 = rangesOf(special6);
const hosts6 = rangesOf(handedOut6);
const loopbacks = rangesOf(['127.0.0.0/8', '::1']);
/** What only the machine itself or its nearest wire answers: its runtime, its metadata. */
const nearest = rangesOf(['0.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '::/128', '::1', 'fe80::/10', 'fd00:ec2::254']);

export const isIn = (ranges: BlockList, address: string): boolean => {
  const version = isIP(address);
  return version !== 0 && ranges.check(address, version === 6 ? 'ipv6' : 'ipv4');
};

/** Whether anybody in the world could be meant. An address that carries another one inside (mapped, NAT64, 6to4) never is. */
export const isPublic = (address: string): boolean =>
  isIP(address) === 4 ? !isIn(specials4, address) : isIn(hosts6, address) && !isIn(specials6, address);

export const isLoopback = (address: string): boolean => isIn(loopbacks, address);
export const isNearest = (address: string): boolean => isIn(nearest, address) || /%|^::ffff:/i.test(address);
