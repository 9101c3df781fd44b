import type { Permission } from '@lianluo/domain/permission';
import type * as z from 'zod/mini';

/**
 * One call between a client and the API, as a value that both sides read: the API mounts it, the SPA calls it, the OpenAPI
 * document is generated from it.
 */
export interface Endpoint {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Under `/api/v1`, with `{name}` for path parameters. */
  path: string;
  operationId: string;
  /** In Chinese, for the reference: only where a table has the words. Otherwise they stand in `reference/`. */
  summary?: string;
  tag: string;
  /** The right it needs on the path's committee; `signed-in` needs a session alone, `public` nothing, `step` asks the lifecycle table. */
  permission: Permission | 'signed-in' | 'public' | 'step';
  query?: z.ZodMiniObject;
  body?: z.ZodMiniType;
  /** The body is a file in `multipart/form-data`, or the id of one sent before, with one more field that says what is in it. */
  upload?: UploadField;
  /** The body is a file and nothing else (`application/octet-stream`). */
  bytes?: true;
  /** The most a JSON body may hold, where it is more than an office's form. */
  bodyBytes?: number;
  status: 200 | 201 | 202 | 204;
  answer?: z.ZodMiniType;
  /** What it makes stands in this collection, or among those of the `kind` that its answer names, and not below its own path. */
  elsewhere?: string | true;
  /** Who opens it in a browser gets a page instead. */
  page?: true;
  /** The answer is a file of this media type. */
  file?: string;
  /** The file lies there already: giving it is no work, and a page shows many at once. What it is given as to be shown there. */
  stored?: readonly string[];
  /** A file that a program asks for again and again: who has these bytes need not be sent them again (304). */
  feed?: true;
  /** It may take long and holds nothing of a file: heavy work all the same. */
  heavy?: true;
  /** Where it takes longer than a call may wait it answers 202, goes on beside the requests, and its answer says how far it is. */
  later?: true;
  /** `If-Match` is required (428 without it, 412 where it is stale). */
  versioned?: true;
  /** What it answers is shown and kept nowhere: a session, a key, people's data as they came. */
  secret?: true;
  /** Its version alone shapes the answer, whoever asks and whenever: who has this version need not be told it again (304). */
  byVersion?: true;
}

export interface UploadField {
  name: string;
  values: readonly string[];
}

/** The media type of what is exported for Excel. */
export const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Reading a file or making one is heavy work, and so is what says so of itself, of which a user has only two under way at a time: 429 beyond. */
export const isHeavy = ({ upload, bytes, file, stored, heavy }: Endpoint): boolean =>
  heavy === true || upload !== undefined || bytes !== undefined || (file !== undefined && !stored);

/** Names an endpoint without widening its literals. */
export const endpoint = <const E extends Endpoint>(definition: E): E => definition;

/** The path parameters of a template: `/committees/{c}/units/{id}` → `c`, `id`. */
export type ParamsOf<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? { [Key in Name]: string } & ParamsOf<Rest>
  : unknown;

export type QueryOf<E extends Endpoint> = E extends { query: infer Q extends z.ZodMiniType }
  ? z.output<Q>
  : Record<never, never>;
export type BodyOf<E extends Endpoint> = E extends { body: infer B extends z.ZodMiniType } ? z.output<B> : undefined;
export type AnswerOf<E extends Endpoint> = E extends { answer: infer A extends z.ZodMiniType }
  ? z.output<A>
  : undefined;
