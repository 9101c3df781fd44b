import { memberSchema } from '../member';
import type { Reference } from './reference';

export const memberReference: Reference = {
  schemas: {
    Member: {
      schema: memberSchema,
      fields: {
        sector: '界别；会透露宗教、民族的界别对本会以外不显示',
        levels: '职务沿革，依日期先后；最后一项即现任职务，没有登记过变化的只有这一项',
        'levels.from': '自何日起；没有登记的为空，即一直如此',
        'levels.is': '政协职务',
        statuses: '状态沿革，依日期先后；最后一项即现在的状态',
        'statuses.from': '自何日起；没有登记的为空，即一直如此',
        'statuses.is': '委员状态',
        joinedOn: '任职（增补）日期；没有登记为 null',
        leftOn: '离任日期，即在任的最后一天；在任的和没有登记的为 null',
        invited: '是否特聘委员',
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
        joinedOn: '任职（增补）日期，不能晚于今天',
        invited: '是否特聘委员',
        levelFrom: '自何日起任现在的政协职务；不填为一直如此',
        statusFrom: '自何日起为现在的状态；不填为一直如此',
        leftOn: '离任日期，即在任的最后一天；状态为不再是委员的才填',
        party: '政治面貌；看得出是否中共党员的，随之确定',
      },
    },
    'members.read': { summary: '一名委员' },
    'members.change': {
      summary: '修改委员资料、编组、状态',
      fields: {
        joinedOn: '任职（增补）日期，不能晚于今天；null 为取消',
        invited: '是否特聘委员',
        levelFrom: '政协职务自何日起改变，默认今天；这一天起原有的沿革以此为准，只填日期则更正现任职务的起始日期',
        statusFrom: '状态自何日起改变，默认今天；这一天起原有的沿革以此为准，只填日期则更正现在状态的起始日期',
        leftOn:
          '离任日期，即在任的最后一天，默认今天：状态改为不再是委员时，各编组到这一天为止；已离任的，更正离任日期',
        'placements.from': '默认今天',
        'placements.kind': '随所编单位，可不填',
        party: '政治面貌；看得出是否中共党员的，随之确定',
      },
    },
    'members.reveal': { summary: '查看一项受保护的资料（记入日志）' },
  },
};
