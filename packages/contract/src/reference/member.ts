import { memberSchema } from '../member';
import type { Reference } from './reference';

export const memberReference: Reference = {
  schemas: {
    Member: {
      schema: memberSchema,
      fields: {
        sector: '界别；会透露宗教、民族的界别对本会以外不显示',
        office: '级别以外的政协职务，如 提案委员会主任',
        party: '政治面貌，按原文',
        phone: { example: '199****1000' },
        masked: '有值但未显示、可说明理由后查看的字段',
      },
    },
  },
  operations: {
    'members.list': { summary: '委员名册' },
    'members.create': {
      summary: '录入委员',
      fields: {
        partyMember: '默认随政治面貌；都没有填则为空（null，未填），不是否',
        'placements.from': '默认今天',
        'placements.kind': '随所编单位，可不填',
        party: '政治面貌；看得出是否中共党员的，随之确定',
      },
    },
    'members.read': { summary: '一名委员' },
    'members.change': {
      summary: '修改委员资料、编组、状态',
      fields: {
        leftOn: '离任日期，默认今天：状态改为不再是委员时，各编组到这一天为止',
        'placements.from': '默认今天',
        'placements.kind': '随所编单位，可不填',
        party: '政治面貌；看得出是否中共党员的，随之确定',
      },
    },
    'members.reveal': { summary: '查看一项受保护的资料（记入日志）' },
  },
};
