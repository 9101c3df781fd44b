import { expect, test } from 'vitest';
import { asRegistered, besideList } from './beside-list';

const list = { level: 'province', organ: '省政协办公厅', outlet: '《各界反映》', number: '第35期' } as const;

test('what the list says already is not said of a line', () => {
  expect(besideList(list, { level: 'province', organ: '省政协', kind: 'single' })).toEqual({ kind: 'single' });
  expect(besideList(list, { level: 'province' })).toEqual({});
  expect(besideList(list, {})).toEqual({});
});

test('another organ is, and has neither journal nor number of the list', () => {
  const line = besideList(list, { level: 'city', organ: '市委办' });
  expect(asRegistered(list, line)).toEqual({ level: 'city', organ: '市委办' });
  expect(besideList(list, { level: 'province', organ: '省委办公厅' })).toEqual({
    level: 'province',
    organ: '省委办公厅',
  });
  expect(asRegistered(list, { kind: 'single' })).toEqual({ ...list, kind: 'single' });
});
