import { BlockList, isIP } from 'node:net';

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** Whether a text is an address or a range of them: `203.0.113.7`, `203.0.113.0/24`, `2001:db8::/32`. */
export function isAddressRange(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 6 ? 128 : 32));
}

/** Whether a call may come from there. An IPv4 address that arrives in IPv6's clothes is the same address. */
export function isAllowedAddress(allowed: readonly string[], from: string): boolean {
  if (allowed.length === 0) return true;
  const address = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(from)?.[1] ?? from;
  if (isIP(address) === 0) return false;
  const list = new BlockList();
  for (const each of allowed) {
    const [net = '', bits] = each.split('/');
    if (bits === undefined) list.addAddress(net, familyOf(net));
    else list.addSubnet(net, Number(bits), familyOf(net));
  }
  return list.check(address, familyOf(address));
}
