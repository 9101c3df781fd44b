import type { countInbox as endpoint } from '@lianluo/contract/inbox';
import { sum } from '@lianluo/domain/scorecard/counts';
import type { Subject } from '@lianluo/domain/scorecard/fact';
import { kindNames, kinds } from '@lianluo/domain/work/kinds';
import { turnOf } from '@lianluo/domain/work/turn';
import type { AnswerFor, Call } from '../../floor/context';
import { personAddress, personWrite } from '../../floor/account/person.store';
import { digestAddress, settingsAddress, unreadOf } from '../../engine/inbox/inbox.store';
import { turnsFor } from '../../engine/inbox/turns';
import { nowKey, readNowCard } from '../../engine/scorecard/cards.store';
import { isDigestRead } from './digest';
import { settingsIn, whoseIs } from './settings';

/** What the bell shows: from the cards, and from the few entries that were not read. */
export async function countInbox(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  await call.sequenced();
  const { storage, committee, actor } = call;
  const whose = whoseIs(call);
  const subject: Subject = actor.unit === undefined ? 'committee' : `unit#${actor.unit}`;
  const cards = [subject, `user#${actor.id}` as const].map((each) => ({
    table: 'scorecards' as const,
    key: nowKey(committee.id, each),
  }));
  const [unread, [seen, own, settings, digest, person]] = await Promise.all([
    unreadOf(storage, whose, call.now()),
    storage.get([...cards, settingsAddress(whose), digestAddress(whose), personAddress(call.user)]),
  ]);
  // Users of an earlier release are known to what tells them things once they have looked.
  if (!person) await storage.write([personWrite(call.user)]);
  const { muted } = settingsIn(settings);
  const news = unread.filter(({ kind }) => !muted.includes(kind)).length;
  const daily = muted.includes('digest') || isDigestRead(call, digest) ? 0 : 1;
  // The cards count what is closed for everybody.
  const todo = committee.holdsClosed
    ? (await turnsFor(call)).length
    : sum(kindNames.map((kind) => turnOf(kinds[kind], actor, readNowCard(seen), readNowCard(own)).mine));
  return { body: { todo, toRead: news + daily } };
}
