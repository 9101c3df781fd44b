import type { ListOf } from '@lianluo/contract/common';
import type { LinkView, NewLinkView, OpenedLinkView } from '@lianluo/contract/access-link';
import type { ProposalLinksView, RatedView, SignedView } from '@lianluo/contract/proposal-links';
import type { TimelineView } from '@lianluo/contract/work';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Client } from '../../../../test-support/client';
import { deskOf } from '../../../../test-support/desk';
import * as asking from '../../../../test-support/proposal/asking';
import { openWorld, type World } from '../../../../test-support/world';

const path = '/committees/qindu/proposals';
const [now, unknown] = ['2026-05-20T10:00:00+08:00', 'lll_nothing'];
const good = { attitude: 'satisfied', result: 'mostly-satisfied', text: '期待早日动工' } as const;

let world: World;
let office: Client;
let members: string[];
let holder: ReturnType<typeof asking.holding>;
const sent = async (id: string, purpose: 'signing' | 'rating', body: object = {}) =>
  (await asking.send(office, id, purpose, body)).body.links;
const lastEntry = async (id: string) => (await office.get<TimelineView>(`${path}/${id}/timeline`)).body.items.at(-1);
const desk = () => deskOf(office, 'qindu', 'proposals');

beforeAll(async () => {
  world = await openWorld({ now });
  office = world.as('demo.qindu.clerk');
  members = await asking.membersCalled(office, ['李红', '赵敏', '钱进']);
  holder = asking.holding(world);
  await asking.allowLinks(world.as('demo.qindu'), true);
});
beforeEach(() => world.setClock(now));
describe('联名确认', () => {
  test('each who signs is shown the proposal by a link of their own, and answers once', async () => {
    const id = await asking.submitted(office, members);
    const links = await sent(id, 'signing');
    expect(links.map(({ name, link }) => [name, link.state, link.expiresOn])).toEqual([
      ['赵敏', 'active', '2026-06-19'],
      ['钱进', 'active', '2026-06-19'],
    ]);
    const [zhao, qian] = links;
    expect((await world.stranger().get<OpenedLinkView>(`/links/${zhao!.token}`)).body).toEqual({
      purpose: 'signing',
      committee: '政协秦都区委员会',
      subject: '加装电梯',
      bearer: '赵敏',
      expiresOn: '2026-06-19',
    });
    expect((await holder.look(zhao!.token, 'signing')).body).toEqual({
      committee: '政协秦都区委员会',
      title: '加装电梯',
      content: { situation: '老旧小区没有电梯', analysis: '协调难', suggestion: '出台办法' },
      firstProposer: '李红',
      name: '赵敏',
    });
    const at = '2026-05-20T02:00:00.000Z';
    const signed = await holder.say<SignedView>(zhao!.token, 'signing', { decision: 'confirm' });
    expect([signed.status, signed.body]).toEqual([200, { name: '赵敏', decision: 'confirm', at }]);
    expect(await desk().tries(id, 'confirm-signing', { proposer: zhao!.proposer, state: 'declined' })).toBe(
      '409 proposal.signing-by-link',
    );
    expect((await holder.say(qian!.token, 'signing', { decision: 'decline' })).status).toBe(200);

    const { proposers } = await asking.read(office, id);
    expect(proposers.map(({ signing }) => signing && [signing.state, signing.by, signing.link])).toEqual([
      undefined,
      ['confirmed', 'link', zhao!.link.id],
      ['declined', 'link', qian!.link.id],
    ]);
    const { by, action } = (await lastEntry(id))!;
    expect([action, by.name, by.role]).toEqual(['sign-by-link', '钱进', 'invited']);
    expect((await holder.say(zhao!.token, 'signing', { decision: 'decline' })).status).toBe(404);
    const held = (await office.get<ProposalLinksView>(`${path}/${id}/links`)).body.items;
    expect(held.map(({ purpose, name, link }) => [purpose, name, link.state])).toEqual([
      ['signing', '赵敏', 'used'],
      ['signing', '钱进', 'used'],
    ]);
  });

  test('paper is entered by the office, put right by it, and leaves no link that opens anything', async () => {
    const id = await asking.submitted(office, members);
    const [zhao] = await sent(id, 'signing');
    await desk().step(id, 'confirm-signing', { proposer: zhao!.proposer, state: 'declined' });
    const { proposers } = (await desk().step(id, 'confirm-signing', {
      proposer: zhao!.proposer,
      state: 'confirmed',
    })) as never as Awaited<ReturnType<typeof asking.read>>;

    expect(proposers[1]?.signing).toMatchObject({ state: 'confirmed', by: 'paper' });
    expect((await holder.look(zhao!.token, 'signing')).status).toBe(404);
    expect((await asking.send(office, id, 'signing', { proposers: [zhao!.proposer] })).body).toMatchObject({
      code: 'proposal.signing-answered',
      errors: [{ pointer: '/proposers/0' }],
    });
  });

  test('who was given another link holds the first for nothing; a changed text asks anew', async () => {
    const id = await asking.submitted(office, members);
    const [first] = await sent(id, 'signing', { expiresOn: '2026-05-21' });
    const [second] = await sent(id, 'signing', { proposers: [first!.proposer] });
    expect([second!.link.id, second!.link.expiresOn]).toEqual([first!.link.id, '2026-06-19']);
    expect((await holder.look(first!.token, 'signing')).status).toBe(404);
    expect((await holder.say(second!.token, 'signing', { decision: 'confirm' })).status).toBe(200);

    await deskOf(office, 'qindu', 'proposals').change(id, { content: { situation: '老旧小区多数没有电梯' } });
    const { proposers } = await asking.read(office, id);
    expect(proposers[1]?.signing).toEqual({ state: 'asked' });
    const [third] = await sent(id, 'signing', { proposers: [first!.proposer] });
    expect(third!.link.id).not.toBe(first!.link.id);
    expect((await holder.look<{ content: object }>(third!.token, 'signing')).body.content).toMatchObject({
      situation: '老旧小区多数没有电梯',
    });
  });
});

test('a link that was opened before the text was changed signs nothing that its holder has not read', async () => {
  const id = await asking.submitted(office, members);
  const [zhao] = await sent(id, 'signing');
  expect((await holder.look(zhao!.token, 'signing')).status).toBe(200);
  await deskOf(office, 'qindu', 'proposals').change(id, { content: { suggestion: '另换一件事' } });

  expect((await holder.say(zhao!.token, 'signing', { decision: 'confirm' })).status).toBe(404);
  const { proposers } = await asking.read(office, id);
  expect(proposers[1]?.signing).toEqual({ state: 'asked' });
  const [again] = await sent(id, 'signing', { proposers: [zhao!.proposer] });
  expect((await holder.say(again!.token, 'signing', { decision: 'confirm' })).status).toBe(200);
});

describe('征询意见', () => {
  test('a proposer rates attitude and result apart, once a round, and the office enters paper for the others', async () => {
    const id = await asking.submitted(office, members.slice(0, 2));
    await desk().step(id, 'confirm-signing', {
      proposer: (await asking.read(office, id)).proposers[1]!.id,
      state: 'confirmed',
    });
    await asking.repliedTo(office, id);
    const [li, zhao] = await sent(id, 'rating');
    const { number } = await asking.read(office, id);
    expect((await holder.look(li!.token, 'rating')).body).toEqual({
      committee: '政协秦都区委员会',
      title: '加装电梯',
      content: { situation: '老旧小区没有电梯', analysis: '协调难', suggestion: '出台办法' },
      number,
      replies: [{ unit: '区住建局', class: { id: 'B', meaning: '列入计划逐步解决' }, text: '已列入年度计划。' }],
      name: '李红',
    });
    const said = await holder.say<RatedView>(li!.token, 'rating', good);
    expect([said.status, said.body]).toEqual([200, { ...good, name: '李红', at: '2026-05-20T02:00:00.000Z' }]);
    expect((await lastEntry(id))?.by).toMatchObject({ name: '李红', role: 'invited' });
    const ofLi = { proposer: li!.proposer, attitude: 'unsatisfied', result: 'unsatisfied' };
    expect(await desk().tries(id, 'rate', ofLi)).toBe('409 proposal.rating-rated');

    await desk().step(id, 'rate', { ...ofLi, proposer: zhao!.proposer });
    expect((await holder.say(zhao!.token, 'rating', good)).status).toBe(404);
    const { ratings } = await asking.read(office, id);
    expect(ratings.map(({ name, by, enteredBy, result }) => [name, by, enteredBy, result])).toEqual([
      ['李红', 'link', undefined, 'mostly-satisfied'],
      ['赵敏', 'paper', expect.any(String), 'unsatisfied'],
    ]);
    expect(await desk().tries(id, 'void-rating', { rating: ratings[0]!.id, reason: '录错' })).toBe(
      '409 proposal.rating-by-link',
    );
    await desk().step(id, 'void-rating', { rating: ratings[1]!.id, reason: '录错' });
    expect((await asking.read(office, id)).ratings.map(({ name }) => name)).toEqual(['李红']);
    // The link of one whose paper was voided is theirs again.
    expect((await holder.say(zhao!.token, 'rating', { ...good, result: 'unsatisfied' })).status).toBe(200);

    await desk().step(id, 'redo', { reason: '不满意办理结果' });
    await asking.answerOnce(office, id, '已动工。');
    expect((await holder.look(zhao!.token, 'rating')).status).toBe(404);
    const [again] = await sent(id, 'rating', { proposers: [zhao!.proposer] });
    expect((await holder.look<{ replies: unknown }>(again!.token, 'rating')).body.replies).toMatchObject([
      { text: '已动工。' },
    ]);
  });

  test('the same call sent again with its key hears its answer; anything else is not found', async () => {
    const id = await asking.submitted(office, members.slice(0, 1));
    await asking.repliedTo(office, id);
    const [{ token } = { token: '' }] = await sent(id, 'rating');
    const first = await holder.say(token, 'rating', good, 'once');
    const again = await holder.say(token, 'rating', good, 'once');

    expect([first.status, again.status, again.headers.get('idempotency-replayed')]).toEqual([200, 200, 'true']);
    expect(again.body).toEqual(first.body);
    const others = await Promise.all([
      holder.say(token, 'rating', { ...good, result: 'unsatisfied' }, 'once'),
      holder.say(token, 'rating', {}, 'once'),
      holder.say(token, 'rating', good, 'twice'),
      holder.say(token, 'rating', good),
      holder.look(token, 'rating'),
      holder.look(unknown, 'rating'),
    ]);
    expect(new Set(others.map(({ status, body }) => `${status} ${String(body['code'])}`))).toEqual(
      new Set(['404 not-found']),
    );
    expect((await asking.read(office, id)).ratings).toHaveLength(1);
  });

  test('the same link used twice at once gives one answer', async () => {
    const id = await asking.submitted(office, members.slice(0, 1));
    await asking.repliedTo(office, id);
    const [{ token } = { token: '' }] = await sent(id, 'rating');
    const answers = await Promise.all(
      (['satisfied', 'mostly-satisfied', 'unsatisfied'] as const).map((result) =>
        holder.say(token, 'rating', { ...good, result }),
      ),
    );

    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 404, 404]);
    expect((await asking.read(office, id)).ratings).toHaveLength(1);
  });
});

test('links are the office’s to give, where the committee allows them, of what is open and in its time', async () => {
  const id = await asking.submitted(office, members);
  const [zhao] = await sent(id, 'signing');
  const { proposer, link, token } = zhao!;
  expect((await asking.send(world.as('demo.qindu.unit'), id, 'signing')).status).toBe(404);
  expect((await asking.send(world.as('demo.city'), id, 'signing')).status).toBe(404);
  expect((await asking.send(office, id, 'rating')).body).toMatchObject({ code: 'proposal.rating-not-now' });
  expect((await asking.send(office, id, 'signing', { proposers: ['nobody'] })).body).toMatchObject({
    code: 'proposal.proposer-unknown',
  });
  expect((await asking.send(office, id, 'signing', { expiresOn: '2027-05-21' })).body).toMatchObject({
    code: 'link.expiry',
  });

  await asking.allowLinks(world.as('demo.qindu'), false);
  expect((await asking.send(office, id, 'signing')).body).toMatchObject({ code: 'proposal.links-off' });
  expect((await holder.look(token, 'signing')).status).toBe(404);
  expect((await world.stranger().get(`/links/${token}`, { address: '203.0.113.251' })).status).toBe(404);
  await asking.allowLinks(world.as('demo.qindu'), true);
  expect((await holder.look(token, 'signing')).status).toBe(200);

  // The register renews and takes back these like all others.
  const register = await office.get<ListOf<LinkView>>(`/committees/qindu/links?purpose=signing&subject=${id}`);
  expect(register.body.items.map(({ bearer }) => bearer?.name)).toEqual(['钱进', '赵敏']);
  const renewed = await office.post<NewLinkView>(
    `/committees/qindu/links/${link.id}/actions/renew`,
    {},
    { version: link.version },
  );
  expect((await holder.look(token, 'signing')).status).toBe(404);
  expect((await holder.say(renewed.body.token, 'signing', { decision: 'confirm' })).status).toBe(200);
  const used = { version: renewed.body.version + 1 };
  expect((await office.post(`/committees/qindu/links/${link.id}/actions/renew`, {}, used)).body.code).toBe('link.used');
  expect((await asking.read(office, id)).proposers.find((each) => each.id === proposer)?.signing?.state).toBe(
    'confirmed',
  );
});
