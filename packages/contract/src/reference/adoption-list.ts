import type { Reference } from './reference';

const list = {
  organ: '采用单位，如 省委办公厅',
  outlet: '刊物',
  number: '刊物的期号；各条另有期号的以各条为准',
  adoptedOn: '采用日期；各条另有日期的以各条为准',
  'rows.kind': 'single 单篇，combined 综合，forwarded 转送',
};

export const adoptionListReference: Reference = {
  operations: {
    'adoption-lists.read-file': { summary: '读取采用通报（xlsx、csv），不写入' },
    'adoption-lists.match': {
      summary: '采用通报逐条比对标题，不写入',
      fields: list,
      answer: {
        from: '比对的范围：这一天起报送的',
        to: '比对的范围：到这一天为止',
        'rows.state': 'sure 标题一致，doubt 相近待选，none 未找到，registered 已登记',
        'rows.candidates.refusal': '不能登记的原因',
      },
    },
    'adoption-lists.create': {
      summary: '登记采用通报（至多 500 条，逐条登记）',
      fields: { ...list, 'rows.item': '社情民意信息的 id' },
      answer: {
        'rows.outcome': 'done 已登记，registered 此前已登记，refused 未登记',
        'rows.adoption': '采用记录的 id，作废时用',
      },
    },
  },
};
