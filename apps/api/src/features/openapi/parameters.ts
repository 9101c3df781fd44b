import type { Endpoint } from '@lianluo/contract/endpoint';
import * as z from 'zod/mini';
import type { JsonSchema } from './json-schema';
import type { SchemaCollector } from './schemas';

export type Parameter =
  | { $ref: string }
  | {
      name: string;
      in: 'path' | 'query';
      required: boolean;
      description?: string;
      style?: 'form';
      explode?: false;
      schema: JsonSchema;
    };

const pathWords: Record<string, string> = {
  c: '政协的标识，如 qindu',
  id: '资源的 id',
  record: '采用或批示登记的 id',
  scored: '考核对象的 id；本会为政协的标识',
  year: '考核年度，如 2026',
  kind: '导入内容：members 或 opinions',
  paper: '文书的种类，如 transfer-letter',
  token: '链接的口令，lll_…',
  code: '拒绝的代码，如 opinion.already-adopted',
};

const component = (name: string): Parameter => ({ $ref: `#/components/parameters/${name}` });

export function parametersOf(endpoint: Endpoint, collector: SchemaCollector): Parameter[] {
  const inPath = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']): Parameter => {
    const description = pathWords[name];
    return { name, in: 'path', required: true, ...(description && { description }), schema: { type: 'string' } };
  });
  const headers = [
    ...(endpoint.versioned ? [component('IfMatch')] : []),
    ...(takesVersion(endpoint) && !endpoint.versioned ? [component('IfMatchWhereSent')] : []),
    ...(isIdempotent(endpoint) ? [component('IdempotencyKey')] : []),
    ...(saysWhosePage(endpoint) ? [component('PageUser')] : []),
  ];
  return [...inPath, ...queryOf(endpoint, collector), ...headers];
}

/** A write on a thing with a version of its own compares it where one is sent: one with an id, or the one that a committee has. */
export const takesVersion = ({ method, path, versioned, status, answer }: Endpoint): boolean =>
  versioned === true || (method !== 'get' && (path.includes('{id}') || (status === 200 && isResource(answer))));

/** Every resource carries its version. */
export const isResource = (answer: Endpoint['answer']): boolean =>
  answer instanceof z.ZodMiniUnion
    ? answer.def.options.every((option) => isResource(option as z.ZodMiniType))
    : answer !== undefined &&
      'shape' in answer &&
      typeof answer.shape === 'object' &&
      'version' in Object(answer.shape);

/** Every write but those of a session takes an `Idempotency-Key`; bytes that are sent say themselves which they are. */
export const isIdempotent = ({ method, path, permission, bytes }: Endpoint): boolean =>
  method !== 'get' &&
  (permission !== 'public' || path === '/setup' || path.startsWith('/links/')) &&
  !path.startsWith('/session') &&
  bytes === undefined;

/** What a caller may keep and ask about again. */
export const isConditional = ({ method, status, file, secret, feed }: Endpoint): boolean =>
  feed === true || (method === 'get' && status === 200 && file === undefined && secret === undefined);

/** Every write but signing in may say whose page it comes from. */
export const saysWhosePage = ({ method, permission }: Endpoint): boolean => method !== 'get' && permission !== 'public';

function queryOf({ query, operationId }: Endpoint, collector: SchemaCollector): Parameter[] {
  if (!query) return [];
  const { properties = {}, required = [] } = collector.input(query, operationId) as {
    properties?: Record<string, JsonSchema>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, ...schema }]): Parameter => {
    const words = typeof description === 'string' ? description : queryWords[name];
    const told = {
      name,
      in: 'query' as const,
      required: required.includes(name),
      ...(words && { description: words }),
    };
    if (schema['type'] !== 'array') return { ...told, schema };
    // Several values stand in one text, with commas.
    const { type, items } = schema;
    return { ...told, style: 'form', explode: false, schema: { type, items, minItems: 1, uniqueItems: true } };
  });
}

const queryWords: Record<string, string> = {
  limit: '每页条数，1–100，默认 20',
  cursor: '上一页的 nextCursor',
  unit: '联络组织的 id',
  member: '委员的 id',
  from: '报送（开展）日期不早于，含当日',
  to: '报送（开展）日期不晚于，含当日',
  year: '年度',
  overdue: '是否逾期',
  status: '状态',
  q: '汉字、全拼、首字母',
};
