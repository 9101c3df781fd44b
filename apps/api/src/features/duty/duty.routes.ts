import { readDuty as endpoint } from '@lianluo/contract/duty';
import type { Hono } from 'hono';
import type { Dependencies } from '../../floor/context';
import { pacing } from '../../floor/http/address-limit';
import { validQuery } from '../../floor/http/body';
import type { Env } from '../../floor/http/env';
import { send } from '../../floor/http/send';

/** 公示的值班安排 needs no session: whoever wants to be received asks. */
export function dutyRoutes(api: Hono<Env>, deps: Dependencies): void {
  const pace = pacing(deps.now, 'public.too-many');
  api.get(endpoint.path.replace(/\{(\w+)\}/, ':$1'), async (c) => {
    c.set('operation', endpoint.operationId);
    pace.take(c.env?.address ?? 'unknown');
    // Few committees publish theirs.
    const { readDuty } = await import('./read-duty');
    validQuery(endpoint, new URL(c.req.url));
    return send(c, endpoint, await readDuty(deps, c.req.param('c') ?? ''));
  });
}
