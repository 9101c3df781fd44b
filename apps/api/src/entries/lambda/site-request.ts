import { isSame } from '../../floor/http/is-same';
import type { Caller } from '../site/site';

/** What only the edge knows: it is sent with every request that came through it. */
const keyHeader = 'x-origin-key';

/** CloudFront's own id of a request: it stands in the firewall's log too, beside the viewer's address. */
const edgeIdHeader = 'x-amz-cf-id';

export interface Edge {
  /** The address people type: https://… */
  origin: string;
  /** Each counts: while a deployment turns the key, some places of the edge send the new one and some the one before. */
  keys: readonly string[];
}

/**
 * A request as its sender meant it. Behind the edge the gateway has a name of its own, so address and host are put back to
 * those of the site; who calls is what the edge has seen. Nothing for one that went round the edge and its firewall.
 */
export function siteRequest(given: Request, { origin, keys }: Edge): { request: Request; caller: Caller } | undefined {
  const sent = given.headers.get(keyHeader) ?? '';
  if (!keys.some((key) => isSame(sent, key))) return undefined;
  const { pathname, search } = new URL(given.url);
  const request = new Request(new URL(pathname + search, origin), given);
  request.headers.set('host', new URL(origin).host);
  request.headers.delete(keyHeader);
  return {
    request,
    caller: { address: viewerOf(given), secure: true, edgeId: given.headers.get(edgeIdHeader) ?? undefined },
  };
}

/** The edge adds whom it saw to the end of the list, and the gateway after it adds the edge. */
function viewerOf(request: Request): string {
  const seen = (request.headers.get('x-forwarded-for') ?? '').split(',').map((each) => each.trim());
  return seen.at(-2) || seen.at(-1) || 'unknown';
}

export async function roundTheEdge(requestId: string): Promise<Response> {
  const { problemOf } = await import('../../floor/http/problem-body');
  return new Response(JSON.stringify(problemOf('not-found', requestId)), {
    status: 404,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' },
  });
}
