import type { Endpoint } from '@lianluo/contract/endpoint';
import { Refusal, type FieldError } from '@lianluo/domain/refusal';
import * as z from 'zod/mini';
import { reasonFor, saysItself, sentenceFor } from './sentences';

const jsonLimitBytes = 256 * 1024;

/**
 * The JSON that was sent, or nothing where no body was: another type is told first, then what is no JSON, and the reading
 * stops once it is more than an office's form can be.
 */
export async function readJson(request: Request, limitBytes = jsonLimitBytes): Promise<unknown> {
  if (!isJson(request)) {
    if (await hasContent(request)) throw new Refusal('request.content-type');
    return undefined;
  }
  const bytes = await readBytes(request, limitBytes);
  return bytes.length === 0 ? undefined : parseJson(bytes);
}

export async function readBytes(request: Request, limitBytes: number): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > limitBytes) throw new Refusal('request.too-large');
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > limitBytes) throw new Refusal('request.too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const isJson = (request: Request): boolean =>
  request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() === 'application/json';

async function hasContent({ body }: Request): Promise<boolean> {
  for await (const chunk of (body ?? []) as unknown as AsyncIterable<Uint8Array>) if (chunk.byteLength > 0) return true;
  return false;
}

/** JSON in UTF-8, of whole characters: half a surrogate pair is no text and no key of a table. */
function parseJson(bytes: Uint8Array): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return JSON.parse(text, /\\ud[89a-f]/i.test(text) ? wholeCharacters : undefined) as unknown;
  } catch (error) {
    // Wrong bytes are a TypeError, wrong JSON a SyntaxError, and what is nested beyond reading a RangeError.
    if (error instanceof TypeError || error instanceof SyntaxError || error instanceof RangeError)
      throw new Refusal('request.malformed');
    throw error;
  }
}

function wholeCharacters(name: string, value: unknown): unknown {
  if (/\p{Surrogate}/u.test(name) || (typeof value === 'string' && /\p{Surrogate}/u.test(value)))
    throw new SyntaxError('Half a surrogate pair.');
  return value;
}

/** The value, or 422 with a pointer and a sentence for each field that is wrong. */
export function valid<S extends z.core.$ZodType>(schema: S, value: unknown): z.output<S> {
  const result = z.safeParse(schema, value, { error: sentenceFor, reportInput: true });
  const hidden = hiddenKeys(value);
  if (result.success && hidden.length === 0) return result.data;
  const errors = [...(result.error?.issues ?? []).flatMap(fieldErrors), ...hidden];
  throw new Refusal('request.invalid', [
    ...new Map(errors.map((each) => [`${each.pointer} ${each.code}`, each])).values(),
  ]);
}

export function validQuery(endpoint: Endpoint, url: URL): unknown {
  const known = new Set(Object.keys(endpoint.query?.shape ?? {}));
  const times = new Map<string, number>();
  for (const name of url.searchParams.keys()) times.set(name, (times.get(name) ?? 0) + 1);
  const errors = [...times].flatMap(([name, count]): FieldError[] => {
    const pointer = pointerTo([name]);
    if (count > 1) return [{ pointer, code: 'field.repeated', message: `参数 ${name} 重复。` }];
    return known.has(name) ? [] : [{ pointer, code: 'field.unknown', message: `没有参数 ${name}。` }];
  });
  if (errors.length > 0) throw new Refusal('request.invalid', errors);
  return endpoint.query ? valid(endpoint.query, Object.fromEntries(url.searchParams)) : {};
}

/** RFC 6901 */
const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

function fieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField([...issue.path, key]));
  const message = saysItself(issue) ? { message: issue.message } : {};
  return [{ pointer: pointerTo(issue.path), ...message, ...reasonFor(issue) }];
}

const unknownField = (path: readonly PropertyKey[]): FieldError => ({
  pointer: pointerTo(path),
  code: 'field.unknown',
  message: `不认识的字段 ${String(path.at(-1))}。`,
});

interface Spot {
  value: object;
  key?: string;
  within?: Spot;
}

/** `__proto__` is a key like any other in JSON, but schemas pass over it. It is a field of nothing, at any depth. */
function hiddenKeys(value: unknown): FieldError[] {
  const found: FieldError[] = [];
  const waiting: Spot[] = isObject(value) ? [{ value }] : [];
  for (let spot = waiting.pop(); spot; spot = waiting.pop()) {
    if (Object.hasOwn(spot.value, '__proto__')) found.push(unknownField([...pathTo(spot), '__proto__']));
    for (const [key, part] of Object.entries(spot.value))
      if (isObject(part)) waiting.push({ value: part, key, within: spot });
  }
  return found;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function pathTo(spot: Spot): string[] {
  const path: string[] = [];
  for (let at: Spot | undefined = spot; at?.key !== undefined; at = at.within) path.unshift(at.key);
  return path;
}
