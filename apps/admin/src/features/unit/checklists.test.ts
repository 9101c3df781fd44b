import { expect, test } from 'vitest';
import { checklistNamed, checklistsFor } from './checklists';

const own = { id: 'site', name: '建设标准', unitTypes: ['studio'], items: [{ id: 'sign', label: '统一门牌' }] };
const five = { id: 'five-unified', name: '五统一', items: [{ id: 'rules', label: '规章制度' }] };

test('those of 考核办法 for the type come first, then the usual ones that it does not name', () => {
  const names = (type: 'studio' | 'work-group') => checklistsFor([own, five], type).map(({ name }) => name);

  expect(names('studio')).toEqual(['建设标准', '五统一', '五有']);
  expect(names('work-group')).toEqual(['五统一', '五有']);
  expect(checklistsFor([five], 'studio')[0]?.items).toEqual(['规章制度']);
});

test('a unit is held to the standard whose items it lists', () => {
  const offered = checklistsFor([own], 'studio');

  expect(checklistNamed(offered, [{ item: '统一门牌' }])).toBe('建设标准');
  expect(checklistNamed(offered, [{ item: '统一门牌' }, { item: '另有一项' }])).toBe('规范化标准');
});
