import type { ImportKind } from '@lianluo/domain/import/import-kinds';
import type { Committee } from '@lianluo/domain/committee/committee';
import type { ChoiceSource, SheetColumn } from '@lianluo/domain/import/column';
import type { Row } from 'write-excel-file/node';
import { memberLevelLabels } from '@lianluo/domain/member/member';
import { politicalStatuses } from '@lianluo/domain/member/political-statuses';
import { usualAdoptionWords } from '@lianluo/domain/import/adoption-words';
import { columnsOf, importTitle } from '@lianluo/domain/import/columns';
import { columnLetter } from '@lianluo/domain/sheet/cells';
import { unitTypeLabels } from '@lianluo/domain/unit/unit';
import { markupFeature, type ListValidation, type NamedRange } from './sheet-markup';
import { textCell, thinBorder } from './written-cell';

export interface TemplateDictionaries {
  /** Whose words stand in the lists. */
  committee?: Pick<Committee, 'name' | 'level'>;
  units: readonly { name: string }[];
  topics?: readonly { name: string }[];
  sectors: readonly string[];
  /** 组织类型, where the committee has words of its own or offers some alone. */
  typesOffered?: readonly string[];
}

const templateVersion = '2026-1';

const titleOf = (kind: ImportKind): string => `${importTitle(kind)}导入模板`;
const lastRow = 5003;
const headerRow = 3;

/** The drop-downs of a template by their names: those of every sheet, and of a column with words of its own. */
type Lists = Readonly<Record<string, readonly string[]>>;

function listsOf(dictionaries: TemplateDictionaries, columns: readonly SheetColumn[]): Lists {
  const shared: Record<ChoiceSource, readonly string[]> = {
    units: dictionaries.units.map(({ name }) => name),
    topics: (dictionaries.topics ?? []).map(({ name }) => name),
    sectors: dictionaries.sectors,
    levels: Object.values(memberLevelLabels),
    'yes-no': ['是', '否'],
    genders: ['男', '女'],
    bases: ['工作地', '居住地'],
    parties: politicalStatuses,
    adoptions: usualAdoptionWords(dictionaries.committee ?? { name: '', level: 'county' }),
    'unit-types': dictionaries.typesOffered ?? Object.values(unitTypeLabels),
  };
  const own = columns.flatMap(({ field, choices }) => (Array.isArray(choices) ? [[field, choices]] : []));
  return { ...shared, ...Object.fromEntries(own) };
}

const listOf = ({ field, choices }: SheetColumn): string | undefined =>
  typeof choices === 'string' ? choices : choices && field;

const rangeName = (source: string): string => `list_${source.replaceAll('-', '_')}`;

function dictionarySheet(words: Lists, sources: readonly string[]): { data: Row[]; ranges: NamedRange[] } {
  const tallest = Math.max(...sources.map((source) => words[source]?.length ?? 0), 1);
  return {
    data: Array.from({ length: tallest }, (_, row) => sources.map((source) => textCell(words[source]?.[row] ?? ''))),
    ranges: sources.map((source, index) => {
      const letter = columnLetter(index);
      return {
        name: rangeName(source),
        area: `'字典'!$${letter}$1:$${letter}$${Math.max(1, words[source]?.length ?? 0)}`,
      };
    }),
  };
}

function exampleOf(column: SheetColumn, words: Lists): string {
  const list = listOf(column);
  if (column.example !== '' || list === undefined) return column.example;
  return column.field === 'group' ? '' : (words[list]?.[0] ?? '');
}

function instructions(kind: ImportKind, columns: readonly SheetColumn[]): Row[] {
  const lines = [
    `${titleOf(kind)}（版本 ${templateVersion}）填写说明`,
    '1. 从第5行起填写，一行一条；第4行是示例，不会导入，可以删去。',
    '2. 标有“*”的列必须填写；有下拉列表的格请从列表中选。',
    '3. 可以增加自己的列，导入时再指明其对应字段；标题行、空行和表尾的注释不影响导入。',
    '4. 以 =、+、-、@ 开头的内容按文字保存。',
  ];
  const head = ['列', '是否必填', '填写说明'].map((text) =>
    textCell(text, { ...thinBorder, fontWeight: 'bold', align: 'center' }),
  );
  return [
    ...lines.map((line, index) => [
      textCell(line, { columnSpan: 3, ...(index === 0 ? { fontWeight: 'bold', fontSize: 14 } : {}) }),
      null,
      null,
    ]),
    head,
    ...columns.map((column) =>
      [column.label, column.required ? '必填' : '', column.note].map((text) =>
        textCell(text, { ...thinBorder, wrap: true }),
      ),
    ),
  ];
}

/** 导入模板: its drop-downs come from the committee's own units and sectors on a hidden sheet. */
export async function writeTemplate(kind: ImportKind, dictionaries: TemplateDictionaries): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const columns = await columnsOf(kind);
  const words = listsOf(dictionaries, columns);
  const sources = [
    ...new Set(columns.map(listOf).flatMap((list) => (list !== undefined && words[list]?.length ? [list] : []))),
  ];
  const dictionary = dictionarySheet(words, sources);
  const validations = columns.flatMap((column, index): readonly ListValidation[] => {
    const list = listOf(column);
    if (list === undefined || !sources.includes(list)) return [];
    const letter = columnLetter(index);
    const area = `${letter}${headerRow + 1}:${letter}${lastRow}`;
    return [{ area, list: rangeName(list), open: column.open ?? false, title: column.label }];
  });
  const wide = (text: string, style: object): Row => [
    textCell(text, { columnSpan: columns.length, ...style }),
    ...columns.slice(1).map(() => null),
  ];
  const data: Row[] = [
    wide(titleOf(kind), { fontWeight: 'bold', fontSize: 16, align: 'center', height: 30 }),
    wide(`模板版本：${templateVersion}　　填写要求见“填写说明”表；带*的列必填`, { textColor: '#595959' }),
    columns.map((column) =>
      textCell(`${column.label}${column.required ? '*' : ''}`, {
        ...thinBorder,
        fontWeight: 'bold',
        align: 'center',
        alignVertical: 'center',
        wrap: true,
        height: 32,
        backgroundColor: column.required ? '#FCE4D6' : '#EDEFF2',
      }),
    ),
    columns.map((column) =>
      textCell(exampleOf(column, words), { ...thinBorder, fontStyle: 'italic', textColor: '#595959' }),
    ),
    ...Array.from({ length: 200 }, () => columns.map(() => ({ ...thinBorder, format: '@', type: String }))),
  ];
  const main = importTitle(kind);
  return writeExcelFile(
    [
      {
        data,
        sheet: main,
        columns: columns.map(({ width }) => ({ width })),
        stickyRowsCount: headerRow,
        orientation: 'landscape',
      },
      { data: instructions(kind, columns), sheet: '填写说明', columns: [{ width: 18 }, { width: 10 }, { width: 70 }] },
      { data: dictionary.data, sheet: '字典' },
    ],
    {
      fontFamily: '宋体',
      fontSize: 11,
      features: [
        markupFeature(
          [
            { name: main, printTitles: [headerRow, headerRow], validations },
            { name: '填写说明', landscape: false },
            { name: '字典', hidden: true },
          ],
          dictionary.ranges,
        ),
      ],
    },
  ).toBuffer();
}

/** The version stamped on a sheet made from our template; nothing for any other sheet. */
export function templateVersionOf(rows: readonly (readonly unknown[])[]): string | undefined {
  for (const row of rows.slice(0, 5)) {
    for (const cell of row) {
      const version = typeof cell === 'string' ? /模板版本[:：]\s*([\w-]+)/.exec(cell)?.[1] : undefined;
      if (version !== undefined) return version;
    }
  }
  return undefined;
}
