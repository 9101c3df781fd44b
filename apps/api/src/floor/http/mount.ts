import { isHeavy, type BodyOf, type Endpoint, type ParamsOf, type QueryOf } from '@lianluo/contract/endpoint';
import { pageUserHeader } from '@lianluo/domain/committee/page-user';
import { may, type Permission } from '@lianluo/domain/permission';
import { Refusal } from '@lianluo/domain/refusal';
import type { Context, Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import type { AnswerFor, Call, Dependencies, Scope } from '../context';
import { readToken } from '../account/session.store';
import type { Storage } from '../storage/table';
import { authenticate, cookieName, identified } from './authenticate';
import { readJson, valid, validQuery } from './body';
import { commit, retrying } from './commit';
import { requireCursor } from './cursor';
import type { Asked, Env } from './env';
import { answeredBefore, hashOf, recordedSince, replay } from './idempotency';
import { isEnglish } from './language';
import { refuseForeignOrigin } from './origin';
import { send } from './send';

/** A thing a path names. Its version is what `If-Match` is compared with. */
export interface Resource {
  version: number;
}

/** Finds what a path names; a thing that is not there or not in the caller's reach throws `not-found`. */
export interface Finder<Params, Found> {
  (scope: Scope, params: Params, begun?: Promise<unknown>): Promise<Found>;
  /**
   * Starts reading while it is still being asked who calls, so that a step costs two waits and not three. What was read is
   * seen by nobody before `find` has judged it.
   */
  begin?: (storage: Storage, params: Params) => Promise<unknown>;
}

export interface Verb<E extends Endpoint, Found> {
  find?: Finder<ParamsOf<E['path']> & Record<string, string>, Found>;
  /** For `step` endpoints: the right this step needs on what was found. */
  permission?: (found: Found) => Permission;
  act: (call: Call<E>, found: Found) => Promise<AnswerFor<E>>;
  /** For a PATCH whose path has no GET: what was found as an answer shows it. */
  shown?: (call: Scope, found: Found) => Promise<object>;
  /** For a PATCH that judges by itself whether anything changes: what may not be changed is refused first. */
  judgesSame?: true;
}

export type Mount = <E extends Endpoint, Found = undefined>(endpoint: E, verb: Verb<E, Found>) => void;

/** An endpoint with the verb that answers it. */
export interface Route {
  endpoint: Endpoint;
  verb: Verb<Endpoint, unknown>;
}

/** Pairs them where their types are still known. */
export const route = <E extends Endpoint, Found = undefined>(endpoint: E, verb: Verb<E, Found>): Route => ({
  endpoint,
  // What the verb is given was validated by this very endpoint, and found by its own finder.
  verb: verb as unknown as Route['verb'],
});

/** What a path can be asked with. */
export type Known = Pick<Endpoint, 'method' | 'path'>;

/** Mounts endpoints straight from the contract, and keeps what it mounted among what is known. */
export function mounting(app: Hono<Env>, deps: Dependencies, known: Known[] = []): Mount {
  const routes: Route[] = [];
  return (endpoint, verb) => {
    known.push(endpoint);
    routes.push(route(endpoint, verb));
    const path = endpoint.path.replace(/\{(\w+)\}/g, ':$1');
    app.on(endpoint.method.toUpperCase(), path, (c) => answer(deps, route(endpoint, verb), c, c.req.param(), routes));
  };
}

/** The order of refusals is the one of api.md, in one place for every route. */
export async function answer(
  deps: Dependencies,
  { endpoint, verb }: Route,
  c: Context<Env>,
  params: Record<string, string>,
  beside: readonly Route[] = [],
): Promise<Response> {
  c.set('operation', endpoint.operationId);

  const question = { ...asked(c, params['c'], isKeyed(endpoint)), permission: endpoint.permission };
  const named = Object.values(params).every(isName);
  const isKnown = question.byKey !== undefined || readToken(question.cookie) !== undefined;
  const begun = named && isKnown ? verb.find?.begin?.(deps.storage, params) : undefined;
  // Where the caller is refused nobody waits for it.
  begun?.catch(() => undefined);
  const scope = await authenticate(deps, question);
  c.set('caller', identified(scope));
  if (!named) throw new Refusal('not-found');
  // What was removed is not found again: who asks once more hears that it is done.
  if (endpoint.method === 'delete' && scope.idempotency?.recorded) {
    refuseForeignOrigin(c.req.raw);
    return send(c, endpoint, replay({ ...scope.idempotency, bodyHash: hashOf({}) }, scope.idempotency.recorded));
  }
  // Without a finder there is nothing to find: `Found` is undefined then.
  const find = async (reading?: Promise<unknown>) =>
    (verb.find ? await verb.find(scope, params, reading) : undefined) as Parameters<typeof verb.act>[1];
  const found = await find(begun);
  refuseForeignOrigin(c.req.raw);
  if (scope.user.mustChangePassword && !endpoint.path.startsWith('/session'))
    throw new Refusal('session.password-change-needed');
  if (scope.key) (await c.var.keys()).requireScope(scope.key, endpoint, found);
  requirePermission(scope, endpoint, verb.permission?.(found));

  const url = new URL(c.req.url);
  const json = endpoint.body ? await readJson(c.req.raw, endpoint.bodyBytes) : undefined;
  if (endpoint.query && 'cursor' in endpoint.query.shape) requireCursor(scope, url);
  const request = {
    ...scope,
    params,
    request: c.req.raw,
    english: isEnglish(c.req.header('accept-language')),
    told: c.var.told,
  };
  const change =
    endpoint.method === 'patch'
      ? await (await import('./as-read')).differing({ endpoint, verb }, beside, request, found, json)
      : undefined;
  // A step that takes nothing may be sent with no body at all.
  const body = change?.body ?? (endpoint.body ? valid(endpoint.body, json === undefined ? {} : json) : undefined);
  const query = validQuery(endpoint, url);
  if (scope.key) (await c.var.keys()).requireKindScope(scope.key, endpoint, body);

  // A form is read by its verb, which judges it by its file.
  const before = endpoint.upload ? undefined : answeredBefore(scope, hashOf(json ?? {}));
  if (before) return send(c, endpoint, before);
  const call = { ...request, query: query as QueryOf<Endpoint>, body: body as BodyOf<Endpoint> };
  const run = async (current: typeof found) => {
    requireVersion(scope, endpoint, current);
    // Nobody hears of a change that changes nothing.
    if (change?.same && !verb.judgesSame) return commit(call, [], change.same);
    if (!isHeavy(endpoint)) return verb.act(call, current);
    const { withinAllowance } = await import('./allowance');
    return withinAllowance(scope, endpoint, () => verb.act(call, current));
  };
  const runAnew = async () => {
    const current = await find();
    requirePermission(scope, endpoint, verb.permission?.(current));
    return run(current);
  };
  try {
    return send(c, endpoint, await retrying((attempt) => (attempt === 1 ? run(found) : runAnew())));
  } catch (error) {
    // A twin may have gone through since we looked: what it did is why this one is refused.
    const twin = error instanceof Refusal ? await recordedSince(scope) : undefined;
    if (twin && scope.idempotency) return send(c, endpoint, replay(scope.idempotency, twin));
    throw error;
  }
}

/** A write is done once under its key. A password is no part of a record, and bytes that are sent say themselves which they are. */
const isKeyed = ({ method, path, bytes }: Endpoint): boolean =>
  method !== 'get' && bytes === undefined && !path.startsWith('/session');

export function asked(c: Context<Env>, pathCommittee: string | undefined, keyed = false) {
  const key = keyed ? c.req.header('idempotency-key') : undefined;
  return {
    method: c.req.method,
    path: c.req.path,
    cookie: getCookie(c, cookieName(isSecure(c))),
    byKey: comesByKey(c) ? keyOf(c) : undefined,
    pathCommittee,
    expected: versionOf(c.req.header('if-match')),
    idempotencyKey: key === undefined || key === '' ? undefined : key,
    pageUser: isRead(c.req.method) ? undefined : c.req.header(pageUserHeader),
    requestId: c.var.requestId,
    address: c.env?.address ?? 'unknown',
  };
}

const isRead = (method: string) => ['GET', 'HEAD', 'OPTIONS'].includes(method);

/** 密钥 or a signature by one, in `Authorization`. Where there is either, the cookie counts for nothing. */
const comesByKey = (c: Context<Env>): boolean =>
  /^(bearer|lianluo-signature)\b/i.test(c.req.header('authorization') ?? '');

const keyOf = (c: Context<Env>) => async (deps: Dependencies, question: Asked) =>
  (await c.var.keys()).authenticateKey(deps, question, c.req.raw);

/** Whether the browser reached us over TLS; the cookie's name depends on it. */
export const isSecure = (c: Context<Env>): boolean => c.env?.secure ?? new URL(c.req.url).protocol === 'https:';

/** `"v7"` → 7. Anything else is no version, `*` and weak ones among it: a write says which state it was made for. */
const versionOf = (header: string | undefined): number | undefined =>
  header === undefined ? undefined : Number(/^"v(\d{1,15})"$/.exec(header.trim())?.[1] ?? NaN);

function requirePermission(scope: Scope, endpoint: Endpoint, needed?: Permission): void {
  const permission = needed ?? endpoint.permission;
  if (permission === 'signed-in' || permission === 'public') return;
  if (permission === 'step' || !may(scope.actor, permission)) throw new Refusal('permission.missing');
}

/** Ids, slugs and kinds are short plain names. Anything else in a path names nothing, and is no key to look for. */
export const isName = (param: string): boolean => /^[\w-]{1,64}$/.test(param);

function requireVersion(scope: Scope, endpoint: Endpoint, found: unknown): void {
  if (scope.expected === undefined) {
    if (endpoint.versioned) throw new Refusal('version.missing');
    return;
  }
  if (Number.isNaN(scope.expected)) throw new Refusal('version.malformed');
  if (isResource(found) && found.version !== scope.expected) throw new Refusal('version.stale');
}

const isResource = (found: unknown): found is Resource =>
  typeof found === 'object' && found !== null && 'version' in found;
