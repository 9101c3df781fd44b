import { isIP } from 'node:net';
import { isListed, type Receivers } from '../../floor/receivers';
import { isLoopback, isNearest, isPublic } from '../../floor/public-address';

/** A receiver that may be asked for: by which address, and where the address is only known when it is asked for, which count. */
export interface Reachable {
  url: URL;
  mayConnect: (address: string) => boolean;
}

/** Names that mean something inside a house, a machine or a cloud, or nothing at all (RFC 6761, 6762, 8375, 9476). */
const insideNames = [
  'localhost localdomain local internal intranet private corp home lan test example invalid onion alt arpa svc cluster',
  'amazonaws.com amazonaws.com.cn api.aws on.aws aws.dev amazonaws-us-gov.com',
]
  .join(' ')
  .split(' ');

/**
 * 接收地址审查, when it is saved and again when it is called: https on 443, a name that everybody can know, and no credentials.
 * What the operator has listed may be inside the house, and a rehearsal county's on the machine itself.
 */
export function reachable(text: string, receivers: Receivers, rehearsal = false): Reachable | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return undefined;
  const host = url.hostname.toLowerCase().replace(/\.$/, '');
  const address = host.replace(/^\[(.*)\]$/, '$1');

  if (rehearsal && (host === 'localhost' || isLoopback(address)))
    return url.protocol === 'http:' && !receivers.onFunction ? { url, mayConnect: isLoopback } : undefined;
  const listed = (each: string) => isListed(receivers, each);
  if (isIP(address) !== 0) return listed(address) ? { url, mayConnect: listed } : undefined;
  if (receivers.hosts.has(host)) return { url, mayConnect: (each) => listed(each) || !isNearest(each) };
  if (url.protocol !== 'https:' || url.port !== '' || !isPublicName(host)) return undefined;
  return { url, mayConnect: (each) => isPublic(each) || listed(each) };
}

/** Letters, digits and hyphens, more than one label, and the last one no number: nothing that a resolver completes or counts. */
const isPublicName = (host: string): boolean =>
  host.length <= 253 &&
  /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z]{2,63}|xn--[a-z0-9-]{2,59})$/.test(host) &&
  !insideNames.some((each) => host === each || host.endsWith(`.${each}`));
