import { pageUserHeader } from '@lianluo/domain/committee/page-user';
import type * as z from 'zod/mini';
import { intentOf } from './intent';
import { anotherIsIn, pageUser } from './page-user';
import { NetworkProblem, problemOf } from './problem';
import { sessionRestored } from './session-ended';

/** As much of a contract's endpoint value as a call needs. */
export interface Wire {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  path: string;
  query?: z.ZodMiniType | undefined;
  body?: z.ZodMiniType | undefined;
  answer?: z.ZodMiniType | undefined;
}

/** The typed address of an endpoint without its schemas, for the pages that must load before everything else. */
export const address = <E extends Wire>(route: { method: E['method']; path: E['path'] }): E => route as E;

type Names<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type Params<E extends Wire> = [Names<E['path']>] extends [never]
  ? unknown
  : { params: Record<Names<E['path']>, string> };
type Query<E extends Wire> = E extends { query: infer Q extends z.ZodMiniType } ? { query?: z.input<Q> } : unknown;
type Body<E extends Wire> = E extends { body: infer B extends z.ZodMiniType } ? { body: z.input<B> } : unknown;

/** What an endpoint must be given. `version` becomes If-Match; `form` is sent as multipart. */
export type Given<E extends Wire> = Params<E> & Query<E> & Body<E> & { version?: number | undefined; form?: FormData };

/** What an endpoint answers when all goes well. */
export type Answer<E extends Wire> = E extends { answer: infer A extends z.ZodMiniType } ? z.output<A> : undefined;

interface Sent {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
  form?: FormData;
  version?: number;
}

type Reading = Wire & { method: 'get' };
type Writing = Wire & { method: Exclude<Wire['method'], 'get'> };

/** Asks the API for something. What changes it goes through `useSaving`, which alone can write. */
export const call = <const E extends Reading>(endpoint: E, given: Given<E>, signal?: AbortSignal): Promise<Answer<E>> =>
  answerOf(endpoint, given, signal);

export type Write = <const E extends Writing>(endpoint: E, given: Given<E>, signal?: AbortSignal) => Promise<Answer<E>>;

/** For `useSaving` alone, which hands it on. */
export const writeForSaving: Write = (endpoint, given, signal) => answerOf(endpoint, given, signal);

async function answerOf<const E extends Wire>(endpoint: E, given: Given<E>, signal?: AbortSignal): Promise<Answer<E>> {
  const response = await send(endpoint, given as Sent, signal);
  // The API answers by the very contract that types this call; checking it again would tell nothing new.
  return (response.status === 204 ? undefined : await response.json()) as Answer<E>;
}

export interface Download {
  content: Blob;
  fileName: string;
}

/** A call whose answer is a file. */
export async function download<const E extends Wire>(
  endpoint: E,
  given: Given<E>,
  signal?: AbortSignal,
): Promise<Download> {
  const response = await send(endpoint, given as Sent, signal);
  const name = /filename\*=UTF-8''([^;]+)/i.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return { content: await response.blob(), fileName: name ? decodeURIComponent(name) : '下载' };
}

async function send(endpoint: Wire, given: Sent, signal?: AbortSignal): Promise<Response> {
  const url = urlOf(endpoint.path, given);
  const json = given.body === undefined ? undefined : JSON.stringify(given.body);
  const intent = carriesIntent(endpoint) ? intentOf(`${url} ${given.form ? crypto.randomUUID() : json}`) : undefined;
  const user = writes(endpoint) ? pageUser() : undefined;
  const request: RequestInit = {
    method: endpoint.method.toUpperCase(),
    headers: {
      accept: 'application/json, application/problem+json',
      // The pages speak Chinese, whatever the browser does.
      'accept-language': 'zh-CN',
      ...(json !== undefined && { 'content-type': 'application/json' }),
      ...(given.version !== undefined && { 'if-match': `"v${given.version}"` }),
      ...(user && { [pageUserHeader]: user }),
      ...(intent && { 'idempotency-key': intent.key }),
    },
    ...((given.form ?? json) && { body: given.form ?? json }),
    ...(signal && { signal }),
  };

  let response = await reach(url, request);
  if (response.status === 401 && !signsIn(endpoint) && (await sessionRestored())) response = await reach(url, request);

  if (response.status < 500) intent?.settled();
  if (response.ok) return response;
  const problem = await problemOf(response);
  if (problem.code === 'session.other-user') anotherIsIn();
  throw problem;
}

async function reach(url: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(url, request);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new NetworkProblem(error);
  }
}

/** The address of a call: its parameters filled in, its filters behind it. */
export function urlOf(path: string, { params = {}, query = {} }: Pick<Sent, 'params' | 'query'>): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (typeof value === 'boolean' || typeof value === 'number') search.set(name, String(value));
    if (typeof value === 'string' && value) search.set(name, value);
    if (Array.isArray(value)) search.set(name, value.join(','));
  }
  return `/api/v1${filled}${search.size ? `?${search}` : ''}`;
}

const signsIn = ({ method, path }: Wire) => method === 'post' && path === '/session';
const writes = (endpoint: Wire) => endpoint.method !== 'get' && !signsIn(endpoint);
const carriesIntent = (endpoint: Wire) => endpoint.method === 'post' && !signsIn(endpoint);
