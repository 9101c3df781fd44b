import type { Endpoint } from '@lianluo/contract/endpoint';
import { isConditional, isIdempotent, isResource, saysWhosePage, takesVersion } from './parameters';
import type { JsonSchema } from './json-schema';
import type { SchemaCollector } from './schemas';

export type ApiResponse =
  | { $ref: string }
  | {
      description: string;
      headers?: Record<string, { $ref: string }>;
      content?: Record<string, { schema: JsonSchema }>;
    };

const successWords: Record<Endpoint['status'], string> = {
  200: '成功',
  201: '已新建',
  202: '已受理，后台办理',
  204: '成功，没有内容',
};

const header = (name: string) => ({ $ref: `#/components/headers/${name}` });

export function responsesOf(endpoint: Endpoint, collector: SchemaCollector): Record<string, ApiResponse> {
  const refusals = refusalStatuses(endpoint).map((status) => [
    status,
    { $ref: `#/components/responses/Problem${status}` },
  ]);
  return {
    [endpoint.status]: success(endpoint, collector),
    ...(endpoint.file !== undefined && { 303: elsewhere }),
    ...(isConditional(endpoint) && { 304: unchanged }),
    ...Object.fromEntries(refusals),
  };
}

/** Lambda answers 6 MB at most. */
const elsewhere: ApiResponse = {
  description: '文件较大（部署在 AWS 上、超过 4 MB）：在一分钟内到 Location 去取，不必再登录',
  headers: { 'X-Request-Id': header('RequestId'), Location: header('Location') },
};

/** Lists and what a version alone shapes; other things are always told whole. */
const unchanged: ApiResponse = {
  description: '与 If-None-Match 所说的一致，没有内容',
  headers: { 'X-Request-Id': header('RequestId'), ETag: header('ETag') },
};

function success(endpoint: Endpoint, collector: SchemaCollector): ApiResponse {
  const { status, file, answer } = endpoint;
  const content = file
    ? { [file]: { schema: { type: 'string', contentMediaType: file } } }
    : answer && { 'application/json': { schema: collector.output(answer, endpoint.operationId) } };
  return {
    description: successWords[status],
    headers: {
      'X-Request-Id': header('RequestId'),
      ...((isResource(answer) || isConditional(endpoint)) && { ETag: header('ETag') }),
      ...((status === 201 || status === 202) && { Location: header('Location') }),
      ...(status === 202 && { 'Retry-After': header('RetryAfter') }),
      ...(isIdempotent(endpoint) && { 'Idempotency-Replayed': header('IdempotencyReplayed') }),
      ...(file && { 'Content-Disposition': header('ContentDisposition') }),
    },
    ...(content && { content }),
  };
}

/** The refusals a route can answer, in the order of api.md. */
export function refusalStatuses(endpoint: Endpoint): number[] {
  const { method, path, permission, body, upload, bytes, query, versioned } = endpoint;
  const signsIn = permission === 'public';
  const writes = method !== 'get';
  const takesBody = body !== undefined || upload !== undefined || bytes !== undefined;
  const statuses = [
    [401, true],
    // A committee of the path that is out of reach does not exist.
    [404, path.includes('{')],
    // A foreign Origin, a missing right or scope, or a one-time password that must be changed first.
    [403, writes || !signsIn],
    // Events are kept for a while.
    [410, path.endsWith('/events')],
    [415, takesBody],
    [400, takesBody || query !== undefined],
    [413, takesBody],
    [422, true],
    [428, versioned === true],
    [412, takesVersion(endpoint)],
    // A write that the state forbids, and a file of something that is not far enough yet.
    [409, saysWhosePage(endpoint) || (writes && !path.startsWith('/session')) || isPartOfOne(endpoint)],
    // Keys call so often and no more; passwords are guessed so often; files are made and wait in few places.
    [429, true],
    [500, true],
    [503, writes],
  ] as const;
  return statuses.filter(([, can]) => can).map(([status]) => status);
}

/** What is made of one thing depends on how far it has come: a printed document, the rows of an import. */
const isPartOfOne = ({ method, path, file }: Endpoint): boolean =>
  method === 'get' &&
  path.includes('{id}') &&
  (file !== undefined || path.endsWith('/paper') || path.includes('/imports/'));
