import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { answering } from '../../../test-support/answering';
import { settled } from '../../../test-support/settled';
import {
  anOpinion,
  aTimeline,
  click,
  closePage,
  frameAnswers,
  openAt,
  shown,
  type,
} from '../../../test-support/opinion/opinion.examples';

const one = '/api/v1/committees/qindu/opinions/o1';
const entered = { enteredBy: '办公室', enteredAt: '2026-11-20T01:00:00Z' };
const presented = { id: 'p1', step: 'present' as const, leaderPost: '区委书记', on: '2026-11-18', ...entered };
const instruction = {
  id: 'i1',
  leaderPost: '区委书记',
  instructedOn: '2026-11-19',
  text: '请城管局阅办。',
  presentation: 'p1',
  ...entered,
};
const opening = (opinion: ReturnType<typeof anOpinion>, more: Parameters<typeof answering>[0] = {}) =>
  answering({
    ...frameAnswers,
    [`GET ${one}`]: () => Response.json(opinion, { headers: { etag: '"3"' } }),
    [`GET ${one}/timeline`]: () => Response.json(aTimeline()),
    ...more,
  });

vi.setConfig({ testTimeout: 20_000 });
beforeAll(() => import('./OpinionPage.vue'), 60_000);
afterEach(() => {
  closePage();
  vi.unstubAllGlobals();
});

test('what lies before a leader waits for the words, which answer that 呈批', async () => {
  let sent: unknown;
  opening(anOpinion({ instructionRecords: [presented] }), {
    [`POST ${one}/instructions`]: async (request: Request) => {
      sent = await request.json();
      return Response.json(anOpinion({ instructions: [instruction], instructionRecords: [presented] }), {
        status: 201,
      });
    },
  });
  await openAt('/opinions/o1');
  const before = shown();

  await click('登记批示', '.course');
  await type('批示原文', '请城管局阅办。');
  await type('批示日期', '2026-11-19');
  document.querySelector<HTMLInputElement>('.el-dialog [aria-label="批示日期"]')?.dispatchEvent(new Event('change'));
  await settled();
  await click('登记', '.el-dialog');

  expect(before).toContain('待批示');
  expect(sent).toMatchObject({ leaderPost: '区委书记', text: '请城管局阅办。', presentation: 'p1' });
  expect(shown()).toContain('已批示');
});

test('after the feedback nothing more is offered, and what was voided says why', async () => {
  const voided = { reason: '另有办理', by: '办公室', at: '2026-11-21T01:00:00Z' };
  const followed = { instruction: 'i1', on: '2026-11-20', text: '已办结。', ...entered };
  opening(
    anOpinion({
      instructions: [instruction],
      instructionRecords: [
        presented,
        { ...followed, id: 'f1', step: 'feed-back', voided },
        { ...followed, id: 'f2', step: 'feed-back' },
      ],
    }),
  );

  await openAt('/opinions/o1');

  expect(shown()).toContain('已反馈');
  expect(shown()).toContain('已作废：另有办理');
  expect([...document.querySelectorAll('.course .el-button')].map((each) => each.textContent)).toEqual([]);
});

test('what its tasks have closed is still to be fed back, and nothing else', async () => {
  const phrase = { id: 'ph1', start: 1, end: 4, task: 't1', assignee: '区城管局', dueOn: '2026-11-25' };
  const done = { ...phrase, markedOn: '2026-11-19', state: 'ticked-off' as const, closedOn: '2026-11-24' };
  opening(anOpinion({ instructions: [{ ...instruction, phrases: [done] }], instructionRecords: [presented] }));

  await openAt('/opinions/o1');

  expect(shown()).toContain('已销号');
  expect([...document.querySelectorAll('.course .el-button')].map((each) => each.textContent)).toEqual(['登记反馈']);
});
