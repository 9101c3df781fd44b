import type { Column } from '../../ui/table';

/** Where titles would be cut, 承办单位 waits in the column choice: 当前环节 names who handles an item now. */
const isNarrow = window.innerWidth < 1500;

/** 社情民意台账, in the order that offices keep it on paper. */
export const opinionColumns = [
  { name: 'serial', label: '序号', width: 44, kind: 'center' },
  { name: 'number', label: '编号', width: 122 },
  { name: 'title', label: '标题', lead: true },
  { name: 'unit', label: '报送单位', width: 92 },
  { name: 'authors', label: '报送人', width: 66 },
  { name: 'reportedOn', label: '报送日期', width: 90 },
  { name: 'handlingUnits', label: '承办单位', width: 104, extra: isNarrow },
  { name: 'waitingFor', label: '当前环节', width: 132 },
  { name: 'dueOn', label: '时限', width: 124 },
  { name: 'status', label: '状态', width: 74 },
  { name: 'adoptions', label: '采用', width: 64, wrap: true },
  { name: 'actions', label: '操作', width: 74 },
] as const satisfies readonly Column<string>[];

/** What a sheet can carry; a button has no place on paper. */
export const exportedColumns = (hidden: readonly string[]): string[] =>
  opinionColumns.map(({ name }) => name).filter((name) => name !== 'actions' && !hidden.includes(name));
