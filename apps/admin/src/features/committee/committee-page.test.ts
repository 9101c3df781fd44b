import type { CommitteeView } from '@lianluo/contract/committee';
import { nationalSectors } from '@lianluo/domain/member/member';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { answering, problem } from '../../../test-support/answering';
import { openPage, type Opened } from '../../../test-support/feature';
import '../../../test-support/quick-elements';
import { settled } from '../../../test-support/settled';
import { changeOf, endOfTerm, formOf, termFault } from './committee-form';
import { committeeRoutes } from './committee.routes';

const at = '/api/v1/committees/qindu';
const plain: CommitteeView = {
  id: 'qindu',
  name: '秦都区政协',
  level: 'county',
  regionCode: '610402',
  demo: false,
  editorMaySign: false,
  secrecyReview: false,
  titlesInNotices: false,
  createdAt: '2026-01-05T02:00:00.000Z',
  updatedAt: '2026-03-02T01:00:00.000Z',
  version: 4,
};

vi.setConfig({ testTimeout: 40_000 });
beforeAll(() => import('./CommitteePage.vue'), 60_000);

let opened: Opened | undefined;
afterEach(() => {
  opened?.page.unmount();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

test('a committee without its full name is asked for it, and sends what was typed and nothing else', async () => {
  const full = '政协咸阳市秦都区委员会';
  const asked = answering({
    [`GET ${at}`]: () => Response.json(plain),
    [`PATCH ${at}`]: () => Response.json({ ...plain, fullName: full, version: 5 }),
  });
  opened = await openPage({ at: '/c/qindu/about', routes: committeeRoutes });
  await settled(6);
  expect(document.body.textContent).toContain('尚未填写本会全称');
  expect(button('保存').disabled).toBe(true);

  await type('全称', full);
  await press('保存');

  const sent = asked.requests.find(({ method }) => method === 'PATCH')!;
  expect(sent.headers.get('if-match')).toBe('"v4"');
  expect(await sent.json()).toEqual({ fullName: full });
  expect(document.body.textContent).not.toContain('尚未填写本会全称');
  expect(button('保存').disabled).toBe(true);
});

test('who was overtaken takes in the other name and keeps what is typed', async () => {
  let now = plain;
  answering({
    [`GET ${at}`]: () => Response.json(now),
    [`PATCH ${at}`]: () => problem(412, { code: 'version.stale' }),
  });
  opened = await openPage({ at: '/c/qindu/about', routes: committeeRoutes });
  await settled(6);
  await type('全称', '政协咸阳市秦都区委员会');
  now = { ...plain, name: '秦都政协', version: 5 };
  await press('保存');
  await press('合并他人的修改');

  expect([field('全称').value, field('简称').value]).toEqual(['政协咸阳市秦都区委员会', '秦都政协']);
});

test('a renamed sector takes with it those who bore its name, and the list of the country is none of its own', () => {
  const before = formOf(plain);
  expect(before.sectors.map(({ name }) => name)).toEqual(nationalSectors);
  expect(changeOf(before, formOf(plain))).toEqual({});

  const form = formOf(plain);
  const [first, ...others] = form.sectors;
  form.sectors = [{ ...first!, name: ' 中共 ' }, ...others.slice(0, 1).map((each) => ({ ...each, merges: ['台盟'] }))];
  expect(changeOf(before, form)).toEqual({
    sectors: [
      { name: '中共', merges: ['中国共产党'] },
      { name: '民革', merges: ['台盟'] },
    ],
  });
});

test('a term is a number and two days, or nothing', () => {
  const term = { number: 10, startsOn: '2022-02-28', endsOn: '2027-02-27' };
  const before = formOf({ ...plain, term });
  const without = { ...before, term: undefined, startsOn: undefined, endsOn: undefined };

  expect(endOfTerm('2022-02-28')).toBe('2027-02-27');
  expect([before, without, { ...before, endsOn: undefined }].map(termFault)).toEqual([
    undefined,
    undefined,
    expect.stringContaining('一并填写'),
  ]);
  expect(changeOf(before, without)).toEqual({ term: null });
  expect(changeOf(before, { ...before, term: 11 })).toEqual({ term: { ...term, number: 11 } });
});

function button(words: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find((each) => each.textContent?.trim() === words);
  if (!found) throw new Error(`There is no button “${words}”.`);
  return found;
}

async function press(words: string) {
  button(words).click();
  await settled(6);
}

const field = (label: string): HTMLInputElement => document.querySelector(`[aria-label="${label}"]`)!;

async function type(label: string, words: string) {
  const input = field(label);
  input.value = words;
  input.dispatchEvent(new Event('input'));
  await settled(1);
}
