import type { BodyOf, Endpoint, QueryOf } from '@lianluo/contract/endpoint';
import { dayOf } from '@lianluo/domain/calendar/day';
import type { User } from '@lianluo/domain/committee/user';
import type { Link, LinkPurpose } from '@lianluo/domain/link/link';
import { invited, type Actor } from '@lianluo/domain/permission';
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

/** A call by a link: nobody is signed in, and its actor has no right but what the link itself is for. */
export type LinkCall<E extends Endpoint> = Call<E> & { link: Link };

/** What answers an endpoint under `/links/{token}`, for links of one purpose or, where none is said, of each. */
interface LinkVerb<E extends Endpoint> {
  purpose?: LinkPurpose;
  act: (call: LinkCall<E>) => Promise<AnswerFor<E>>;
}

/** Pairs them where their types are still known. */
export const linkRoute = <E extends Endpoint>(endpoint: E, verb: LinkVerb<E>): Route => ({
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
  const { purpose, act } = verb as unknown as LinkVerb<Endpoint>;
  const meter = meterOf(deps);
  const address = c.env?.address ?? 'unknown';
  const username = readLinkToken(token).id;
  const opened = await meter.wrong({ address, username }, () => openLink(deps, token, purpose));
  meter.calls.take(opened.link.id);
  refuseForeignOrigin(c.req.raw);
  const json = endpoint.body ? await readJson(c.req.raw, endpoint.bodyBytes) : undefined;
  const body = endpoint.body ? valid(endpoint.body, json === undefined ? {} : json) : undefined;
  const query = validQuery(endpoint, new URL(c.req.url));
  const scope = await scopeOf(deps, c, opened);
  const before = answeredBefore(scope, hashOf(json ?? {}));
  if (before) return shown(c, endpoint, before);
  const call = {
    ...scope,
    link: opened.link,
    params: {},
    query: query as QueryOf<Endpoint>,
    body: body as BodyOf<Endpoint>,
    request: c.req.raw,
  };
  return shown(c, endpoint, await retrying(() => act(call)));
}

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
  const value = c.req.method === 'GET' ? undefined : c.req.header('idempotency-key') || undefined;
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
