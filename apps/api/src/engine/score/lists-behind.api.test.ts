import { catalogue } from '@lianluo/domain/scheme/catalogue/catalogue';
import { anActor } from '@lianluo/domain/test-support/permission.examples';
import { expect, test } from 'vitest';
import { openWorld } from '../../../test-support/world';
import { listsBehind } from './lists-behind';
import type { Scored } from './subjects';

const isScored = (kind: string): kind is Scored['kind'] => ['member', 'unit', 'committee'].includes(kind);
const committee = { id: 'qindu' } as Parameters<typeof listsBehind>[0]['committee'];
const actor = anActor('county-administrator');

test('whatever proves a fact of a subject stands in a list that the office can open', async () => {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  const { body } = await office.post<{ id: string }>('/committees/qindu/members', { name: '石泽清', sector: '教育界' });
  const ids = { member: body.id, unit: world.unit, committee: 'qindu', informant: '' };

  const refused: string[] = [];
  const without: string[] = [];
  for (const { key, of } of catalogue)
    for (const kind of of.filter(isScored)) {
      const lists = listsBehind({ committee, actor }, { kind, id: ids[kind] }, 2026, [{ key }]);
      if (lists.length === 0) without.push(key);
      for (const { path } of lists) {
        const { status } = await office.get(path);
        if (status !== 200) refused.push(`${path}: ${status}`);
      }
    }

  expect(refused).toEqual([]);
  // 联系 is recorded in the network, whose list is of no subject's.
  expect([...new Set(without)]).toEqual(['contacts.held', 'contacts.made', 'contacts.received']);
});

test('who was there stands in one list, who was not in another, and a rule is shown those that it means', () => {
  const member = { kind: 'member', id: 'm1' } as const;
  const pathsOf = (...tags: ('state:present' | 'state:leave' | 'state:absent')[]) =>
    listsBehind({ committee, actor }, member, 2026, [
      { key: 'activities.attended', ...(tags.length > 0 && { tags: [tags] }) },
    ]).map(({ path }) => path.slice('/committees/qindu/activities?year=2026&'.length));

  expect(pathsOf('state:present')).toEqual(['member=m1']);
  expect(pathsOf('state:leave', 'state:absent')).toEqual(['missed=m1']);
  expect(pathsOf('state:present', 'state:absent')).toEqual(['member=m1', 'missed=m1']);
  expect(pathsOf()).toEqual(['member=m1', 'missed=m1']);
});

test('a fact of an item of another year opens the list of that year as well', () => {
  const unit = { kind: 'unit', id: 'u1' } as const;
  const adopted = { key: 'opinions.adopted.city', on: '2026-01-10', itemOn: '2025-12-20', tags: [] };
  const lists = listsBehind({ committee, actor }, unit, 2026, [{ key: adopted.key }], [adopted]);
  expect(lists.map(({ name, path }) => [name, new URLSearchParams(path.split('?')[1]).get('year')])).toEqual([
    [expect.not.stringContaining('年）'), '2026'],
    [expect.stringContaining('（2025 年）'), '2025'],
  ]);

  // What is listed by the day it happened stands in that year's list alone.
  const issued = { key: 'opinions.issued', on: '2026-01-10', itemOn: '2025-12-20', tags: [] };
  expect(listsBehind({ committee, actor }, unit, 2026, [{ key: issued.key }], [issued])).toHaveLength(1);
});
