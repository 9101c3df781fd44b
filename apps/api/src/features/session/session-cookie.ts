import type { Context } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import { cookieName } from '../../floor/http/authenticate';
import type { Env } from '../../floor/http/env';
import { isSecure } from '../../floor/http/mount';

/** The cookie of a session: no script reads it, no other site sends it. */
export function giveCookie(c: Context<Env>, value: string): void {
  const secure = isSecure(c);
  setCookie(c, cookieName(secure), value, { path: '/', httpOnly: true, sameSite: 'Strict', secure });
}

export function takeCookie(c: Context<Env>): void {
  const secure = isSecure(c);
  deleteCookie(c, cookieName(secure), { path: '/', secure });
}

/** `send` makes its own Response; the cookies stand on Hono's. */
export function withCookies(c: Context<Env>, response: Response): Response {
  for (const cookie of c.res.headers.getSetCookie()) response.headers.append('set-cookie', cookie);
  return response;
}
