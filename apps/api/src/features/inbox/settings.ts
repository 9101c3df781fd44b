import type { changeInboxSettings as endpoint, InboxSettings } from '@lianluo/contract/inbox';
import type { AnswerFor, Call, Scope } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import { settingsAddress, settingsCodec, type Whose } from '../../engine/inbox/inbox.store';
import type { Row } from '../../floor/storage/table';

export const whoseIs = ({ committee, actor }: Pick<Scope, 'committee' | 'actor'>): Whose => ({
  committee: committee.id,
  user: actor.id,
});

export const settingsIn = (row: Row | undefined): InboxSettings =>
  row ? { muted: [...settingsCodec(row).muted], version: row.version } : { muted: [], version: 0 };

export async function findSettings(scope: Scope): Promise<InboxSettings> {
  const [row] = await scope.storage.get([settingsAddress(whoseIs(scope))], { consistent: true });
  return settingsIn(row);
}

/** 收件箱设置: what somebody does not want to read of. Nobody mutes what they have to do. */
export async function changeSettings(
  call: Call<typeof endpoint>,
  before: InboxSettings,
): Promise<AnswerFor<typeof endpoint>> {
  const { muted = before.muted } = call.body;
  const settings = { muted: [...new Set(muted)], version: before.version + 1 };
  const put = { ...settingsAddress(whoseIs(call)).key, version: settings.version, muted: settings.muted };
  return commit(
    call,
    [{ table: 'platforms', put, if: before.version === 0 ? 'absent' : { version: before.version } }],
    { body: settings, version: settings.version },
  );
}
