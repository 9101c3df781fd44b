import type { Field } from '../work/field';
import type { Kind } from '../work/kind';
import { kinds, type KindName } from '../work/kinds';
import type { ExportKind } from './export-kinds';
import { memberColumns, type MemberField } from '../import/member-columns';

/** A column that a list can be exported with: the key that the API takes and the heading that the office reads. */
export interface ExportColumn<Field extends string = string> {
  field: Field;
  label: string;
  kind: 'text' | 'number' | 'date';
  /** In characters; about two for a 汉字. */
  width: number;
}

const column = <const Field extends string>(
  field: Field,
  label: string,
  width: number,
  kind: ExportColumn['kind'] = 'text',
): ExportColumn<Field> => ({ field, label, kind, width });

const serial = column('serial', '序号', 6, 'number');

/** What the list says in a column of its own, or in another. */
const notExported = ['serial', 'standing', 'group', 'basis'] as const;
type ExportedField = Exclude<MemberField, (typeof notExported)[number]>;
const isExported = (field: MemberField): field is ExportedField => !notExported.some((each) => each === field);

const opinions = [
  serial,
  column('number', '编号', 14),
  column('title', '标题', 44),
  column('unit', '报送单位', 24),
  column('authors', '报送人', 18),
  column('reportedOn', '报送日期', 12, 'date'),
  column('handlingUnits', '承办单位', 24),
  column('dueOn', '时限', 12, 'date'),
  column('status', '状态', 10),
  column('waitingFor', '等谁', 14),
  column('adoptions', '采用', 26),
  column('fastLane', '直通车', 8),
  column('imported', '来源', 10),
] as const;

const registers = {
  members: [
    serial,
    ...memberColumns.flatMap(({ field, label, width }) => (isExported(field) ? [column(field, label, width)] : [])),
    column('groups', '所在联络组', 26),
    column('bases', '编组依据', 12),
    column('status', '状态', 10),
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
    column('gaps', '联络组所缺', 26),
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

/** The columns of a kind's ledger: those of every kind, and what a list of it shows. */
function ledgerColumns({ fields, listed, words }: Kind): readonly ExportColumn[] {
  const own = listed.flatMap((name) => {
    const field = fields[name];
    return field ? [column(name, field.label, widths[field.type], kindsOfCell[field.type])] : [];
  });
  return [
    serial,
    column('number', '编号', 14),
    column('title', '标题', 40),
    column('unit', words.unit, 24),
    ...own,
    column('status', '状态', 10),
    column('waitingFor', '等谁', 14),
    column('dueOn', '时限', 12, 'date'),
  ];
}

/** Ledgers that an office prints in an order of their own. */
const ownLedgers: Readonly<Record<string, readonly ExportColumn[] | undefined>> = { opinions };

const ledgers = Object.fromEntries(
  Object.values(kinds).map((kind) => [kind.name, ownLedgers[kind.name] ?? ledgerColumns(kind)]),
  // Object.fromEntries forgets which key had which value.
) as Record<KindName, readonly ExportColumn[]>;

/** 导出的列: what each list can show, in the order in which an office prints it. Without a choice all of them are printed. */
export const exportColumns: Readonly<Record<ExportKind, readonly ExportColumn[]>> = { ...ledgers, ...registers };

type Typed = typeof registers & { opinions: typeof opinions };
/** The fields of a list that has columns of its own. */
export type ExportField<Of extends keyof Typed> = Typed[Of][number]['field'];
