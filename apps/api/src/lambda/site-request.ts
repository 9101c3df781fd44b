import { timingSafeEqual } from 'node:crypto';
import type { Caller } from '../site/site';

/** What only the edge knows: it is sent with every request that came through it. */
const keyHeader = 'x-origin-key';

export interface Edge {
  /** The address people type: https://… */
  origin: string;
  key: string;
}

/**
 * A request as its sender meant it. Behind the edge the gateway has a name of its own, so address and host are put back to
 * those of the site; who calls is what the edge has seen. Nothing for one that went round the edge and its firewall.
 */
export function siteRequest(given: Request, { origin, key }: Edge): { request: Request; caller: Caller } | undefined {
  if (!isSame(given.headers.get(keyHeader) ?? '', key)) return undefined;
  const { pathname, search } = new URL(given.url);
  const request = new Request(new URL(pathname + search, origin), given);
  request.headers.set('host', new URL(origin).host);
  request.headers.delete(keyHeader);
  return { request, caller: { address: viewerOf(given), secure: true } };
}

/** The edge adds whom it saw to the end of the list, and the gateway after it adds the edge. */
function viewerOf(request: Request): string {
  const seen = (request.headers.get('x-forwarded-for') ?? '').split(',').map((each) => each.trim());
  return seen.at(-2) || seen.at(-1) || 'unknown';
}

function isSame(given: string, key: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(key)];
  return one.length === other.length && timingSafeEqual(one, other);
}

export async function roundTheEdge(requestId: string): Promise<Response> {
  const { problemOf } = await import('../http/problem-body');
  return new Response(JSON.stringify(problemOf('not-found', requestId)), {
    status: 404,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' },
  });
}
