import type { GridImport } from '@lianluo/contract/grid-sheet';
import type { Day } from '@lianluo/domain/calendar/day';
import { movesBetween } from '@lianluo/domain/grid/change';
import { networkOn } from '@lianluo/domain/grid/network';
import { networkOfRows } from '@lianluo/domain/grid/read-tree-rows';
import type { NetworkKind } from '@lianluo/domain/grid/terms';
import { treeColumns } from '@lianluo/domain/grid/tree-columns';
import { rowsOfNetwork } from '@lianluo/domain/grid/tree-rows';
import { Refusal } from '@lianluo/domain/refusal';
import { findingSentence } from '@lianluo/domain/import/finding';
import { columnLetter } from '@lianluo/domain/sheet/cells';
import { findHeader } from '@lianluo/domain/import/header';
import type { Scope } from '../../floor/context';
import { readSheet } from '../../floor/sheet/read-sheet';
import { refusingSheets } from '../../floor/sheet/refusing-sheets';
import { writeTable, type Table } from '../../floor/sheet/write-sheet';
import { moveView, namesOf, wireOf } from './grid.view';
import { readNetwork, schemeOn } from './network.store';
import { readRoster } from './roster';

/** 联系网络表: the tree of a day, by code and parent code. */
export async function gridTable(
  scope: Scope,
  kind: NetworkKind,
  on: Day,
  head: Omit<Table, 'columns' | 'rows'>,
): Promise<{ bytes: Uint8Array; rows: number }> {
  const [stored, { entries }] = await Promise.all([readNetwork(scope, kind), readRoster(scope, kind)]);
  const rows = rowsOfNetwork(networkOn(stored.placements, on), schemeOn(stored, on), entries);
  const bytes = await writeTable({
    ...head,
    columns: treeColumns.map(({ label, width }) => ({ header: label, width, kind: 'text' })),
    rows: rows.map((row) => treeColumns.map(({ field }) => row[field])),
    sheet: '联系网络',
  });
  return { bytes, rows: rows.length };
}

/** Nobody mends more at a time. */
const mostFindings = 100;

/** What the rows of a file make of the network. */
export async function gridOfFile(
  scope: Scope,
  kind: NetworkKind,
  bytes: Uint8Array,
  fileName: string,
): Promise<GridImport> {
  const sheet = await refusingSheets(() => readSheet(bytes, fileName));
  const header = findHeader(sheet, treeColumns);
  if (!header) throw new Refusal('import.no-header');
  if (header.rows.length === 0) throw new Refusal('import.empty');

  const [stored, { entries }] = await Promise.all([readNetwork(scope, kind), readRoster(scope, kind)]);
  const { nodes, findings } = networkOfRows(header, stored.scheme, entries);
  const isWhole = findings.length === 0;
  const nameOf = namesOf(entries);
  const moves = isWhole ? movesBetween(networkOn(stored.placements, scope.today), nodes) : [];
  const more = findings.length - mostFindings;
  return {
    network: kind,
    rows: header.rows.length,
    nodes: isWhole ? nodes.map(wireOf) : [],
    moves: moves.map((move) => moveView(move, nameOf)),
    findings: findings.slice(0, mostFindings).map(({ row, ...finding }) => ({
      row,
      column: finding.column === null ? null : columnLetter(finding.column),
      field: finding.field,
      sentence: findingSentence(row, finding, header.headings),
    })),
    ...(more > 0 && { moreFindings: more }),
    version: stored.version,
  };
}
