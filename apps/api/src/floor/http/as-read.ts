import { Refusal, type FieldError } from '@lianluo/domain/refusal';
import * as z from 'zod/mini';
import { canonical } from '../canonical';
import type { Answer, Call, Scope } from '../context';
import type { Endpoint } from '@lianluo/contract/endpoint';
import { valid } from './body';
import type { Route } from './mount';
import { asWritten, isFields, shapeOf, type Fields } from './as-written';

/** What a PATCH asks for that is not so already; `same` is the answer where that is nothing. */
export interface Change {
  body: object;
  same?: Answer;
}

type Asking = Scope & { params: Record<string, string>; request: Request };

/**
 * What is read is accepted as a change. Of what was sent, whatever equals what stands there asks for nothing; a field that
 * only answers have is refused where it differs, unless the caller saw another version: then that is what they are told.
 */
export async function differing(
  { endpoint, verb }: Route,
  beside: readonly Route[],
  scope: Asking,
  found: unknown,
  json: unknown,
): Promise<Change | undefined> {
  const shown = await shownOf({ endpoint, verb }, beside, scope, found);
  if (!shown || !endpoint.body || !isFields(json)) return undefined;
  const { version, view } = shown;
  const isStale = scope.expected !== undefined && version !== scope.expected;
  const takes = shapeOf(endpoint.body);
  const answers = { ...shapeOf(endpoint.answer), ...view };

  const sent: [string, unknown][] = [];
  const errors: FieldError[] = [];
  for (const [name, value] of Object.entries(json)) {
    if (isSame(value, view[name])) continue;
    const schema = takes[name];
    if (schema) sent.push([name, asWritten(schema, value, view[name], isStale)]);
    else if (!Object.hasOwn(answers, name)) sent.push([name, value]);
    else if (!isStale) errors.push({ pointer: `/${name}`, code: 'field.read-only' });
  }
  const body = validBeside(errors, endpoint.body, Object.fromEntries(sent)) as Fields;
  const changed = Object.entries(body).filter(([name, value]) => {
    const now = takes[name] && z.safeParse(takes[name], asWritten(takes[name], view[name], view[name], true));
    return !isSame(value, now?.success ? now.data : view[name]);
  });
  if (changed.length > 0) return { body: Object.fromEntries(changed) };
  return { body: {}, same: { body: view, ...(version !== undefined && { version }) } };
}

/** The thing as its own GET answers it; nothing where that asks for more than a path. */
async function shownOf({ endpoint, verb }: Route, beside: readonly Route[], scope: Asking, found: unknown) {
  const version = isFields(found) && typeof found['version'] === 'number' ? found['version'] : undefined;
  if (verb.shown) return { version, view: plain(await verb.shown(scope, found)) };
  const reading = beside.find((each) => each.endpoint.method === 'get' && each.endpoint.path === endpoint.path);
  if (!reading || reading.endpoint.query || reading.verb.find !== verb.find) return undefined;
  const call = { ...scope, query: {}, body: undefined } as Call<Endpoint>;
  const answer = await reading.verb.act(call, found);
  return { version: answer.version ?? version, view: plain(answer.body) };
}

/** As the wire carries it: what is undefined is not there. */
const plain = (view: unknown): Fields => JSON.parse(JSON.stringify(view)) as Fields;

/** Null, nothing at all and an empty list are the same to who reads. */
const isSame = (one: unknown, other: unknown): boolean => canonical(told(one)) === canonical(told(other));
const told = (value: unknown): unknown => (Array.isArray(value) && value.length === 0 ? null : (value ?? null));

/** All that is wrong is told at once. */
function validBeside(errors: readonly FieldError[], schema: z.ZodMiniType, value: object): unknown {
  try {
    const body = valid(schema, value);
    if (errors.length === 0) return body;
  } catch (error) {
    if (!(error instanceof Refusal) || !error.errors || errors.length === 0) throw error;
    throw new Refusal(error.code, [...errors, ...error.errors]);
  }
  throw new Refusal('request.invalid', errors);
}
