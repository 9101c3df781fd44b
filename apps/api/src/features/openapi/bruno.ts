import { strToU8, zipSync } from 'fflate';
import type { OpenApiDocument } from './document';
import type { Operation } from './operation';

/** A collection for Bruno: a file for every call, with the body of its example; the key is typed into the environment. */
export function brunoCollection(document: OpenApiDocument): Uint8Array {
  const files: Record<string, string> = {
    'bruno.json': JSON.stringify({ version: '1', name: document.info.title, type: 'collection' }, undefined, 2),
    'collection.bru': block('auth', ['mode: bearer']) + block('auth:bearer', ['token: {{key}}']),
    'environments/演练县.bru':
      block('vars', ['base: http://127.0.0.1:8787/api/v1', 'c: rehearsal']) + 'vars:secret [\n  key\n]\n',
  };
  let order = 0;
  for (const [path, methods] of Object.entries(document.paths))
    for (const [method, operation] of Object.entries(methods)) {
      order += 1;
      const folder = operation.tags[0] ?? '其他';
      files[`${folder}/${operation.operationId}.bru`] = callOf(path, method, operation, order);
    }
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)]);
  return zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>);
}

function callOf(path: string, method: string, operation: Operation, order: number): string {
  const { parameters, requestBody, summary, description } = operation;
  const own = parameters.flatMap((each) => ('name' in each ? [each] : []));
  const inPath = own.filter((each) => each.in === 'path' && each.name !== 'c');
  const inQuery = own.filter((each) => each.in === 'query');
  const needsVersion = parameters.some((each) => '$ref' in each && each.$ref.endsWith('/IfMatch'));
  const json = requestBody?.content['application/json'];
  const url = `{{base}}${path.replaceAll(/\{(\w+)\}/g, (_, name: string) => (name === 'c' ? '{{c}}' : `:${name}`))}`;
  return [
    block('meta', [`name: ${summary}`, 'type: http', `seq: ${order}`]),
    block(method, [`url: ${url}`, `body: ${json ? 'json' : 'none'}`, 'auth: inherit']),
    // What may be left out is switched off.
    ...(inQuery.length > 0
      ? [
          block(
            'params:query',
            inQuery.map(({ name, required }) => `${required ? '' : '~'}${name}: `),
          ),
        ]
      : []),
    ...(inPath.length > 0
      ? [
          block(
            'params:path',
            inPath.map(({ name }) => `${name}: `),
          ),
        ]
      : []),
    ...(needsVersion ? [block('headers', ['If-Match: "v1"'])] : []),
    ...(json ? [block('body:json', JSON.stringify(json.example ?? {}, undefined, 2).split('\n'))] : []),
    block('docs', description.split('\n')),
  ].join('\n');
}

const block = (name: string, lines: readonly string[]): string =>
  `${name} {\n${lines.map((line) => `  ${line}`).join('\n')}\n}\n`;
