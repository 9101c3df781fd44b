import { signOut as endpoint } from '@lianluo/contract/session';
import type { Context } from 'hono';
import type { Dependencies } from '../context';
import { authenticate, identified } from '../http/authenticate';
import { validQuery } from '../http/body';
import type { Env } from '../http/env';
import { asked, send } from '../http/mount';
import { refuseForeignOrigin } from '../http/origin';
import { sessionEntry } from '../journal/security';
import { takeCookie, withCookies } from './session-cookie';

/** 退出登录 answers with a cookie, which only a route of its own can. */
export async function answerSignOut(c: Context<Env>, deps: Dependencies): Promise<Response> {
  c.set('operation', endpoint.operationId);
  const scope = await authenticate(deps, asked(c, undefined));
  c.set('caller', identified(scope));
  refuseForeignOrigin(c.req.raw);
  validQuery(endpoint, new URL(c.req.url));
  await deps.storage.write([{ table: 'ephemeral', remove: scope.sessionKey }, sessionEntry(scope, 'session.sign-out')]);
  takeCookie(c);
  return withCookies(c, send(c, endpoint, {}));
}
