import type { ReadList } from '@lianluo/contract/adoption-list';
import { listRowsOf } from '@lianluo/domain/adoption-list/list-rows';
import { Refusal } from '@lianluo/domain/refusal';
import type { Scope } from '../../floor/context';
import { readSheet } from '../../floor/sheet/read-sheet';
import { refusingSheets } from '../../floor/sheet/refusing-sheets';

export async function rowsOfFile(
  { today }: Pick<Scope, 'today'>,
  { bytes, fileName }: { bytes: Uint8Array; fileName: string },
): Promise<ReadList> {
  const sheet = await refusingSheets(() => readSheet(bytes, fileName));
  const rows = listRowsOf(sheet, today);
  if (rows.length === 0) throw new Refusal('import.empty');
  return { rows: [...rows] };
}
