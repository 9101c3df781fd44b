import { Validator } from '@seriousme/openapi-schema-validator';
import { endpoints } from '@lianluo/contract/api';
import { kindNames, kinds } from '@lianluo/domain/work/kinds';
import { describe, expect, test } from 'vitest';
import { openApiDocument } from './document';
import type { JsonSchema } from './json-schema';
import { referencePage } from './reference-page';
import { resolve } from './resolve';

const document = openApiDocument(endpoints);
const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));

test('it is a valid OpenAPI 3.1 document', async () => {
  const result = await new Validator().validate(JSON.parse(JSON.stringify(document)) as Record<string, unknown>);

  expect(result.errors).toBeUndefined();
  expect(result.valid).toBe(true);
});

test('every endpoint is in it, once', () => {
  const ids = operations.map(({ operationId }) => operationId);

  expect(ids.toSorted()).toEqual(endpoints.map(({ operationId }) => operationId).toSorted());
  expect(new Set(ids).size).toBe(ids.length);
});

test('every reference leads somewhere', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, to = '']) => to);

  const lost = references.filter((to) => {
    const steps = to.replace(/^#\//, '').split('/');
    return steps.reduce<unknown>((at, step) => Object(at)[step] as unknown, document) === undefined;
  });

  expect(references.length).toBeGreaterThan(100);
  expect(lost).toEqual([]);
});

test('a body refuses fields that are not in it', () => {
  const bodies = operations.flatMap(({ operationId, requestBody }) =>
    Object.entries(requestBody?.content ?? {})
      .filter(([type]) => type !== 'application/octet-stream')
      .map(([, { schema }]) => ({ operationId, schema: resolve(document, schema) })),
  );

  // What is one of several things is each of them as it is sent there.
  const isClosed = (schema: JsonSchema): boolean =>
    schema['additionalProperties'] === false || (schema['oneOf'] as JsonSchema[] | undefined)?.every(isClosed) === true;
  const open = bodies.filter(({ schema: { schema } }) => !isClosed(schema));

  expect(bodies.filter(({ schema }) => !schema.name?.endsWith('Request'))).toEqual([]);

  expect(open.map(({ operationId }) => operationId)).toEqual([]);
});

test('an answer may grow', () => {
  const closed = Object.entries(document.components.schemas).filter(
    ([name, schema]) => !name.endsWith('Request') && JSON.stringify(schema).includes('"additionalProperties":false'),
  );

  expect(closed.map(([name]) => name)).toEqual([]);
});

test('a step says from where it leads to where, and who may take it', () => {
  const issue = operations.find(({ operationId }) => operationId === 'opinions.issue');

  expect(issue?.description).toMatch(/从 .*signed.* 到 .*issued/);
  expect(issue?.description).toContain('办公室经办人');
  expect(issue?.['x-step']).toMatchObject({ from: [{ status: 'signed' }], to: ['issued'] });
  expect(issue?.parameters).toContainEqual({ $ref: '#/components/parameters/IfMatch' });
  expect(Object.keys(issue?.responses ?? {})).toEqual(
    expect.arrayContaining(['200', '401', '403', '404', '409', '412', '415', '422', '428']),
  );
});

describe.each(kindNames)('the document of %s', (name) => {
  const { steps, statuses } = kinds[name];

  test.each(Object.keys(steps))('%s: its row of the table, on one item and on many', (action) => {
    const { from, to, many, undoes } = steps[action]!;
    const [one, batch] = [`${name}.${action}`, `${name}.${action}-many`].map((id) =>
      operations.find(({ operationId }) => operationId === id),
    );

    expect(batch !== undefined).toBe(many !== undefined);
    for (const told of [one, batch].filter((each) => each !== undefined)) {
      expect(told['x-step']).toMatchObject({ kind: name, action, to, from: from.map((status) => ({ status })) });
      for (const status of [...from, ...to]) expect(told.description).toContain(`${statuses[status]} ${status}`);
    }
    expect(one?.['x-step']?.many).toBeUndefined();
    if (!batch) return;
    expect(batch['x-step']?.many).toBe(true);
    expect(batch.description).toContain('逐');
    const back = Object.keys(steps).find((each) => steps[each]?.undoes?.includes(action) && steps[each].many);
    expect(batch.description?.includes('undo')).toBe(undoes === undefined && back !== undefined);
  });
});

test('the page shows every operation, and runs no script but the one that tries a call', () => {
  const page = referencePage(document);

  // Read once: the page is long, and each operation would be looked for from its beginning.
  const shown = new Set([...page.matchAll(/<article id="([^"]+)">/g)].map(([, id]) => id));
  expect(operations.filter(({ operationId }) => !shown.has(operationId))).toEqual([]);
  expect(page.match(/<script[^>]*>/g)).toEqual(['<script src="docs/try.js" defer>']);
  expect(page).not.toMatch(/ on\w+="|undefined|\[object/);
});

test('a route that compares a version says that one may be missing or stale', () => {
  const versioned = endpoints.filter((endpoint) => 'versioned' in endpoint).map(({ operationId }) => operationId);
  const lacking = operations.filter(
    ({ operationId, responses }) =>
      versioned.includes(operationId) && !('412' in responses && '428' in responses && '409' in responses),
  );

  expect(versioned).toEqual(expect.arrayContaining(['committees.change', 'grid.replace', 'opinions.review']));
  expect(lacking.map(({ operationId }) => operationId)).toEqual([]);
});

test('a route with a body says what can be wrong with it, and a file that its thing may not be far enough', () => {
  const lacking = operations.flatMap(({ operationId, requestBody, responses }) =>
    requestBody
      ? ['400', '413', '415', '422']
          .filter((status) => !(status in responses))
          .map((status) => `${operationId} ${status}`)
      : [],
  );

  expect(lacking).toEqual([]);
  expect(
    operations
      .filter(({ operationId }) =>
        ['opinions.document', 'imports.error-workbook', 'imports.rows'].includes(operationId),
      )
      .map(({ responses }) => '409' in responses),
  ).toEqual([true, true, true]);
});
