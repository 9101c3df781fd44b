import { signIn as endpoint } from '@lianluo/contract/session';
import type { Context } from 'hono';
import type { Dependencies } from '../../floor/context';
import { readJson, valid, validQuery } from '../../floor/http/body';
import type { Env } from '../../floor/http/env';
import { send } from '../../floor/http/send';
import { refuseForeignOrigin } from '../../floor/http/origin';
import type { AddressLimit } from '../../floor/http/address-limit';
import { giveCookie, withCookies } from './session-cookie';
import { writeToken } from '../../floor/account/session.store';

/** Signing in is the one call without a session, so it is not mounted like the rest. */
export async function answerSignIn(c: Context<Env>, deps: Dependencies, limit: AddressLimit): Promise<Response> {
  c.set('operation', endpoint.operationId);
  refuseForeignOrigin(c.req.raw);
  const given = valid(endpoint.body, await readJson(c.req.raw));
  validQuery(endpoint, new URL(c.req.url));
  const address = c.env?.address ?? 'unknown';
  // Most requests are of people who are in already.
  const { signIn } = await import('./sign-in');
  const { token, view, by } = await signIn(deps, limit, {
    ...given,
    address,
    found: (account) => c.set('entered', account),
  });
  c.set('caller', { committee: token.committee, user: token.userId, by, journal: token.committee });
  giveCookie(c, writeToken(token));
  return withCookies(c, send(c, endpoint, { body: view }));
}
