import { kindNames } from '@lianluo/domain/work/kinds';
import { letterSchema, letterSeriesSchema, letterSummarySchema } from '../letter';
import { paperListSchema } from '../kind-papers';
import { printedPaperSchema } from '../papers';
import type { FieldTexts, OperationText, Reference } from './reference';

const boxWords = (of: string): FieldTexts => ({
  [of]: '各栏，每行一至两栏',
  [`${of}.label`]: '栏名',
  [`${of}.words`]: '栏内文字；空的留给手写',
  [`${of}.by`]: '签名和日期',
  [`${of}.height`]: '最小高度（毫米）',
});

const paperWords: FieldTexts = {
  name: '文书的种类',
  head: '发文机关标志；笺、单没有',
  'head.organ': '机关名称',
  number: { description: '发文字号；取号前没有', example: '秦政协函〔2026〕3号' },
  title: '标题',
  addressed: '主送，不带冒号',
  paragraphs: '正文，每段一项',
  attachments: '附件名称',
  signed: '落款',
  'signed.organ': '发文机关',
  'signed.date': '成文日期',
  contact: '联系人',
  copies: '抄送',
  ...boxWords('boxes'),
  list: '名单',
  'list.headings': '表头',
  'list.rows': '各行',
  receipt: '回执，在裁切线以下',
  'receipt.title': '回执的标题',
  ...boxWords('receipt.boxes'),
  'receipt.hint': '交回何处、何时',
  notice: '演示数据的提示',
};

const letterWords: FieldTexts = {
  kind: '事项的种类',
  item: '事项的 id',
  subject: '发出时事项的标题',
  paper: '文书的种类',
  label: '文书的名称',
  record: '所涉的记录：承办单位、交办、文件的 id',
  number: { description: '发文字号，作废后不再使用', example: '秦政协函〔2026〕3号' },
  year: '编号的年份',
  no: '本年序号，不跳号',
  to: '主送',
  sentOn: '发出日期',
  sentBy: '登记人',
  state: '已发出、已收回执或已作废',
  receipt: '回执；没有收回的为 null',
  'receipt.returnedOn': '收回日期',
  'receipt.signer': '在回执上签收的人',
  'receipt.text': '回执上的意见',
  voided: '作废的理由、何人、何时；没有作废的为 null',
};

const sent: FieldTexts = {
  record: '所涉的记录；清单中没有的不写',
  texts: '改动的文字；不写的照草稿',
  'texts.title': '标题',
  'texts.addressed': '主送',
  'texts.paragraphs': '正文，每段一项',
  'texts.contact': '联系人',
  'texts.boxes': '改动的栏目',
  'texts.boxes.label': '栏名',
  'texts.boxes.words': '栏内文字',
};

const ofKind = (kind: string): Readonly<Record<string, OperationText>> => ({
  [`${kind}.draft-paper`]: { fields: { record: '所涉的记录的 id' } },
  [`${kind}.paper-document`]: { fields: sent },
  [`${kind}.send-letter`]: {
    fields: { ...sent, paper: '文书的种类', sentOn: '发出日期，不能晚于今天', to: '主送；不写的照文书' },
  },
});

export const letterReference: Reference = {
  schemas: {
    PrintedPaper: { schema: printedPaperSchema, fields: paperWords },
    PaperList: {
      schema: paperListSchema,
      fields: {
        'items.paper': '文书的种类',
        'items.label': '文书的名称',
        'items.record': '所涉的记录的 id',
        'items.about': '所涉的记录，给人看的名称',
        'items.drafts': '此刻能否开具',
        'items.numbered': '是否编号',
        'items.texts': '可以改动的部分',
        'items.letters': '已发出的',
      },
    },
    LetterSummary: { schema: letterSummarySchema, fields: letterWords },
    Letter: { schema: letterSchema, fields: { ...letterWords, content: '发出时的原文' } },
    LetterSeries: {
      schema: letterSeriesSchema,
      fields: {
        'items.group': '文书的分组，组内连续编号',
        'items.label': '分组的名称',
        'items.papers': '组内的文书',
        'items.code': { description: '机关代字；没有的不能取号', example: '秦政协函' },
        'items.pattern': '发文字号格式，可用 {code} 机关代字、{year} 年份、{no} 序号',
        'items.issuedInYear': '本年在系统以外已发的号数',
        'items.issuedInYear.year': '年份',
        'items.issuedInYear.no': '已发到第几号',
        'items.next': '下一个发文字号',
      },
    },
  },
  operations: {
    'letters.list': {
      summary: '发文登记，新的在前',
      fields: { paper: '文书的种类', state: '状态', year: '编号的年份', item: '事项的 id', q: '字号、标题、主送' },
    },
    'letters.read': { summary: '一份发出的文书' },
    'letters.document': { summary: '发出的文书，Word 文件' },
    'letters.receipt': {
      summary: '登记回执',
      fields: { returnedOn: '收回日期，不能晚于今天', signer: '在回执上签收的人', text: '回执上的意见' },
    },
    'letters.void': { summary: '作废，字号不再使用' },
    'letter-series.read': { summary: '各类文书的机关代字和字号' },
    'letter-series.change': {
      summary: '设置各类文书的机关代字和字号，没有写的分组不再取号',
      fields: {
        series: '各分组',
        'series.group': '文书的分组',
        'series.code': '机关代字；几组用同一代字的连续编号',
        'series.pattern': '不写即 {code}〔{year}〕{no}号',
        'series.issuedInYear': '本年在系统以外已发的号数',
        'series.issuedInYear.year': '年份',
        'series.issuedInYear.no': '已发到第几号',
      },
    },
    ...Object.assign({}, ...kindNames.map(ofKind)),
  },
};
