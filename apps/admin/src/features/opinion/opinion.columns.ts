import type { Column } from '../../ui/table';

/** Where titles would be cut, 承办单位 waits in the column choice: 当前环节 names who handles an item now. */
const isNarrow = window.innerWidth < 1500;

/** 社情民意台账, in the order that offices keep it on paper. */
export const opinionColumns = [
  { name: 'serial', label: '序号', width: 44, kind: 'center', extra: isNarrow },
  { name: 'number', label: '期号', width: 108, whole: true, sort: 'store' },
  { name: 'title', label: '标题', lead: true, sort: 'page' },
  { name: 'unit', label: '报送单位', width: 92 },
  { name: 'authors', label: '反映人', width: 72 },
  { name: 'reportedOn', label: '报送日期', width: 96, whole: true, card: true, sort: 'store' },
  { name: 'handlingUnits', label: '承办单位', width: 104, extra: isNarrow },
  { name: 'waitingFor', label: '当前环节', width: 120 },
  { name: 'dueOn', label: '时限', width: 126, card: true, sort: 'store' },
  { name: 'status', label: '状态', width: 76, card: true },
  { name: 'submissions', label: '上报', width: 110, extra: true },
  { name: 'adoptions', label: '采用', width: 60, whole: true },
  { name: 'actions', label: '操作', width: 76 },
] as const satisfies readonly Column<string>[];
