import type { Arrival } from '@lianluo/domain/arrival/arrival';
import { Refusal } from '@lianluo/domain/refusal';
import { reminderId, type Reminder } from '@lianluo/domain/reminder/reminder';
import { journalNote } from '@lianluo/domain/reminder/words';
import type { WorkItem } from '@lianluo/domain/work/item';
import type { Scope } from '../../../floor/context';
import type { CommandWrite } from '../../../floor/http/commit';
import { readReminderRow, reminderAddress, reminderRow } from '../../reminder/reminder.store';
import { readItem, saving } from '../../work/ledger.store';
import { again, asNeighbour, readCommittee } from './beyond';

/**
 * 工作提示函: a city's words on what a county handed up. The county finds them at its own item and answers there; the city reads the
 * answer at the arrival. Nothing else of the county's goes along.
 */
export async function guiding(
  call: Scope,
  item: WorkItem,
  reminder: Reminder,
): Promise<{ record: Reminder; writes: readonly CommandWrite[] }> {
  // Only an arrival has a county that it came from.
  const { source } = item as Arrival;
  const county = source && (await readCommittee(call.storage, source.committee));
  if (!county || county.parent !== call.committee.id) throw new Refusal('reminder.no-county');
  const found = await readItem(call.storage, county.id, 'opinions', source.item);
  if (!found) throw new Refusal('reminder.no-county');

  const id = reminderId(source.item, reminder);
  const own: Reminder = {
    ...reminder,
    beyond: { committee: county.id, name: county.name, reminder: id, isSender: false },
  };
  const theirs: Reminder = {
    ...reminder,
    id,
    committee: county.id,
    item: { kind: 'opinions', item: source.item },
    // Who it was in the city stands in the city's own record.
    by: { id: reminder.by.id, name: call.committee.name },
    beyond: { committee: call.committee.id, name: call.committee.name, reminder: reminder.id, isSender: true },
  };
  const next = { ...found.item, updatedAt: call.instant, version: found.item.version + 1 };
  const entry = { textVersion: found.textVersion, note: journalNote({ ...theirs, to: { name: call.committee.name } }) };
  return {
    record: own,
    writes: [
      { table: 'platforms', put: reminderRow(theirs), if: 'absent', refusal: 'reminder.today' },
      ...again(saving(asNeighbour(call, county), found.item, next, 'guided', entry)),
    ],
  };
}

/** 答复 of the county as the city is told it, at the record of the letter and at the arrival. A city that is theirs no more is told nothing. */
export async function answeringGuidance(call: Scope, { answer, beyond }: Reminder): Promise<CommandWrite[]> {
  const city = beyond && (await readCommittee(call.storage, beyond.committee));
  if (!city || call.committee.parent !== city.id) return [];
  const [row] = await call.storage.get([reminderAddress({ committee: city.id, id: beyond.reminder })], {
    consistent: true,
  });
  const sent = row && readReminderRow(row);
  const found = sent && (await readItem(call.storage, city.id, sent.item.kind, sent.item.item));
  if (!sent || !found || !answer) return [];
  const by = { id: answer.by.id, name: call.committee.name };
  const told: Reminder = { ...sent, answer: { ...answer, by }, updatedAt: call.instant, version: sent.version + 1 };
  const next = { ...found.item, updatedAt: call.instant, version: found.item.version + 1 };
  return again([
    { table: 'platforms', put: reminderRow(told), if: { version: sent.version } },
    ...saving(asNeighbour(call, city), found.item, next, 'guidance-answered', {
      textVersion: found.textVersion,
      note: `${call.committee.name}：${answer.text}`,
    }),
  ]);
}
