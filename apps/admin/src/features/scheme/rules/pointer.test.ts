import { tongcheng } from '@lianluo/schemes/rules/tongcheng';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idsIn, listAt, moved, movedTo, newId, placeOf, valueAt, withEntry, withoutEntry, withValue } from './pointer';

const tree = '/points/member/tree';
const clause = `${tree}/of/1/of/0`;

test('a value is changed at its place, and everything beside it stays the very same', () => {
  const changed = withValue(tongcheng, `${clause}/score`, 12);

  expect(valueAt(changed, `${clause}/score`)).toBe(12);
  expect(valueAt(tongcheng, `${clause}/score`)).toBe(10);
  expect(valueAt(changed, `${tree}/of/0`)).toBe(valueAt(tongcheng, `${tree}/of/0`));
  expect(changed.words).toBe(tongcheng.words);
});

test('a field without a value is gone, and one that comes stands last', () => {
  const without = withValue(tongcheng, `${clause}/share`, undefined);
  expect(Object.keys(Object(valueAt(without, clause)))).not.toContain('share');

  const limited = withValue(without, `${clause}/most`, 3);
  expect(Object.keys(Object(valueAt(limited, clause))).at(-1)).toBe('most');
});

test('an entry that comes and goes leaves the list as it was', () => {
  const list = `${tree}/of/1/of`;
  const added = withEntry(tongcheng, list, 1, { id: 'new' });

  expect(listAt(added, list)).toHaveLength(listAt(tongcheng, list).length + 1);
  expect(listAt(added, list)[1]).toEqual({ id: 'new' });
  expect(withoutEntry(added, `${list}/1`)).toEqual(tongcheng);
});

test('an entry moves within its list and to another, and none is lost', () => {
  const list = `${tree}/of`;
  const idOf = (each: object) => idsIn(each)[0];

  expect(listAt(moved(tongcheng, `${list}/0`, 2), list).map(idOf)).toEqual([
    'proposals',
    'activities',
    'meetings',
    'opinions',
  ]);
  const other = movedTo(tongcheng, clause, `${list}/3/of`);
  expect(listAt(other, `${list}/3/of`).map(idOf)).toEqual(['opinion', 'opinion-adopted', 'submitted']);
  expect(idsIn(other).toSorted()).toEqual(idsIn(tongcheng).toSorted());
});

test('names with slashes and tildes are places too', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer(), (name, value) => {
      fc.pre(name !== '__proto__');
      const pointer = `/phrases/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      expect(valueAt(withValue({ phrases: {} }, pointer, value), pointer)).toBe(value);
    }),
  );
});

test('a new id is one that nothing bears', () => {
  expect(newId('clause', new Set(['clause-1', 'clause-2', 'quota-1']))).toBe('clause-3');
  expect(placeOf(`${tree}/of/1`)).toEqual({ list: `${tree}/of`, index: 1 });
});
