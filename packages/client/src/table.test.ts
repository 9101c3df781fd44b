import { endpoints } from '@lianluo/contract/api';
import { scopeOf } from '@lianluo/contract/scope-of';
import { expect, test } from 'vitest';
import { operationOf } from '../generate/operations';
import { tableOf } from '../generate/table';
import { operationsOf } from './table';

test('every operation that a key may call comes out of the table with its method and path', () => {
  const open = endpoints.filter((each) => scopeOf(each) !== undefined);
  const table = tableOf(open.map((each) => operationOf(each, new Map())));

  const told = open.map(({ operationId, method, path }) => {
    const name = operationId.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    return `${name} ${method.toUpperCase()} ${path}`;
  });
  const read = operationsOf(table).map(({ folder, name, method, path }) => `${folder}.${name} ${method} ${path}`);
  expect(open.length).toBeGreaterThan(700);
  expect(read.toSorted()).toEqual(told.toSorted());
});
