import { describe, expect, test } from 'vitest';
import { getUnits, listUnits, writeUnits } from './capacity';
import { sizeOfRow } from './row-size';

const row = { pk: 'c', sk: '1', version: 1 };
const big = (sizeBytes: number) => ({ ...row, text: 'x'.repeat(sizeBytes - sizeOfRow({ ...row, text: '' })) });

describe('the size of a row', () => {
  test.each([
    [{ pk: 'c', sk: '字' }, 2 + 1 + 2 + 3],
    [{ n: 0 }, 1 + 2],
    [{ n: 2026 }, 1 + 3],
    [{ n: -1.5 }, 1 + 3],
    [{ n: 1e21 }, 1 + 2],
    [{ yes: true, no: null }, 3 + 1 + 2 + 1],
    [{ list: ['a', 'b'] }, 4 + 3 + 2 * (1 + 1)],
    [{ map: { a: 'b' } }, 3 + 3 + 1 + 1 + 1],
    [{ gone: undefined }, 0],
  ])('of %j', (value, bytes) => {
    expect(sizeOfRow(value)).toBe(bytes);
  });
});

describe('a transaction', () => {
  test('takes two units for every started KB of a row, of the larger image', () => {
    expect(writeUnits([{ table: 'accounts', after: row }])).toBe(2);
    expect(writeUnits([{ table: 'accounts', after: big(1024) }])).toBe(2);
    expect(writeUnits([{ table: 'accounts', after: big(1025) }])).toBe(4);
    expect(writeUnits([{ table: 'accounts', before: big(3000), after: row }])).toBe(6);
    expect(writeUnits([{ table: 'accounts', before: row }, { table: 'accounts' }])).toBe(4);
  });

  test('takes a unit for every index row it makes, changes or removes, and two for one that moves', () => {
    const listed = { ...row, dayPk: 'c', daySk: '1' };

    expect(writeUnits([{ table: 'ledger', after: listed }])).toBe(2 + 1);
    expect(writeUnits([{ table: 'ledger', before: listed }])).toBe(2 + 1);
    expect(writeUnits([{ table: 'ledger', before: listed, after: { ...listed, version: 2 } }])).toBe(2 + 1);
    expect(writeUnits([{ table: 'ledger', before: listed, after: { ...listed, unlisted: 'x' } }])).toBe(2);
    expect(writeUnits([{ table: 'ledger', before: listed, after: { ...listed, daySk: '2' } }])).toBe(2 + 2);
    expect(writeUnits([{ table: 'ledger', before: row, after: { ...row, duePk: 'c', dueSk: '1' } }])).toBe(2 + 1);
  });
});

describe('a reading', () => {
  test('takes half a unit for every started 4 KB, row by row', () => {
    expect(getUnits([row, big(4097), undefined])).toBe(0.5 + 1 + 0.5);
    expect(getUnits([row], { consistent: true })).toBe(1);
  });

  test('of a list rounds once', () => {
    expect(listUnits([big(3000), big(3000), big(3000)])).toBe(1.5);
    expect(listUnits([])).toBe(0.5);
  });
});
