import type { Member } from '@lianluo/domain/member/member';
import { Roster } from '@lianluo/domain/import/member-match';
import type { MemberValue } from '@lianluo/domain/import/member-rows';
import type { Scope } from '../../../floor/context';
import { readAll } from '../../../engine/register/platform.store';
import type { Batch } from '../batch.store';
import type { RowWriter } from '../importing-kind';
import { memberAfter, memberFrom } from './member-after';
import type { PreviewRow } from '../preview/preview.store';
import { thereAlready } from './row-writes';
import { namedWrites, type NamedRows } from './write-named';

// The preview of a roster holds members only.
const valueOf = (row: PreviewRow): MemberValue => row.value as MemberValue;

/** Members as a roster tells of them. */
export async function memberWriter(scope: Scope, batch: Batch): Promise<RowWriter> {
  const members = await readAll<Member>(scope, 'members');
  // Ids sort by time: who is there since the preview may be one of its new rows.
  const since = members.filter(({ value }) => value.id > (batch.previewMark ?? ''));
  const newcomers = new Roster(since.map(({ value }) => value));
  const { today } = scope;
  const of: NamedRows<Member> = {
    collection: 'members',
    made: (row, { id, committee, batch: born = batch.id }) => {
      const value = valueOf(row);
      if (newcomers.withPhone(value) ?? newcomers.named(value)[0]) return thereAlready;
      return memberFrom({ value, given: row.given }, { id, committee, batch: born, today });
    },
    after: (before, row) => memberAfter(before, { value: valueOf(row), given: row.given }, today),
  };
  return (rows) => namedWrites(scope, batch, rows, of);
}
