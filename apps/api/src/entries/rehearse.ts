import { randomBytes } from 'node:crypto';
import type { Committee } from '@lianluo/domain/committee/committee';
import type { Rehearsal } from '@lianluo/domain/committee/rehearsal';
import type { User } from '@lianluo/domain/committee/user';
import { dayOf } from '@lianluo/domain/calendar/day';
import { rehearsal } from '@lianluo/schemes/demo/rehearsal';
import { newUser } from '../floor/account/new-user';
import { newToken, sessionKey, sessionRow, writeToken, type Token } from '../floor/account/session.store';
import { committeeAddress, readCommitteeRow } from '../floor/committee/committee.store';
import { readRehearsal, rehearsalRow } from '../floor/committee/rehearsal.store';
import { beginFeedAnew } from '../engine/event/event.store';
import type { Dependencies } from '../floor/context';
import { sortedIds } from '../floor/ids';
import type { Storage, Write } from '../floor/storage/table';
import { createApp } from './app';
import { demoPlayer } from './demo/demo-player';
import { eraseWork } from './erase-work';

const progressEvery = 50;

/** 演练县 from its beginning: what was entered is taken away, and its story is told again through the API, each call at its own time. */
export async function rehearse(deps: Dependencies, committee: string): Promise<void> {
  const { storage } = deps;
  const begun = await readRehearsal(storage, committee);
  const [row] = await storage.get([committeeAddress(committee)], { consistent: true });
  const county = row && readCommitteeRow(row);
  // A job may come twice, and an office's own county is never emptied.
  if (!county?.rehearsal || begun?.state !== 'filling') return;

  await eraseWork(deps, county);
  await deps.settled();
  // Before the story and behind it: who followed what is erased, and who began in the middle of it, reads anew.
  await beginFeedAnew(deps, committee);
  const done = await tell(deps, county, begun);
  await deps.settled();
  await beginFeedAnew(deps, committee);
  const at = deps.now().toISOString();
  await keep(storage, { ...begun, state: 'ready', readyAt: at, done, total: done });
}

async function tell(deps: Dependencies, county: Committee, begun: Rehearsal): Promise<number> {
  const office = { committee: county.id, administrator: 'script' };
  const calls = rehearsal(dayOf(deps.now()), office);
  let time = new Date(calls[0]?.at ?? deps.now());
  const now = () => time;
  const playing = { ...deps, now, newId: sortedIds(now), settled: async () => undefined };
  const player = demoPlayer(createApp(playing));
  player.know(`committee-${county.id}`, county);
  const script = await scriptUser(deps, county);
  for (const [index, { at, ...call }] of calls.entries()) {
    time = new Date(at);
    const token = newToken(county.id, script.id);
    await deps.storage.write([sessionAt(time, token, script, deps.now())]);
    await player.play(call, `lianluo=${writeToken(token)}`);
    await deps.storage.write([{ table: 'ephemeral', remove: sessionKey(token) }]);
    if (index % progressEvery === 0) await keep(deps.storage, { ...begun, done: index, total: calls.length });
  }
  return calls.length;
}

/** A session for one call, as its story goes over years; what the table does away with goes by the clock of today. */
function sessionAt(time: Date, token: Token, user: User, today: Date): Write {
  const { expiresAt } = sessionRow(token, user, today);
  return { table: 'ephemeral', put: { ...sessionRow(token, user, time), expiresAt }, if: 'absent' };
}

/** 演练脚本: whose name stands at what the story enters. It is kept nowhere, so nobody signs in as it. */
async function scriptUser({ newId, now }: Dependencies, { id }: Committee): Promise<User> {
  const { user } = await newUser(
    { newId, instant: now().toISOString(), passwords: { hash: async () => randomBytes(32).toString('hex') } as never },
    { committee: id, username: `script.${id}`, name: '演练脚本', roles: ['county-administrator'] },
  );
  return { ...user, mustChangePassword: false };
}

const keep = (storage: Storage, state: Rehearsal) => storage.write([{ table: 'platforms', put: rehearsalRow(state) }]);
