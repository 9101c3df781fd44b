import type { readEveryEntry as endpoint } from '@lianluo/contract/inbox';
import { digestDay } from '@lianluo/domain/inbox/digest';
import { asRead } from '@lianluo/domain/inbox/entry';
import type { AnswerFor, Call } from '../../floor/context';
import { commit, type CommandWrite } from '../../floor/http/commit';
import { mostAtOnce } from '../../engine/inbox/enter';
import { getAll } from '../../floor/storage/get-all';
import { digestAddress, entryAddress, entryRow, readEntryRow, unreadOf } from '../../engine/inbox/inbox.store';
import { whoseIs } from './settings';

/** 全部已阅: what there was to read when it was asked for; what happens meanwhile is news. */
export async function readEveryEntry(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  await call.sequenced();
  const { storage } = call;
  const whose = whoseIs(call);
  const unread = await unreadOf(storage, whose, call.now());
  const [digest, ...rows] = await getAll(
    storage,
    [digestAddress(whose), ...unread.map(({ item }) => entryAddress(whose, 'to-read', item))],
    { consistent: true },
  );
  const writes = rows.flatMap((row): CommandWrite[] => {
    if (!row || readEntryRow(row).read) return [];
    const put = entryRow(whose, 'to-read', asRead(readEntryRow(row)), row.version + 1);
    return [{ table: 'platforms', put, if: { version: row.version }, refusal: 'again' }];
  });
  const on = digestDay(call.calendar, call.now());
  const daily: CommandWrite = {
    table: 'platforms',
    put: { ...digestAddress(whose).key, version: (digest?.version ?? 0) + 1, on },
    if: digest ? { version: digest.version } : 'absent',
    refusal: 'again',
  };
  const { idempotency: _later, ...plain } = call;
  for (; writes.length > mostAtOnce;)
    await commit({ ...plain, idempotency: undefined }, writes.splice(0, mostAtOnce), {});
  return commit<undefined>(call, [...writes, daily], {});
}
