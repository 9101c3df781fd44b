import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { settled } from '../../../test-support/settled';
import { answering, problem } from '../../../test-support/answering';
import {
  anOpinion,
  click,
  closePage,
  frameAnswers,
  openAt,
  shown,
  type,
} from '../../../test-support/opinion/opinion.examples';

const list = '/api/v1/committees/qindu/opinions';
const draft = (change = {}) =>
  anOpinion({
    status: 'draft',
    version: 1,
    waitingFor: null,
    dueOn: null,
    allowedActions: [{ action: 'submit', label: '报送', requires: [] }],
    ...change,
  });

vi.setConfig({ testTimeout: 20_000 });
// The first import of a lazy page takes longer than a hook waits.
beforeAll(() => Promise.all([import('./OpinionFormPage.vue'), import('./OpinionPage.vue')]), 60_000);
beforeEach(() => localStorage.clear());
afterEach(() => {
  closePage();
  vi.unstubAllGlobals();
});

test('what was typed before the tab was closed is offered and restored', async () => {
  answering(frameAnswers);
  await openAt('/opinions/new');
  await type('关于……的建议', '关于规范早市的建议');
  await type('情况', '早市占道。');
  closePage();

  await openAt('/opinions/new');
  expect(value('情况')).toBe('');
  await click('恢复草稿');

  expect(value('关于……的建议')).toBe('关于规范早市的建议');
  expect(value('情况')).toBe('早市占道。');
});

test('a new draft is recorded once, gets an address of its own and leaves no local draft', async () => {
  const asked = answering({
    ...frameAnswers,
    [`POST ${list}`]: () => Response.json(draft(), { status: 201 }),
    [`GET ${list}/o1/timeline`]: () => Response.json({ items: [] }),
  });
  const router = await openAt('/opinions/new');
  await type('关于……的建议', '关于规范西兰路早市的建议');
  await type('情况', '早市占道。');
  await type('其他人或单位', '王女士');
  await click('添加');

  await click('保存草稿');

  const post = asked.requests.find(({ method }) => method === 'POST');
  expect(await post?.json()).toMatchObject({
    title: '关于规范西兰路早市的建议',
    content: { situation: '早市占道。' },
    authors: [{ name: '王女士', kind: 'public' }],
  });
  expect(router.currentRoute.value.fullPath).toBe('/c/qindu/opinions/o1/edit');
  expect(Object.keys(localStorage).filter((key) => key.startsWith('draft:'))).toEqual([]);
});

test('submitting saves what changed and takes the step on the saved version', async () => {
  const asked = answering({
    ...frameAnswers,
    [`GET ${list}/o1`]: () => Response.json(draft()),
    [`GET ${list}/o1/timeline`]: () => Response.json({ items: [] }),
    [`PATCH ${list}/o1`]: () => Response.json(draft({ version: 2 })),
    [`POST ${list}/o1/actions/submit`]: () => Response.json(anOpinion({ status: 'submitted', version: 3 })),
  });
  const router = await openAt('/opinions/o1/edit');
  await type('建议', '划定摊位六十个。');

  await click('报送');

  const sent = asked.requests.filter(({ method }) => method !== 'GET');
  expect(sent.map(({ method }) => method)).toEqual(['PATCH', 'POST']);
  expect(sent.map(({ headers }) => headers.get('if-match'))).toEqual(['"v1"', '"v2"']);
  expect(router.currentRoute.value.name).toBe('opinion');
});

test('a field that is wrong is named by the server and marked', async () => {
  answering({
    ...frameAnswers,
    [`POST ${list}`]: () =>
      problem(422, {
        code: 'request.invalid',
        title: '填写的内容有误。',
        errors: [{ pointer: '/authors', code: 'field.empty', message: '请填写反映人' }],
      }),
  });
  await openAt('/opinions/new');

  await click('保存草稿');

  expect(shown()).toContain('反映人：请填写反映人');
  await vi.waitFor(() => expect(document.querySelector('.el-form-item__error')?.textContent).toContain('请填写反映人'));
});

test('when somebody else changed the draft, one may keep what one typed', async () => {
  let version = 1;
  const asked = answering({
    ...frameAnswers,
    [`GET ${list}/o1`]: () => Response.json(draft({ version })),
    [`GET ${list}/o1/timeline`]: () => Response.json({ items: [] }),
    [`PATCH ${list}/o1`]: (request) =>
      request.headers.get('if-match') === '"v2"'
        ? Response.json(draft({ version: 3, title: '我的标题' }))
        : problem(412, { code: 'version.stale', title: '内容刚刚被其他人修改，请刷新后重试。' }),
  });
  await openAt('/opinions/o1/edit');
  await type('关于……的建议', '我的标题');
  version = 2;

  await click('保存草稿');
  await click('保留我填写的');
  expect(value('关于……的建议')).toBe('我的标题');
  await click('保存草稿');

  expect(asked.requests.filter(({ method }) => method === 'PATCH')).toHaveLength(2);
  expect(shown()).not.toContain('内容刚刚被其他人修改');
});

test('the office edits a submitted item: the text goes with the step', async () => {
  const submitted = anOpinion({
    status: 'submitted',
    allowedActions: [{ action: 'edit', label: '编辑', requires: ['title?', 'content?'] }],
  });
  const asked = answering({
    ...frameAnswers,
    [`GET ${list}/o1`]: () => Response.json(submitted),
    [`GET ${list}/o1/timeline`]: () => Response.json({ items: [] }),
    [`POST ${list}/o1/actions/edit`]: () => Response.json(anOpinion({ version: 4 })),
  });
  await openAt('/opinions/o1/edit');
  await type('情况', '早市占用非机动车道。');

  await click('完成编辑');

  const sent = asked.requests.filter(({ method }) => method !== 'GET');
  expect(sent).toHaveLength(1);
  expect(await sent[0]?.json()).toEqual({
    title: '关于规范西兰路早市的建议',
    content: { situation: '早市占用非机动车道。', analysis: '缺菜市场。', suggestion: '划定摊位。' },
  });
});

test('what was imported is corrected where it stands, without a step and without a text', async () => {
  const archived = anOpinion({
    status: 'archived',
    imported: true,
    content: null,
    waitingFor: null,
    allowedActions: [{ action: 'change', label: '修改', requires: [] }],
  });
  const asked = answering({
    ...frameAnswers,
    [`GET ${list}/o1`]: () => Response.json(archived),
    [`GET ${list}/o1/timeline`]: () => Response.json({ items: [] }),
    [`PATCH ${list}/o1`]: () => Response.json({ ...archived, version: 4 }),
  });
  await openAt('/opinions/o1');
  await click('修改');
  await type('关于……的建议', '改正的标题');

  await click('保存');

  const sent = asked.requests.filter(({ method }) => method !== 'GET');
  expect(sent).toHaveLength(1);
  const body = await sent[0]?.json();
  expect(body).toMatchObject({ title: '改正的标题' });
  expect(body).not.toHaveProperty('content');
  expect(document.querySelector('.actions')?.textContent).not.toContain('报送');
});

test('an operator registers for the own unit alone', async () => {
  answering(frameAnswers);

  await openAt('/opinions/new', { unit: 'xilan', role: 'unit-operator' });

  expect(shown()).toContain('西兰路街道政协联络组');
  expect(document.querySelector('[aria-label="报送单位"]')).toBeNull();
});

test('a text over the usual length is said so, and one box takes all three', async () => {
  answering(frameAnswers);
  await openAt('/opinions/new');
  await type('情况', '长'.repeat(1501));
  await type('建议', '短些。');
  expect(shown()).toContain('已超过 1500 字 4 字');

  await click('合在一个框里填写');

  expect(value('正文')).toBe(`${'长'.repeat(1501)}\n短些。`);
  await settled();
});

const value = (field: string) =>
  document.querySelector<HTMLInputElement>(`[aria-label="${field}"], [placeholder="${field}"]`)?.value;
