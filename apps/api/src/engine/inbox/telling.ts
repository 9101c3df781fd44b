import type { Committee } from '@lianluo/domain/committee/committee';
import { keptBoxes, type KeptBox } from '@lianluo/domain/inbox/box';
import type { Happening } from '@lianluo/domain/inbox/entry';
import { begins, isDone, recipientsOf } from '@lianluo/domain/inbox/told';
import { may, type Actor } from '@lianluo/domain/permission';
import type { WorkItem } from '@lianluo/domain/work/item';
import { isKind } from '@lianluo/domain/work/kinds';
import { actorOf } from '../../floor/account/actor-of';
import { peopleOf } from '../../floor/account/person.store';
import { committeeAddress, readCommitteeRow } from '../../floor/committee/committee.store';
import type { Address, Storage } from '../../floor/storage/table';
import { ledgerPartition, readHead } from '../work/head-row';
import { isVisible } from '../work/find-item';
import { enterAll, mostAtOnce, type Telling } from './enter';
import { getAll } from '../../floor/storage/get-all';
import { entryAddress, readEntryRow } from './inbox.store';
import { recipientsAmong } from './recipients';

/** Something that a journal has told, of an item or of a whole import. */
export interface Told extends Happening {
  committee: string;
  /** Whether those who knew of the item may not know of it any more. */
  hides?: boolean;
}

/**
 * 收件箱: writes what happened into the boxes of those it concerns, one row for each item and person. Each row knows up to which
 * entry of the journal it was told, so a record that comes twice changes nothing.
 */
export async function tellInboxes(storage: Storage, happened: readonly Told[], now: Date): Promise<void> {
  for (const committee of new Set(happened.map((each) => each.committee)))
    await tellCommittee(
      storage,
      committee,
      happened.filter((each) => each.committee === committee),
      now,
    );
}

async function tellCommittee(storage: Storage, id: string, happened: readonly Told[], now: Date): Promise<void> {
  const [row] = await storage.get([committeeAddress(id)], { consistent: true });
  if (!row) return;
  const committee = readCommitteeRow(row);
  // What is practised in a 演练县 is told to those who practise it, as anywhere.
  const people = await actorsOf(storage, committee);
  const items = await itemsOf(storage, id, happened);
  const asked = await whoAsked(storage, id, people, happened);
  const tellings = happened.flatMap((each) => tellingsOf(each, { committee, people, items, asked }));
  await enterAll(storage, tellings, now);
  await takeAway(storage, { committee, people, items }, happened);
}

/** Entries of an item that is gone, or that their reader may not know of any more. */
async function takeAway(
  storage: Storage,
  { committee, people, items }: Pick<Known, 'committee' | 'people' | 'items'>,
  happened: readonly Told[],
): Promise<void> {
  const hidden = new Set(happened.filter(({ hides }) => hides).map(({ item }) => item));
  const addresses = [...hidden].flatMap((id) => {
    const item = items.get(id);
    const lost = people.filter((actor) => !item || !isVisible({ actor, committee }, item));
    return lost.flatMap(({ id: user }) =>
      keptBoxes.map((box) => entryAddress({ committee: committee.id, user }, box, id)),
    );
  });
  const rows = await getAll(storage, addresses, { consistent: true });
  const there = addresses.filter((_, index) => rows[index]);
  for (let start = 0; start < there.length; start += mostAtOnce)
    await storage.write(there.slice(start, start + mostAtOnce).map(({ key }) => ({ table: 'platforms', remove: key })));
}

/** Everybody of a committee who has an inbox. */
async function actorsOf(storage: Storage, committee: Committee): Promise<Actor[]> {
  const people = await peopleOf(storage, committee.id);
  return people
    .filter(({ active }) => active)
    .map((person) => actorOf({ ...person, name: '' }, committee, 'own'))
    .filter((actor) => may(actor, 'inbox:read'));
}

async function itemsOf(storage: Storage, committee: string, happened: readonly Told[]): Promise<Map<string, WorkItem>> {
  const wanted = new Map(
    happened
      .filter(({ kind, action, hides }) => isKind(kind) && (hides || recipientsOf(action)?.length))
      .map(({ kind, item }) => [item, { table: 'ledger', key: { pk: ledgerPartition(committee, kind), sk: item } }]),
  ) as Map<string, Address>;
  const rows = await getAll(storage, [...wanted.values()], { consistent: true });
  return new Map(rows.flatMap((row) => (row ? [[row.sk, readHead(row)]] : [])));
}

/** Who asked last for more time on the items whose asking was decided: their own inbox tells. */
async function whoAsked(
  storage: Storage,
  committee: string,
  people: readonly Actor[],
  happened: readonly Told[],
): Promise<(item: string, user: string) => boolean> {
  const decided = new Set(
    happened.filter(({ action }) => recipientsOf(action)?.includes('asker')).map(({ item }) => item),
  );
  const pairs = [...decided].flatMap((item) => people.map(({ id: user }) => ({ item, user })));
  const rows = await getAll(
    storage,
    pairs.map(({ item, user }) => entryAddress({ committee, user }, 'done', item)),
    { consistent: true },
  );
  const asking = new Set(
    pairs.flatMap(({ item, user }, index) => {
      const row = rows[index];
      return row && readEntryRow(row).action === 'ask-extension' ? [`${item} ${user}`] : [];
    }),
  );
  // Whoever asked in the same batch has no row yet.
  for (const { action, item, by } of happened) if (action === 'ask-extension') asking.add(`${item} ${by.id}`);
  return (item, user) => asking.has(`${item} ${user}`);
}

interface Known {
  committee: Committee;
  people: readonly Actor[];
  items: ReadonlyMap<string, WorkItem>;
  asked: (item: string, user: string) => boolean;
}

function tellingsOf(
  { committee: id, hides: _hides, ...happening }: Told,
  { committee, people, items, asked }: Known,
): Telling[] {
  const { action, by, item: subject, kind } = happening;
  const telling = (user: string, box: KeptBox): Telling => ({ whose: { committee: id, user }, box, happening });
  const isOwn = people.some((actor) => actor.id === by.id);
  if (kind === 'imports') {
    const office = people.filter((actor) => actor.id !== by.id && may(actor, 'import:run'));
    return [...(isOwn ? [telling(by.id, 'mine')] : []), ...office.map((actor) => telling(actor.id, 'to-read'))];
  }
  const item = items.get(subject);
  const among = { committee, people, asked: (user: string) => asked(subject, user) };
  const recipients = item ? recipientsAmong(item, recipientsOf(action) ?? [], by.id, among) : [];
  return [
    ...(isOwn && begins(action) ? [telling(by.id, 'mine')] : []),
    ...(isOwn && isDone(action) ? [telling(by.id, 'done')] : []),
    ...recipients.map((actor) => telling(actor.id, 'to-read')),
  ];
}
