import type { BodyOf, Endpoint, QueryOf } from '@lianluo/contract/endpoint';
import { dayOf } from '@lianluo/domain/calendar/day';
import type { User } from '@lianluo/domain/committee/user';
import type { Link, LinkPurpose } from '@lianluo/domain/link/link';
import { invited, type Actor } from '@lianluo/domain/permission';
import { Refusal } from '@lianluo/domain/refusal';
import type { Context } from 'hono';
import type { Answer, AnswerFor, Call, Dependencies, Scope } from '../context';
import { addressLimit, pacing } from '../http/address-limit';
import { readJson, valid, validQuery } from '../http/body';
import { retrying } from '../http/commit';
import type { Env } from '../http/env';
import { answeredBefore, hashOf, idempotencyAddress } from '../http/idempotency';
import { isEnglish } from '../http/language';
import { refuseForeignOrigin } from '../http/origin';
import type { Route } from '../http/mount';
import { send } from '../http/send';
import type { Storage } from '../storage/table';
import { readLinkToken } from './link.token';
import { openLink, type Opened } from './open-link';

/** Whoever has a link: nobody is signed in, and the actor has no right but what the link itself is for. */
export type Holder = Scope & { link: Link };
export type LinkCall<E extends Endpoint> = Call<E> & { link: Link };

/** What answers an endpoint under `/links/{token}`, for links of one purpose or, where none is said, of each. */
interface LinkVerb<E extends Endpoint, Found = undefined> {
  purpose?: LinkPurpose;
  /** Finds what the link is for, before anything of the call is looked at: where that is gone the link is none. */
  find?: (holder: Holder) => Promise<Found>;
  act: (call: LinkCall<E>, found: Found) => Promise<AnswerFor<E>>;
}

/** Pairs them where their types are still known. */
export const linkRoute = <E extends Endpoint, Found = undefined>(endpoint: E, verb: LinkVerb<E, Found>): Route => ({
  endpoint,
  // Only this door answers it, and hands it what the endpoint has validated.
  verb: verb as unknown as Route['verb'],
});

/** What a process knows of calls by links, which outlives them. */
interface Meter {
  wrong: ReturnType<typeof addressLimit>;
  calls: ReturnType<typeof pacing>;
}
const meters = new WeakMap<Storage['changes'], Meter>();
function meterOf({ storage, now }: Dependencies): Meter {
  const meter = meters.get(storage.changes) ?? {
    wrong: addressLimit(now, { wrong: 'not-found', tooMany: 'link.too-many' }),
    calls: pacing(now, 'link.too-many'),
  };
  meters.set(storage.changes, meter);
  return meter;
}

/** 凭链接的访问: the one door for all of them. Guesses are slowed like those of passwords, and nothing is said of what is wrong. */
export async function answerByLink(
  deps: Dependencies,
  { endpoint, verb }: Route,
  c: Context<Env>,
  { token = '' }: Record<string, string>,
): Promise<Response> {
  c.set('operation', endpoint.operationId);
  c.header('referrer-policy', 'no-referrer');
  // What a verb is given is what its own finder found.
  const { purpose, find, act } = verb as unknown as LinkVerb<Endpoint, unknown>;
  const meter = meterOf(deps);
  const address = c.env?.address ?? 'unknown';
  const username = readLinkToken(token).id;
  const isRepeat = repeatKeyOf(c) !== undefined;
  const { scope, found, repeated } = await meter.wrong({ address, username }, async () => {
    const opened = await openLink(deps, token, { purpose, isRepeat });
    const holder = { ...(await scopeOf(deps, c, opened)), link: opened.link };
    if (opened.isUsed) return { scope: holder, found: undefined, repeated: await repeatOf(holder, c, endpoint) };
    return { scope: holder, found: await find?.(holder), repeated: undefined };
  });
  meter.calls.take(scope.link.id);
  if (repeated) return shown(c, endpoint, repeated);
  refuseForeignOrigin(c.req.raw);
  const json = endpoint.body ? await readJson(c.req.raw, endpoint.bodyBytes) : undefined;
  const body = endpoint.body ? valid(endpoint.body, json === undefined ? {} : json) : undefined;
  const query = validQuery(endpoint, new URL(c.req.url));
  const before = answeredBefore(scope, hashOf(json ?? {}));
  if (before) return shown(c, endpoint, before);
  const call = {
    ...scope,
    params: {},
    query: query as QueryOf<Endpoint>,
    body: body as BodyOf<Endpoint>,
    request: c.req.raw,
  };
  // Somebody was faster: what the link is for is looked for anew.
  const attempts = async (attempt: number) => act(call, attempt === 1 ? found : await find?.(scope));
  return shown(c, endpoint, await retrying(attempts));
}

/**
 * 一次有效: after its one answer a link is nothing, but for the very call it was answered by: whoever did not hear the answer
 * sends that again. Whatever differs from it is not found, word for word like any other.
 */
async function repeatOf(scope: Scope, c: Context<Env>, endpoint: Endpoint): Promise<Answer> {
  try {
    refuseForeignOrigin(c.req.raw);
    const json = endpoint.body ? await readJson(c.req.raw, endpoint.bodyBytes) : undefined;
    const before = answeredBefore(scope, hashOf(json ?? {}));
    if (before) return before;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  throw new Refusal('not-found');
}

/** A read repeats nothing. */
const repeatKeyOf = (c: Context<Env>): string | undefined =>
  c.req.method === 'GET' ? undefined : c.req.header('idempotency-key') || undefined;

/** What a link opens is kept nowhere, and no other site is told its address. */
function shown(c: Context<Env>, endpoint: Endpoint, answer: Answer): Response {
  const sent = send(c, endpoint, answer);
  const tag = sent.headers.get('etag');
  const isKnown =
    tag !== null &&
    c.req
      .header('if-none-match')
      ?.split(/\s*,\s*/)
      .includes(tag);
  // Whoever looks a few times a day is told that nothing has changed.
  const response = isKnown ? new Response(null, { status: 304, headers: without(sent.headers) }) : sent;
  response.headers.set('cache-control', 'no-store');
  response.headers.set('referrer-policy', 'no-referrer');
  return response;
}

function without(headers: Headers): Headers {
  const kept = new Headers(headers);
  for (const name of ['content-type', 'content-disposition']) kept.delete(name);
  return kept;
}

async function scopeOf(deps: Dependencies, c: Context<Env>, { link, committee }: Opened): Promise<Scope> {
  const now = deps.now();
  const { id, bearer, subject } = link;
  const unit = subject.kind === 'units' ? { unit: subject.id } : {};
  const name = bearer?.name ?? subject.name;
  const user: User = {
    id: bearer?.id ?? id,
    committee: committee.id,
    username: id,
    name,
    roles: [],
    ...unit,
    active: true,
    mustChangePassword: false,
    createdAt: link.createdAt,
    version: link.version,
  };
  const actor: Actor = {
    id: user.id,
    name,
    role: invited,
    committee: committee.id,
    ...unit,
    reach: 'own',
    permissions: [],
  };
  const value = repeatKeyOf(c);
  const key = value && idempotencyAddress(committee.id, id, c.req.method, c.var.operation ?? '', value);
  const [recorded] = key ? await deps.storage.get([{ table: 'ephemeral', key }], { consistent: true }) : [];
  return {
    ...deps,
    user,
    home: committee,
    committee,
    actor,
    expected: undefined,
    instant: now.toISOString(),
    today: dayOf(now),
    // A link has no session that a call could end or lengthen.
    sessionKey: { pk: `${committee.id}#${id}`, sk: 'none' },
    idempotency: key && value ? { key, value, bodyHash: '', recorded } : undefined,
    requestId: c.var.requestId,
    english: isEnglish(c.req.header('accept-language')),
    told: c.var.told,
    address: c.env?.address ?? 'unknown',
  };
}
