import { listInformants } from '@lianluo/contract/informant';
import { listMembers, type RevealableField } from '@lianluo/contract/member';
import { listUnits } from '@lianluo/contract/unit';
import type { Permission } from '@lianluo/domain/permission';
import type { ExportKind } from '@lianluo/domain/export/export-kinds';
import { kindCalled } from '@lianluo/domain/scheme/called';
import { schemeOn } from '@lianluo/domain/scheme/in-use';
import { isKind, kinds, type KindName } from '@lianluo/domain/work/kinds';
import type * as z from 'zod/mini';
import type { Scope } from '../../floor/context';
import type { Filter } from '../../floor/http/list-filter';
import { kindWorks } from '../../engine/work/kinds';
import type { Source } from './source';

interface List {
  query: z.ZodMiniObject;
  permission: Permission;
  /** Protected fields may be written as they are, for who says why. */
  reveals?: true;
}
type Register = Exclude<ExportKind, KindName>;

const registers: Record<Register, List> = {
  members: { ...listMembers, reveals: true },
  units: listUnits,
  informants: listInformants,
};

/** The list behind each export: its filters and the right to read it are the export's. */
export const listOfKind = async (kind: ExportKind): Promise<List> =>
  isKind(kind) ? (await kindWorks[kind]()).endpoints.list : registers[kind];

/** What each list is called on paper. */
const titles: Record<Register, string> = { members: '委员名册', units: '联络组织一览表', informants: '信息员名册' };
export function titleOf({ committee, today }: Pick<Scope, 'committee' | 'today'>, kind: ExportKind): string {
  if (!isKind(kind)) return titles[kind];
  const { ledger, short } = kinds[kind].words;
  return ledger.replace(short, kindCalled(schemeOn(committee, today), kinds[kind]));
}

export async function sourceOf(
  scope: Scope,
  kind: ExportKind,
  filter: Filter,
  revealed: readonly RevealableField[],
): Promise<Source> {
  if (isKind(kind)) return (await import('./ledger-table')).ledgerTable(scope, kind, filter);
  switch (kind) {
    case 'members':
      return (await import('./member-table')).memberTable(scope, filter, revealed);
    case 'units':
      return (await import('./unit-table')).unitTable(scope, filter);
    case 'informants':
      return (await import('./informant-table')).informantTable(scope, filter);
  }
}
