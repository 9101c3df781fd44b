import { sheetSteps } from '@lianluo/domain/scheme/sheet/scores';
import { assessmentSchema, assessmentScoreSchema, sheetLineSchema } from '../assessments';
import { evidenceInput, evidenceSchema } from '../evidence';
import { grantSchema } from '../grants';
import { grade } from './scores';
import { under, type FieldTexts, type Reference } from './reference';

const counted: FieldTexts = {
  period: '年度',
  asOf: '统计截止日',
  scheme: '所依据的考核办法',
  appraisal: '这一年的考核进行到哪里',
  'appraisal.state': '状态',
  'appraisal.window': '核对期',
  'appraisal.window.from': '第一天',
  'appraisal.window.to': '最后一天',
};
const sums: FieldTexts = { base: '基本分', bonus: '加分', deductions: '扣分', total: '得分：基本分加加分减扣分' };
const sheet: FieldTexts = { sheet: '考核表', 'sheet.id': '考核表的标识' };
const during: FieldTexts = { period: '年度，如 2026；默认本年' };
const steps = Object.entries(sheetSteps)
  .map(([step, label]) => `${step} ${label}`)
  .join('，');

const evidence: FieldTexts = { text: '佐证说明', files: '佐证材料' };
const entered: FieldTexts = { evidence: '佐证' };
const reason: FieldTexts = { reason: '理由' };

export const assessmentReference: Reference = {
  schemas: {
    Evidence: { schema: evidenceSchema, fields: { ...evidence, 'files.name': '文件名' } },
    EvidenceInput: {
      schema: evidenceInput,
      fields: { ...evidence, files: '佐证材料的编号，先用本路径下的 files 上传并通过检查' },
    },
    AssessmentScore: {
      schema: assessmentScoreSchema,
      fields: {
        subject: '联络组织',
        ...sheet,
        value: '得分',
        most: '满分，含加分',
        ...grade,
        step: `进度：${steps}`,
        lacks: '还缺评分、佐证或理由的指标数；市级查看县（市、区）的为 0',
      },
    },
    SheetLine: {
      schema: sheetLineSchema,
      fields: {
        id: '指标的标识',
        label: '指标',
        kind: '基本分、加分或扣分',
        most: '最多得多少，扣分项最多扣多少',
        methods: '考核方式',
        needs: '须有的佐证，没有则不得分、不扣分',
        source: '依据',
        assumed: '依据中没有写明，为默认设定',
        value: '得分，扣分项为扣多少',
        course: '评分过程，最后一步算数',
        'course.step': `auto 自动取数，${steps}`,
        'course.value': '分值',
        'course.reason': '与上一步不同的理由',
        'course.by': '评分人',
        'course.on': '日期',
        from: '自动取数的来源',
        'from.label': '任务或积分项的名称',
        'from.path': '其说明：基址之下的路径',
        'from.rule': '任务或积分项的编号',
        'from.counted': '计入的期数',
        'from.owed': '应完成的期数',
        'from.periods': '各期的完成情况',
        'from.periods.period': '周期',
        'from.periods.state': '完成情况',
        'from.value': '积分项的分值',
        evidence: '佐证',
        lacks: '还缺什么',
      },
    },
    Assessment: {
      schema: assessmentSchema,
      fields: {
        ...counted,
        subject: '联络组织',
        ...sheet,
        'sheet.noticeTo': '扣分抄告的单位',
        ...sums,
        most: '满分，含加分',
        ...grade,
        step: `进度：${steps}`,
        blocks: '考核表的各部分；市级查看县（市、区）的为空',
        'blocks.id': '这一部分的标识',
        ...under('blocks', sums),
        'blocks.lines': '指标',
        mayFill: '本人此刻可以评分的步骤',
        mayNot: '不能评分的步骤',
        'mayNot.step': '步骤',
        'mayNot.why': '原因',
      },
    },
    Grant: {
      schema: grantSchema,
      fields: {
        year: '计入的年度',
        subject: '考核对象',
        node: '认定项',
        'node.id': '认定项的标识',
        'node.label': '认定项的名称',
        points: '分值，扣分小于 0',
        on: '认定的事发生之日，其年度即计入的年度',
        evidence: '佐证',
        state: '状态',
        enteredBy: '录入人',
        enteredById: '录入人的 id',
        decidedBy: '审批或撤回的人',
        decidedById: '审批或撤回的人的 id',
        decidedOn: '审批或撤回的日期',
        reason: '不批准或撤回的理由',
        allowedActions: '本人此刻可办的动作',
        'allowedActions.action': '动作',
        'allowedActions.label': '名称',
      },
    },
  },
  operations: {
    'scores.assessments': {
      summary: '考核表：按名称排列，有考核表的联络组织的得分和等次',
      fields: { ...during, unit: '只列这个组织', q: '按名称查找：汉字、拼音或首字母', sheet: '只列这份考核表' },
      answer: counted,
    },
    'scores.explain-assessment': { summary: '考核表说明：逐项的评分过程、取数来源和佐证', fields: during },
    'scores.fill-assessment': {
      summary: '评分：在一步上给若干指标打分，全部写入或一项也不写',
      fields: {
        ...during,
        step: steps,
        lines: '指标',
        'lines.line': '指标的标识',
        'lines.value': '分值；null 收回这一步的评分，不写则不变',
        'lines.reason': '与上一步不同的，须写理由',
        ...under('lines', { evidence: '佐证，代替原有的' }),
      },
    },
    'scores.assessment-notice': { summary: '扣分抄告单（Word）', fields: during },
    'scores.assessment-files': { summary: '考核佐证材料', fields: during },
    'scores.add-assessment-file': {
      summary: '上传考核佐证材料，先取得上传地址',
      fields: {
        ...during,
        name: '文件名；结尾（.pdf 等）按内容更正',
        type: '浏览器所说的类型；最终按内容判定',
        bytes: '大小，至多 20 MB',
        sha256: '文件的 SHA-256，十六进制小写；给出的，收到后核对',
        paper: '扫描的是哪一份来文',
      },
    },
    'scores.grants': {
      summary: '人工认定的加减分，后录入的在前',
      fields: { ...during, scored: '只列这个考核对象', state: '状态' },
      answer: {
        nodes: '这一年的考核办法设的认定项',
        'nodes.subject': '哪一类考核对象',
        'nodes.id': '认定项的标识',
        'nodes.label': '名称',
        'nodes.most': '全年最多加多少，扣分项小于 0',
        'nodes.step': '分值须为它的倍数',
        'nodes.needs': 'evidence 有佐证即计分，evidence-and-approval 还须他人批准',
        'nodes.source': '依据',
      },
    },
    'scores.create-grant': {
      summary: '认定加减分，须有佐证',
      fields: {
        subject: '考核对象',
        'subject.kind': '种类',
        'subject.id': '其 id；本会为政协的标识',
        node: '认定项的标识',
        points: '分值，扣分项小于 0；全年合计不超过认定项的上限',
        on: '认定的事发生之日',
        ...entered,
      },
    },
    'scores.approve-grant': { summary: '批准认定，须由录入人以外的人批准' },
    'scores.decline-grant': { summary: '不批准认定', fields: reason },
    'scores.withdraw-grant': { summary: '撤回认定：不再计分，仍然可见', fields: reason },
  },
};
