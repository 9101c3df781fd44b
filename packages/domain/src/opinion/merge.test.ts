import { expect, test } from 'vitest';
import { Refusal } from '../refusal';
import { mergeRefusal, takeIn } from './merge';
import type { Author } from './author';
import { opinionStatuses, type OpinionStatus } from './opinion';
import { after, anOpinion, anOpinionIn } from '../../test-support/opinion/opinion.examples';

const lu: Author = { member: 'm1', name: '陆文涵' };
const li: Author = { member: 'm2', name: '李伟' };
const wang: Author = { informant: 'm1', name: '王芳' };
const resident: Author = { name: '李伟', kind: 'public' };

test('the parent keeps every author once, in order', () => {
  const parent = anOpinionIn('edited', { authors: [lu, wang] });
  const child = anOpinionIn('submitted', { id: 'op-2', authors: [li, lu, li, resident, wang] });

  expect(takeIn(parent, child).authors).toEqual([lu, wang, li, resident]);
});

test('the parent takes the texts of the child, and of what was merged into the child, as references', () => {
  const earlier = { item: 'op-3', title: '更早一条', text: '更早的参考' };
  const known = { item: 'op-4', title: '已有一条', text: '已有的参考' };
  const parent = anOpinionIn('submitted', { content: { situation: '主', references: [known] } });
  const child = anOpinion({
    id: 'op-2',
    title: '子',
    content: { situation: '情况', suggestion: '建议', references: [earlier] },
  });

  expect(takeIn(parent, child).content).toEqual({
    situation: '主',
    references: [known, { item: 'op-2', title: '子', text: '情况\n建议' }, earlier],
  });
});

test('texts may be missing on rows of a closed ledger', () => {
  const parent = anOpinionIn('submitted', { content: null, imported: true });
  const child = anOpinion({ id: 'op-2', title: '子', content: null });

  expect(takeIn(parent, child).content).toEqual({
    situation: '',
    references: [{ item: 'op-2', title: '子', text: '' }],
  });
});

test('the child says where it went and waits for nobody', () => {
  expect(after(anOpinionIn('submitted'), 'merge', { into: 'op-9' })).toMatchObject({
    status: 'merged',
    mergedInto: 'op-9',
    waitingFor: null,
  });
});

test('only what is submitted or edited takes another in', () => {
  const statuses = Object.keys(opinionStatuses) as OpinionStatus[];
  const child = anOpinion({ id: 'op-2' });

  expect(statuses.filter((status) => !mergeRefusal(child, anOpinionIn(status)))).toEqual(['submitted', 'edited']);
  expect(() => takeIn(anOpinionIn('issued'), child)).toThrow(new Refusal('opinion.merge-target'));
});

test('nothing is merged into itself', () => {
  expect(() => takeIn(anOpinionIn('edited'), anOpinionIn('edited'))).toThrow(new Refusal('opinion.merge-itself'));
});
