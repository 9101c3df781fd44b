import type { Hono } from 'hono';
import type { Dependencies } from '../context';
import type { Env } from '../http/env';

const headers = { 'cache-control': 'no-store', 'content-type': 'application/json' };

/** Not yet: what the service waits for before it can take work. */
export const starting = (waitingFor: string): Response =>
  new Response(JSON.stringify({ status: 'starting', waitingFor }), {
    status: 503,
    headers: { ...headers, 'retry-after': '1' },
  });

/** `GET /health`, for whoever watches the service: it can take work when its tables answer. */
export function healthRoutes(app: Hono<Env>, { storage }: Pick<Dependencies, 'storage'>): void {
  app.get('/health', async () => {
    try {
      await storage.get([{ table: 'ephemeral', key: { pk: '#health', sk: 'health' } }]);
      return new Response(JSON.stringify({ status: 'ready' }), { headers });
    } catch {
      return starting('tables');
    }
  });
}
