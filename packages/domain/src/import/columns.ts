import type { ImportKind, SheetColumn } from './column';
import { memberColumns } from './member-columns';
import { opinionColumns } from './opinion-columns';
import { handlingUnitColumns, informantColumns, unitColumns } from './register-columns';

const columns: Record<ImportKind, readonly SheetColumn[]> = {
  members: memberColumns,
  opinions: opinionColumns,
  units: unitColumns,
  informants: informantColumns,
  'handling-units': handlingUnitColumns,
};

export const columnsOf = (kind: ImportKind): readonly SheetColumn[] => columns[kind];

/** 导入的表的名称: of a template, of its tab, and of the batch. */
export const importTitles: Record<ImportKind, string> = {
  members: '委员名册',
  opinions: '社情民意台账',
  units: '联络单位一览表',
  informants: '信息员名册',
  'handling-units': '承办单位名录',
};
