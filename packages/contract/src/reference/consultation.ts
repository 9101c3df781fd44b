import type { Reference } from './reference';

const chain = {
  chain: '成果办理环节，按次序；不写即按简式办结',
  'chain.link': '环节',
  'chain.called': '本会对这个环节的叫法',
  'chain.days': '距上一环节的期限（工作日）',
};

/** What is a consultation's own beside what its table says. */
export const consultationReference: Reference = {
  schemas: {
    Consultation: {
      fields: {
        ...chain,
        chain: '成果办理环节，开展时按本会的规定定下',
        'team.member': '委员的 id',
        'team.name': '姓名或单位',
        'team.lead': '组长',
        'reports.title': '报告标题',
        'reports.on': '完成日期',
        'reports.text': '报告内容',
        'parts.part': '环节',
        'parts.speaker': '发言人',
        'parts.text': '说了什么',
        'next.link': '环节',
        'next.on': '期限；没有规定的不写',
        'outcomeSteps.link': '环节',
        'outcomeSteps.whom': '报送、受理、督办、答复的单位',
        'outcomeSteps.number': '文号',
        'outcomeSteps.text': '办理情况',
        'outcomeSteps.form': '成果形式',
        'outcomeSteps.adopted': '已采纳',
        'points.text': '约定内容',
        'points.owner': '责任单位',
        'points.dueOn': '完成期限',
        'points.doneOn': '落实日期',
        'points.reason': '不再跟踪的理由',
        'points.progress': '进展情况',
        'points.progress.text': '进展',
        'points.reviewed': '已经几次复查',
        'reviews.months': '开展后几个月的复查',
        'reviews.point': '复查的约定事项；不写即全部',
        'reviews.text': '复查情况',
        'follow.points': '约定事项条数',
        'follow.open': '其中还没有落实的条数',
        'follow.pointOn': '最近一条到期的日期',
        'follow.reviewOn': '下次复查的日期',
      },
    },
    Committee: {
      fields: Object.fromEntries(Object.entries(rules()).map(([name, words]) => [`consultations.${name}`, words])),
    },
  },
  operations: {
    'committees.change': {
      fields: {
        consultations: '协商规则，整份填写；null 即按简式流程',
        ...Object.fromEntries(Object.entries(rules()).map(([name, words]) => [`consultations.${name}`, words])),
      },
    },
    'consultations.record': { fields: teamWords() },
    'consultations.change': { fields: teamWords() },
    'consultations.hold': {
      fields: { 'parts.part': '环节', 'parts.speaker': '发言人', 'parts.text': '说了什么' },
    },
    'consultations.note-parts': {
      fields: { 'parts.part': '环节', 'parts.speaker': '发言人', 'parts.text': '说了什么' },
    },
    'consultations.review': { fields: { point: '复查的约定事项；不写即全部' } },
  },
};

function rules() {
  return {
    ...chain,
    noticeDays: '会前几个工作日发通知；不写即不规定',
    papersDays: '会前几个工作日送材料；不写即不规定',
    remoteRounds: '允许用链接向没有账号的人征求意见',
  };
}

function teamWords() {
  return {
    'team.member': '委员的 id',
    'team.name': '委员以外的成员，姓名或单位',
    'team.lead': '组长，至多一位',
  };
}
