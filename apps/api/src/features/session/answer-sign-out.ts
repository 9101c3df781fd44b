import { signOut as endpoint } from '@lianluo/contract/session';
import { Refusal } from '@lianluo/domain/refusal';
import type { Context } from 'hono';
import type { Dependencies } from '../../floor/context';
import { authenticate, identified } from '../../floor/http/authenticate';
import { validQuery } from '../../floor/http/body';
import type { Env } from '../../floor/http/env';
import { asked } from '../../floor/http/mount';
import { refuseForeignOrigin } from '../../floor/http/origin';
import { send } from '../../floor/http/send';
import { sessionEntry } from '../../floor/journal/security';
import { takeCookie, withCookies } from './session-cookie';

/** 退出登录 answers with a cookie, which only a route of its own can. */
export async function answerSignOut(c: Context<Env>, deps: Dependencies): Promise<Response> {
  c.set('operation', endpoint.operationId);
  const scope = await authenticate(deps, asked(c, undefined));
  c.set('caller', identified(scope));
  if (scope.key) throw new Refusal('key.sessions-only');
  refuseForeignOrigin(c.req.raw);
  validQuery(endpoint, new URL(c.req.url));
  await deps.storage.write([{ table: 'ephemeral', remove: scope.sessionKey }, sessionEntry(scope, 'session.sign-out')]);
  takeCookie(c);
  return withCookies(c, send(c, endpoint, {}));
}
