import type { Hono } from 'hono';
import type { Dependencies } from '../../floor/context';
import type { Env } from '../../floor/http/env';
import { writeCheck } from './write-check';

const headers = { 'cache-control': 'no-store', 'content-type': 'application/json' };

const notReady = (body: { status: string; waitingFor: string; why?: string }, retryAfterSeconds: number): Response =>
  new Response(JSON.stringify(body), {
    status: 503,
    headers: { ...headers, 'retry-after': String(retryAfterSeconds) },
  });

/** Not yet: what the service waits for before it can take work. */
export const starting = (waitingFor: string): Response => notReady({ status: 'starting', waitingFor }, 1);

/** `GET /health`, for whoever watches the service: it can take work when its tables answer and can be written to. */
export function healthRoutes(app: Hono<Env>, deps: Pick<Dependencies, 'storage' | 'now' | 'log'>): void {
  const check = writeCheck(deps);
  app.get('/health', async () => {
    const hindrance = await check();
    if (!hindrance) return new Response(JSON.stringify({ status: 'ready' }), { headers });
    return notReady({ status: 'unavailable', ...hindrance }, 5);
  });
}
