import { kindNames, kinds } from '@lianluo/domain/work/kinds';
import type { WorkItem } from '@lianluo/domain/work/item';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headRow, readHead } from './head-row';

const day = '2026-05-20';
const item: WorkItem = {
  id: 'one',
  committee: 'qindu',
  kind: '',
  title: '标题',
  status: 'draft',
  reportedOn: day,
  waitingFor: null,
  dueOn: null,
  createdBy: 'u',
  createdAt: '2026-05-20T01:00:00.000Z',
  updatedAt: '2026-05-20T01:00:00.000Z',
  version: 1,
};
const texts = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('=', '==', 'b', day));
const days = fc.constantFrom(day, '2025-01-02');
const people = fc.array(fc.record({ member: texts, name: texts }), { minLength: 1, maxLength: 3 });

test.each(kindNames)('whatever stands in the fields that a list of %s shows is read as it was written', (kind) => {
  const { fields, listed } = kinds[kind];
  const values = Object.fromEntries(
    listed.flatMap((name) => {
      const type = fields[name]?.type;
      const value = type === 'line' ? texts : type === 'day' ? days : type === 'members' ? people : undefined;
      return value ? [[name, value]] : [];
    }),
  );
  fc.assert(
    fc.property(fc.record(values), (held) => {
      const read = readHead(headRow({ ...item, kind, status: kinds[kind].initial, ...blanks(kind), ...held }, 1));
      expect(read).toMatchObject(held);
    }),
  );
});

const blanks = (kind: (typeof kindNames)[number]): object =>
  Object.fromEntries(
    Object.entries(kinds[kind].fields).flatMap(([name, { empty }]) => (empty === undefined ? [] : [[name, empty]])),
  );
