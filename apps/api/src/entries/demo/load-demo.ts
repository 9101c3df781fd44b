import { addDays, type Day } from '@lianluo/domain/calendar/day';
import type { Committee } from '@lianluo/domain/committee/committee';
import { officers, type Role } from '@lianluo/domain/permission';
import type { DemoAccount, DemoCommittee, DemoWorld } from '@lianluo/schemes/demo/call';
import { demoWorld } from '@lianluo/schemes/demo/demo-world';
import type { DemoPart } from '@lianluo/schemes/demo/parts';
import { createApp } from '../app';
import { runJob } from '../run-job';
import { cityKey } from '../../floor/committee/cities';
import { committeeRow } from '../../floor/committee/committee.store';
import { happenedBy } from '../../engine/inbox/happened';
import { tellInboxes } from '../../engine/inbox/telling';
import type { Dependencies } from '../../floor/context';
import { sortedIds } from '../../floor/ids';
import type { Change, Storage } from '../../floor/storage/table';
import { scryptPasswords } from '../../floor/account/passwords';
import { demoPassword } from './accounts';
import { demoAccounts, type DemoAccounts } from './demo-accounts';
import { demoPlayer, type DemoPlayer } from './demo-player';

export interface DemoLoading {
  /** The last day of the demo world. */
  today: Day;
  /** All of it without. */
  parts?: readonly DemoPart[] | undefined;
  /** Users who are there already elsewhere, by their login: whoever writes in their name bears their id. */
  known?: Readonly<Record<string, string>> | undefined;
  onProgress?: (done: number, total: number) => void;
  /** Has everything counted of a committee whose year is locked; `settled` without. */
  counted?: ((committee: string) => Promise<void>) | undefined;
}

/** How many calls may run up changes before they are counted. */
const countedEvery = 250;
/** So many days of it are news. */
const newsDays = 30;

/** Plays the demo world through the app, each call at its own time, so that every item has its journal and its figures. */
export async function loadDemo(
  deps: Dependencies,
  { today, parts, known, onProgress, counted = () => deps.settled() }: DemoLoading,
): Promise<void> {
  const world = demoWorld(today, parts);
  let time = new Date(world.calls[0]?.at ?? `${today}T09:00:00+08:00`);
  const now = () => time;
  const oldest = `${addDays(today, -newsDays)}T00:00:00.000Z`;
  const news: Change[] = [];
  const playing: Dependencies = {
    ...deps,
    storage: heard(deps.storage, (entry) => {
      if (String(entry.after?.['at']) >= oldest) news.push(entry);
    }),
    now,
    newId: sortedIds(now),
    settled: async () => undefined,
    // The script goes on from a year that is locked, on the day on which that was asked for.
    later: async (job) => {
      // Nobody asks how a world stands that is still growing.
      if (job.task === 'standings') return;
      if (job.task !== 'lock-year') return deps.later(job);
      await counted(job.committee);
      await runJob(playing, job);
    },
    // One-time passwords are made on the way and replaced at once.
    passwords: scryptPasswords({ N: 2, r: 1, p: 1 }),
  };
  const accounts = demoAccounts(playing, await deps.passwords.hash(demoPassword), known);
  const player = demoPlayer(createApp(playing));
  const offices = demoOffices(playing, world, accounts, player);

  await offices.open();
  for (const [index, { at, ...call }] of world.calls.entries()) {
    // What waits for its bytes lapses by the store's own clock, which does not run with the script's.
    time = call.bytes ? deps.now() : new Date(at);
    await player.play(call, await offices.cookieOf(call.as));
    if (index % countedEvery === 0) {
      await deps.settled();
      onProgress?.(index, world.calls.length);
    }
  }
  await offices.complete();
  await accounts.end();
  // Where a world is played nobody follows its journal: its people find in their inboxes what it last told.
  await tellInboxes(deps.storage, happenedBy(news, oldest), now());
  await deps.settled();
  onProgress?.(world.calls.length, world.calls.length);
}

/** The same storage, whose new entries of the journal are told in their order. */
const heard = (storage: Storage, tell: (entry: Change) => void): Storage => ({
  ...storage,
  async write(writes, token) {
    await storage.write(writes, token);
    for (const write of writes)
      if (write.table === 'journal' && 'put' in write)
        tell({ table: 'journal', sequence: '', key: write.put, after: write.put });
  },
});

/** The committees and accounts of the world, made as the offices would make them, each account when it is first needed. */
function demoOffices(
  deps: Dependencies,
  { cities, counties, accounts }: DemoWorld,
  all: DemoAccounts,
  player: DemoPlayer,
) {
  return {
    async open(): Promise<void> {
      for (const city of cities) {
        await deps.storage.write([
          { table: 'platforms', put: committeeRow(committeeOf(city)), if: 'absent' },
          { table: 'platforms', put: { ...cityKey(city.id), version: 1 }, if: 'absent' },
        ]);
        player.know(`committee-${city.id}`, { id: city.id, version: 1 });
        await all.found(administratorOf(city.id));
        // 三员 come with a city; nobody in it can make them.
        for (const account of accounts)
          if (account.committee === city.id && officers.includes(account.role)) await all.found(account);
        for (const county of counties) if (county.parent === city.id) await openCounty(county, city.id);
      }
    },
    cookieOf,
    async complete(): Promise<void> {
      for (const { username } of accounts) await cookieOf(username);
    },
  };

  async function openCounty({ id, name, fullName, term, regionCode }: DemoCommittee, city: string): Promise<void> {
    const mayor = administratorOf(city);
    const administrator = administratorOf(id);
    const body = {
      id,
      name,
      fullName,
      term,
      regionCode,
      administrator: { username: administrator.username, name: administrator.name },
    };
    await player.play(
      { as: mayor.username, method: 'POST', path: '/committees', body, save: `committee-${id}` },
      await cookieOf(mayor.username),
    );
    await all.settle(administrator);
  }

  async function cookieOf(username: string): Promise<string> {
    const known = all.cookieOf(username);
    if (known !== undefined) return known;
    const account = accounts.find((each) => each.username === username);
    if (!account) throw new Error(`The demo world has no account ${username}.`);
    await openAccount(account);
    return cookieOf(username);
  }

  async function openAccount(account: DemoAccount): Promise<void> {
    const { username, name, committee, role, unit } = account;
    const by = administratorOf(committee).username;
    const body = { username, name, roles: [role], ...(unit !== undefined && { unit: player.idOf(unit) }) };
    await player.play({ as: by, method: 'POST', path: `/committees/${committee}/users`, body }, await cookieOf(by));
    await all.settle(account);
  }

  function administratorOf(committee: string): DemoAccount {
    const found = accounts.find((each) => each.committee === committee && heads.includes(each.role));
    if (!found) throw new Error(`The demo world has no administrator of ${committee}.`);
    return found;
  }
}

/** Who may make the other accounts of a committee. */
const heads: readonly Role[] = ['city-administrator', 'county-administrator'];

const committeeOf = ({ id, name, fullName, term, level, regionCode }: DemoCommittee): Committee => ({
  id,
  name,
  fullName,
  term,
  level,
  regionCode,
  demo: true,
  pendingBatches: [],
  version: 1,
});
