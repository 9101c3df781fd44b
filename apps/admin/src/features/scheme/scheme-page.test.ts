import { qindu } from '@lianluo/schemes/rules/qindu';
import { tongcheng } from '@lianluo/schemes/rules/tongcheng';
import type { Scheme } from '@lianluo/domain/scheme/scheme';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { answering, problem } from '../../../test-support/answering';
import { openPage, type Opened } from '../../../test-support/feature';
import '../../../test-support/quick-elements';
import { settled } from '../../../test-support/settled';
import type { SchemeView } from './scheme.queries';
import { schemeRoutes } from './scheme.routes';

const at = '/api/v1/committees/qindu/scheme';
const { id: _id, name, source, version: _version, effectiveFrom: _from, ...rules } = tongcheng;
const draft = {
  name,
  source,
  rules,
  faults: [],
  locks: [],
  locked: [],
  changedAt: '2026-11-01T01:00:00Z',
  changedBy: '办公室',
  changedById: 'u1',
};
const view = (more: Partial<SchemeView> = {}): SchemeView => ({
  current: null,
  versions: [],
  draft,
  locks: [],
  city: null,
  version: 3,
  ...more,
});
const inForce: Scheme = { ...tongcheng, name: '秦都区政协委员履职考核办法' };

vi.setConfig({ testTimeout: 40_000 });
beforeAll(() => import('./SchemePage.vue'), 60_000);

let opened: Opened | undefined;
afterEach(() => {
  opened?.page.unmount();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

test('a pressed word is changed in its dialog, and the draft is sent whole', async () => {
  const asked = answering({
    [`GET ${at}`]: () => Response.json(view()),
    [`PATCH ${at}`]: async (request) => {
      const sent = await request.clone().json();
      return Response.json(view({ draft: { ...draft, ...sent }, version: 4 }));
    },
  });
  await open();
  expect(button('保存草稿').disabled).toBe(true);

  await press('[aria-label="封顶：50"]');
  await type('封顶', '45');
  await press(button('确定'));
  expect(document.querySelector('[aria-label="封顶：45"]')).not.toBeNull();
  await press(button('保存草稿'));

  const sent = asked.requests.find(({ method }) => method === 'PATCH');
  expect(sent?.headers.get('if-match')).toBe('"v3"');
  const body = await sent?.json();
  expect(body.rules.points.member.tree.of[0].cap).toBe(45);
  expect({ ...body.rules, points: rules.points }).toEqual(rules);
  expect(button('保存草稿').disabled).toBe(true);
});

test('a rule that is changed stands on the word of the committee, unless that is taken off', async () => {
  answering({ [`GET ${at}`]: () => Response.json(view()) });
  await open();

  await press('[aria-label="分值：50"]');
  await type('分值', '40');
  await press(button('确定'));
  await press('[aria-label="分值：30"]');
  await type('分值', '20');
  document.querySelector<HTMLElement>('.el-dialog .el-checkbox')?.click();
  await press(button('确定'));

  const line = (label: string) => document.querySelector(`[aria-label="${label}"]`)?.closest('.line')?.textContent;
  expect(line('分值：40')).toContain('本会规定');
  expect(line('分值：20')).not.toContain('本会规定');
});

test('what is wrong stands beside its rule and in the check, and keeps the draft from being put in force', async () => {
  const faulty = { ...rules, ranking: { ...rules.ranking, minimum: 0 } };
  answering({ [`GET ${at}`]: () => Response.json(view({ draft: { ...draft, rules: faulty } })) });
  await open();

  expect(document.querySelector('[aria-label="检查"]')?.textContent).toContain('1 处问题');
  expect(document.querySelector('[aria-label="检查"]')?.textContent).toContain('参加排名的最少数');
  expect(button('公布施行').disabled).toBe(true);
});

test('who was overtaken brings in what others changed and keeps the own change', async () => {
  let now = view();
  answering({
    [`GET ${at}`]: () => Response.json(now),
    [`PATCH ${at}`]: () => problem(412, { code: 'version.stale' }),
  });
  await open();
  await press('[aria-label="封顶：50"]');
  await type('封顶', '45');
  await press(button('确定'));

  now = view({ version: 4, draft: { ...draft, name: '改过的名称' } });
  await press(button('保存草稿'));
  await press(button('合并他人的修改'));

  expect(document.querySelector<HTMLInputElement>('[aria-label="办法名称"]')?.value).toBe('改过的名称');
  expect(document.querySelector('[aria-label="封顶：45"]')).not.toBeNull();
  expect(document.body.textContent).toContain('已带入对方改的“办法名称”');
});

test('who only reads sees what is in force as sentences, and nothing to press', async () => {
  answering({ [`GET ${at}`]: () => Response.json(view({ current: inForce, draft: null })) });
  await open('county-clerk');

  expect(document.body.textContent).toContain('秦都区政协委员履职考核办法');
  expect(document.body.textContent).toContain('提交集体提案：每件作为集体提案人的提案 10 分');
  expect(document.querySelectorAll('[role="button"].word')).toHaveLength(0);
  expect([...document.querySelectorAll('button')].map((each) => each.textContent?.trim())).not.toContain('修订');
});

test.each([
  ['610402', '品牌名称一并采用：秦家悦读、秦商量'],
  ['653125', '当地的品牌名称和常用语不带入：秦家悦读、秦商量'],
])('where a preset of 610402 is begun from in %s, its picker says what comes along', async (regionCode, said) => {
  const preset = { id: qindu.id, name: qindu.name, source: qindu.source, version: 1, regionCode: '610402' };
  answering({
    [`GET ${at}`]: () => Response.json(view({ draft: null })),
    'GET /api/v1/schemes?limit=100': () => Response.json({ items: [preset], total: 1, nextCursor: null }),
    'GET /api/v1/schemes/qindu': () => Response.json(qindu),
    'GET /api/v1/committees/qindu': () => Response.json({ id: 'c1', name: '某区政协', regionCode }),
  });
  await open();
  await press('.list li button');

  expect(document.querySelector('.preview header')?.textContent).toContain(
    `草稿名称为“秦都区政协考核办法”，可以修改。${said}。`,
  );
});

async function open(role: 'county-administrator' | 'county-clerk' = 'county-administrator') {
  opened = await openPage({ at: '/c/qindu/scheme', routes: schemeRoutes, role });
  await settled(8);
  // The check waits a moment for the next key.
  await new Promise((done) => setTimeout(done, 300));
  await settled(4);
}

function button(words: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find((each) => each.textContent?.trim() === words);
  if (!found) throw new Error(`There is no button “${words}”.`);
  return found;
}

async function press(what: string | HTMLElement) {
  const found = typeof what === 'string' ? document.querySelector<HTMLElement>(what) : what;
  if (!found) throw new Error('There is nothing to press.');
  found.click();
  await settled(8);
}

async function type(label: string, words: string) {
  const input = document.querySelector<HTMLInputElement>(
    `.el-dialog [aria-label="${label}"] input, .el-dialog input[aria-label="${label}"]`,
  );
  if (!input) throw new Error(`There is no field “${label}”.`);
  input.value = words;
  input.dispatchEvent(new Event('input'));
  input.dispatchEvent(new Event('change'));
  await settled(2);
}
