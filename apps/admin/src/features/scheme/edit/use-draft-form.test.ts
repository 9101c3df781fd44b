import type { SchemeView } from '../scheme.queries';
import { tongcheng } from '@lianluo/schemes/rules/tongcheng';
import type { Rules } from '@lianluo/domain/scheme/scheme';
import { expect, test } from 'vitest';
import { withValue } from '../rules/pointer';
import { useDraftForm } from './use-draft-form';

const { id: _id, name, source, version: _version, effectiveFrom: _from, ...rules } = tongcheng;
const view = (version: number, now: Rules | null): SchemeView => ({
  current: null,
  versions: [],
  draft: now && {
    name,
    source,
    rules: structuredClone(now),
    faults: [],
    locks: [],
    locked: [],
    changedAt: '2026-11-29T00:00:00Z',
    changedBy: '办公室',
    changedById: 'u1',
  },
  locks: [],
  city: null,
  version,
});

test('what was changed is taken back step by step, and then there is nothing to save', () => {
  const draft = useDraftForm(view(1, rules));
  const cap = '/points/member/tree/cap';

  draft.change({ rules: withValue(draft.form.value!.rules, cap, 90) });
  draft.change({ name: '新办法' });
  expect([draft.form.value?.name, draft.isChanged.value]).toEqual(['新办法', true]);

  draft.undo();
  expect([draft.form.value?.name, draft.isChanged.value]).toEqual([name, true]);
  draft.undo();
  expect(draft.isChanged.value).toBe(false);
});

test('who was overtaken keeps what is changed here and takes in the other parts', () => {
  const draft = useDraftForm(view(1, rules));
  draft.change({ rules: withValue(draft.form.value!.rules, '/points/member/tree/cap', 90) });

  draft.catchUp(view(2, { ...rules, categories: ['民生'] }));

  expect(draft.form.value?.rules.points.member?.tree.cap).toBe(90);
  expect(draft.form.value?.rules.categories).toEqual(['民生']);
  expect(draft.base.value.version).toBe(2);
  expect(draft.merged.value).toContain('提案分类');
  expect(draft.isChanged.value).toBe(true);
});

test('a draft that somebody else put in force is kept here until it is saved anew', () => {
  const draft = useDraftForm(view(1, rules));
  draft.change({ name: '新办法' });

  draft.catchUp(view(2, null));

  expect([draft.form.value?.name, draft.isChanged.value, draft.base.value.version]).toEqual(['新办法', true, 2]);
  expect(draft.merged.value).toContain('他人公布或放弃');
});
