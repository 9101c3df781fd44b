import { isIP, type BlockList } from 'node:net';
import { canonicalOrigin } from '../../floor/http/origin';
import { problemOf } from '../../floor/http/problem-body';
import type { Caller } from '../site/site';

export interface Front {
  /** The port we listen on. */
  port: number;
  /** The address people type, where it is not this machine's own: https://… */
  publicOrigin: URL | undefined;
  /** Proxies whose word on who calls is taken. */
  proxies: BlockList;
}

/**
 * Who calls, and by which address. What a header says of it counts only where the connection comes from a proxy that the
 * operator trusts. Nothing for a request to a name that is not ours: a page elsewhere may have pointed its own name here.
 */
export function incoming(
  request: Request,
  socketAddress: string,
  { port, publicOrigin, proxies }: Front,
): { request: Request; caller: Caller } | undefined {
  const host = hostOf(request.headers.get('host') ?? '');
  const isLocal = host === hostOf(`127.0.0.1:${port}`);
  if (!isLocal && (!publicOrigin || host !== hostOf(publicOrigin.host))) return undefined;

  if (!isIn(proxies, socketAddress)) return { request, caller: { address: socketAddress, secure: false } };
  const caller = {
    address: callerBehind(request, socketAddress, proxies),
    secure: lastOf(request.headers.get('x-forwarded-proto')) === 'https',
  };
  // Many a proxy asks for us by the name of this machine.
  return { request: isLocal && publicOrigin ? asAskedFor(request, publicOrigin) : request, caller };
}

/** Each proxy adds whom it saw to the end: the last that is no proxy of ours is the caller. */
function callerBehind(request: Request, socketAddress: string, proxies: BlockList): string {
  const seen = listOf(request.headers.get('x-forwarded-for'));
  let address = socketAddress;
  while (isIn(proxies, address)) {
    const before = seen.pop();
    if (before === undefined || isIP(before) === 0) break;
    address = before;
  }
  return address;
}

function asAskedFor(request: Request, origin: URL): Request {
  const { pathname, search } = new URL(request.url);
  const asked = new Request(new URL(pathname + search, origin), request);
  asked.headers.set('host', origin.host);
  return asked;
}

const hostOf = (host: string): string | undefined =>
  URL.canParse(`http://${host}`) ? new URL(canonicalOrigin(`http://${host.toLowerCase()}`)).host : undefined;
const isIn = (list: BlockList, address: string): boolean => {
  const version = isIP(address);
  return version !== 0 && list.check(address, version === 6 ? 'ipv6' : 'ipv4');
};
const listOf = (header: string | null): string[] => (header ?? '').split(',').map((each) => each.trim());
const lastOf = (header: string | null): string | undefined => listOf(header).at(-1)?.toLowerCase();

export const notOurs = (requestId: string): Response =>
  new Response(JSON.stringify(problemOf('request.host', requestId)), {
    status: 421,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' },
  });
