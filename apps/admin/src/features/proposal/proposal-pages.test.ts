import type { ProposalView } from '@lianluo/contract/proposal';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { answering, type Asked } from '../../../test-support/answering';
import { openPage, type Opened } from '../../../test-support/feature';
import { settled } from '../../../test-support/settled';
import { routesOf } from '../../work/work.routes';
import { proposalPages } from './proposal.pages';

const base = '/api/v1/committees/qindu';
// Forms of Element Plus take their time without a browser.
vi.setConfig({ testTimeout: 40_000 });

// The first import of a lazy page takes longer than a test waits.
beforeAll(
  () =>
    Promise.all([
      import('../../work/WorkItemPage.vue'),
      import('../../work/WorkFormPage.vue'),
      import('./handling/HandlingDialog.vue'),
      ...Object.values(proposalPages.controls ?? {}).map((load) => load()),
      ...(proposalPages.cards ?? []).map((load) => load()),
    ]),
  60_000,
);

let opened: Opened | undefined;
afterEach(() => {
  opened?.page.unmount();
  vi.unstubAllGlobals();
  localStorage.clear();
  document.body.replaceChildren();
});

test('a body hands in with its seal, and the text goes in its parts', async () => {
  const asked = await open('/c/qindu/proposals/new');

  await write('案由', '关于加装电梯的提案');
  await choose('collective');
  await write('提出提案的单位', '民盟秦都区总支');
  await press('添加');
  await tick('民盟秦都区总支');
  await write('情况', '老旧小区没有电梯。');
  await write('建议', '分批加装。');
  await press('保存');

  const sent = asked.requests.find(({ method }) => method === 'POST');
  expect(await sent?.json()).toMatchObject({
    form: 'collective',
    proposers: [{ kind: 'party', name: '民盟秦都区总支', sealed: true }],
    content: { situation: '老旧小区没有电梯。', suggestion: '分批加装。' },
  });
});

test('a step of one handling unit is opened from its row, and names it', async () => {
  const asked = await open('/c/qindu/proposals/p1');

  expect(text()).toContain('会办 · 0 / 2 个单位答复已审核');
  await pressWithin('区住建局', '申请退办：区住建局');
  await write('理由', '不属本单位职责。');
  await press('申请退办', '.el-dialog');

  const sent = asked.requests.find(({ url }) => url.endsWith('/actions/request-return'));
  expect(sent?.headers.get('if-match')).toBe('"v5"');
  expect(await sent?.json()).toEqual({ handlingUnit: 'lead', reason: '不属本单位职责。' });
});

test('an assistant gives its opinion to the lead, and answers nobody itself', async () => {
  await open('/c/qindu/proposals/p1');

  expect(verbsOf('区财政局')).toContain('登记会办意见：区财政局');
  expect(verbsOf('区财政局')).not.toContain('登记答复：区财政局');
  expect(verbsOf('区住建局')).toContain('登记答复：区住建局');
});

const unit = (id: string, name: string, lead: boolean): ProposalView['handlingUnits'][number] => ({
  id,
  name,
  lead,
  state: 'signed-for',
  since: '2026-03-02T02:00:00Z',
  assignedAt: '2026-03-01T02:00:00Z',
  signedForAt: '2026-03-02T02:00:00Z',
  via: 'government',
  contacts: [],
});
const proposal: ProposalView = {
  id: 'p1',
  committee: 'qindu',
  title: '关于加装电梯的提案',
  number: '第15号',
  unit: 'u1',
  status: 'assigned',
  reportedOn: '2026-01-10',
  form: 'single',
  proposers: [{ id: 'a', member: 'm1', name: '甲' }],
  content: { situation: '老旧小区没有电梯。' },
  sitting: 'in-session',
  mode: 'joint',
  handlingUnits: [unit('lead', '区住建局', true), unit('second', '区财政局', false)],
  ratings: [],
  round: 1,
  followUps: [],
  imported: false,
  waitingFor: null,
  dueOn: null,
  createdAt: '2026-01-10T02:00:00Z',
  updatedAt: '2026-03-02T02:00:00Z',
  version: 5,
  allowedActions: ['contact', 'co-reply', 'reply', 'request-return'].map((action) => ({
    action,
    label: action,
    requires: [],
  })),
};
const list = (items: unknown[]) => Response.json({ items, nextCursor: null, total: items.length });

async function open(at: string): Promise<Asked> {
  const asked = answering({
    [`GET ${base}`]: () => Response.json({ id: 'qindu', name: '秦都区政协', level: 'county' }),
    [`GET ${base}/units?limit=100`]: () => list([{ id: 'u1', name: '人民路街道政协联络组' }]),
    [`GET ${base}/proposals/p1`]: () => Response.json(proposal),
    [`GET ${base}/proposals/p1/timeline`]: () => Response.json({ items: [] }),
    [`POST ${base}/proposals`]: () => Response.json({ ...proposal, status: 'draft', version: 1 }, { status: 201 }),
    [`POST ${base}/proposals/p1/actions/request-return`]: () => Response.json({ ...proposal, version: 6 }),
  });
  const others = ['unit', 'member', 'opinion'];
  // A link from the page of a unit says whose it is.
  opened = await openPage({ at: `${at}?unit=u1`, routes: routesOf(proposalPages), others });
  await settled(6);
  return asked;
}

const text = () => document.body.textContent.replaceAll(/\s+/g, ' ');
const row = (name: string) =>
  [...document.querySelectorAll('article')].find((each) => each.querySelector('b')?.textContent === name);
const verbsOf = (name: string) =>
  [...(row(name)?.querySelectorAll('button') ?? [])].map((each) => each.textContent.trim());

async function pressWithin(name: string, label: string) {
  const button = [...(row(name)?.querySelectorAll('button') ?? [])].find((each) => each.textContent.trim() === label);
  button?.click();
  await settled(6);
}

async function press(label: string, within = 'body') {
  [...document.querySelectorAll<HTMLButtonElement>(`${within} button`)]
    .find((button) => button.textContent.trim() === label)
    ?.click();
  await settled(6);
}

async function choose(value: string) {
  const radio = document.querySelector<HTMLInputElement>(`input[type="radio"][value="${value}"]`);
  if (!radio) throw new Error(`There is no choice ${value}`);
  radio.checked = true;
  radio.dispatchEvent(new Event('change'));
  await settled(2);
}

async function tick(label: string) {
  const box = [...document.querySelectorAll('label.el-checkbox')].find((each) => each.textContent.includes(label));
  if (!box) throw new Error(`There is no box ${label}`);
  box.querySelector('input')?.click();
  await settled(1);
}

async function write(label: string, words: string) {
  const box = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(
    `input[aria-label="${label}"], textarea[aria-label="${label}"]`,
  );
  if (!box) throw new Error(`There is no field ${label}`);
  box.value = words;
  box.dispatchEvent(new Event('input'));
  await settled(1);
}
