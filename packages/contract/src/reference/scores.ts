import {
  pointsExplainedSchema,
  pointsNodeSchema,
  pointsScoreSchema,
  quotaExplainedSchema,
  quotaRuleSchema,
  quotaScoreSchema,
  schemeOfScoresSchema,
  scoredSubjectSchema,
  starScoreSchema,
} from '../scores';
import { outcomeSchema } from '../what-if';
import { imaginedSchema, shownFactSchema } from '../score-facts';
import { under, type FieldTexts, type Reference } from './reference';

export const counted: FieldTexts = {
  period: '期间',
  asOf: '统计截止日',
  scheme: '所依据的考核办法',
};
export const subject: FieldTexts = { subject: '考核对象' };
const rule: FieldTexts = {
  rule: '任务的标识',
  label: '任务名称',
  plan: '履职计划的标识',
  planName: '履职计划的名称',
  period: '这一任务的周期：2026-11、2026-Q4、2026、term（本届），或固定日当天',
  from: '周期的第一天',
  to: '周期的最后一天',
  done: '已完成的数量；要求人人完成的，为已完成的人数',
  atLeast: '本周期应完成的数量；期中加入的按比例折算，要求人人完成的为应完成的人数，不作要求的为 0',
  state: '完成情况',
  why: '免除的原因',
  forecast: '按目前进度，到周期结束预计完成的数量',
  workingDays: '周期内的工作日',
  elapsed: '已过去的工作日，不含今天',
};
const lists: FieldTexts = {
  lists: '这些事实背后的清单：基址之下的路径和查询',
  'lists.key': '事实的标识',
  'lists.name': '事实的名称',
  'lists.path': '路径和查询',
};
export const absent: FieldTexts = { absent: '全年不在任而不评定：joined 尚未加入，left 已离任' };
export const grade: FieldTexts = {
  grade: '等次',
  'grade.id': '等次的标识',
  'grade.tone': '优劣',
};
const said: FieldTexts = {
  source: '依据',
  assumed: '依据中没有写明，为默认设定',
  says: '条款，写成一句话',
};

const stars: FieldTexts = {
  stars: '星级',
  earned: '按积分应得的星级',
  cappedBy: '因哪些任务未完成而限星',
};
export const ofYear: FieldTexts = { period: '年度，如 2026；默认本年' };
export const ofPart: FieldTexts = {
  period: '期间，如 2026、2026-Q4、2026-11；默认本年。列出周期在其中或包含它、并且已经开始的任务，完成情况截至今天',
};
export const inList: FieldTexts = {
  subject: '考核对象的种类',
  unit: '只列在这个联络组织编组的委员、这个组织的信息员，或这个组织本身',
  q: '按姓名或名称查找：汉字、拼音或首字母',
};
export const ofPlans: FieldTexts = { plan: '只列这个履职计划', state: '只列有任务处于这一完成情况的对象' };
export const ofGrades: FieldTexts = {
  grade: '只列这一等次的对象，用等次的标识',
  order: 'name 按姓名或名称排列（默认），value 按积分从高到低排列',
};
const appraisal: FieldTexts = {
  appraisal: '年度已经锁定的：所列为锁定的结果',
  'appraisal.state': '已锁定或已通报',
};
const corrected: FieldTexts = {
  corrected: '锁定后予以更正的，更正后的结果',
  'corrected.value': '积分',
  'corrected.grade': '等次',
  'corrected.grade.id': '等次的标识',
  'corrected.grade.tone': '优劣',
  'corrected.stars': '星级',
};
export const counting: FieldTexts = {
  counting: '正在计算名次和等次时：已完成多少、共有多少；其间所列的是此前计算的，或还没有',
  'counting.done': '已完成',
  'counting.total': '共有',
};
const ofOne: FieldTexts = { subject: '考核对象的种类，可以不写；与该 id 不符的为 404' };

export const scoresReference: Reference = {
  schemas: {
    ScoredSubject: { schema: scoredSubjectSchema, fields: { kind: '种类', id: '其 id；本会为政协的标识' } },
    SchemeOfScores: { schema: schemeOfScoresSchema, fields: { name: '名称', version: '版本' } },
    QuotaRule: { schema: quotaRuleSchema, fields: rule },
    QuotaScore: { schema: quotaScoreSchema, fields: { ...subject, rules: '各项任务在各周期的完成情况' } },
    ShownFact: {
      schema: shownFactSchema,
      fields: {
        key: '事实的标识',
        name: '事实的名称',
        on: '发生日期；本会的事实只按月计数，为当月第一天',
        itemOn: '事项本身的日期，与发生日期不在同一年时才有，只有年份可靠',
        tags: '标签',
        tagWords: '标签，写成文字',
        among: '几人共同完成',
        amount: '数量，如半天数、服务人数',
        item: '事项的 id，只有需要分辨同一事项的才有',
      },
    },
    QuotaExplanation: {
      schema: quotaExplainedSchema,
      fields: {
        ...counted,
        ...subject,
        rules: '各项任务在各周期的完成情况和依据',
        ...under('rules', {
          ...rule,
          ...said,
          facts: '计入的事实；市级查看县（市、区）的为空',
          next: '再有哪些、到哪天为止即可完成',
          'next.keys': '任一种事实',
          'next.more': '还差的数量',
          'next.by': '最后一天',
          missing: '要求人人完成的，尚未完成的委员；市级查看县（市、区）的没有',
          ...lists,
        }),
      },
    },
    PointsScore: {
      schema: pointsScoreSchema,
      fields: { ...subject, ...absent, value: '积分', ...grade, stars: '星级', ...corrected },
    },
    StarScore: { schema: starScoreSchema, fields: { ...subject, ...absent, value: '积分', ...stars, ...corrected } },
    PointsNode: {
      schema: pointsNodeSchema,
      fields: {
        id: '标题、条款的标识',
        parent: '上级标题；总分为 null',
        kind: '标题、条款或人工认定',
        label: '名称',
        ...said,
        start: '起始分',
        raw: '封顶、保底之前的分值',
        value: '分值',
        limit: '封顶或保底',
        highest: '各项取最高时，取中的一项',
        facts: '条款之下的事实',
        'facts.fact': '事实',
        'facts.score': '分值',
        'facts.counted': '是否计入',
        'facts.why': '不计入的原因',
        'facts.whyWords': '不计入的原因，写成文字',
        'facts.before': '同一事项往年已计的分值',
        'facts.bookedTo': '计入哪一年',
        grants: '认定项之下的认定，含待审批的',
        'grants.points': '分值',
        'grants.on': '认定的事发生之日',
        'grants.counted': '是否计入',
        'grants.why': '不计入的原因',
        'grants.whyWords': '不计入的原因，写成文字',
        'grants.evidence': '佐证',
        'grants.by': '录入人',
        ...lists,
      },
    },
    PointsExplanation: {
      schema: pointsExplainedSchema,
      fields: {
        ...counted,
        ...subject,
        value: '积分',
        ...absent,
        ...grade,
        follow: '等次之后的措施',
        'follow.what': '约谈、函告或通报批评',
        'follow.by': '由谁进行',
        stars: '星级',
        ...under('stars', stars),
        frozen: '锁定的结果；与现在的事实算出的不同时才有',
        'frozen.value': '积分',
        'frozen.grade': '等次',
        'frozen.grade.id': '等次的标识',
        'frozen.grade.tone': '优劣',
        nodes: '积分表逐项的分值，标题在前，所含各项在后',
      },
    },
    ScoreOutcome: {
      schema: outcomeSchema,
      fields: { value: '积分', ...grade, stars: '星级', quotas: '各项任务的完成情况' },
    },
    ImaginedFact: {
      schema: imaginedSchema,
      fields: {
        key: '事实目录中的标识',
        on: '发生日期',
        itemOn: '事项本身的日期，与发生日期不同时填写',
        tags: '标签，如 type:survey',
        among: '几人共同完成',
        amount: '数量',
        times: '同样的有几件，默认 1',
      },
    },
  },
  operations: {
    'scores.quotas': {
      summary: '任务进度：按姓名或名称排列，各项任务的完成情况',
      fields: { ...inList, ...ofPart, ...ofPlans },
      answer: { ...counted, ...appraisal },
    },
    'scores.explain-quotas': {
      summary: '任务进度说明：每项任务的条款、依据、计入的事实',
      fields: { ...ofOne, ...ofPart },
    },
    'scores.points': {
      summary: '积分：按姓名或名称，或按积分排列',
      fields: { ...inList, ...ofYear, ...ofGrades },
      answer: { ...counted, ...counting, ...appraisal },
    },
    'scores.explain-points': {
      summary: '积分说明：逐条的分值、条款、依据和事实',
      fields: { ...ofOne, ...ofYear },
    },
    'scores.stars': {
      summary: '星级：按姓名或名称，或按积分排列',
      fields: { ...inList, ...ofYear, ...ofGrades },
      answer: { ...counted, ...counting, ...appraisal },
    },
    'scores.what-if': {
      summary: '推演：假设又有了这些事实，积分、等次、星级、任务会怎样；不改变任何内容',
      fields: {
        subject: '考核对象',
        'subject.kind': '种类',
        'subject.id': '其 id；本会为政协的标识',
        period: '期间，如 2026、2026-Q4；默认本年',
        imagined: '假设的事实；按其中最后一天（不早于今天）计算',
      },
      answer: { ...counted, ...subject, before: '现在的', after: '有了这些事实之后的' },
    },
  },
};
