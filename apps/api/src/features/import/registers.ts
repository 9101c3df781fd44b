import type { Named } from '../../engine/register/platform.store';
import { judgeRegister } from './preview/judge-register';
import type { ImportingKind } from './importing-kind';
import type { PreviewRow } from './preview/preview.store';
import { handlingUnitKind, informantKind, unitKind, type RegisterKind } from './register-kinds';
import { namedWrites } from './commit/write-named';

/** Judging and writing of one register. */
const of = <Value extends Named, Sheet extends NonNullable<PreviewRow['value']> & { name: string }>(
  kind: RegisterKind<Value, Sheet>,
): Pick<ImportingKind, 'judge' | 'writer'> => {
  // The preview of a register holds rows of its own kind only.
  const sheetOf = (row: PreviewRow): Sheet => row.value as Sheet;
  return {
    judge: (scope, rows, mapping, against) => judgeRegister(scope, rows, mapping, against, kind),
    writer: async (scope, batch) => (rows) =>
      namedWrites(scope, batch, rows, {
        collection: kind.collection,
        made: (row, fresh) => kind.made(sheetOf(row), fresh),
        after: (before, row) => kind.after(before, sheetOf(row), row.given),
      }),
  };
};

export const registers = {
  unitKind: of(unitKind),
  informantKind: of(informantKind),
  handlingUnitKind: of(handlingUnitKind),
};
