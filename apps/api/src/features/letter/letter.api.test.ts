import type { ListOf } from '@lianluo/contract/common';
import type { PaperListView } from '@lianluo/contract/kind-papers';
import type { LetterSeriesView, LetterSummaryView, LetterView } from '@lianluo/contract/letter';
import type { PrintedPaperView } from '@lianluo/contract/papers';
import type { TimelineView } from '@lianluo/contract/work';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { anOffice, inHandling } from '../../../test-support/opinion-desk';
import type { Desk } from '../../../test-support/desk';
import type { World } from '../../../test-support/world';

const base = '/committees/qindu';
const letters = `${base}/letters`;
const on = '2026-05-20';
let world: World;
let office: Client;
let desk: Desk;

const joint = { mode: 'joint', handlingUnits: [{ name: '城管局' }, { name: '住建局', lead: true }] };
const series = [
  { group: 'letter', code: '秦政协函' },
  { group: 'reminder', code: '秦政协函' },
];
const setSeries = async (body: object) => {
  const { version } = await office.get(`${base}/letter-series`);
  return office.put<LetterSeriesView>(`${base}/letter-series`, body, { version });
};
const send = (item: { id: string; handlingUnit: string }, more: object = {}) =>
  office.post<LetterView>(`${base}/opinions/${item.id}/letters`, {
    paper: 'transfer-letter',
    record: item.handlingUnit,
    sentOn: on,
    ...more,
  });

beforeAll(async () => {
  ({ world, office, desk } = await anOffice());
});

test('without a code nothing takes a number, and the refusal says where it is set', async () => {
  const item = await inHandling(desk, joint);
  const refused = await send(item);
  expect([refused.status, refused.body]).toMatchObject([409, { code: 'letter.no-code' }]);
  expect(refused.body).toHaveProperty('title', expect.stringContaining('发文字号'));

  const set = await setSeries({ series });
  expect([set.status, set.version]).toEqual([200, 1]);
  expect(set.body.items.map(({ group, code, next }) => [group, code, next])).toEqual([
    ['letter', '秦政协函', '秦政协函〔2026〕1号'],
    ['assignment', undefined, undefined],
    ['supervision', undefined, undefined],
    ['reminder', '秦政协函', '秦政协函〔2026〕1号'],
    ['guidance', undefined, undefined],
    ['feedback', undefined, undefined],
  ]);
  const twice = await setSeries({ series: [...series, series[0]] });
  const odd = await setSeries({ series: [{ group: 'letter', code: '秦政协函', pattern: '第{no}号' }] });
  expect([twice.status, odd.status]).toEqual([422, 422]);
});

test('a letter goes out under its number as the office has changed it, and its slip comes back', async () => {
  const item = await inHandling(desk, joint);
  const path = `${base}/opinions/${item.id}`;
  const { body: list } = await office.get<PaperListView>(`${path}/papers`);
  const transfers = list.items.filter(({ paper }) => paper === 'transfer-letter');
  expect(transfers.map(({ about, numbered, drafts, letters: sent }) => [about, numbered, drafts, sent])).toEqual([
    ['城管局（会办）', true, true, []],
    ['住建局（主办）', true, true, []],
  ]);
  const draft = await office.get<PrintedPaperView>(`${path}/papers/transfer-letter?record=${item.handlingUnit}`);
  expect(draft.body).toMatchObject({
    addressed: '城管局',
    head: { organ: '政协秦都区委员会办公室' },
    notice: '演示数据',
  });
  expect(draft.body.number).toBeUndefined();

  const texts = { paragraphs: ['请于六月底前函复。'], contact: '（联系人：丁某某　029-33210000）' };
  const sent = await send(item, { texts, sentOn: '2026-05-19' });
  expect([sent.status, sent.headers.get('location')]).toEqual([201, `/api/v1${letters}/${sent.body.id}`]);
  expect(sent.body).toMatchObject({ number: '秦政协函〔2026〕1号', to: '城管局', state: 'sent', sentOn: '2026-05-19' });
  expect(sent.body.content).toMatchObject({
    ...draft.body,
    ...texts,
    number: sent.body.number,
    signed: { date: '2026年5月19日' },
    receipt: {},
  });
  expect(sent.body.content.receipt?.boxes[0]?.[0]).toMatchObject({ label: '编号', words: sent.body.number });

  const early = await office.post(`${letters}/${sent.body.id}/receipt`, { returnedOn: '2026-05-18' });
  expect(early.status).toBe(422);
  const back = await office.post<LetterView>(`${letters}/${sent.body.id}/receipt`, {
    returnedOn: on,
    signer: '己某某',
    text: '已安排科室办理。',
  });
  expect(back.body).toMatchObject({
    state: 'returned',
    receipt: { signer: '己某某', enteredBy: 'demo.qindu' },
    version: 2,
  });
  expect((await office.post(`${letters}/${sent.body.id}/receipt`, { returnedOn: on })).body).toMatchObject({
    code: 'letter.returned',
  });

  const file = await office.get<Uint8Array>(`${letters}/${sent.body.id}/document`);
  const xml = strFromU8(unzipSync(file.body)['word/document.xml']!);
  for (const words of ['秦政协函〔2026〕1号', '请于六月底前函复。', '办理回执', '政协秦都区委员会办公室'])
    expect(xml).toContain(words);
  expect(xml).not.toContain('特此函告');
});

test('a voided letter keeps its number, which nothing else is given; the timeline tells of all of it', async () => {
  const item = await inHandling(desk, joint);
  const wrong = (await send(item)).body;
  const gone = await office.post<LetterView>(`${letters}/${wrong.id}/void`, { reason: '主送有误' });
  expect(gone.body).toMatchObject({ state: 'voided', number: wrong.number, allowedActions: [] });
  expect((await office.post(`${letters}/${wrong.id}/void`, { reason: '再次' })).status).toBe(409);
  const right = (await send(item, { to: '区城市管理局' })).body;
  expect(right.no).toBe(wrong.no + 1);
  expect(right.content.addressed).toBe('区城市管理局');

  const { items } = (await office.get<TimelineView>(`${base}/opinions/${item.id}/timeline`)).body;
  expect(items.slice(-3).map(({ label, note }) => [label, note])).toEqual([
    ['发文', `转办函 ${wrong.number}，致城管局`],
    ['作废发文', `${wrong.number}：主送有误`],
    ['发文', `转办函 ${right.number}，致区城市管理局`],
  ]);
  const entries = await world.storage.list({ table: 'journal', pk: `qindu#letters#${wrong.id}`, limit: 9 });
  expect(entries.rows.map(({ action }) => action)).toEqual(['send', 'void']);
});

test('numbers have no gap and no twin, however many are sent at once; what was sent elsewhere is behind them', async () => {
  const item = await inHandling(desk, joint);
  const before = (await send(item)).body.no;
  const sent = await Promise.all(Array.from({ length: 6 }, () => send(item)));
  expect(sent.map(({ body }) => body.no).sort((a, b) => a - b)).toEqual(
    [1, 2, 3, 4, 5, 6].map((each) => before + each),
  );

  await setSeries({ series: [{ group: 'letter', code: '秦政协函', issuedInYear: { year: 2026, no: 40 } }] });
  expect((await send(item)).body.number).toBe('秦政协函〔2026〕41号');
  // The last year is a series of its own, and a new code begins at one.
  expect((await send(item, { sentOn: '2025-12-31' })).body.number).toBe('秦政协函〔2025〕1号');
  await setSeries({ series: [{ group: 'letter', code: '秦政协办函' }] });
  expect((await send(item)).body.number).toBe('秦政协办函〔2026〕1号');
  expect((await send(item, { sentOn: '2026-05-21' })).status).toBe(422);
});

describe('the register', () => {
  test('newest first, by paper, state, year, item and words', async () => {
    const item = await inHandling(desk, joint);
    const sent = [(await send(item)).body, (await send(item)).body];
    const asked = async (query: string) => (await office.get<ListOf<LetterSummaryView>>(`${letters}?${query}`)).body;
    const all = await asked('limit=100');
    expect(all.items.map(({ id }) => id).slice(0, 2)).toEqual([sent[1]!.id, sent[0]!.id]);
    expect(all.total).toBe(all.items.length);
    const paged: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: ListOf<LetterSummaryView> = await asked(`limit=3${cursor && `&cursor=${cursor}`}`);
      paged.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(all.items.map(({ id }) => id));
    expect((await asked(`item=${item.id}`)).items.map(({ id }) => id)).toEqual([sent[1]!.id, sent[0]!.id]);
    const is = (state: string) => all.items.filter((each) => each.state === state).map(({ id }) => id);
    expect((await asked('state=voided')).items.map(({ id }) => id)).toEqual(is('voided'));
    expect((await asked('year=2025')).items).toHaveLength(1);
    expect((await asked('q=城市管理局')).items.map(({ to }) => to)).toEqual(['区城市管理局']);
    expect((await asked('paper=reply-letter')).items).toEqual([]);
  });

  test('is the office’s; a letter is for whoever reads its item, and from outside for whom it was sent to', async () => {
    const item = await inHandling(desk, joint);
    const { id } = (await send(item)).body;
    const up = (await send(item, { to: '政协示范市委员会办公室' })).body;
    const reading = async (who: string) => {
      const client = world.as(who);
      const all = [letters, `${letters}/${id}`, `${letters}/${id}/document`, `${letters}/${up.id}`];
      return Promise.all(all.map(async (path) => (await client.get(path)).status));
    };
    expect(await reading('demo.qindu.clerk')).toEqual([200, 200, 200, 200]);
    // The item is of no unit of theirs; the city reads none that was never issued.
    expect(await reading('demo.qindu.unit')).toEqual([403, 404, 404, 404]);
    expect(await reading('demo.city')).toEqual([403, 404, 404, 404]);
    expect(await reading('demo.xincheng')).toEqual([404, 404, 404, 404]);

    const issued = await desk.record({ title: '已印发的', fastLane: false });
    await desk.walk(issued.id, 'submit', 'edit', 'review', 'sign', 'issue');
    const { handlingUnits } = await desk.step(issued.id, 'transfer', joint);
    const told = { id: issued.id, handlingUnit: handlingUnits[0]!.id };
    const own = (await send(told)).body;
    const theirs = (await send(told, { to: '政协示范市委员会' })).body;
    const city = world.as('demo.city');
    expect([
      (await city.get(`${letters}/${own.id}`)).status,
      (await city.get(`${letters}/${theirs.id}`)).status,
    ]).toEqual([404, 200]);
    const { items } = (await city.get<PaperListView>(`${base}/opinions/${issued.id}/papers`)).body;
    expect(items.flatMap(({ letters: sent }) => sent.map((each) => each.id))).toEqual([theirs.id]);
    const { items: lines } = (await city.get<TimelineView>(`${base}/opinions/${issued.id}/timeline`)).body;
    expect(lines.filter(({ action }) => action === 'send-letter').map(({ note }) => note)).toEqual([
      undefined,
      undefined,
    ]);
    expect((await city.post(`${base}/opinions/${issued.id}/letters`, {})).status).toBe(403);
  });
});

test('what a paper has not is not changed, and what an item has not is not found', async () => {
  const item = await inHandling(desk, joint);
  const path = `${base}/opinions/${item.id}/papers`;
  const boxes = [{ label: '没有这一栏', words: '甲' }];
  const refused = await office.post(`${path}/receiving-form/document`, { texts: { boxes } });
  expect([refused.status, refused.body]).toMatchObject([
    422,
    { errors: [{ pointer: '/texts/boxes/0/label', code: 'paper.no-box' }] },
  ]);
  expect((await office.post(`${path}/receiving-form/document`, { texts: { contact: '丁某某' } })).status).toBe(422);
  const missing = ['transfer-letter', 'transfer-letter?record=elsewhere', 'meeting-notice', 'no-paper'];
  for (const each of missing) expect((await office.get(`${path}/${each}`)).status).toBe(404);
  const form = await send(item, { paper: 'receiving-form', record: undefined });
  expect([form.status, form.body]).toMatchObject([422, { code: 'letter.unnumbered' }]);
});
