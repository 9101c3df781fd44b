import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { answering, problem, type Asked } from '../../../../test-support/answering';
import { openPage, type Opened } from '../../../../test-support/feature';
import '../../../../test-support/quick-elements';
import { aLine, aSheet } from '../../../../test-support/score/sheet.examples';
import { settled } from '../../../../test-support/settled';
import { thisYear } from '../../../ui/format';
import { scoreRoutes } from '../score.routes';

vi.setConfig({ testTimeout: 40_000 });
beforeAll(() => import('./SheetPage.vue'), 60_000);

const at = '/api/v1/committees/qindu';
const year = thisYear();
const one = `GET ${at}/scores/assessments/u1?period=${year}`;
const fill = `POST ${at}/scores/assessments/u1/actions/fill`;
const others = ['scheme', 'unit', 'member'];
const self = { step: 'self', value: 8, by: '周建国', on: `${year}-11-20` } as const;
const lines = [
  aLine('five', { label: '五有', most: 20, course: [{ ...self, value: 18 }], value: 18, lacks: [] }),
  aLine('quota', {
    label: '每月信息',
    source: '考评办法第三条',
    course: [
      { step: 'auto', value: 7.5 },
      { step: 'self', value: 9, reason: '有两条由县政协直接编发', by: '周建国', on: `${year}-11-20` },
    ],
    from: {
      label: '社情民意信息',
      path: `/committees/qindu/scores/quotas/u1?subject=unit&period=${year}`,
      rule: 'information',
      counted: 9,
      owed: 12,
    },
    value: 9,
    lacks: [],
  }),
  aLine('three', { label: '三个有', needs: 'text' }),
];
const sheet = aSheet(lines, {
  base: 27,
  total: 27,
  grade: { id: 'low', name: '较差', tone: 'low' },
  step: 'self',
  mayFill: ['panel'],
  mayNot: [{ step: 'self', why: '已有自评以后的评分。' }],
});

let opened: Opened | undefined;
afterEach(() => {
  opened?.page.unmount();
  vi.unstubAllGlobals();
});

const squeezed = () => (document.body.textContent ?? '').replace(/\s+/g, ' ');
const button = (words: string) =>
  [...document.querySelectorAll<HTMLButtonElement>('button')].find((each) => each.textContent?.trim() === words);
const valueField = (label: string) =>
  document.querySelector<HTMLInputElement>(`input[aria-label^="${label}：考核组评分得分"]`);
function fillIn(label: string, value: string) {
  const field = valueField(label);
  if (!field) throw new Error(`No field for ${label}`);
  field.value = value;
  field.dispatchEvent(new Event('input'));
  return settled(1);
}
/** Begins the step of the panel, and types what it gives. */
async function fillPanel(values: Readonly<Record<string, string>>) {
  button('考核组评分')?.click();
  await settled(2);
  for (const [label, value] of Object.entries(values)) await fillIn(label, value);
}
const bodyOf = async (asked: Asked, nth = 0): Promise<unknown> =>
  asked.requests.filter(({ method }) => method === 'POST')[nth]?.json();

async function open(answers: Parameters<typeof answering>[0]) {
  const asked = answering(answers);
  opened = await openPage({ at: '/c/qindu/assessments/u1', routes: scoreRoutes, others });
  await settled(6);
  return asked;
}

const openRefusing = (error: { pointer: string; code: string; message: string }) =>
  open({
    [one]: () => Response.json(sheet),
    [fill]: () => problem(422, { code: 'request.invalid', title: '填写有误', errors: [error] }),
  });

test('a sheet shows what facts filled in, what was said with its reason, and what it still lacks', async () => {
  await open({ [one]: () => Response.json(sheet) });

  expect(squeezed()).toContain('27分未定等次自评进行中');
  expect(squeezed()).toContain('缺 1 项');
  expect(squeezed()).toContain('应完成 12 期，已完成 9 期');
  expect(squeezed()).toContain('自评：有两条由县政协直接编发（周建国 11-20）');
  expect(squeezed()).toContain('▲1.5');
  expect(squeezed()).toContain('填写自评：已有自评以后的评分。');
  const link = document.querySelector('a[href*="/quotas"]');
  expect(link?.getAttribute('href')).toContain('rule=information');

  button('三个有')?.click();
  expect(document.activeElement?.id).toBe('line-three');
});

test('a sheet on which nothing lacks has a grade for the time being, and its own once the year is locked', async () => {
  const told = (state: 'running' | 'locked') =>
    aSheet(
      lines.map((line) => ({ ...line, lacks: [] })),
      { step: 'self', grade: { id: 'low', name: '较差', tone: 'low' }, appraisal: { state } },
    );
  await open({ [one]: () => Response.json(told('running')) });
  expect(squeezed()).toContain('暂列较差');
  opened?.page.unmount();

  await open({ [one]: () => Response.json(told('locked')) });
  expect(squeezed()).toContain('0分较差');
});

test('a step is filled in down its column; a difference asks for its reason; all changed lines go at once', async () => {
  const asked = await open({
    [one]: () => Response.json(sheet),
    [fill]: () => Response.json({ ...sheet, step: 'panel', total: 24, base: 24, version: 2 }),
  });
  button('考核组评分')?.click();
  await settled(2);
  expect(document.activeElement).toBe(valueField('五有'));

  await fillIn('五有', '18');
  valueField('五有')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  expect(document.activeElement).toBe(valueField('每月信息'));
  await fillIn('每月信息', '6');
  button('保存 2 项')?.click();
  await settled(4);
  expect(asked.lines.filter((line) => line === fill)).toEqual([]);
  expect(squeezed()).toContain('“每月信息”与自评的 9 分不同，请说明理由。');

  const reason = document.querySelector<HTMLTextAreaElement>('textarea[aria-label="每月信息：与自评不同的理由"]');
  if (!reason) throw new Error('No field for the reason');
  expect(document.activeElement).toBe(reason);
  reason.value = '两条不属本年';
  reason.dispatchEvent(new Event('input'));
  await settled(1);
  // 18 + 6 + 0 while it is typed, 27 as it is saved.
  expect(squeezed()).toContain('24分');
  expect(squeezed()).toContain('已保存 27 分');
  button('保存 2 项')?.click();
  await settled(6);

  expect(await bodyOf(asked)).toEqual({
    period: String(year),
    step: 'panel',
    lines: [
      { line: 'five', value: 18 },
      { line: 'quota', value: 6, reason: '两条不属本年' },
    ],
  });
  expect(asked.requests.find(({ method }) => method === 'POST')?.headers.get('if-match')).toBe('"v1"');
});

test('a refusal lands on its line, and what was typed stays', async () => {
  await openRefusing({ pointer: '/lines/0/value', code: 'field.too-large', message: '“五有”最多得 15 分。' });
  await fillPanel({ 五有: '18' });
  button('保存 1 项')?.click();
  await settled(6);

  expect(valueField('五有')?.getAttribute('aria-invalid')).toBe('true');
  expect(valueField('五有')?.value).toBe('18');
  expect(document.activeElement).toBe(valueField('五有'));
});

test('a refusal of a reason nobody was asked for lands beside its line too', async () => {
  await openRefusing({ pointer: '/lines/0/reason', code: 'field.required', message: '“五有”请说明理由。' });
  await fillPanel({ 五有: '18' });
  button('保存 1 项')?.click();
  await settled(6);

  expect(squeezed()).toContain('“五有”请说明理由。');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('五有：与自评不同的理由');
  expect(valueField('五有')?.value).toBe('18');
});

test('what somebody else has closed meanwhile is named with what was typed, and nothing hangs on it', async () => {
  let now = sheet;
  await open({
    [one]: () => Response.json(now),
    [fill]: () => problem(412, { code: 'version.stale', title: '已被修改' }),
  });
  await fillPanel({ 五有: '18', 每月信息: '9' });
  const theirs = { step: 'final', value: 17, by: '吴敏', on: `${year}-11-21` } as const;
  now = aSheet(
    lines.map((line) => (line.id === 'five' ? { ...line, course: [...line.course, theirs] } : line)),
    { mayFill: ['panel'], version: 2 },
  );
  button('保存 2 项')?.click();
  await settled(8);
  button('合并他人的修改')?.click();
  await settled(6);

  expect(squeezed()).toContain('“五有”（18 分）已有以后环节的评分，没有保存');
  expect(valueField('每月信息')?.value).toBe('9');
  expect(button('保存 1 项')).toBeDefined();
});

test('who saved first is named, and what was typed stays beside theirs', async () => {
  let now = sheet;
  await open({
    [one]: () => Response.json(now),
    [fill]: () => problem(412, { code: 'version.stale', title: '已被修改' }),
  });
  await fillPanel({ 五有: '18' });
  const theirs = { step: 'panel', value: 7, by: '吴敏', on: `${year}-11-21` } as const;
  now = aSheet(
    lines.map((line) => (line.id === 'three' ? { ...line, course: [theirs] } : line)),
    { mayFill: ['panel'], version: 2 },
  );
  button('保存 1 项')?.click();
  await settled(8);

  expect(squeezed()).toContain('考核表（吴敏：三个有）刚刚被其他人修改');
  button('合并他人的修改')?.click();
  await settled(6);
  expect(valueField('三个有')?.value).toBe('7');
  expect(valueField('五有')?.value).toBe('18');
  expect(squeezed()).toContain('已带入对方改的“三个有”');
});

test('another year is another sheet: what is typed is asked about before the year is changed', async () => {
  await open({
    [one]: () => Response.json(sheet),
    [`GET ${at}/scores/assessments/u1?period=${year - 1}`]: () =>
      Response.json(aSheet([], { period: String(year - 1) })),
  });
  const here = '/c/qindu/assessments/u1';
  const place = () => opened?.router.currentRoute.value.fullPath;
  await fillPanel({ 五有: '18' });

  void opened?.router.push(`${here}?period=${year - 1}`);
  await settled(4);
  expect([squeezed().includes('放弃填写的评分？'), place()]).toEqual([true, here]);
  button('取消')?.click();
  await settled(4);
  expect([valueField('五有')?.value, place()]).toEqual(['18', here]);

  void opened?.router.push(`${here}?period=${year - 1}`);
  await settled(4);
  // A question that was answered fades out in front of the next one.
  [...document.querySelectorAll<HTMLElement>('.el-message-box .el-button--danger')].at(-1)?.click();
  await settled(6);
  expect(place()).toBe(`${here}?period=${year - 1}`);
});
