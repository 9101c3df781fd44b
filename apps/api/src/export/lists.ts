import { consultations } from '@lianluo/contract/consultation';
import { readings } from '@lianluo/contract/reading';
import { listInformants } from '@lianluo/contract/informant';
import { listMembers, type RevealableField } from '@lianluo/contract/member';
import { opinions } from '@lianluo/contract/opinion';
import { listUnits } from '@lianluo/contract/unit';
import type { Permission } from '@lianluo/domain/permission';
import type { ExportKind } from '@lianluo/domain/sheet/export-kinds';
import type * as z from 'zod/mini';
import type { Scope } from '../context';
import type { Filter } from '../http/list-filter';
import type { Source } from './source';

/** The list behind each export: its filters and the right to read it are the export's. */
export const listOfKind: Record<ExportKind, { query: z.ZodMiniObject; permission: Permission }> = {
  opinions: opinions.list,
  readings: readings.list,
  consultations: consultations.list,
  members: listMembers,
  units: listUnits,
  informants: listInformants,
};

export async function sourceOf(
  scope: Scope,
  kind: ExportKind,
  filter: Filter,
  revealed: readonly RevealableField[],
): Promise<Source> {
  switch (kind) {
    case 'opinions':
      return (await import('./opinion-table')).opinionTable(scope, filter);
    case 'readings':
    case 'consultations':
      return (await import('./gathering-table')).gatheringTable(scope, kind, filter);
    case 'members':
      return (await import('./member-table')).memberTable(scope, filter, revealed);
    case 'units':
      return (await import('./unit-table')).unitTable(scope, filter);
    case 'informants':
      return (await import('./informant-table')).informantTable(scope, filter);
  }
}
