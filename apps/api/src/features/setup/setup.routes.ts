import { setUp as endpoint } from '@lianluo/contract/setup';
import type { Hono } from 'hono';
import type { Dependencies } from '../../floor/context';
import { readJson, valid, validQuery } from '../../floor/http/body';
import type { Env } from '../../floor/http/env';
import { send } from '../../floor/http/send';
import { refuseForeignOrigin } from '../../floor/http/origin';

/** 首次启用 needs no session: there is nobody yet who could have one. */
export function setupRoutes(api: Hono<Env>, deps: Dependencies): void {
  api.post(endpoint.path, async (c) => {
    c.set('operation', endpoint.operationId);
    refuseForeignOrigin(c.req.raw);
    const body = valid(endpoint.body, await readJson(c.req.raw));
    validQuery(endpoint, new URL(c.req.url));
    // Once in the life of a deployment.
    const { setUp } = await import('./set-up');
    return send(c, endpoint, await setUp(deps, body));
  });
}
