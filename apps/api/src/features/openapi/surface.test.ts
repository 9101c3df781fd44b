import { endpoints } from '@lianluo/contract/api';
import { expect, test } from 'vitest';
import { changesOf } from './changes';
import { openApiDocument } from './document';
import { lastRelease } from './releases';
import { surfaceOf } from './surface';

const today = surfaceOf(openApiDocument(endpoints));

test('the difference tells what came, what went and what is of another type', () => {
  const before = { 'GET /a': 'operation', 'GET /a ?q': 'string?', 'GET /b': 'operation' };
  const after = { 'GET /a': 'operation', 'GET /a ?q': 'integer?', 'GET /c': 'operation' };

  expect(changesOf(before, after)).toEqual({
    added: ['GET /c'],
    removed: ['GET /b'],
    changed: [{ what: 'GET /a ?q', before: 'string?', after: 'integer?' }],
  });
});

test('nothing that the last release had is gone', () => {
  const { surface } = lastRelease();

  expect(Object.keys(surface).length).toBeGreaterThan(4000);
  // Several with commas are taken where one was: the values are told in words.
  const severalNow = /\?status=/;
  expect(changesOf(surface, today).removed.filter((each) => !severalNow.test(each))).toEqual([]);
});
