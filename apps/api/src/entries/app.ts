import { readDuty } from '@lianluo/contract/duty';
import { readProblem } from '@lianluo/contract/problem-page';
import { signIn, signOut } from '@lianluo/contract/session';
import { setUp } from '@lianluo/contract/setup';
import { Hono } from 'hono';
import { Refusal } from '@lianluo/domain/refusal';
import { committeeRoutes } from '../features/committee/committee.routes';
import type { Dependencies } from '../floor/context';
import { dutyRoutes } from '../features/duty/duty.routes';
import { healthRoutes } from '../features/health/health';
import { setAnswerHeaders } from '../floor/http/answer-headers';
import { RefusedCaller } from '../floor/http/authenticate';
import type { Env } from '../floor/http/env';
import { mounting, type Known } from '../floor/http/mount';
import { mountLater, type Later } from '../floor/http/mount-later';
import { onError, telling } from '../floor/http/on-error';
import type { JournalRefused } from '../floor/http/refused-call';
import { openApiRoutes, type DocumentSource } from '../features/openapi/openapi.routes';
import { sessionRoutes } from '../features/session/session.routes';
import { setupRoutes } from '../features/setup/setup.routes';
import { filesLater } from '../engine/file/file.later';
import { workLater } from '../engine/work/work.later';
import { featuresLater } from './features.later';

export const basePath = '/api/v1';

/** What is loaded when it is asked for: every kind of work, and what a page needs. The desk tells of every kind, so it is among them. */
export const later: readonly Later[] = [...filesLater, ...workLater, ...featuresLater];

/** What answers by itself: those who are not signed in yet ask for it, or go. */
const unmounted: readonly Known[] = [
  signIn,
  signOut,
  setUp,
  { method: 'get', path: '/openapi.json' },
  { method: 'get', path: '/docs' },
  { method: 'get', path: '/docs/{file}' },
  readProblem,
  readDuty,
];

// People call far more often than services, and wait for none of what a key takes.
const keys = () => import('../floor/http/key-door');

/** The whole API as a value: the same app for a test, the local run and Lambda, built from different parts. */
export function createApp(deps: Dependencies, document?: DocumentSource): Hono<Env> {
  const app = new Hono<Env>();
  let journal: Promise<JournalRefused> | undefined;
  app.onError(onError);
  app.use(async (c, next) => {
    c.set('requestId', deps.newId());
    c.set('log', deps.log);
    c.set('told', telling(c.req.header('accept-language')));
    c.set('keys', keys);
    const startedAt = performance.now();
    await next();
    if (c.error instanceof RefusedCaller) c.set('caller', c.error.caller);
    if (c.var.caller?.key) await (await keys()).keyAnswered(deps, c, c.var.caller.key);
    if (c.var.refused) {
      journal ??= import('../floor/http/refused-call').then(({ journalRefused }) => journalRefused(deps));
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
  const known: Known[] = [...unmounted];
  const mount = mounting(api, deps, known);
  if (document) openApiRoutes(api, document);
  sessionRoutes(mount, api, deps);
  setupRoutes(api, deps);
  dutyRoutes(api, deps);
  committeeRoutes(mount);
  for (const each of later) mountLater(api, deps, each);
  api.all('*', async (c) => {
    const { answerUnmounted } = await import('../floor/http/known-path');
    return answerUnmounted(c, deps, c.req.path.slice(basePath.length), known, later);
  });

  app.route(basePath, api);
  return app;
}
