import type { Mapping } from './mapping';

/** 秦商量: what a provincial hub of this pattern asks of a committee's 社情民意信息, and what it tells of adoptions. */
export const qinShangliang: Mapping = {
  hub: '秦商量',
  sent: ['issued', 'in-handling', 'handled', 'fed-back', 'archived'],
  fields: [
    { ours: 'id', theirs: 'WBBH', label: '外部编号', rule: 'text', required: true },
    {
      ours: 'committee',
      theirs: 'XZQH',
      label: '行政区划',
      rule: 'code',
      codes: { qindu: '610402', xincheng: '610102', 'demo-city': '610400' },
      required: true,
    },
    { ours: 'title', theirs: 'XXBT', label: '信息标题', rule: 'text', required: true, most: 60 },
    {
      ours: 'content',
      theirs: 'XXNR',
      label: '信息内容',
      rule: 'sections',
      headings: { situation: '情况反映', analysis: '原因分析', suggestion: '对策建议' },
    },
    { ours: 'authors', theirs: 'FYR', label: '反映人', rule: 'names' },
    { ours: 'number', theirs: 'QH', label: '期号', rule: 'text' },
    { ours: 'reportedOn', theirs: 'BSRQ', label: '报送日期', rule: 'day', required: true },
    { ours: 'updatedAt', theirs: 'GXSJ', label: '更新时间', rule: 'clock', required: true },
    {
      ours: 'status',
      theirs: 'BLZT',
      label: '办理状态',
      rule: 'code',
      codes: { issued: '10', 'in-handling': '20', handled: '30', 'fed-back': '40', archived: '90' },
      required: true,
    },
  ],
  adoption: [
    {
      ours: 'level',
      theirs: 'CYCJ',
      label: '采用层级',
      rule: 'code',
      codes: { national: '1', province: '2', city: '3', county: '4' },
      required: true,
    },
    { ours: 'organ', theirs: 'CYDW', label: '采用单位', rule: 'text' },
    { ours: 'outlet', theirs: 'KWMC', label: '刊物名称', rule: 'text' },
    { ours: 'adoptedOn', theirs: 'CYRQ', label: '采用日期', rule: 'day', required: true },
  ],
};
