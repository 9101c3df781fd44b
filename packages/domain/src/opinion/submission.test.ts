import { describe, expect, test } from 'vitest';
import { anOpinion, anOpinionIn, aSubmission } from '../../test-support/opinion/opinion.examples';
import { clerk } from '../../test-support/permission.examples';
import { answer } from '../../test-support/refusal.examples';
import { aMoment } from '../../test-support/work/work.examples';
import { opinionKind } from './opinion.kind';
import { opinionStatuses, type Opinion, type OpinionStatus } from './opinion';
import {
  answered,
  handedUpOn,
  handUp,
  reachedParent,
  submissionRefusal,
  usualOrgans,
  voidSubmission,
} from './submission';

const voided = { reason: '误报', by: '经办人', at: '2026-03-10T09:00:00+08:00' };
const moment = aMoment();
const submitted = anOpinionIn('submitted');

describe('上报', () => {
  test.each(Object.keys(opinionStatuses) as OpinionStatus[])('%s', (status) => {
    const refused = { draft: 'opinion.draft', merged: 'opinion.merged', rejected: 'opinion.rejected' };
    expect(submissionRefusal(anOpinionIn(status))).toBe(refused[status as keyof typeof refused]);
  });

  test('goes to each organ once, and again after a return or a voiding', () => {
    const arrived = aSubmission(moment, true);
    const once = handUp(submitted, arrived);
    const again = () => handUp(once, { ...arrived, id: 'again' }).submissions.length;

    expect(answer(again)).toBe('opinion.already-handed-up');
    expect(handUp(once, aSubmission(moment)).submissions).toHaveLength(2);
    const returned = answered(once, arrived.id, { status: 'returned', on: '2026-03-10', reason: '缺数据' });
    const taken = voidSubmission(once, arrived.id, voided);
    for (const open of [returned, taken]) expect(handUp(open, { ...arrived, id: 'again' }).submissions).toHaveLength(2);
  });

  test('keeps the item from being merged for as long as the city has it', () => {
    const record = aSubmission(moment, true);
    const merging = (item: Opinion) => opinionKind.steps.merge.refusal?.(item, clerk);
    const handed = handUp(submitted, record);

    expect(merging(submitted)).toBeUndefined();
    expect(merging(handed)).toBe('opinion.handed-up-not-merged');
    expect(merging(answered(handed, record.id, { status: 'accepted', on: '2026-03-10' }))).toBe(
      'opinion.handed-up-not-merged',
    );
    expect(
      merging(answered(handed, record.id, { status: 'returned', on: '2026-03-10', reason: '缺数据' })),
    ).toBeUndefined();
    expect(merging(voidSubmission(handed, record.id, voided))).toBeUndefined();
    expect(merging(handUp(submitted, aSubmission(moment)))).toBeUndefined();
  });

  test('is taken back only while the city has not acted on it, and never twice', () => {
    const record = aSubmission(moment, true);
    const once = handUp(submitted, record);
    const taken = voidSubmission(once, record.id, voided);

    expect(taken.submissions[0]).toMatchObject({ voided, arrival: { status: 'withdrawn' } });
    expect(answer(() => voidSubmission(taken, record.id, voided))).toBe('record.already-voided');
    expect(answer(() => voidSubmission(once, 'another', voided))).toBe('record.unknown');
    for (const status of ['accepted', 'returned', 'passed-on'] as const) {
      const acted = answered(once, record.id, { status, on: '2026-03-10' });
      expect(answer(() => voidSubmission(acted, record.id, voided))).toBe('submission.acted-on');
    }
  });

  test('an item of a closed ledger without its text does not arrive anywhere', () => {
    const empty = anOpinion({ status: 'archived', content: null });
    expect(answer(() => handUp(empty, aSubmission(moment, true)))).toBe('opinion.content-missing');
    expect(handUp(empty, aSubmission(moment)).submissions).toHaveLength(1);
  });

  test('what is closed to all but a few arrives nowhere by itself, and may be entered as handed up', () => {
    const closed = { ...submitted, restrictedTo: [{ user: 'clerk', name: '经办人' }] };

    expect(answer(() => handUp(closed, aSubmission(moment, true)))).toBe('submission.closed');
    expect(handUp(closed, aSubmission(moment)).submissions).toHaveLength(1);
  });

  test('counts once, in the year of the first that stands', () => {
    const first = { ...aSubmission(moment), on: '2025-12-30' };
    const second = { ...aSubmission(moment, true), on: '2026-01-05' };
    const both = handUp(handUp(submitted, second), first);
    const facets = (item: typeof both) => opinionKind.standsIn(item).filter((each) => each.startsWith('handedUp'));
    const facts = (item: typeof both) => opinionKind.facts(item).filter(({ key }) => key === 'opinions.handed-up');

    expect([handedUpOn(submitted), handedUpOn(both)]).toEqual([undefined, '2025-12-30']);
    expect(facets(both)).toEqual(['handedUp=true', 'handedUpIn=2025']);
    expect(facts(both).filter(({ subject }) => subject === 'committee')).toMatchObject([{ on: '2025-12-30' }]);
    const left = voidSubmission(both, first.id, voided);
    expect(facets(left)).toEqual(['handedUp=true', 'handedUpIn=2026']);
    const none = voidSubmission(left, second.id, voided);
    expect([facets(none), facts(none)]).toEqual([[], []]);
  });

  test('shows the city what it was handed, and not what another was', () => {
    const elsewhere = handUp(submitted, aSubmission(moment));
    const here = handUp(submitted, aSubmission(moment, true));

    expect([elsewhere, here].map(reachedParent)).toEqual([false, true]);
    expect([elsewhere, here].map((each) => opinionKind.shownBelow(each))).toEqual([false, true]);
  });
});

test('a district suggests its own offices and those above', () => {
  expect(usualOrgans({ name: '政协秦都区委员会', level: 'county' })).toEqual([
    '市政协办公室',
    '省政协办公厅',
    '区委办公室',
    '区政府办公室',
    '区委统战部',
  ]);
  expect(usualOrgans({ name: '政协示范市委员会', level: 'city' })[0]).toBe('省政协办公厅');
});
