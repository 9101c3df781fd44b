import { isKind, kinds, type KindName } from '../work/kinds';
import type { SheetColumn } from './column';
import type { ImportKind } from './import-kinds';
import { memberColumns } from './member-columns';
import { handlingUnitColumns, informantColumns, unitColumns } from './register-columns';
import { workColumns } from './work-columns';

type Register = Exclude<ImportKind, KindName>;

const registers: Record<Register, { title: string; columns: readonly SheetColumn[] }> = {
  members: { title: '委员名册', columns: memberColumns },
  units: { title: '联络组织一览表', columns: unitColumns },
  informants: { title: '信息员名册', columns: informantColumns },
  'handling-units': { title: '承办单位名录', columns: handlingUnitColumns },
};

const known = new Map<KindName, Promise<readonly SheetColumn[]>>();

/** The columns of a sheet of this kind, always the same ones: what is worked out of them is kept by them. */
export async function columnsOf(kind: ImportKind): Promise<readonly SheetColumn[]> {
  if (!isKind(kind)) return registers[kind].columns;
  const columns = known.get(kind) ?? columnsOfKind(kind);
  known.set(kind, columns);
  return columns;
}

async function columnsOfKind(name: KindName): Promise<readonly SheetColumn[]> {
  const sheet = await kinds[name].sheet?.load();
  if (!sheet) throw new Error(`No sheet is read as ${name}.`);
  return 'own' in sheet ? sheet.own : workColumns(kinds[name], sheet);
}

/** 导入的表的名称: of a template, of its tab, and of the batch. */
export function importTitle(kind: ImportKind): string {
  if (!isKind(kind)) return registers[kind].title;
  const { sheet, words } = kinds[kind];
  return sheet?.title ?? words.ledger;
}
