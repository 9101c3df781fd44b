import { isDeepStrictEqual } from 'node:util';
import type { NewLinkView } from '@lianluo/contract/access-link';
import type { ProposalView } from '@lianluo/contract/proposal';
import * as fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Answered, Client } from '../../../../test-support/client';
import { deskOf } from '../../../../test-support/desk';
import * as asking from '../../../../test-support/proposal/asking';
import { openWorld, type World } from '../../../../test-support/world';
import { readToken, writeToken } from '../../../floor/account/api-key.token';

// More of them, or others, by hand.
const { LINK_WALKS = '6', LINK_SEED = '16' } = process.env;
const links = '/committees/qindu/links';
const text = '这段话只有提案者本人写得出来';
/** What stands in the proposal and in nobody's log. */
const words = ['老旧小区没有电梯', '已列入年度计划', '已动工', text];

type Purpose = 'signing' | 'rating';
/** A token that was given out, for whom and for what; it is dead from the moment that something takes its place. */
interface Held {
  token: string;
  link: string;
  proposer: string;
  name: string;
  purpose: Purpose;
  proposal: string;
}

let world: World;
let office: Client;
let holder: ReturnType<typeof asking.holding>;
let members: string[];
let day = 0;

beforeAll(async () => {
  world = await openWorld();
  world.setClock('2026-05-20T10:00:00+08:00');
  office = world.as('demo.qindu');
  holder = asking.holding(world);
  members = await asking.membersCalled(office, ['李红', '赵敏', '钱进']);
  await asking.allowLinks(office, true);
});

const move = fc.record({
  what: fc.constantFrom('send', 'use', 'use', 'use', 'renew', 'revoke', 'expire', 'redo', 'paper'),
  which: fc.nat({ max: 99 }),
  says: fc.constantFrom('satisfied', 'mostly-satisfied', 'unsatisfied'),
});
const answers = {
  signing: (says: string) => ({ decision: says === 'unsatisfied' ? 'decline' : 'confirm' }),
  rating: (says: string) => ({ attitude: says, result: says, text }),
};
const seen: Readonly<Record<Purpose, readonly string[]>> = {
  signing: ['committee', 'content', 'firstProposer', 'name', 'title'],
  rating: ['committee', 'content', 'name', 'number', 'replies', 'title'],
};

/** An answer as whoever sent the call hears it, the number of the call apart. */
const heard = ({ status, body, headers }: Answered<object>): string =>
  JSON.stringify([status, { ...body, requestId: undefined }, [...headers].filter(([name]) => name !== 'x-request-id')]);

const whole = async (id: string): Promise<ProposalView> => asking.read(office, id);
const withoutCourse = ({ version: _version, updatedAt: _at, allowedActions: _actions, ...rest }: ProposalView) => rest;

test(
  'whatever is given out, used, replaced and taken back: only a living link says anything, once, of its bearer’s own line',
  { timeout: 120_000 },
  async () => {
    let calls = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<Purpose>('signing', 'rating'),
        fc.array(move, { minLength: 8, maxLength: 14 }),
        async (purpose, moves) => {
          world.setClock(`2026-05-20T10:00:00+08:00`);
          world.setClock(++day * 1000);
          const walk = await begin(purpose);
          for (const each of moves) {
            await walk(each);
            calls++;
          }
        },
      ),
      { numRuns: Number(LINK_WALKS), seed: Number(LINK_SEED) },
    );
    expect(calls).toBeGreaterThan(0);
    const told = JSON.stringify([world.logged, world.answered]);
    expect(words.filter((word) => told.includes(word))).toEqual([]);
    expect(told).not.toContain('lll_');
  },
);

/** A proposal that stands where its proposers are asked, and what is done with its links. */
async function begin(purpose: Purpose) {
  const id = await asking.submitted(office, members, `加装电梯之${day}`);
  const desk = deskOf(office, 'qindu', 'proposals');
  if (purpose === 'rating') {
    for (const { id: proposer, signing } of (await whole(id)).proposers)
      if (signing) await desk.step(id, 'confirm-signing', { proposer, state: 'confirmed' });
    await asking.repliedTo(office, id);
  }
  const live = new Map<string, Held>();
  const dead = new Map<string, Held>();
  const bury = (doomed: (held: Held) => boolean) => {
    for (const [token, held] of live) {
      if (!doomed(held)) continue;
      live.delete(token);
      dead.set(token, held);
    }
  };
  const give = async (proposers?: string[]) => {
    const { status, body } = await asking.send(office, id, purpose, proposers ? { proposers } : {});
    if (status !== 201) return;
    for (const { proposer, name, link, token } of body.links) {
      bury((held) => held.proposer === proposer);
      live.set(token, { token, link: link.id, proposer, name, purpose, proposal: id });
    }
  };
  await give();

  return async ({ what, which, says }: { what: string; which: number; says: string }): Promise<void> => {
    const held = pick([...live.values(), ...dead.values()], which);
    const { proposers } = await whole(id);
    switch (what) {
      case 'send':
        return give([pick(proposers, which)?.id ?? '']);
      case 'renew':
      case 'revoke': {
        const { version } = await office.get(`${links}/${held?.link}`);
        const done = await office.post<NewLinkView>(`${links}/${held?.link}/actions/${what}`, {}, { version });
        if (!held || done.status !== 200) return undefined;
        const isLive = live.has(held.token) || [...live.values()].some(({ link }) => link === held.link);
        bury(({ link }) => link === held.link);
        if (what === 'renew' && isLive) live.set(done.body.token, { ...held, token: done.body.token });
        return undefined;
      }
      case 'expire':
        world.setClock(31 * 86_400_000);
        office = world.as('demo.qindu');
        bury(() => true);
        return undefined;
      case 'redo':
        if (purpose === 'signing') return undefined;
        if ((await desk.tries(id, 'redo', { reason: '再办' })) !== '200') return undefined;
        bury(() => true);
        return asking.answerOnce(office, id, '已动工。');
      case 'paper': {
        const proposer = pick(proposers, which)?.id ?? '';
        const [action, input] =
          purpose === 'signing'
            ? ['confirm-signing', { proposer, state: 'declined' }]
            : ['rate', { proposer, attitude: says, result: says }];
        if ((await desk.tries(id, String(action), Object(input) as object)) === '200')
          bury((each) => each.proposer === proposer);
        return undefined;
      }
      default:
        return held && use(held, live.has(held.token), says);
    }
  };

  async function use(held: Held, isLive: boolean, says: string): Promise<void> {
    const before = await whole(id);
    const body = answers[purpose](says);
    const unknown = heard(await holder.say('lll_nothing', purpose, body));
    for (const token of guessesOf(held.token)) {
      expect(heard(await holder.say(token, purpose, body))).toBe(unknown);
      expect((await holder.say(token, purpose, {})).status).toBe(404);
    }
    const other = purpose === 'signing' ? 'rating' : 'signing';
    expect(heard(await holder.say(held.token, other, answers[other](says)))).toBe(unknown);
    const looked = await holder.look<Record<string, unknown>>(held.token, purpose);
    if (!isLive) {
      expect(heard(looked)).toBe(heard(await holder.look('lll_nothing', purpose)));
      expect(heard(await holder.say(held.token, purpose, body))).toBe(unknown);
      expect(heard(await holder.say(held.token, purpose, { nothing: 'of the kind' }))).toBe(unknown);
      expect(await whole(id)).toEqual(before);
      return;
    }
    expect([looked.status, Object.keys(looked.body).toSorted()]).toEqual([200, seen[purpose]]);
    const others = before.proposers.slice(1).filter(({ name }) => name !== held.name);
    expect(others.filter(({ name }) => JSON.stringify(looked.body).includes(name))).toEqual([]);
    expect(await whole(id)).toEqual(before);

    const [first, second] = await Promise.all([
      holder.say(held.token, purpose, body),
      holder.say(held.token, purpose, body),
    ]);
    expect([first.status, second.status].toSorted((a, b) => a - b)).toEqual([200, 404]);
    live.delete(held.token);
    dead.set(held.token, held);
    expectOneLine(before, await whole(id), held);
  }
}

/** Of the whole proposal one signer's line is another, or one rating more is there. */
function expectOneLine(before: ProposalView, after: ProposalView, { purpose, proposer }: Held): void {
  expect(after.version).toBe(before.version + 1);
  const changed = after.proposers.filter((each, index) => !isDeepStrictEqual(each, before.proposers[index]));
  if (purpose === 'signing') {
    expect(changed.map(({ id, signing }) => [id, signing?.by])).toEqual([[proposer, 'link']]);
    expect(withoutCourse({ ...after, proposers: [] })).toEqual(withoutCourse({ ...before, proposers: [] }));
    return;
  }
  expect(changed).toEqual([]);
  expect(after.ratings.slice(0, -1)).toEqual(before.ratings);
  expect(after.ratings.at(-1)).toMatchObject({ proposer, by: 'link', round: after.round, text });
  const keys = after.ratings.map((each) => `${each.round} ${each.proposer}`);
  expect(new Set(keys).size).toBe(keys.length);
  expect(withoutCourse({ ...after, ratings: [] })).toEqual(withoutCourse({ ...before, ratings: [] }));
}

/** Whoever has seen one token makes others of it. */
function guessesOf(token: string): string[] {
  const name = readToken('lll_', token)!;
  return [
    writeToken('lll_', { ...name, secret: '1'.repeat(43) }),
    writeToken('lll_', { ...name, id: '1'.repeat(16) }),
    writeToken('lll_', { ...name, committee: 'xincheng' }),
    token.slice(0, -1),
  ];
}

const pick = <Each>(among: readonly Each[], which: number): Each | undefined => among[which % among.length];
