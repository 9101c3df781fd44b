import type { OpinionView } from '@lianluo/contract/opinion';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { settled } from '../../../test-support/settled';
import { answering, problem } from '../../../test-support/answering';
import {
  anOpinion,
  aTimeline,
  button,
  click,
  closePage,
  frameAnswers,
  openAt,
  shown,
  type,
} from '../../../test-support/opinion/opinion.examples';

const one = '/api/v1/committees/qindu/opinions/o1';
const reviewed = () =>
  anOpinion({
    status: 'reviewed',
    version: 4,
    waitingFor: { holder: '签发人', action: 'sign', label: '签发', since: '2026-11-05T01:05:00Z' },
    allowedActions: [{ action: 'sign', label: '签发', requires: ['comment?'] }],
  });

vi.setConfig({ testTimeout: 20_000 });
beforeAll(() => import('./OpinionPage.vue'), 60_000);
afterEach(() => {
  closePage();
  vi.unstubAllGlobals();
});

test('the page says what the item waits for, and draws only the steps the API allows', async () => {
  answering(answersFor(() => anOpinion()));

  await openAt('/opinions/o1');

  expect(document.querySelector('.wait')?.textContent).toContain('待 审核人 审核');
  expect(document.querySelector('[aria-current="step"]')?.textContent).toContain('审核');
  const actions = [...document.querySelectorAll('.actions button')].map((each) => each.textContent?.trim());
  expect(actions).toEqual(['打印', '上报', '登记采用', '呈批', '登记批示', '知悉范围', '退回', '审核']);
  expect(button('审核').className).toContain('primary');
});

test('a step is sent once with the version that was seen, and its answer is shown at once', async () => {
  const asked = answering({
    ...answersFor(() => anOpinion()),
    [`POST ${one}/actions/review`]: () => Response.json(reviewed()),
  });
  await openAt('/opinions/o1');

  await click('审核');
  await type('审核意见', '情况属实，拟同意。');
  const confirm = [...document.querySelectorAll<HTMLButtonElement>('.el-dialog button')].at(-1)!;
  confirm.click();
  confirm.click();
  await settled();

  const posts = asked.requests.filter(({ method }) => method === 'POST');
  expect(posts).toHaveLength(1);
  expect(posts[0]?.headers.get('if-match')).toBe('"v3"');
  expect(posts[0]?.headers.get('idempotency-key')).toBeTruthy();
  expect(await posts[0]?.json()).toEqual({ comment: '情况属实，拟同意。' });
  expect(document.querySelector('.wait')?.textContent).toContain('待 签发人 签发');
  expect(asked.lines.filter((line) => line === `GET ${one}`)).toHaveLength(1);
  expect(asked.lines.filter((line) => line === `GET ${one}/timeline`)).toHaveLength(2);
});

test('a refusal is said in the words of the API, and what was typed stays', async () => {
  answering({
    ...answersFor(() => anOpinion()),
    [`POST ${one}/actions/return`]: () =>
      problem(422, {
        code: 'request.invalid',
        title: '填写的内容有误。',
        errors: [{ pointer: '/reason', code: 'field.too-long', message: '最多 500 个字' }],
      }),
  });
  await openAt('/opinions/o1');

  await click('退回');
  expect(shown()).toContain('退回后回到“已报送”');
  await type('退回理由', '请补充数据。');
  await click('退回', '.el-dialog');

  expect(document.querySelector('.el-dialog [role="alert"]')?.textContent).toContain('填写的内容有误。');
  await vi.waitFor(() =>
    expect(document.querySelector('.el-form-item__error')?.textContent).toContain('最多 500 个字'),
  );
  expect(document.querySelector<HTMLTextAreaElement>('[aria-label="退回理由"]')?.value).toBe('请补充数据。');
});

test('when somebody else changed the item, the latest is fetched and the typed words can be sent on it', async () => {
  let current = anOpinion();
  const asked = answering({
    ...answersFor(() => current),
    [`POST ${one}/actions/review`]: (request) =>
      request.headers.get('if-match') === '"v4"'
        ? Response.json(reviewed())
        : problem(412, { code: 'version.stale', title: '内容刚刚被其他人修改，请刷新后重试。' }),
  });
  await openAt('/opinions/o1');
  await click('审核');
  await type('审核意见', '拟同意。');
  current = anOpinion({ version: 4, title: '关于规范西兰路早市管理的建议' });

  await click('审核', '.el-dialog');
  expect(shown()).toContain('内容刚刚被其他人修改');
  await click('载入最新内容');
  expect(document.querySelector('h1')?.textContent).toContain('早市管理');
  expect(document.querySelector<HTMLTextAreaElement>('[aria-label="审核意见"]')?.value).toBe('拟同意。');
  await click('审核', '.el-dialog');

  expect(asked.lines.filter((line) => line.startsWith('POST'))).toHaveLength(2);
  expect(document.querySelector('.wait')?.textContent).toContain('签发人');
});

test('a step that somebody else has taken is said so, and the typed words stay to be copied', async () => {
  let current = anOpinion();
  answering({
    ...answersFor(() => current),
    [`POST ${one}/actions/review`]: () =>
      problem(409, { code: 'action.not-now', title: '当前状态不能进行此操作，请刷新后查看。' }),
  });
  await openAt('/opinions/o1');
  await click('审核');
  await type('审核意见', '拟同意。');
  current = reviewed();

  await click('审核', '.el-dialog');
  await click('载入最新内容');

  expect(shown()).toContain('这一步已由他人办理，本条现为“已审核”');
  expect(document.querySelector<HTMLTextAreaElement>('[aria-label="审核意见"]')?.value).toBe('拟同意。');
});

test('every level is offered for adoption, and what is there already is told', async () => {
  const adoption = { adoptedOn: '2026-11-20', enteredBy: '办公室', enteredAt: '2026-11-20T01:00:00Z' };
  const voided = { reason: '登记错误', by: '办公室', at: '2026-11-21T01:00:00Z' };
  answering(
    answersFor(() =>
      anOpinion({
        adoptions: [
          { ...adoption, id: 'a1', level: 'city' },
          { ...adoption, id: 'a2', level: 'province', voided },
        ],
      }),
    ),
  );
  await openAt('/opinions/o1');

  await click('登记采用');

  const levels = [...document.querySelectorAll('.el-dialog .el-radio-button')].map((each) => each.textContent?.trim());
  expect(levels.slice(0, 4)).toEqual(['县级采用', '市级采用', '省级采用', '全国采用']);
  expect(shown()).toContain('已登记：市级采用。同级不同刊物可分别登记，统计按级只计一次。');
});

test('an adoption tells its organ, how and in which number, on its card and in the course', async () => {
  const adoption = {
    id: 'a1',
    level: 'province',
    organ: '省委办公厅',
    outlet: '《每日要情》',
    number: '第12期',
    kind: 'single',
    adoptedOn: '2026-11-20',
    enteredBy: '办公室',
    enteredAt: '2026-11-20T01:00:00Z',
  } as const;
  const by = { id: 'u1', name: '办公室', role: 'county-administrator' };
  const step = { at: '2026-11-20T01:00:00Z', by, action: 'adopt', label: '登记采用' };
  answering({
    ...answersFor(() => anOpinion({ adoptions: [adoption] })),
    [`GET ${one}/timeline`]: () =>
      Response.json(aTimeline([{ ...step, changes: [{ field: 'adoptions', before: [], after: [adoption] }] }])),
  });
  await openAt('/opinions/o1');

  expect(shown()).toContain('省委办公厅单篇采用，《每日要情》第12期');
  expect(document.querySelector('ol.line')?.textContent).toMatch(/省委办公厅单篇采用.*《每日要情》第12期/s);
});

test('a merged item is no more adopted', async () => {
  answering(answersFor(() => anOpinion({ status: 'merged', mergedInto: 'o2', waitingFor: null, allowedActions: [] })));

  await openAt('/opinions/o1');

  const actions = [...document.querySelectorAll('.actions button')].map((each) => each.textContent?.trim());
  expect(actions).toEqual(['打印']);
  expect(shown()).toContain('合并后的这一条');
});

test('the timeline tells each step, and what it changed in the text', async () => {
  const by = { id: 'u1', name: '办公室', role: 'county-administrator' };
  answering({
    ...answersFor(() => anOpinion()),
    [`GET ${one}/timeline`]: () =>
      Response.json(
        aTimeline([
          {
            at: '2026-11-02T12:41:00Z',
            by,
            action: 'record',
            label: '登记',
            changes: [{ field: 'title', before: null, after: '关于早市的建议' }],
          },
          {
            at: '2026-11-04T02:00:00Z',
            by,
            action: 'edit',
            label: '编辑',
            changes: [{ field: 'title', before: '关于早市的建议', after: '关于规范早市的建议' }],
          },
        ]),
      ),
  });
  await openAt('/opinions/o1');
  const entries = [...document.querySelectorAll('.line li')].map((each) => each.textContent);
  expect(entries[0]).toContain('待：审核');
  expect(entries[1]).toContain('编辑');
  expect(document.querySelectorAll('.line .link-button')).toHaveLength(1);

  await click('查看修改内容');

  expect(document.querySelector('.diff ins')?.textContent).toContain('规范');
});

function answersFor(current: () => OpinionView) {
  return {
    ...frameAnswers,
    [`GET ${one}`]: () => Response.json(current()),
    [`GET ${one}/timeline`]: () => Response.json(aTimeline()),
  };
}
