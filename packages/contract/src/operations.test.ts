import { expect, test } from 'vitest';
import { endpoints } from './api';

/** What stands behind `/committees/{c}`, or at the front: the collection that a path is of. */
const collectionOf = (path: string): string | undefined =>
  path
    .replace(/^\/committees\/\{c\}(?=\/)/, '')
    .split('/')
    .find((part) => part !== '');

test('every operation is named collection.verb, by its path', () => {
  const odd = endpoints.filter(
    ({ operationId, path }) =>
      !/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/.test(operationId) || operationId.split('.')[0] !== collectionOf(path),
  );

  expect(odd.map(({ operationId, path }) => `${operationId} of ${path}`)).toEqual([]);
});

test('no two operations have one name', () => {
  const ids = endpoints.map(({ operationId }) => operationId);

  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

// A client takes both in one object.
test('nothing in a path has the name of something in the query beside it', () => {
  const twice = endpoints.flatMap(({ operationId, path, query }) =>
    [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name = '']) =>
      query && name in query._zod.def.shape ? [`${operationId}: ${name}`] : [],
    ),
  );

  expect(twice).toEqual([]);
});
