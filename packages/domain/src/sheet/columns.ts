import type { ImportKind, SheetColumn } from './column';
import { memberColumns } from './member-columns';
import { opinionColumns } from './opinion-columns';

export function columnsOf(kind: ImportKind): readonly SheetColumn[] {
  return kind === 'members' ? memberColumns : opinionColumns;
}
