import type { Endpoint } from '@lianluo/contract/endpoint';
import { propertiesOf, requiredOf, schemaOf, type JsonSchema, type Named } from './schemas';
import { typeText } from './type-text';

/** An endpoint as a client calls it. */
export interface Operation {
  /** `opinions` */
  folder: string;
  /** `handUp` */
  name: string;
  /** A letter for its method, and one for how it differs from a plain call. */
  kind: string;
  path: string;
  /** What it is given and what it answers, as a method of an interface. */
  signature: string;
}

const letters: Readonly<Record<Endpoint['method'], string>> = {
  get: 'G',
  post: 'P',
  put: 'U',
  patch: 'A',
  delete: 'D',
};

/** Names that the client keeps for itself among what a call is given. */
const own = ['body', 'version'];

export function operationOf(endpoint: Endpoint, named: Named): Operation {
  const { operationId, method, path, query, answer, file } = endpoint;
  const [folder = '', name = '', ...deeper] = operationId.split('.').map(camel);
  if (name === '' || deeper.length > 0) throw new Error(`${operationId} is not a name in a folder.`);
  const asked = query ? propertiesOf(schemaOf(query, 'input', named)) : [];
  const clash = asked.find(([each]) => own.includes(each));
  if (clash) throw new Error(`${operationId} has a filter ${clash[0]}, which the client keeps for itself.`);

  const answered = answer ? schemaOf(answer, 'output', named) : undefined;
  const item = answered && itemOf(answered);
  const walks = method === 'get' && item !== undefined && asked.some(([each]) => each === 'cursor' || each === 'after');
  const way = walks ? (asked.some(([each]) => each === 'cursor') ? 'L' : 'E') : file ? 'F' : endpoint.upload ? 'M' : '';

  const given = givenText(endpoint, asked, named);
  const answer$ = answered ? typeText(answered, '  ') : 'undefined';
  const result = walks ? `Pages<${typeText(item, '  ')}, ${answer$}>` : `Promise<${file ? 'Blob' : answer$}>`;
  return {
    folder,
    name,
    kind: `${letters[method]}${way}`,
    path,
    signature: `(${given}, options?: CallOptions): ${result};`,
  };
}

/** Path, filters, body and version in one object; the committee may be the client's own. */
function givenText(endpoint: Endpoint, asked: [string, JsonSchema][], named: Named): string {
  const { path, query, body, upload, bytes, versioned } = endpoint;
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const needed = query ? requiredOf(schemaOf(query, 'input', named)) : [];
  const sent = bodyText(endpoint, named);
  const fields = [
    ...inPath.map((each) => (each === 'c' ? 'c?: string' : `${each}: string`)),
    ...asked.map(
      ([name, schema]) =>
        `${name}${needed.includes(name) && !('default' in schema) ? '' : '?'}: ${filterText(name, schema)}`,
    ),
    ...(sent === undefined ? [] : [`body: ${sent}`]),
    ...(versioned ? ['version: number'] : (body ?? upload ?? bytes) ? ['version?: number'] : []),
  ];
  const free = fields.every((each) => /^\w+\?:/.test(each));
  return `given${free ? '?' : ''}: { ${fields.join('; ')} }`;
}

function bodyText({ body, upload, bytes }: Endpoint, named: Named): string | undefined {
  if (bytes) return 'Uint8Array | Blob';
  if (upload) {
    const kinds = upload.values.map((each) => `'${each}'`).join(' | ');
    return `({ file: globalThis.File } | { upload: string }) & { ${upload.name}: ${kinds} }`;
  }
  return body ? typeText(schemaOf(body, 'input', named), '  ') : undefined;
}

/** Filters that take several values, whatever the document says of one. */
const several = ['type', 'kind', 'status'];

/** A query is text: a flag in it is a flag, a number a number, and several values of one filter may be a list. */
function filterText(name: string, schema: JsonSchema): string {
  const { enum: values, type, items } = schema;
  if (Array.isArray(values) && values.join() === 'true,false') return 'boolean';
  const one = typeText(type === 'array' ? ((items ?? {}) as JsonSchema) : schema);
  if (one === 'unknown') return 'string | number';
  return type === 'array' || several.includes(name) ? `${one} | readonly (${one})[]` : one;
}

/** What stands in a list. */
function itemOf(answer: JsonSchema): JsonSchema | undefined {
  const items = propertiesOf(answer).find(([name]) => name === 'items')?.[1]['items'];
  return propertiesOf(answer).some(([name]) => name === 'nextCursor') ? (items as JsonSchema) : undefined;
}

const camel = (text: string): string => text.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
