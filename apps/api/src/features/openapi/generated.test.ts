import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@hey-api/openapi-ts';
import { endpoints } from '@lianluo/contract/api';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { FetchingJSONSchemaStore, InputData, JSONSchemaInput, quicktype } from 'quicktype-core';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApiDocument } from './document';
import { examples } from './examples';

const document = openApiDocument(endpoints);
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianluo-clients-'));
  writeFileSync(join(folder, 'openapi.json'), JSON.stringify(document));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the compiler says of files that somebody's generator wrote, by the strictness that their users have. */
function faultsOf(files: readonly string[]): string[] {
  const program = ts.createProgram(files, {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
  });
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

test('openapi-typescript and hey-api make clients of it that compile', { timeout: 180_000 }, async () => {
  const types = join(folder, 'types.ts');
  writeFileSync(types, astToString(await openapiTypescript(JSON.stringify(document))));
  const output = join(folder, 'client');
  await createClient({
    input: join(folder, 'openapi.json'),
    output: { path: output },
    plugins: ['@hey-api/typescript', '@hey-api/sdk', '@hey-api/client-fetch'],
    logs: { level: 'silent' },
  });

  expect(faultsOf([types, join(output, 'index.ts')])).toEqual([]);
  const sdk = ts.sys.readFile(join(output, 'sdk.gen.ts')) ?? '';
  expect([...sdk.matchAll(/^export const \w+ = /gm)]).toHaveLength(endpoints.length);
});

const python = spawnSync('python3', ['--version']).status === 0;

/** As every object has it at its top: quicktype names them by their properties. */
const everything = JSON.stringify({
  type: 'object',
  properties: Object.fromEntries(
    Object.keys(document.components.schemas).map((name) => [name, { $ref: `#/definitions/${name}` }]),
  ),
  definitions: document.components.schemas,
}).replaceAll('#/components/schemas/', '#/definitions/');

test.skipIf(!python)(
  'Python gets a class for every object, and reads an answer with it',
  { timeout: 120_000 },
  async () => {
    const input = new JSONSchemaInput(new FetchingJSONSchemaStore());
    await input.addSource({ name: 'Api', schema: everything });
    const inputData = new InputData();
    inputData.addInput(input);
    const { lines } = await quicktype({ inputData, lang: 'python', rendererOptions: { 'python-version': '3.7' } });
    writeFileSync(join(folder, 'lianluo.py'), lines.join('\n'));
    writeFileSync(join(folder, 'answer.json'), JSON.stringify(examples['opinions.read']?.answer));
    const program = [
      'import json',
      'from lianluo import Opinion',
      "told = json.load(open('answer.json', encoding='utf-8'))",
      'print(json.dumps(Opinion.from_dict(told).to_dict()["title"] == told["title"]))',
    ].join('\n');

    const { stdout, stderr } = spawnSync('python3', ['-c', program], { cwd: folder, encoding: 'utf8' });

    expect([stderr, stdout.trim()]).toEqual(['', 'true']);
  },
);
