import { bulletinSchema, resultSchema } from '../appraisal-results';
import { correctionSchema } from '../appraisal-corrections';
import { appraisalSchema, objectionSchema } from '../appraisals';
import { under, type FieldTexts, type Reference } from './reference';

const window: FieldTexts = { window: '核对期', 'window.from': '第一天', 'window.to': '最后一天' };
const tasks: FieldTexts = { from: '第一天', to: '最后一天，遇休息日顺延到下一个工作日' };
const group: FieldTexts = { group: '考评领导小组', 'group.members': '成员', 'group.office': '办公室设在哪里' };
const evidence: FieldTexts = { evidence: '佐证' };
const paging: FieldTexts = { scored: '只列这个考核对象的，用其 id' };

const result: FieldTexts = {
  subject: '考核对象',
  value: '积分',
  grade: '等次',
  'grade.id': '等次的标识',
  'grade.name': '等次的名称',
  stars: '星级',
  quotas: '各项任务逐期的完成情况，按任务的标识',
  sheet: '百分制考核表',
  'sheet.id': '考核表的标识',
  'sheet.total': '总分',
  'sheet.grade': '等次',
  'sheet.grade.id': '等次的标识',
  'sheet.grade.name': '等次的名称',
};

const yearDays: FieldTexts = Object.fromEntries(
  [
    ['plan', '年初计划'],
    ['check', '半年检查'],
    ['summary', '年底总结'],
    ['appraisal', '全年考核'],
  ].flatMap(([task = '', name = '']) => [
    [`tasks.${task}`, `${name}的时间`],
    [`tasks.${task}.from`, '第一天，如 07-01'],
    [`tasks.${task}.to`, '最后一天，如 07-31'],
    [`tasks.${task}.inNextYear`, '在下一年'],
  ]),
);

export const appraisalReference: Reference = {
  schemas: {
    Appraisal: {
      schema: appraisalSchema,
      fields: {
        year: '年度',
        state: '状态',
        scheme: '所依据的考核办法；没有施行的则没有',
        ...group,
        'group.members.id': '用户的 id',
        'group.members.name': '姓名',
        bodies: '初评单位：专委会和镇街',
        tasks: '年度四项任务',
        'tasks.task': '哪一项',
        'tasks.title': '名称，带年度',
        ...under('tasks', tasks),
        ...window,
        objections: '异议',
        'objections.total': '共有几件',
        'objections.open': '尚未裁定的',
        locking: '正在锁定时：已计算多少、共有多少',
        'locking.done': '已计算的考核对象',
        'locking.total': '共有的考核对象',
        'locking.problem': '没有完成的原因；可以重新锁定',
        locked: '锁定',
        'locked.on': '锁定之日',
        'locked.subjects': '锁定了多少个考核对象的结果',
        assessments: '初评、审核、审定，依次列出',
        'assessments.rung': '哪一级',
        'assessments.body': '哪个初评单位',
        'assessments.by': '登记人',
        'assessments.on': '日期',
        'assessments.text': '意见',
        awaited: '还没有初评的单位',
        corrections: '锁定后的更正',
        'corrections.total': '共有几条',
        'corrections.waiting': '待决定的',
        'corrections.holding': '待决定的更正中影响结果的，审定以后、通报以前给出',
        published: '通报',
        'published.on': '通报之日',
        allowedActions: '本人此刻可办的动作',
        'allowedActions.action': '动作',
        'allowedActions.label': '名称',
      },
    },
    Objection: {
      schema: objectionSchema,
      fields: {
        subject: '考核对象',
        what: '就哪一部分提出',
        line: '哪一项',
        'line.id': '条款、任务或指标的标识',
        'line.label': '名称',
        text: '异议内容',
        ...evidence,
        by: '提出人',
        byId: '提出人的 id',
        at: '提出时刻',
        decision: '裁定',
        'decision.outcome': '成立或不成立',
        'decision.reason': '理由',
        'decision.by': '裁定人',
        'decision.at': '裁定时刻',
        'decision.alone': '由提出人裁定，本会仅一名管理员',
        withdrawn: '撤回，由提出人',
        'withdrawn.reason': '理由',
        'withdrawn.at': '撤回时刻',
        mayDecide: '本人此刻可以裁定；本会另有管理员的，不能裁定自己提出的',
        mayWithdraw: '本人此刻可以撤回',
      },
    },
    AppraisalResult: { schema: resultSchema, fields: result },
    Correction: {
      schema: correctionSchema,
      fields: {
        subject: '考核对象',
        change: '补记的事实，或撤回的事实',
        fact: '迟到的事实',
        by: '登记人；由重算发现的为空',
        on: '登记之日',
        before: '更正前的结果',
        after: '更正后的结果；予以更正的才有',
        decision: '决定',
        'decision.accepted': '是否予以更正',
        'decision.reason': '理由',
        'decision.by': '决定人',
        'decision.on': '决定之日',
        'decision.alone': '由登记人决定，本会仅一名管理员',
        mayDecide: '本人此刻可以决定；本会另有管理员的，不能决定自己登记的',
      },
    },
    Bulletin: {
      schema: bulletinSchema,
      fields: {
        title: '标题',
        lead: '导语，逐段',
        sections: '各部分',
        'sections.heading': '小标题',
        'sections.paragraphs': '逐段的文字',
        'sections.table': '表格',
        'sections.table.columns': '表头',
        'sections.table.rows': '各行，逐格的文字',
        issuer: '落款',
        on: '日期',
        isDraft: '尚未通报，是现在会写成的样子',
      },
    },
  },
  operations: {
    'appraisals.list': {
      summary: '年度考核：各年度的状态，新的在前',
      answer: { 'items.year': '年度', 'items.state': '状态', ...under('items', window) },
    },
    'appraisals.read': { summary: '一个年度的考核：走到哪一步，有哪些动作' },
    'appraisals.change': {
      summary: '修改领导小组、初评单位和年度四项任务的时间；锁定后不能再改',
      fields: { ...group, bodies: '初评单位', tasks: '年度四项任务', ...yearDays },
    },
    'appraisals.open-window': {
      summary: '开始核对：核对期内可以提出异议',
      fields: { from: '核对期的第一天', to: '核对期的最后一天' },
    },
    'appraisals.lock': { summary: '锁定：核对期满、异议全部裁定后，计算并锁定全部考核对象的结果' },
    'appraisals.assess': {
      summary: '登记初评、审核、审定，依次进行',
      fields: { rung: '哪一级', body: '哪个初评单位；只有初评要填', on: '日期，默认今天', text: '意见' },
    },
    'appraisals.publish': { summary: '通报：审定以后；通报的内容不再变动' },
    'appraisals.objections': {
      summary: '异议，新的在前；工作站经办人所见为本组织及其委员的',
      fields: { ...paging, open: '只列尚未裁定的，或已经裁定、撤回的' },
    },
    'appraisals.raise-objection': {
      summary: '提出异议：核对期内，就积分、任务或考核表的一项，附佐证',
      fields: {
        subject: '考核对象',
        'subject.kind': '种类',
        'subject.id': '其 id；本会为政协的标识',
        what: '就哪一部分提出',
        line: '条款、任务或指标的标识',
        text: '异议内容',
        ...evidence,
      },
    },
    'appraisals.decide-objection': {
      summary: '裁定异议，由提出人以外的人裁定；本会仅一名管理员的，可以由其自己裁定',
      fields: { outcome: '成立或不成立', reason: '理由' },
    },
    'appraisals.withdraw-objection': {
      summary: '撤回异议：裁定以前，由提出人撤回，仍然可见',
      fields: { reason: '理由，可以不填' },
    },
    'appraisals.corrections': {
      summary: '更正：锁定后迟到的事实，待决定的在前',
      fields: { ...paging, open: '只列待决定的，或已经决定的' },
    },
    'appraisals.decide-correction': {
      summary:
        '决定更正，由登记人以外的人决定，本会仅一名管理员的，可以由其自己决定；锁定、通报的结果不变，更正列在旁边',
      fields: { accepted: '是否予以更正', reason: '理由' },
    },
    'appraisals.results': {
      summary: '考核结果：锁定的结果和此后的更正；市级所见为县（市、区）已通报的联络组织和本会结果',
      fields: { subject: '考核对象的种类' },
      answer: {
        ...under('items', result),
        'items.corrected': '此后予以更正的，依次列出；最后一条更正后的结果为现在的结果',
        'items.corrected.reason': '理由',
        'items.corrected.before': '更正前的结果',
        'items.corrected.after': '更正后的结果',
        year: '年度',
        scheme: '所依据的考核办法',
        lockedOn: '锁定之日',
        publishedOn: '通报之日',
      },
    },
    'appraisals.bulletin': { summary: '通报：尚未通报的，为现在会写成的样子' },
    'appraisals.bulletin-document': { summary: '通报（Word）' },
  },
};
