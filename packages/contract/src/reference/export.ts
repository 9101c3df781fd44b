import type { Reference } from './reference';

export const exportReference: Reference = {
  operations: {
    'exports.create': {
      summary: '导出：按当前筛选的清单（Excel）',
      fields: {
        filter: '与该清单的查询参数相同（不含翻页）',
        columns: '列的字段名，按打印的顺序；不填为全部列',
        reveal: '委员名册：不隐去的受保护资料和事由，记入日志（何人、何时、因何、哪些委员）',
      },
    },
  },
};
