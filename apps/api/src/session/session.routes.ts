import * as contract from '@lianluo/contract/session';
import type { Context, Hono } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import type { Dependencies } from '../context';
import { authenticate, cookieName, identified } from '../http/authenticate';
import { readJson, valid, validQuery } from '../http/body';
import type { Env } from '../http/env';
import { asked, isSecure, send, type Mount } from '../http/mount';
import { refuseForeignOrigin } from '../http/origin';
import { sessionEntry } from '../journal/security';
import { addressLimit } from './address-limit';
import { sessionView } from './session.view';
import { writeToken } from './session.store';

export function sessionRoutes(mount: Mount, app: Hono<Env>, deps: Dependencies): void {
  const limit = addressLimit(deps.now);
  // Signing in is the one call without a session, so it is not mounted like the rest.
  app.post(contract.signIn.path, async (c) => {
    c.set('operation', contract.signIn.operationId);
    refuseForeignOrigin(c.req.raw);
    const given = valid(contract.signIn.body, await readJson(c.req.raw));
    validQuery(contract.signIn, new URL(c.req.url));
    const address = c.env?.address ?? 'unknown';
    // Most requests are of people who are in already.
    const { signIn } = await import('./sign-in');
    const { token, view, by } = await signIn(deps, limit, {
      ...given,
      address,
      found: (account) => c.set('entered', account),
    });
    c.set('caller', { committee: token.committee, user: token.userId, by, journal: token.committee });
    setSessionCookie(c, writeToken(token));
    return withCookies(c, send(c, contract.signIn, { body: view }));
  });

  mount(contract.readSession, { act: async (call) => ({ body: await sessionView(call, call.user, call.home) }) });

  // 退出登录 answers with a cookie, which only a route of its own can.
  app.delete(contract.signOut.path, async (c) => {
    c.set('operation', contract.signOut.operationId);
    const scope = await authenticate(deps, asked(c, undefined));
    c.set('caller', identified(scope));
    refuseForeignOrigin(c.req.raw);
    validQuery(contract.signOut, new URL(c.req.url));
    await deps.storage.write([
      { table: 'ephemeral', remove: scope.sessionKey },
      sessionEntry(scope, 'session.sign-out'),
    ]);
    deleteCookie(c, cookieName(isSecure(c)), { path: '/', secure: isSecure(c) });
    return withCookies(c, send(c, contract.signOut, {}));
  });

  mount(contract.changePassword, {
    act: async (call) => (await import('./change-password')).changePassword(call),
  });
}

function setSessionCookie(c: Context<Env>, value: string): void {
  const secure = isSecure(c);
  setCookie(c, cookieName(secure), value, { path: '/', httpOnly: true, sameSite: 'Strict', secure });
}

/** `send` makes its own Response; the cookies stand on Hono's. */
function withCookies(c: Context<Env>, response: Response): Response {
  for (const cookie of c.res.headers.getSetCookie()) response.headers.append('set-cookie', cookie);
  return response;
}
