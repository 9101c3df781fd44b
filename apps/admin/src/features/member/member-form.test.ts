import type { MemberView } from '@lianluo/contract/member';
import { kindNames, kinds } from '@lianluo/domain/work/kinds';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { answering, problem } from '../../../test-support/answering';
import '../../../test-support/quick-elements';
import { openPage, type Opened } from '../../../test-support/feature';
import { settled } from '../../../test-support/settled';
import DayPicker from '../../ui/DayPicker.vue';
import { today } from '../../ui/format';
import { emptyForm, formOf, memberChange, newMember } from './member.form';
import { memberRoutes } from './member.routes';
import PlacementEditor from './PlacementEditor.vue';

const base = '/api/v1/committees/qindu';
const others = ['unit', ...Object.values(kinds).flatMap(({ name, words }) => [name, words.page])];

vi.setConfig({ testTimeout: 20_000 });
beforeAll(() => Promise.all([import('./MemberFormPage.vue'), import('./MemberPage.vue')]), 60_000);

let opened: Opened | undefined;
afterEach(() => {
  opened?.page.unmount();
  vi.unstubAllGlobals();
  localStorage.clear();
  document.body.replaceChildren();
});

test('name and sector are asked for before anything is sent', async () => {
  const asked = await openForm('/c/qindu/members/new');

  await press('保存');

  expect(document.body.textContent).toContain('请填写姓名');
  expect(document.body.textContent).toContain('请填写界别');
  expect(asked.lines.some((line) => line.startsWith('POST'))).toBe(false);
});

test('a placement is a line of unit, basis and days; only what was changed is sent', async () => {
  const asked = await openForm('/c/qindu/members/m1/edit', {
    [`PATCH ${base}/members/m1`]: () => Response.json({ ...aMember(), version: 4 }),
  });

  await press('添加编组');
  const lines = opened!.page.getComponent(PlacementEditor);
  expect(lines.findAll('[role="group"][aria-label^="编组"]')).toHaveLength(2);
  select('编组 2 的单位').vm.$emit('update:modelValue', 'u2');
  await settled();
  await press('保存');

  const sent = asked.requests.find(({ method }) => method === 'PATCH')!;
  expect(sent.headers.get('if-match')).toBe('"v3"');
  expect(await sent.json()).toEqual({
    placements: [
      { group: 'u1', basis: 'work', from: '2022-01-01' },
      { group: 'u2', basis: 'work', from: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string },
    ],
  });
  expect(opened?.router.currentRoute.value.name).toBe('member');
});

test('a refused placement is told at its line', async () => {
  await openForm('/c/qindu/members/m1/edit', {
    [`PATCH ${base}/members/m1`]: () =>
      problem(422, {
        code: 'request.invalid',
        title: '填写的内容有误，请按提示修改。',
        errors: [{ pointer: '/placements/0/to', code: 'placement.order', message: '结束日期不能早于开始日期。' }],
      }),
  });

  await type('姓名', '王晓');
  await press('保存');

  const line = document.querySelector('[role="group"][aria-label="编组 1"]');
  expect(line?.textContent).toContain('结束日期不能早于开始日期。');
});

test('who was overtaken takes in the other change and saves on top of it', async () => {
  let patched = 0;
  let latest = aMember();
  const asked = await openForm('/c/qindu/members/m1/edit', {
    [`GET ${base}/members/m1`]: () => Response.json(latest),
    [`PATCH ${base}/members/m1`]: () => {
      patched += 1;
      return patched === 1 ? problem(412, { code: 'version.stale' }) : Response.json({ ...latest, version: 5 });
    },
  });
  await type('单位及职务', '区教育局副局长');
  latest = { ...aMember(), name: '王小明', version: 4 };

  await press('保存');
  expect(document.body.textContent).toContain('刚刚被其他人修改');
  await press('合并他人的修改');
  expect(document.body.textContent).toContain('已带入对方改的“姓名”');
  expect(field('姓名').value).toBe('王小明');
  await press('保存');

  const sent = asked.requests.filter(({ method }) => method === 'PATCH')[1]!;
  expect(sent.headers.get('if-match')).toBe('"v4"');
  expect(await sent.json()).toEqual({ post: '区教育局副局长' });
});

test('a status says what it means when it is chosen', async () => {
  await openForm('/c/qindu/members/m1/edit');

  expect(document.body.textContent).toContain('正常履职，计入在任委员。');
  select('状态').vm.$emit('update:modelValue', 'suspended');
  await settled();

  expect(document.body.textContent).toContain('由“在任”改为“暂停履职”');
  expect(document.body.textContent).toContain('暂停履职期间不安排活动');
});

test('another level or status is so from today unless another day is chosen, and from no day where it is left', async () => {
  const asked = await openForm('/c/qindu/members/m1/edit', {
    [`PATCH ${base}/members/m1`]: () => Response.json({ ...aMember(), version: 4 }),
  });
  select('政协职务').vm.$emit('update:modelValue', 'standing');
  select('状态').vm.$emit('update:modelValue', 'suspended');
  await settled();
  expect([field('职务自何日起').value, field('状态自何日起').value]).toEqual([today(), today()]);

  await pick('状态自何日起', '2026-03-10');
  select('政协职务').vm.$emit('update:modelValue', 'member');
  await settled();
  expect(field('职务自何日起').value).toBe('');
  await press('保存');

  const sent = asked.requests.find(({ method }) => method === 'PATCH')!;
  expect(await sent.json()).toEqual({ status: 'suspended', statusFrom: '2026-03-10' });
});

test('a wrong day is put right alone, and 任职日期 can be taken away', async () => {
  const known = {
    ...aMember(),
    levels: [{ is: 'member' as const, from: '2026-04-01' }],
    joinedOn: '2022-02-01',
  };
  const asked = await openForm('/c/qindu/members/m1/edit', {
    [`GET ${base}/members/m1`]: () => Response.json(known),
    [`PATCH ${base}/members/m1`]: () => Response.json({ ...known, version: 4 }),
  });

  await pick('职务自何日起', '2026-04-15');
  await pick('任职日期', '');
  await press('保存');

  const sent = asked.requests.find(({ method }) => method === 'PATCH')!;
  expect(await sent.json()).toEqual({ levelFrom: '2026-04-15', joinedOn: null });
});

test('政治面貌 is what was chosen: a word of the roster stays, the flag alone is the Party, and taken away it is nothing', () => {
  const shown = (of: Partial<MemberView>) => formOf({ ...aMember(), ...of }).party;
  expect([shown({ party: '民盟盟员' }), shown({ partyMember: true }), shown({})]).toEqual([
    '民盟盟员',
    '中共党员',
    undefined,
  ]);

  const before = { ...emptyForm(), name: '王晓明', sector: '教育界', party: '民盟盟员' };
  expect(memberChange(before, { ...before, party: '中共党员' })).toEqual({ party: '中共党员' });
  expect(memberChange(before, { ...before, party: undefined })).toEqual({ party: null });
  expect(newMember({ ...emptyForm(), name: '王晓明', sector: '教育界' })).not.toHaveProperty('party');
});

async function openForm(at: string, answers: Parameters<typeof answering>[0] = {}) {
  const none = () => Response.json({ items: [], nextCursor: null, total: 0 });
  const asked = answering({
    [`GET ${base}/members/m1`]: () => Response.json(aMember()),
    [`GET ${base}/units?limit=100`]: () =>
      Response.json({
        items: [
          { id: 'u1', name: '渭滨街道联络组' },
          { id: 'u2', name: '东片学习组' },
        ],
        nextCursor: null,
        total: 2,
      }),
    [`GET ${base}/opinions?member=m1&limit=6`]: none,
    ...Object.fromEntries(kindNames.map((kind) => [`GET ${base}/${kind}?member=m1&limit=6`, none])),
    ...answers,
  });
  opened = await openPage({ at, routes: memberRoutes, others });
  await settled();
  return asked;
}

async function press(text: string) {
  [...document.querySelectorAll('button')].find((each) => each.textContent?.trim() === text)!.click();
  await settled(6);
}

const select = (label: string) =>
  opened!.page.findAllComponents({ name: 'ElSelect' }).find((each) => each.props('ariaLabel') === label)!;

function field(label: string): HTMLInputElement {
  const item = [...document.querySelectorAll('.el-form-item')].find(
    (each) => each.querySelector('.el-form-item__label')?.textContent?.trim() === label,
  );
  return item!.querySelector('input')!;
}

async function type(label: string, words: string) {
  const input = field(label);
  input.value = words;
  input.dispatchEvent(new Event('input'));
  await settled();
}

async function pick(label: string, day: string) {
  opened!.page
    .findAllComponents(DayPicker)
    .find((each) => each.props('label') === label)!
    .vm.$emit('update:modelValue', day || undefined);
  await settled();
}

function aMember(): MemberView {
  return {
    id: 'm1',
    name: '王晓明',
    gender: '男',
    sector: '教育界',
    level: 'member',
    levels: [{ is: 'member' }],
    office: null,
    partyMember: false,
    party: null,
    status: 'active',
    statuses: [{ is: 'active' }],
    joinedOn: null,
    leftOn: null,
    invited: false,
    post: '区第一中学教师',
    phone: '199****1000',
    placements: [{ group: 'u1', kind: 'liaison-group', basis: 'work', from: '2022-01-01' }],
    masked: ['phone'],
    createdAt: '2026-01-05T02:00:00.000Z',
    updatedAt: '2026-03-02T01:00:00.000Z',
    version: 3,
  };
}
