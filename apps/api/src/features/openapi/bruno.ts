import { strToU8, zipSync } from 'fflate';
import type { OpenApiDocument } from './document';
import type { Operation } from './operation';

/** A collection for Bruno: a file for every call, with the body of its example; the key is typed into the environment. */
export function brunoCollection(document: OpenApiDocument): Uint8Array {
  const files: Record<string, string> = {
    'bruno.json': JSON.stringify({ version: '1', name: document.info.title, type: 'collection' }, undefined, 2),
    'collection.bru': block('auth', ['mode: bearer']) + block('auth:bearer', ['token: {{key}}']),
    // The 演练县 of the demo world; that of another city is called by its region.
    'environments/演练县.bru':
      block('vars', ['base: http://127.0.0.1:8787/api/v1', 'c: drill-619900']) + 'vars:secret [\n  key\n]\n',
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
  const { kind, bodies } = bodyOf(requestBody);
  const url = `{{base}}${path.replaceAll(/\{(\w+)\}/g, (_, name: string) => (name === 'c' ? '{{c}}' : `:${name}`))}`;
  return [
    block('meta', [`name: ${summary}`, 'type: http', `seq: ${order}`]),
    block(method, [`url: ${url}`, `body: ${kind}`, 'auth: inherit']),
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
    ...bodies,
    block('docs', description.split('\n')),
  ].join('\n');
}

/** A body by its example; where it is a file, a place for one. */
function bodyOf(body: Operation['requestBody']): { kind: string; bodies: readonly string[] } {
  const [[type, content] = []] = Object.entries(body?.content ?? {});
  if (!content) return { kind: 'none', bodies: [] };
  if (type === 'application/json')
    return {
      kind: 'json',
      bodies: [block('body:json', JSON.stringify(content.example ?? {}, undefined, 2).split('\n'))],
    };
  if (type !== 'multipart/form-data')
    return { kind: 'file', bodies: [block('body:file', [`file: @file() @contentType(${type})`])] };
  // A file is sent, or the id of one that was sent before.
  const { upload: _sentBefore, ...fields } = Object(content.example) as Record<string, unknown>;
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${String(value)}`);
  return {
    kind: 'multipartForm',
    bodies: [block('body:multipart-form', [...lines, 'file: @file()', '~upload: '])],
  };
}

const block = (name: string, lines: readonly string[]): string =>
  `${name} {\n${lines.map((line) => `  ${line}`).join('\n')}\n}\n`;
