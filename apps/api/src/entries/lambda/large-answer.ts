import { randomUUID } from 'node:crypto';
import { oneRequestBytes } from '@lianluo/domain/sheet/file-limits';
import { StorageBusy } from '../../floor/storage/table';
import { bucketAt } from './bucket';
import { logError, logMetrics } from './log';

/** Long enough to follow a redirect, too short to pass the address on. */
const addressSeconds = 60;

/**
 * A file as Lambda can answer it: one of more than it takes is put into the bucket under a random name, and the caller, who
 * has just been found to have a right to it, is led there.
 */
export async function givable(response: Response, filesOrigin: string): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length <= oneRequestBytes) return new Response(bytes, response);

  const headers = new Headers(response.headers);
  const taken = (name: string) => {
    const value = headers.get(name) ?? '';
    headers.delete(name);
    return value;
  };
  // Kept with the object: an address stands in the bucket's log, and what a file is called is nothing for a log.
  const described = { 'content-disposition': taken('content-disposition'), 'content-type': taken('content-type') };
  try {
    const bucket = bucketAt(filesOrigin);
    const key = `answers/${randomUUID()}`;
    await bucket.put(key, bytes, described);
    headers.set('location', await bucket.signed('GET', key, { seconds: addressSeconds }));
    return new Response(null, { status: 303, headers });
  } catch (error) {
    const requestId = headers.get('x-request-id') ?? '';
    const message = 'A large answer was not kept.';
    if (error instanceof StorageBusy) logMetrics({ Busy: 1 }, { message, requestId, error: error.message });
    else logError('Failed', message, error, { requestId });
    return later(requestId, headers);
  }
}

async function later(requestId: string, headers: Headers): Promise<Response> {
  const { problemOf } = await import('../../floor/http/problem-body');
  headers.set('content-type', 'application/problem+json; charset=utf-8');
  headers.set('retry-after', '2');
  return new Response(JSON.stringify(problemOf('server.busy', requestId)), { status: 503, headers });
}
