import { kinds, type KindName } from '@lianluo/domain/work/kinds';
import type { Kind } from '@lianluo/domain/work/kind';
import type { TableSheet } from '@lianluo/domain/work/sheet';
import { recordedSince } from './preview/find-items';
import { judgeItems, ledgerOf } from './preview/judge-items';
import { itemWriter } from './commit/write-items';
import type { ImportingKind } from './importing-kind';

/** The kind with its sheet, whose rows are read as its table says. */
async function workSheet(name: KindName): Promise<{ kind: Kind; sheet: TableSheet }> {
  const kind = kinds[name];
  const sheet = await kind.sheet?.load();
  if (!sheet || 'own' in sheet) throw new Error(`The table of ${name} does not say how a sheet is read.`);
  return { kind, sheet };
}

/** Judging and writing of a kind of work by its table. */
export const workImport = (name: KindName): Pick<ImportingKind, 'judge' | 'writer'> => ({
  judge: async (scope, rows, mapping, against) => judgeItems(scope, rows, mapping, against, await workSheet(name)),
  writer: async (scope, batch) => {
    const { kind, sheet } = await workSheet(name);
    const isThere = await recordedSince(scope, ledgerOf(kind, sheet), batch.previewMark);
    return itemWriter(scope, batch, { kind, sheet, isThere });
  },
});
