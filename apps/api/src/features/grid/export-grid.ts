import type { exportGrid as endpoint } from '@lianluo/contract/grid-sheet';
import { networks } from '@lianluo/domain/grid/networks';
import type { Answer, Call } from '../../floor/context';
import { headOf } from '../../floor/sheet/table-head';
import { commit } from '../../floor/http/commit';
import { accessEntry } from '../../floor/journal/journal';
import { writeGrid } from './grid-sheet-tasks';

/** 导出联系网络表: the tree of a day, by code and parent code; taken in again it is the same network. */
export async function exportGrid(call: Call<typeof endpoint>): Promise<Answer<undefined>> {
  const { network: kind, on = call.today } = call.body;
  const head = headOf(call, `${networks[kind].label}联系网络表`, `网络日期：${on}`);
  const { bytes, rows } = await call.sheets.run(writeGrid, call, { kind, on, head });
  const file = { bytes, name: `${head.title}-${on.replaceAll('-', '')}.xlsx` };
  return commit<undefined>(call, [accessEntry(call, 'export', { kind: 'grid', network: kind, on, rows })], {
    file,
  });
}
