import { opinionDeadlines } from '@lianluo/domain/opinion/deadlines';
import type { Preset } from './preset';

/**
 * 默认方案: neutral words and deadlines for a committee that has none of its own. No rule text for opinions gives a
 * deadline (domain.md 3.1), so every number is a setting; the phrases follow office habit (features.md 4.3).
 */
export const defaultPreset: Preset = {
  id: 'default',
  name: '通用方案',
  source: '平台默认；时限为建议值，可由本会调整',
  words: {
    platform: '“1+3”平台',
    reading: '委员读书',
    consultation: '有事好商量',
    opinionStation: '社情民意信息工作站',
  },
  rhythms: { reading: { every: 'quarter' }, consultation: { every: 'quarter' }, opinion: { every: 'month' } },
  standard: 'five-unified',
  deadlines: opinionDeadlines,
  phrases: {
    review: ['情况属实，拟同意，请审签。', '建议具体可行，拟同意编报。', '请核实数据后再报。'],
    sign: ['同意印发。', '同意，报党委、政府参阅。', '同意，请办公室跟踪办理。'],
    return: ['请补充具体地点和数据。', '一事一报，请拆分后重新报送。', '建议部分较笼统，请补充可操作的措施。'],
    reject: ['与近期已编报信息内容重复。', '属个人诉求，已转信访渠道办理。', '超出本级职权范围。'],
    reply: ['已办结，情况如下：', '已列入年度计划，拟于下半年实施。', '因条件所限暂不能解决，说明如下：'],
    'check-reply': ['办复内容具体，予以通过。', '请补充办理时限和责任人。', '与反映人反映情况不符，请重新核实。'],
    'request-return': ['所涉事项不属本单位职责范围，建议转有关部门。', '建议改由牵头单位办理，本单位配合。'],
    'handle-locally': ['镇（街道）已协调解决。', '已由社区现场处置并回访。'],
    feedback: ['您反映的情况已办理，感谢您对政协工作的支持。', '您反映的情况已编报，办理结果将及时告知。'],
    close: ['形成意见建议，已报本会办公室。'],
    cancel: ['因工作安排调整，另行通知。'],
  },
};
