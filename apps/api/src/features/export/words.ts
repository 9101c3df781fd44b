import { memberLevelLabels, memberStatusLabels } from '@lianluo/domain/member/member';
import { brandOf, unitTypesCalled, type Called } from '@lianluo/domain/scheme/called';
import { stationKeys } from '@lianluo/domain/unit/unit';
import type { ExportColumn } from '@lianluo/domain/export/column';
import type { ExportKind } from '@lianluo/domain/export/export-kinds';

const words: Readonly<Record<string, string>> = { ...memberLevelLabels, ...memberStatusLabels };

/** A term of the API in the words of this office. */
export function wordOf(scheme: Called | undefined, term: string): string | undefined {
  const types: Readonly<Record<string, string>> = unitTypesCalled(scheme);
  return words[term] ?? types[term];
}

/** The stations stand in the heading of a list of units as the committee calls them. */
export const calledColumns = (
  scheme: Called | undefined,
  kind: ExportKind,
  columns: readonly ExportColumn[],
): readonly ExportColumn[] =>
  kind === 'units'
    ? columns.map((column) => {
        const station = stationKeys.find((each) => each === column.field);
        return { ...column, label: (station && brandOf(scheme, station)) ?? column.label };
      })
    : columns;
