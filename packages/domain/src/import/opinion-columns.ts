import type { SheetColumn } from './column';

export type OpinionField =
  | 'serial'
  | 'number'
  | 'title'
  | 'unit'
  | 'authors'
  | 'reportedOn'
  | 'adoptions'
  | 'situation'
  | 'analysis'
  | 'suggestion'
  | 'note';

/** 社情民意台账的列 */
export const opinionColumns: readonly SheetColumn<OpinionField>[] = [
  {
    field: 'serial',
    label: '序号',
    synonyms: ['顺序号', 'No'],
    required: false,
    kind: 'number',
    example: '示例',
    note: '台账里的序号；写“示例”的行不导入',
    width: 6,
  },
  {
    field: 'number',
    label: '期号',
    synonyms: ['编号', '信息编号', '文号', '收文编号'],
    required: false,
    kind: 'text',
    example: '',
    note: '已编发的期号，用来识别同一条；尚未编发的不填',
    width: 14,
  },
  {
    field: 'title',
    label: '标题',
    synonyms: ['题目', '信息标题', '社情民意标题', '信息题目', '名称'],
    required: true,
    kind: 'text',
    example: '关于增设老旧小区充电桩的建议',
    note: '',
    width: 40,
  },
  {
    field: 'unit',
    label: '报送单位',
    synonyms: ['来稿单位', '单位', '提交单位', '信息工作站', '上报单位', '联络组'],
    required: false,
    kind: 'choice',
    choices: 'units',
    example: '',
    note: '从下拉列表中选',
    width: 22,
  },
  {
    field: 'authors',
    label: '反映人',
    synonyms: ['报送人', '作者', '撰稿人', '提交人', '报送委员', '信息员', '姓名'],
    required: true,
    kind: 'name',
    example: '王晓明',
    note: '几个人用“、”隔开；同名委员写成“姓名（界别）”',
    width: 16,
  },
  {
    field: 'reportedOn',
    label: '报送日期',
    synonyms: ['日期', '报送时间', '上报日期', '上报时间', '时间', '提交日期', '来稿日期'],
    required: true,
    kind: 'day',
    example: '2026-05-01',
    note: '要写到日，如 2026-05-01、2026/5/1、2026年5月1日',
    width: 13,
  },
  {
    field: 'adoptions',
    label: '采用情况',
    synonyms: ['采用', '采用级别', '录用情况', '采用结果', '采纳情况', '采用及批示情况', '采用批示情况'],
    required: false,
    kind: 'choice',
    choices: 'adoptions',
    open: true,
    example: '市政协采用（《社情民意》第12期）',
    note: '如 市政协采用；几级采用用“、”隔开；未采用的留空',
    width: 18,
  },
  {
    field: 'situation',
    label: '情况',
    synonyms: ['反映情况', '内容', '正文', '信息内容', '主要内容', '问题'],
    required: false,
    kind: 'long-text',
    example: '',
    note: '旧台账可以没有',
    width: 40,
  },
  {
    field: 'analysis',
    label: '分析',
    synonyms: ['原因分析', '问题分析'],
    required: false,
    kind: 'long-text',
    example: '',
    note: '',
    width: 30,
  },
  {
    field: 'suggestion',
    label: '建议',
    synonyms: ['对策建议', '意见建议', '具体建议'],
    required: false,
    kind: 'long-text',
    example: '',
    note: '',
    width: 30,
  },
  {
    field: 'note',
    label: '备注',
    synonyms: ['说明', '备考', '办理情况'],
    required: false,
    kind: 'long-text',
    example: '',
    note: '',
    width: 20,
  },
];
