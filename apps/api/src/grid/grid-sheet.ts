import { exportGrid, previewGridImport } from '@lianluo/contract/grid';
import { movesBetween } from '@lianluo/domain/grid/change';
import { networkOn } from '@lianluo/domain/grid/network';
import { networks } from '@lianluo/domain/grid/networks';
import { networkOfRows } from '@lianluo/domain/grid/read-tree-rows';
import { treeColumns } from '@lianluo/domain/grid/tree-columns';
import { rowsOfNetwork } from '@lianluo/domain/grid/tree-rows';
import { Refusal } from '@lianluo/domain/refusal';
import { findingSentence } from '@lianluo/domain/sheet/finding';
import { columnLetter } from '@lianluo/domain/sheet/grid';
import { findHeader } from '@lianluo/domain/sheet/header';
import type { Answer, AnswerFor, Call } from '../context';
import { headOf } from '../export/table-head';
import { commit } from '../http/commit';
import { readUpload } from '../http/read-upload';
import { refusingSheets } from '../sheet/refusing-sheets';
import { accessEntry } from '../journal/journal';
import { readSheet } from '../sheet/read-sheet';
import { writeTable } from '../sheet/write-sheet';
import { moveView, namesOf, wireOf } from './grid.view';
import { readNetwork, schemeOn } from './network.store';
import { readRoster } from './roster';

/** 导出联系网络表: the tree of a day, by code and parent code; taken in again it is the same network. */
export async function exportTheGrid(call: Call<typeof exportGrid>): Promise<Answer<undefined>> {
  const { network: kind, on = call.today } = call.body;
  const [stored, { entries }] = await Promise.all([readNetwork(call, kind), readRoster(call, kind)]);
  const rows = rowsOfNetwork(networkOn(stored.placements, on), schemeOn(stored, on), entries);
  const head = headOf(call, `${networks[kind].label}联系网络表`, `网络日期：${on}`);
  const bytes = await writeTable({
    ...head,
    columns: treeColumns.map(({ label, width }) => ({ header: label, width, kind: 'text' })),
    rows: rows.map((row) => treeColumns.map(({ field }) => row[field])),
    sheet: '联系网络',
  });
  const file = { bytes, name: `${head.title}-${on.replaceAll('-', '')}.xlsx` };
  return commit<undefined>(
    call,
    [accessEntry(call, 'export', { kind: 'grid', network: kind, on, rows: rows.length })],
    {
      file,
    },
  );
}

const mostFindings = 500;

/** 导入联系网络表: judged row by row and compared with what stands; nothing is written. */
export async function previewTheImport(
  call: Call<typeof previewGridImport>,
): Promise<AnswerFor<typeof previewGridImport>> {
  const { content: kind, fileName, bytes } = await readUpload(call.request, previewGridImport.upload);
  const sheet = await refusingSheets(() => readSheet(bytes, fileName));
  const header = findHeader(sheet, treeColumns);
  if (!header) throw new Refusal('import.no-header');
  if (header.rows.length === 0) throw new Refusal('import.empty');

  const [stored, { entries }] = await Promise.all([readNetwork(call, kind), readRoster(call, kind)]);
  const { nodes, findings } = networkOfRows(header, stored.scheme, entries);
  const isWhole = findings.length === 0;
  const nameOf = namesOf(entries);
  const moves = isWhole ? movesBetween(networkOn(stored.placements, call.today), nodes) : [];
  return {
    body: {
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
      version: stored.version,
    },
    version: stored.version,
  };
}
