import * as contract from '@lianluo/contract/session';
import type { Hono } from 'hono';
import type { Dependencies } from '../../floor/context';
import type { Env } from '../../floor/http/env';
import type { Mount } from '../../floor/http/mount';
import { addressLimit } from '../../floor/http/address-limit';
import { answerSignIn } from './answer-sign-in';
import { answerSignOut } from './answer-sign-out';
import { sessionView } from './session.view';

export function sessionRoutes(mount: Mount, app: Hono<Env>, deps: Dependencies): void {
  const limit = addressLimit(deps.now, { wrong: 'session.refused', tooMany: 'session.too-many' });
  app.post(contract.signIn.path, (c) => answerSignIn(c, deps, limit));
  mount(contract.readSession, { act: async (call) => ({ body: await sessionView(call, call.user, call.home) }) });
  app.delete(contract.signOut.path, (c) => answerSignOut(c, deps));
  mount(contract.changePassword, {
    act: async (call) => (await import('./change-password')).changePassword(call),
  });
}
