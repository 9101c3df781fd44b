import type { Endpoint } from '@lianluo/contract/endpoint';
import { problemOf } from '../../floor/http/problem-body';
import { codesOf } from './codes';
import { exampleOf } from './examples';
import { isConditional, isIdempotent, isResource } from './parameters';
import type { JsonSchema } from './json-schema';
import type { SchemaCollector } from './schemas';

export type ApiResponse =
  | { $ref: string }
  | {
      description: string;
      headers?: Record<string, { $ref: string }>;
      content?: Record<string, { schema: JsonSchema; example?: unknown }>;
    };

const successWords: Record<Endpoint['status'], string> = {
  200: '成功',
  201: '已新建',
  202: '已受理，后台办理',
  204: '成功，没有内容',
};

export const header = (name: string) => ({ $ref: `#/components/headers/${name}` });
/** On every answer; the limits only where a key calls. */
export const always = {
  'X-Request-Id': header('RequestId'),
  RateLimit: header('RateLimit'),
  'RateLimit-Policy': header('RateLimitPolicy'),
};

export function responsesOf(endpoint: Endpoint, collector: SchemaCollector): Record<string, ApiResponse> {
  const refusals = refusalStatuses(endpoint).map((status) => [
    status,
    { $ref: `#/components/responses/Problem${status}` },
  ]);
  return {
    [endpoint.status]: success(endpoint, collector),
    ...(endpoint.later && { 202: success({ ...endpoint, status: 202 }, collector) }),
    ...(endpoint.file !== undefined && { 303: { $ref: '#/components/responses/Elsewhere' } }),
    ...(isConditional(endpoint) && { 304: { $ref: '#/components/responses/NotModified' } }),
    ...Object.fromEntries(refusals),
  };
}

function success(endpoint: Endpoint, collector: SchemaCollector): ApiResponse {
  const { status, file, stored = [], answer } = endpoint;
  const content = file
    ? Object.fromEntries(
        [file, ...stored].map((type) => [type, { schema: { contentMediaType: type, description: '文件的字节' } }]),
      )
    : answer && {
        'application/json': {
          schema: collector.output(answer, endpoint.operationId),
          ...exampleOf(endpoint, 'answer'),
        },
      };
  return {
    description: successWords[status],
    headers: {
      ...always,
      ...(isResource(answer) ? { ETag: header('ETag') } : isConditional(endpoint) && { ETag: header('ContentTag') }),
      ...(status === 201 && { Location: header('Location') }),
      ...(status === 202 && { Location: header('Location'), 'Retry-After': header('RetryAfter') }),
      ...(isIdempotent(endpoint) && { 'Idempotency-Replayed': header('IdempotencyReplayed') }),
      ...(file && { 'Content-Disposition': header('ContentDisposition') }),
    },
    ...(content && {
      content: {
        ...content,
        ...(endpoint.page && { 'text/html': { schema: { type: 'string', description: '网页' } } }),
      },
    }),
  };
}

/** The order of refusals of api.md. */
const asRefused = [401, 404, 403, 415, 400, 413, 422, 428, 412, 409, 410, 429, 500, 503];

/** The statuses of what a route can refuse, in the order of api.md. */
function refusalStatuses(endpoint: Endpoint): number[] {
  const statuses = new Set(codesOf(endpoint).map((code) => problemOf(code, '').status));
  return [...statuses].toSorted((a, b) => asRefused.indexOf(a) - asRefused.indexOf(b));
}
