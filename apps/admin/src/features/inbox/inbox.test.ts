import type { InboxItem } from '@lianluo/contract/inbox';
import { expect, test } from 'vitest';
import { groupsOf, kindWords, lineWords } from './inbox.groups';

const today = '2026-05-20';
const entry = (more: Partial<InboxItem>): InboxItem => ({
  id: `todo-opinions-${more.item}`,
  item: 'o1',
  kind: 'opinions',
  title: '关于修复路灯的建议',
  action: 'edit',
  label: '编辑',
  holder: '办公室',
  dueOn: null,
  since: '2026-05-18T02:00:00.000Z',
  read: false,
  state: 'open',
  ...more,
});
const told = (groups: ReturnType<typeof groupsOf>) =>
  groups.map(({ label, items }) => [label, items.map(({ item }) => item)]);

test('what is to do stands by how it presses: late, today or tomorrow, later', () => {
  const items = [
    entry({ item: 'late', dueOn: '2026-05-19', state: 'overdue' }),
    entry({ item: 'today', dueOn: '2026-05-20', state: 'due' }),
    entry({ item: 'tomorrow', dueOn: '2026-05-21', state: 'due' }),
    entry({ item: 'then', dueOn: '2026-05-22', state: 'due' }),
    entry({ item: 'draft' }),
  ];

  expect(told(groupsOf('todo', items, today))).toEqual([
    ['逾期', ['late']],
    ['今天、明天到期', ['today', 'tomorrow']],
    ['以后', ['then', 'draft']],
  ]);
});

test('what passed on a rest day is not late, and presses', () => {
  expect(told(groupsOf('todo', [entry({ item: 'friday', dueOn: '2026-05-15', state: 'due' })], '2026-05-16'))).toEqual([
    ['今天、明天到期', ['friday']],
  ]);
});

test('news are told apart by whether they were read; what one did and began stands as it comes', () => {
  const items = [entry({ item: 'new' }), entry({ item: 'old', read: true })];

  expect(told(groupsOf('to-read', items, today))).toEqual([
    ['未阅', ['new']],
    ['已阅', ['old']],
  ]);
  expect(told(groupsOf('done', items, today))).toEqual([['', ['new', 'old']]]);
  expect(groupsOf('mine', [], today)).toEqual([]);
});

test('a line says what is awaited, what happened and how often, or where it stands', () => {
  expect(lineWords('todo', entry({}))).toBe('请编辑');
  expect(lineWords('to-read', entry({ label: '退回', by: '张三', times: 2 }))).toBe('张三 退回，共 2 次变动');
  expect(lineWords('done', entry({ label: '编辑', status: '已编辑' }))).toBe('已编辑 · 现已编辑，待办公室办理');
  expect(lineWords('mine', entry({ status: '已归档', holder: '' }))).toBe('已归档');
  expect([kindWords('opinions'), kindWords('imports')]).toEqual(['社情民意', '批量导入']);
});
