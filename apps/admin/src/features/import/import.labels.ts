import type { ImportRow } from '@lianluo/contract/import-schemas';
import type { ImportStatus } from '@lianluo/domain/import/batch';
import { importTitle } from '@lianluo/domain/import/columns';
import type { ImportKind } from '@lianluo/domain/import/import-kinds';
import { isKind, kinds, type KindName } from '@lianluo/domain/work/kinds';
import type { Tone } from '../../ui/tone';

export type RowState = ImportRow['state'];
export type CellState = ImportRow['cells'][number]['state'];
export type Landing = 'archived' | 'submitted';

interface KindWords {
  label: string;
  /** What one row is counted in. */
  unit: string;
  /** What one row becomes. */
  record: string;
  /** The list that the rows go to. */
  list: string;
  /** The page of one record, where it has one. */
  one: string | undefined;
  note: string;
}

const registers: Record<Exclude<ImportKind, KindName>, KindWords> = {
  members: {
    label: '委员名册',
    record: '委员',
    unit: '名',
    list: 'members',
    one: 'member',
    note: '以手机号识别委员，无手机号时以姓名和界别识别：名册里已有的更新，没有的新增。',
  },
  units: {
    label: '联络组织',
    record: '联络组织',
    unit: '个',
    list: 'units',
    one: 'unit',
    note: '以名称识别单位：已有的更新，没有的新增。只有名称也可以导入，其余标为待完善。',
  },
  informants: {
    label: '信息员',
    record: '信息员',
    unit: '名',
    list: 'informants',
    one: undefined,
    note: '以所属单位和姓名识别信息员：已有的更新，没有的新增。',
  },
  'handling-units': {
    label: '承办单位',
    record: '承办单位',
    unit: '个',
    list: 'handling-units',
    one: undefined,
    note: '以名称识别单位：已有的不变，没有的新增。',
  },
};

/** A kind that adds to what is there says so. */
const notes: Partial<Record<KindName, string>> = {
  opinions: '以序号、日期、标题和报送单位识别同一条信息；以前导入过的更新，没有的新增。',
};

/** What is said of an import: a register's own words, or those of the kind of work. */
export function wordsOf(kind: ImportKind): KindWords {
  if (!isKind(kind)) return registers[kind];
  const { one, measure, page, unit } = kinds[kind].words;
  return {
    label: importTitle(kind),
    record: one,
    unit: measure,
    list: kind,
    one: page,
    note: notes[kind] ?? `日期、标题和${unit}都相同的，认作同一${measure}：已有的不变，没有的新增。`,
  };
}

export const statusTones: Record<ImportStatus, Tone> = {
  parsing: 'go',
  mapping: 'due',
  ready: 'due',
  committing: 'go',
  committed: 'done',
  undoing: 'go',
  undone: 'rest',
  failed: 'late',
};

export const stateLabels: Record<RowState, string> = {
  new: '新增',
  update: '更新',
  unchanged: '不变',
  warning: '提示',
  error: '错误',
  skip: '跳过',
};

export const stateTones: Record<RowState, Tone> = {
  new: 'done',
  update: 'go',
  unchanged: 'rest',
  warning: 'due',
  error: 'late',
  skip: 'rest',
};

/** A cell's state as a sign, and as a word for those who do not see it. */
export const cellSigns: Record<CellState, { sign: string; word: string }> = {
  ok: { sign: '', word: '' },
  new: { sign: '＋', word: '新增' },
  changed: { sign: '改', word: '更新' },
  warning: { sign: '⚠', word: '提示' },
  error: { sign: '✕', word: '错误' },
};

/** The states that the user may choose from for new items of this kind. */
export function landingsOf(kind: ImportKind): { value: Landing; label: string; note: string }[] {
  const offered = isKind(kind) ? (kinds[kind].sheet?.landings ?? []) : [];
  return landingNames.filter((name) => offered.includes(name)).map((value) => ({ value, ...landings[value] }));
}

const landingNames = ['archived', 'submitted'] as const;
const landings: Record<Landing, { label: string; note: string }> = {
  archived: { label: '已归档', note: '以往已经办结的台账：只计入统计，不进入办理流程。' },
  submitted: { label: '已报送', note: '尚未处理的信息：进入办理流程，等办公室编辑。' },
};
