import { Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import { Refusal } from '@lianluo/domain/refusal';
import { committeeRoutes } from './committee/committee.routes';
import type { Dependencies } from './context';
import { exportRoutes } from './export/export.routes';
import { gridRoutes } from './grid/grid.routes';
import { healthRoutes } from './health/health';
import { topicRoutes } from './topic/topic.routes';
import { handlingUnitRoutes } from './handling-unit/handling-unit.routes';
import { setAnswerHeaders } from './http/answer-headers';
import { authenticate, cookieName } from './http/authenticate';
import type { Env } from './http/env';
import { isSecure, mounting } from './http/mount';
import { mountLater, type Later } from './http/mount-later';
import { onError } from './http/problem';
import type { JournalRefused } from './http/refused-call';
import { importRoutes } from './import/import.routes';
import { informantRoutes } from './informant/informant.routes';
import { memberRoutes } from './member/member.routes';
import { openApiRoutes, type DocumentSource } from './openapi/openapi.routes';
import { overviewRoutes } from './overview/overview.routes';
import { sessionRoutes } from './session/session.routes';
import { setupRoutes } from './setup/setup.routes';
import { unitRoutes } from './unit/unit.routes';
import { uploadRoutes } from './upload/upload.routes';
import { userRoutes } from './user/user.routes';
import { viewRoutes } from './views/view.routes';
import { workLater } from './work/work.later';

export const basePath = '/api/v1';

/** What is loaded when it is asked for: every kind of work. */
export const later: readonly Later[] = [...workLater];

/** The whole API as a value: the same app for a test, the local run and Lambda, built from different parts. */
export function createApp(deps: Dependencies, document?: DocumentSource): Hono<Env> {
  const app = new Hono<Env>();
  let journal: Promise<JournalRefused> | undefined;
  app.onError(onError);
  app.use(async (c, next) => {
    c.set('requestId', deps.newId());
    c.set('log', deps.log);
    const startedAt = performance.now();
    await next();
    if (c.var.refused) {
      journal ??= import('./http/refused-call').then(({ journalRefused }) => journalRefused(deps));
      await (
        await journal
      )(c);
    }
    c.header('x-request-id', c.var.requestId);
    setAnswerHeaders(c.res.headers);
    // Asked every few seconds, it would drown what people do.
    if (c.req.path === '/health') return;
    deps.answered({
      requestId: c.var.requestId,
      edgeId: c.env?.edgeId,
      operation: c.var.operation,
      committee: c.var.caller?.committee,
      user: c.var.caller?.user,
      method: c.req.method,
      status: c.res.status,
      code: c.var.refused,
      ms: Math.round(performance.now() - startedAt),
    });
  });
  app.notFound(() => {
    throw new Refusal('not-found');
  });

  healthRoutes(app, deps);
  const api = new Hono<Env>();
  const mount = mounting(api, deps);
  if (document) openApiRoutes(api, document);
  sessionRoutes(mount, api, deps);
  setupRoutes(api, deps);
  committeeRoutes(mount);
  userRoutes(mount);
  overviewRoutes(mount);
  unitRoutes(mount);
  memberRoutes(mount);
  informantRoutes(mount);
  handlingUnitRoutes(mount);
  topicRoutes(mount);
  for (const each of later) mountLater(api, deps, each);
  viewRoutes(mount);
  gridRoutes(mount);
  uploadRoutes(mount);
  importRoutes(mount);
  exportRoutes(mount);
  // Whoever is not signed in learns nothing of which paths exist.
  api.all('*', async (c) => {
    await authenticate(deps, {
      method: c.req.method,
      path: c.req.path,
      cookie: getCookie(c, cookieName(isSecure(c))),
      pathCommittee: undefined,
      expected: undefined,
      idempotencyKey: undefined,
      pageUser: undefined,
      requestId: c.var.requestId,
      address: c.env?.address ?? 'unknown',
    });
    throw new Refusal('not-found');
  });

  app.route(basePath, api);
  return app;
}
