import type { Field } from '../work/field';
import type { Kind } from '../work/kind';
import { kinds, type KindName } from '../work/kinds';
import { column, serial, type ExportColumn } from './column';
import type { ExportKind } from './export-kinds';
import { memberColumns, type MemberField } from '../import/member-columns';

/** What the list says in a column of its own, or in another. */
const notExported = ['serial', 'standing', 'group', 'basis'] as const;
type ExportedField = Exclude<MemberField, (typeof notExported)[number]>;
const isExported = (field: MemberField): field is ExportedField => !notExported.some((each) => each === field);

const registers = {
  members: [
    serial,
    ...memberColumns.flatMap(({ field, label, width }) => (isExported(field) ? [column(field, label, width)] : [])),
    column('groups', '所在联络组', 26),
    column('bases', '编组依据', 12),
    column('status', '状态', 10),
    column('leftOn', '离任日期', 12),
  ],
  units: [
    serial,
    column('name', '名称', 30),
    column('type', '类型', 14),
    column('convener', '召集人', 16),
    column('officers', '联络员', 20),
    column('venue', '阵地', 30),
    column('members', '委员数', 8, 'number'),
    column('reading', '委员读书', 16),
    column('consultation', '基层协商', 16),
    column('opinion', '社情民意', 16),
    column('gaps', '缺项', 26),
  ],
  informants: [
    serial,
    column('name', '姓名', 12),
    column('unit', '所属单位', 28),
    column('kind', '类别', 16),
    column('phone', '联系电话', 14),
    column('active', '在用', 8),
  ],
} as const;

const widths: Record<Field['type'], number> = {
  line: 24,
  text: 60,
  day: 12,
  count: 10,
  flag: 8,
  choice: 12,
  members: 24,
  item: 14,
  own: 24,
};
const kindsOfCell: Partial<Record<Field['type'], ExportColumn['kind']>> = { day: 'date', count: 'number' };

/** The columns of a kind's ledger: its own order, or those of every kind and what a list of it shows. */
function ledgerColumns({ fields, listed, exported = [], printed, reported, words }: Kind): readonly ExportColumn[] {
  if (printed) return [serial, ...printed];
  const own = [...listed, ...exported].flatMap((name) => {
    const field = fields[name];
    return field ? [column(name, field.label, widths[field.type], kindsOfCell[field.type])] : [];
  });
  return [
    serial,
    column('number', '编号', 14),
    column('title', '标题', 40),
    column('unit', words.unit, 24),
    ...(reported && 'entered' in reported ? [column('reportedOn', reported.entered.label, 12, 'date')] : []),
    ...own,
    column('status', '状态', 10),
    column('waitingFor', '当前环节', 14),
    column('dueOn', '时限', 12, 'date'),
  ];
}

const ledgers = Object.fromEntries(
  Object.values(kinds).map((kind) => [kind.name, ledgerColumns(kind)]),
  // Object.fromEntries forgets which key had which value.
) as Record<KindName, readonly ExportColumn[]>;

/** 导出的列: what each list can show, in the order in which an office prints it. Without a choice all of them are printed. */
export const exportColumns: Readonly<Record<ExportKind, readonly ExportColumn[]>> = { ...ledgers, ...registers };

/** The fields of a register's list. */
export type ExportField<Of extends keyof typeof registers> = (typeof registers)[Of][number]['field'];
