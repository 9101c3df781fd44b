import type { SheetColumn } from './column';

export type MemberField =
  | 'serial'
  | 'name'
  | 'gender'
  | 'birthOn'
  | 'ethnicity'
  | 'party'
  | 'sector'
  | 'level'
  | 'standing'
  | 'post'
  | 'phone'
  | 'workStreet'
  | 'homeStreet'
  | 'basis'
  | 'group'
  | 'note';

/** 委员名册的列 */
export const memberColumns: readonly SheetColumn<MemberField>[] = [
  {
    field: 'serial',
    label: '序号',
    synonyms: ['编号', '顺序号', 'No'],
    required: false,
    kind: 'number',
    example: '示例',
    note: '可不填；写“示例”的行不导入',
    width: 6,
  },
  {
    field: 'name',
    label: '姓名',
    synonyms: ['委员姓名', '委员', '名字'],
    required: true,
    kind: 'name',
    example: '王晓明',
    note: '姓名中间的空格会自动去掉',
    width: 10,
  },
  {
    field: 'gender',
    label: '性别',
    synonyms: [],
    required: false,
    kind: 'choice',
    choices: 'genders',
    example: '女',
    note: '男或女',
    width: 6,
  },
  {
    field: 'birthOn',
    label: '出生日期',
    synonyms: ['出生年月', '出生年月日', '生日', '出生时间'],
    required: false,
    kind: 'day',
    example: '1978-06-12',
    note: '如 1978-06-12、1978/6/12、1978.6.12、1978年6月12日',
    width: 13,
  },
  {
    field: 'ethnicity',
    label: '民族',
    synonyms: ['族别'],
    required: false,
    kind: 'text',
    example: '汉族',
    note: '如 汉族、回族',
    width: 8,
  },
  {
    field: 'party',
    label: '政治面貌',
    synonyms: ['党派', '政治面目', '是否中共党员', '是否党员', '是否为中共党员', '中共党员', '党派/是否中共党员'],
    required: false,
    kind: 'choice',
    choices: 'parties',
    open: true,
    example: '中共党员',
    note: '从下拉列表中选；也可以用是/否回答“是否中共党员”',
    width: 12,
  },
  {
    field: 'sector',
    label: '界别',
    synonyms: ['所属界别', '界别组', '所在界别'],
    required: true,
    kind: 'choice',
    choices: 'sectors',
    example: '',
    note: '从下拉列表中选',
    width: 16,
  },
  {
    field: 'level',
    label: '政协职务',
    synonyms: ['职务', '委员职务', '委员类别', '在政协职务', '政协内职务', '类别'],
    required: false,
    kind: 'choice',
    choices: 'levels',
    example: '委员',
    note: '主席、副主席、秘书长、常委、委员；有专委会职务的写在后面，如 常委、提案委员会主任；不填为委员',
    width: 10,
  },
  {
    field: 'standing',
    label: '是否常委',
    synonyms: ['常委', '是否为常委', '是否常务委员'],
    required: false,
    kind: 'yes-no',
    choices: 'yes-no',
    example: '否',
    note: '已填“政协职务”时可不填',
    width: 9,
  },
  {
    field: 'post',
    label: '单位及职务',
    synonyms: [
      '工作单位及职务',
      '工作单位和职务',
      '单位职务',
      '工作单位',
      '单位和职务',
      '单位及现任职务',
      '工作单位、职务',
      '现任职务',
    ],
    required: false,
    kind: 'text',
    example: '区第一中学教师',
    note: '工作单位和在单位的职务',
    width: 26,
  },
  {
    field: 'phone',
    label: '联系电话',
    synonyms: ['手机号', '手机', '手机号码', '电话', '联系方式', '移动电话', '电话号码', '联系电话(手机)'],
    required: false,
    kind: 'phone',
    example: '19900009999',
    note: '11位手机号；用来认出同一位委员',
    width: 14,
  },
  {
    field: 'workStreet',
    label: '工作所在街道',
    synonyms: ['工作地街道', '工作街道', '工作地', '工作所在镇街', '工作地所属街道', '单位所在街道'],
    required: false,
    kind: 'choice',
    choices: 'units',
    example: '',
    note: '从下拉列表中选',
    width: 16,
  },
  {
    field: 'homeStreet',
    label: '居住所在街道',
    synonyms: ['居住地街道', '居住街道', '居住地', '居住所在镇街', '居住地所属街道', '家庭所在街道'],
    required: false,
    kind: 'choice',
    choices: 'units',
    example: '',
    note: '从下拉列表中选',
    width: 16,
  },
  {
    field: 'basis',
    label: '编组依据',
    synonyms: ['按何处编组', '编组方式', '按何地编组', '编入依据'],
    required: false,
    kind: 'choice',
    choices: 'bases',
    example: '工作地',
    note: '工作地或居住地：两个街道中以哪一个编入联络组',
    width: 11,
  },
  {
    field: 'group',
    label: '联络组',
    synonyms: ['所属联络组', '编入联络组', '委员联络组', '所在联络组'],
    required: false,
    kind: 'choice',
    choices: 'units',
    example: '',
    note: '不按街道两列编组时直接写联络组',
    width: 16,
  },
  {
    field: 'note',
    label: '备注',
    synonyms: ['说明', '备考'],
    required: false,
    kind: 'long-text',
    example: '',
    note: '',
    width: 20,
  },
];
