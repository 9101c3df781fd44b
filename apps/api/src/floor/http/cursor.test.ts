import { describe, expect, test } from 'vitest';
import { Refusal } from '@lianluo/domain/refusal';
import type { Scope } from '../context';
import { readCursor, writeCursor } from './cursor';

const list = '/committees/c1/work?kind=opinion';

/** As much of a request as a cursor is bound to. */
const asking = (secret: string, secretBefore?: string) =>
  ({ committee: { id: 'c1' }, actor: { reach: 'own' }, secret, secretBefore }) as Scope;

describe('when the signing key is turned', () => {
  const given = writeCursor(asking('first'), list, ['p', 20]);

  test('who is in the middle of a list goes on through it', () => {
    expect(readCursor(asking('second', 'first'), list, given)).toEqual(['p', 20]);
  });

  test('the next page is signed with the new key', () => {
    const next = writeCursor(asking('second', 'first'), list, ['p', 40]);

    expect(readCursor(asking('second'), list, next)).toEqual(['p', 40]);
  });

  test('a key turned twice counts no longer', () => {
    expect(() => readCursor(asking('third', 'second'), list, given)).toThrow(new Refusal('request.cursor'));
  });
});

test('a cursor is of its committee and its reach, and of nobody in it', () => {
  const asker = asking('first');
  const given = writeCursor(asker, list, 'p');
  const elsewhere = [
    { ...asker, committee: { ...asker.committee, id: 'c2' } },
    { ...asker, actor: { ...asker.actor, reach: 'below' as const } },
  ];

  expect(readCursor({ ...asker, actor: { ...asker.actor, id: 'another' } }, list, given)).toBe('p');
  for (const scope of elsewhere) expect(() => readCursor(scope, list, given)).toThrow(new Refusal('request.cursor'));
});
