import type { MemberView } from '@lianluo/contract/member';
import {
  isPlacedOn,
  memberLevelLabels,
  memberStatusLabels,
  placementBasisLabels,
  type Member,
} from '@lianluo/domain/member/member';
import type { ExportField } from '@lianluo/domain/sheet/export-columns';
import type { Scope } from '../context';
import { memberFilter } from '../member/member.routes';
import { memberView } from '../member/member.view';
import { listNamed } from '../platform/list-named';
import type { TableValue } from '../sheet/write-sheet';
import { everyRow, mostRows, unitNames } from './every-row';
import type { Filter } from './filter';
import type { Source } from './source';

type Cells = Record<Exclude<ExportField<'members'>, 'serial'>, (member: MemberView) => TableValue>;

/** 委员名册, of each member what the list shows: telephones stay masked on paper too. */
export async function memberTable(scope: Scope, { q, ...filter }: Filter): Promise<Source> {
  const unitName = await unitNames(scope);
  const current = ({ placements }: MemberView) => placements.filter((each) => isPlacedOn(each, scope.today));
  const cells: Cells = {
    name: ({ name }) => name,
    gender: ({ gender }) => gender,
    sector: ({ sector }) => sector,
    level: ({ level }) => memberLevelLabels[level],
    post: ({ post }) => post,
    partyMember: ({ partyMember }) => (partyMember === null ? '' : partyMember ? '是' : '否'),
    phone: ({ phone }) => phone,
    groups: (member) =>
      current(member)
        .map(({ group }) => unitName(group))
        .join('、'),
    bases: (member) =>
      current(member)
        .map(({ basis }) => placementBasisLabels[basis])
        .join('、'),
    status: ({ status }) => memberStatusLabels[status],
  };
  const asked = { ...(typeof q === 'string' && { q }) };
  return {
    rows: () =>
      everyRow(
        (paging) =>
          listNamed<Member, MemberView>(
            scope,
            'members',
            { ...asked, ...paging },
            memberFilter(scope, filter),
            ({ value }) => memberView(value, scope.actor),
          ),
        mostRows,
      ),
    // A list of members has no other rows.
    cells: cells as Source['cells'],
  };
}
