import { mostEntries } from '@lianluo/domain/text/limits';
import { viewSchema } from '../views';
import type { Reference } from './reference';

const kept = {
  query: '与该清单的查询参数相同（不含翻页）',
  columns: '一并记住的列，按显示的顺序',
  frozen: '左右滚动时保持可见的列',
  widths: '调整过的列宽（像素）',
};

export const viewReference: Reference = {
  schemas: {
    SavedView: {
      schema: viewSchema,
      fields: { sharedWith: '不共享、本站（办公室人员之间为 unit）、全会', by: '保存人' },
    },
  },
  operations: {
    'views.list': { summary: '保存的筛选：本人的和共享给本人的' },
    'views.create': {
      summary: `保存一个筛选（每人至多 ${mostEntries.views} 个，全会共享至多 ${mostEntries.sharedViews} 个）`,
      fields: kept,
    },
    'views.change': { summary: '改名、改条件或共享范围（保存人本人；共享的也可由管理员）', fields: kept },
    'views.remove': { summary: '删除一个保存的筛选（保存人本人；共享的也可由管理员）' },
  },
};
