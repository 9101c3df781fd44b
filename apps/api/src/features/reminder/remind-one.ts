import { addWorkingDays } from '@lianluo/domain/calendar/working-days';
import type { Day } from '@lianluo/domain/calendar/day';
import { dueFor } from '@lianluo/domain/deadline/extension';
import { chasingTexts } from '@lianluo/domain/paper/drafts/chasing-papers';
import type { PaperName } from '@lianluo/domain/paper/paper';
import { Refusal } from '@lianluo/domain/refusal';
import { addresseesOf } from '@lianluo/domain/reminder/reminded';
import {
  reminderId,
  type Reminded,
  type Reminder,
  type ReminderKind,
  type ReminderWay,
} from '@lianluo/domain/reminder/reminder';
import { usualDays } from '@lianluo/domain/reminder/usual';
import { awaitedLabel, journalNote, messageText } from '@lianluo/domain/reminder/words';
import type { WorkItem } from '@lianluo/domain/work/item';
import { kindOfItem } from '@lianluo/domain/work/kinds';
import { reminderAddress, reminderRow } from '../../engine/reminder/reminder.store';
import type { FoundItem } from '../../engine/work/find-item';
import { momentOf } from '../../engine/work/moment';
import { saving } from '../../engine/work/ledger.store';
import type { Answer, Scope } from '../../floor/context';
import { commit, type CommandWrite } from '../../floor/http/commit';

/** What is sent to one person about one item. */
export interface Sending {
  kind: ReminderKind;
  to: Reminded;
  text: string;
  way?: ReminderWay | undefined;
  dueOn?: Day | undefined;
}

/** What came of it, with the words to copy. */
export interface Sent {
  reminder: string;
  way: ReminderWay;
  words: string;
  letter?: { id: string; number: string };
}

const actions = { reminder: 'remind', supervision: 'supervise', guidance: 'guide' } as const;

/** One person reminded of one item: the record, the item's journal and the letter that goes along, all of it or nothing. */
export async function remindOne(scope: Scope, found: FoundItem, sending: Sending): Promise<Answer<Sent>> {
  const { item, textVersion } = found;
  const { kind, to, text } = sending;
  // Meanwhile somebody may have answered.
  const still = addresseesOf(kind, item, undefined).some(({ id, action }) => id === to.id && action === to.action);
  if (!still) throw new Refusal('reminder.not-waiting');
  const id = reminderId(item.id, { on: scope.today, kind, to });
  const [before] = await scope.storage.get([reminderAddress({ committee: item.committee, id })], { consistent: true });
  if (before) throw new Refusal('reminder.today');

  const way = wayTo(sending);
  const dueOn = dueOf(scope, item, sending);
  const reminder: Reminder = {
    id,
    committee: item.committee,
    kind,
    item: { kind: item.kind, item: item.id },
    to,
    on: scope.today,
    way,
    text,
    ...(dueOn !== undefined && { dueOn }),
    by: { id: scope.actor.id, name: scope.actor.name },
    createdAt: scope.instant,
    version: 1,
  };
  const { record, writes } = await withMore(scope, item, reminder);
  const next = { ...item, updatedAt: scope.instant, version: item.version + 1 };
  const { letter } = record;
  return commit(
    scope,
    [
      { table: 'platforms', put: reminderRow(record), if: 'absent', refusal: 'again' },
      ...saving(scope, item, next, actions[kind], { textVersion, note: journalNote(record) }),
      ...writes,
    ],
    { body: { reminder: id, way, words: wordsTo(scope, item, record), ...(letter && { letter: { ...letter } }) } },
  );
}

/** Who has no account finds no entry in an inbox. */
function wayTo({ kind, to, way }: Sending): ReminderWay {
  if (kind === 'guidance') return 'slip';
  const hasAccount = to.part !== 'department' && to.part !== 'county';
  if (way === undefined || way === 'inbox') return hasAccount ? 'inbox' : 'message';
  return way;
}

/** What is answered by a text has a day by which it is; a 催办 has the day of whom it reminds. */
function dueOf(scope: Scope, item: WorkItem, { kind, dueOn, to }: Sending): Day | undefined {
  if (dueOn !== undefined) return dueOn;
  if (kind === 'reminder') return dueFor(kindOfItem(item), item, to.id, momentOf(scope));
  return addWorkingDays(scope.calendar, scope.today, usualDays);
}

/** 书面: under the next number of its series; a letter beyond the house stands at the other one too. */
async function withMore(
  scope: Scope,
  item: WorkItem,
  reminder: Reminder,
): Promise<{ record: Reminder; writes: readonly CommandWrite[] }> {
  if (reminder.way !== 'slip') return { record: reminder, writes: [] };
  const { kind, to, text, dueOn } = reminder;
  const { letterWrites } = await import('../../engine/letter/letter-writes');
  const { letter, writes } = await letterWrites(scope, item, {
    paper: papers[kind],
    record: to.id,
    sentOn: reminder.on,
    texts: chasingTexts(kind, item, { text, dueOn }),
  });
  const record = { ...reminder, letter: { id: letter.id, number: letter.number } };
  if (kind !== 'guidance') return { record, writes };
  const beyond = await (await import('../../engine/kinds/arrival/guiding')).guiding(scope, item, record);
  return { record: beyond.record, writes: [...writes, ...beyond.writes] };
}
const papers = {
  reminder: 'reminder-slip',
  supervision: 'supervision-letter',
  guidance: 'guidance-letter',
} as const satisfies Record<ReminderKind, PaperName>;

function wordsTo({ committee, actor }: Scope, item: WorkItem, { to, text, dueOn }: Reminder): string {
  const { one, measure } = kindOfItem(item).words;
  return messageText(
    {
      organ: committee.name,
      one,
      measure,
      number: item.number,
      title: item.title,
      label: awaitedLabel(item.kind, to.action),
      dueOn,
      contact: actor.name,
      text,
      isClosed: item.restrictedTo !== undefined,
    },
    committee.titlesInNotices === true,
  );
}
