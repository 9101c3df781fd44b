import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endpoints } from '@lianluo/contract/api';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { playExamples } from '../../../test-support/examples/play';
import { openWorld } from '../../../test-support/world';
import { strict } from '../../../test-support/answers/strict';
import { openApiDocument } from './document';
import { examples, examplesFolder } from './examples';
import type { JsonSchema } from './json-schema';

test.runIf(process.env['RECORD'] === 'examples')('records the examples anew', { timeout: 600_000 }, async () => {
  const world = await openWorld({ demo: ['qindu', 'xincheng'] });
  const { examples, failed } = await playExamples(world);
  rmSync(examplesFolder, { recursive: true, force: true });
  mkdirSync(examplesFolder);
  const ids = Object.keys(examples).toSorted();
  for (const collection of new Set(ids.map((id) => id.split('.')[0] ?? ''))) {
    const those = ids.filter((id) => id.startsWith(`${collection}.`)).map((id) => [id, examples[id]]);
    const text = JSON.stringify(Object.fromEntries(those), undefined, 2);
    writeFileSync(join(examplesFolder, `${collection}.json`), `${text}\n`);
  }
  // Of what the state did not allow the request is kept; the answer is that of a call that answers the same.
  console.info(failed.join('\n'));
  expect(failed.length).toBeLessThan(100);
});

const document = openApiDocument(endpoints);
const ajv = new Ajv2020({ strict: false, logger: false, inlineRefs: false, code: { optimize: false } });
addFormats.default(ajv);
ajv.addSchema({
  $id: 'document',
  components: { schemas: strict({ properties: document.components.schemas })['properties'] },
});

/** Bodies with their examples: what is sent, and what is answered where the call went through. */
const bodies = Object.values(document.paths)
  .flatMap((methods) => Object.values(methods))
  .flatMap(({ operationId, requestBody, responses }) => {
    const [success] = Object.entries(responses).filter(([status]) => Number(status) < 300);
    const answer = success && 'content' in success[1] ? success[1].content : undefined;
    return [
      ...Object.entries(requestBody?.content ?? {}).map(([type, body]) => ({
        where: `${operationId} >`,
        type,
        ...body,
      })),
      ...Object.entries(answer ?? {}).map(([type, body]) => ({ where: `${operationId} <`, type, ...body })),
    ];
  })
  // Bytes are bytes.
  .filter(({ type }) => /json|form-data/.test(type));

test('every request and every success has an example that was really played', () => {
  expect(bodies.length).toBeGreaterThan(300);
  expect(bodies.filter(({ example }) => example === undefined).map(({ where }) => where)).toEqual([]);
});

test('every example is of the schemas of today', { timeout: 60_000 }, () => {
  const faults = bodies.flatMap(({ where, schema, example }) => {
    if (example === undefined) return [];
    const judge = ajv.compile({ ...pointed(strict(schema)) });
    return judge(example) ? [] : [`${where} ${JSON.stringify(judge.errors?.[0])}`];
  });

  expect(faults).toEqual([]);
});

test('no example is of an operation that is gone', () => {
  const known = new Set(endpoints.map(({ operationId }) => operationId));

  expect(Object.keys(examples).filter((id) => !known.has(id))).toEqual([]);
});

const pointed = (schema: JsonSchema): JsonSchema =>
  JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"document#/')) as JsonSchema;
