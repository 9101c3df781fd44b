import { revealableFields, type RevealableField } from '@lianluo/contract/member';
import {
  committeePost,
  isPlacedOn,
  maskPhone,
  maskWord,
  memberStatusLabels,
  placementBasisLabels,
  type Member,
} from '@lianluo/domain/member/member';
import { leftOnOf } from '@lianluo/domain/member/history';
import { sectorIn } from '@lianluo/domain/committee/sectors';
import { politicalStatus } from '@lianluo/domain/member/political-status';
import type { ExportField } from '@lianluo/domain/export/export-columns';
import type { Scope } from '../../floor/context';
import { memberFilter } from '../../engine/register/member-filter';
import { listNamed } from '../../engine/register/list-named';
import type { TableValue } from '../../floor/sheet/write-sheet';
import { everyRow, mostRows, unitNames } from './every-row';
import type { Filter } from '../../floor/http/list-filter';
import type { Source } from './source';

type Cells = Record<Exclude<ExportField<'members'>, 'serial'>, (member: Member) => TableValue>;

/** 委员名册, as it can be imported again. What is protected stays masked on paper too, but for the fields that are `revealed`. */
export async function memberTable(
  scope: Scope,
  { q, ...filter }: Filter,
  revealed: readonly RevealableField[],
): Promise<Source> {
  const called = sectorIn(scope.committee);
  const unitName = await unitNames(scope);
  const current = ({ placements }: Member) => placements.filter((each) => isPlacedOn(each, scope.today));
  const guarded = (field: RevealableField) => (member: Member) => {
    const value = member[field];
    if (value === undefined || revealed.includes(field)) return value;
    return field === 'phone' ? maskPhone(value) : maskWord;
  };
  const guards = Object.fromEntries(revealableFields.map((field) => [field, guarded(field)]));
  const cells: Cells = {
    // Every revealable field is among them.
    ...(guards as Pick<Cells, RevealableField>),
    name: ({ name }) => name,
    gender: ({ gender }) => gender,
    party: politicalStatus,
    sector: ({ sector }) => called(sector),
    level: committeePost,
    joinedOn: ({ joinedOn }) => joinedOn,
    invited: ({ invited }) => (invited ? '是' : '否'),
    post: ({ post }) => post,
    workStreet: ({ workStreet }) => workStreet,
    homeStreet: ({ homeStreet }) => homeStreet,
    groups: (member) =>
      current(member)
        .map(({ group }) => unitName(group))
        .join('、'),
    bases: (member) =>
      current(member)
        .map(({ basis }) => placementBasisLabels[basis])
        .join('、'),
    status: ({ status }) => memberStatusLabels[status],
    leftOn: leftOnOf,
  };
  const asked = { ...(typeof q === 'string' && { q }) };
  const keep = await memberFilter(scope, filter);
  return {
    rows: () =>
      everyRow(
        (paging) => listNamed<Member, Member>(scope, 'members', { ...asked, ...paging }, keep, ({ value }) => value),
        mostRows,
      ),
    // A list of members has no other rows.
    cells: cells as Source['cells'],
  };
}
