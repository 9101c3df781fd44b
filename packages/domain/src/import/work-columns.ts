import { mostCharacters } from '../text/limits';
import { line, maybe, type Field } from '../work/field';
import type { Kind } from '../work/kind';
import type { SheetWords, TableSheet } from '../work/sheet';
import type { SheetColumn } from './column';

const serial: SheetColumn = {
  field: 'serial',
  label: '序号',
  synonyms: ['编号', '顺序号', 'No'],
  required: false,
  kind: 'number',
  example: '示例',
  note: '台账里的序号；写“示例”的行不导入',
  width: 6,
};

const note: SheetColumn = {
  field: 'note',
  label: '备注',
  synonyms: ['说明', '备考'],
  required: false,
  kind: 'long-text',
  example: '',
  note: '记入办理过程',
  width: 20,
};

/** How a cell of each type is shown in the template: as what, how wide, and what is to be known before it is filled. */
const looks: Record<Field['type'], Pick<SheetColumn, 'kind' | 'width' | 'example' | 'note'>> = {
  line: { kind: 'text', width: 24, example: '', note: '' },
  text: { kind: 'long-text', width: 40, example: '', note: '' },
  day: { kind: 'day', width: 13, example: '2026-05-01', note: '要写到日，如 2026-05-01、2026/5/1、2026年5月1日' },
  count: { kind: 'number', width: 12, example: '', note: '写整数；“1.2万”也可以' },
  flag: { kind: 'yes-no', width: 8, example: '', note: '是或否' },
  choice: { kind: 'choice', width: 12, example: '', note: '从下拉列表中选' },
  members: {
    kind: 'name',
    width: 18,
    example: '王晓明',
    note: '名册中的委员，几个人用“、”隔开；同名委员写成“姓名（界别）”',
  },
  item: { kind: 'text', width: 14, example: '', note: '' },
  own: { kind: 'text', width: 24, example: '', note: '' },
};

const choicesOf = ({ type, labels = {} }: Field): SheetColumn['choices'] => {
  if (type === 'flag') return 'yes-no';
  return type === 'choice' ? Object.values(labels) : undefined;
};

/** 期号 as an office has it: whatever it is, it is kept. */
const number: Field = maybe(line('期号', mostCharacters.number));

/** How the cells of a column are read: as its field, or as the sheet says. */
export function fieldOf({ fields, reported }: Kind, name: string, words: SheetWords | undefined): Field | undefined {
  if (name === 'number') return words?.as ?? number;
  if (name === 'reportedOn') return reported && 'entered' in reported ? reported.entered : undefined;
  return words?.as ?? fields[name];
}

/** What no item of the kind is without: a new one cannot be made of a row that does not say it. */
export const isNeeded = (sheet: TableSheet, name: string, field: Field): boolean =>
  name === sheet.day || (!field.optional && field.empty === undefined && !wordsFor(sheet, name)?.as);

export const wordsFor = (sheet: TableSheet, name: string): SheetWords | undefined =>
  Object.entries(sheet.columns).find(([each]) => each === name)?.[1];

/** The columns of a kind's sheet, read from its table. */
export function workColumns(kind: Kind, sheet: TableSheet): readonly SheetColumn[] {
  const shared = sharedColumns(kind);
  const own = Object.entries(sheet.columns).flatMap(([field, { headings, otherwise, offers, example, note: hint }]) => {
    const column = shared[field] ?? ownColumn(kind, sheet, field);
    const said = {
      ...(otherwise && { otherwise }),
      ...(offers && { kind: 'choice' as const, choices: offers, open: true }),
      ...(example !== undefined && { example }),
      ...(hint !== undefined && { note: hint }),
    };
    return column ? [{ ...column, field, synonyms: headings, ...said }] : [];
  });
  return [serial, ...own, note];
}

type Column = Omit<SheetColumn, 'field' | 'synonyms'>;

/** What a sheet of any kind may have. */
const sharedColumns = ({ words: { unit } }: Kind): Readonly<Record<string, Column>> => ({
  title: { ...looks.line, label: '标题', required: true, width: 40 },
  unit: { ...looks.choice, label: unit, required: false, choices: 'units', width: 22 },
  topics: { ...looks.choice, label: '年度议题', required: false, choices: 'topics', open: true, width: 20 },
});

function ownColumn(kind: Kind, sheet: TableSheet, name: string): Column | undefined {
  const field = fieldOf(kind, name, wordsFor(sheet, name));
  if (!field) return undefined;
  const choices = choicesOf(field);
  // What our own lists do not show would be asked of them in vain.
  const isListed = name === sheet.day || kind.listed.includes(name);
  const required = isListed && isNeeded(sheet, name, field);
  return { ...looks[field.type], label: field.label, required, ...(choices && { choices }) };
}
