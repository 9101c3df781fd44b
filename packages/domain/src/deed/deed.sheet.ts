import type { TableSheet } from '../work/sheet';
import type { Deed } from './deed';

/** 为民办实事台账 as offices keep it: what was done, closed. */
export const deedSheet: TableSheet<Deed> = {
  day: 'doneOn',
  columns: {
    title: {
      headings: ['实事名称', '办实事名称', '实事项目', '项目名称', '事项', '办实事内容', '名称'],
      example: '为福利社区老人义诊',
    },
    unit: { headings: ['单位', '联络组', '所在联络组', '上报单位', '报送单位', '实施单位'] },
    members: {
      headings: ['委员', '委员姓名', '办理委员', '参与委员', '实施委员', '承办人', '姓名'],
      example: '王晓明、李芳',
    },
    type: {
      headings: ['实事类别', '类型', '实事类型', '领域'],
      means: {
        education: /教育|助教|学校/,
        elderly: /养老|敬老|老年|老人/,
        disabled: /残疾/,
        medical: /卫生|健康|义诊|医/,
        legal: /普法|司法/,
        infrastructure: /基建|修路|设施/,
        mediation: /调解|纠纷/,
        donation: /捐|慈善/,
        other: /便民|民生|其它/,
      },
    },
    beneficiaries: { headings: ['服务对象', '惠及对象', '帮扶对象', '对象'], example: '社区七十岁以上老人' },
    doneOn: { headings: ['完成日期', '完成时间', '办结时间', '实施日期', '办理时间', '日期', '时间'] },
    peopleServed: {
      headings: ['受益人次', '惠及人数', '服务人数', '惠及群众', '人数'],
      example: '86',
      counts: ['人', '人次', '名', '位'],
    },
    yuan: {
      headings: ['投入资金', '资金', '金额', '资金数额', '协调资金', '捐款金额', '投入金额'],
      example: '3000',
      counts: ['元', '块', '人民币'],
    },
    before: { headings: ['存在问题', '原有情况', '问题'] },
    after: { headings: ['办理结果', '成效', '办理情况', '办实事成效', '完成情况'] },
    topics: { headings: [] },
  },
  lands: (told) => ({ ...told, status: 'done', imported: true }),
};
