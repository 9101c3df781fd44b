import type { ItemLink } from '@lianluo/domain/work/link';
import {
  remindedPartNames,
  reminderKindNames,
  reminderWayNames,
  type Reminded,
  type Reminder,
  type ReminderAnswer,
} from '@lianluo/domain/reminder/reminder';
import { rowCodec } from '../../floor/storage/row-codec';
import { fields, flag, maybe, oneOf, text } from '../../floor/storage/shape';
import type { Address, Row } from '../../floor/storage/table';

/**
 * 催办记录 of a committee. An id begins with its item's and the day, so that an item's stand together and one that was written today
 * is not written again; the index has them by day.
 */
export const remindersPartition = (committee: string): string => `${committee}#reminders`;

export const reminderAddress = ({ committee, id }: Pick<Reminder, 'committee' | 'id'>): Address => ({
  table: 'platforms',
  key: { pk: remindersPartition(committee), sk: id },
});

export function reminderRow(reminder: Reminder): Row {
  const { pk, sk } = reminderAddress(reminder).key;
  const { version, ...value } = reminder;
  return { pk, sk, version, listPk: pk, listSk: `${reminder.on}#${sk}`, value };
}

const person = fields<Reminder['by']>({ id: text, name: text });

export const reminderCodec = rowCodec('platforms', {
  value: fields<Omit<Reminder, 'version'>>({
    id: text,
    committee: text,
    kind: oneOf(reminderKindNames),
    item: fields<ItemLink>({ kind: text, item: text }),
    to: fields<Reminded>({ part: oneOf(remindedPartNames), id: text, name: text, action: text }),
    on: text,
    way: oneOf(reminderWayNames),
    text,
    dueOn: maybe(text),
    letter: maybe(fields({ id: text, number: text })),
    by: person,
    answer: maybe(fields<ReminderAnswer>({ text, answeredOn: text, by: person, at: text })),
    beyond: maybe(
      fields<NonNullable<Reminder['beyond']>>({ committee: text, name: text, reminder: text, isSender: flag }),
    ),
    createdAt: maybe(text),
    updatedAt: maybe(text),
  }),
});

export function readReminderRow(row: Row): Reminder {
  const { value, version } = reminderCodec(row);
  return { ...value, version };
}

/** Of one item, between two days. */
export const spanOfItem = (item: string, from = '0000-01-01', to = '9999-12-31') => ({
  from: `${item}_${from}`,
  to: `${item}_${to}_\u{10FFFF}`,
});
