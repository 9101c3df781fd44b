import type { SheetColumn } from './column';

export type UnitField = 'serial' | 'name' | 'type' | 'convener' | 'officers' | 'venue';
export type InformantField = 'serial' | 'name' | 'unit' | 'kind' | 'phone';
export type HandlingUnitField = 'serial' | 'name';

const serial = {
  field: 'serial',
  label: '序号',
  synonyms: ['编号', '顺序号', 'No'],
  required: false,
  kind: 'number',
  example: '示例',
  note: '可不填；写“示例”的行不导入',
  width: 6,
} as const;

/** 联络组织一览表的列 */
export const unitColumns: readonly SheetColumn<UnitField>[] = [
  serial,
  {
    field: 'name',
    label: '名称',
    synonyms: ['单位名称', '联络组织', '联络单位', '单位', '联络组', '联络组名称', '机构名称'],
    required: true,
    kind: 'text',
    example: '钓台街道联络组',
    note: '联络组、工作站、工作室等的全称',
    width: 30,
  },
  {
    field: 'type',
    label: '类型',
    synonyms: ['单位类型', '类别', '种类'],
    required: false,
    kind: 'choice',
    choices: 'unit-types',
    example: '联络组',
    note: '从下拉列表中选；不填则按名称判断',
    width: 14,
  },
  {
    field: 'convener',
    label: '召集人',
    synonyms: ['组长', '负责人', '主任', '牵头人'],
    required: false,
    kind: 'name',
    example: '王晓明',
    note: '只写一人的姓名',
    width: 12,
  },
  {
    field: 'officers',
    label: '联络员',
    synonyms: ['联系人', '联络人', '工作人员'],
    required: false,
    kind: 'name',
    example: '李芳、陈晨',
    note: '几个人用“、”隔开',
    width: 20,
  },
  {
    field: 'venue',
    label: '阵地',
    synonyms: ['场所', '活动阵地', '活动场所', '地址', '地点'],
    required: false,
    kind: 'text',
    example: '街道办事处三楼委员之家',
    note: '活动场所的地址',
    width: 30,
  },
];

/** 信息员名册的列 */
export const informantColumns: readonly SheetColumn<InformantField>[] = [
  serial,
  {
    field: 'name',
    label: '姓名',
    synonyms: ['信息员', '信息员姓名', '名字'],
    required: true,
    kind: 'name',
    example: '周敏',
    note: '',
    width: 12,
  },
  {
    field: 'unit',
    label: '所属单位',
    synonyms: ['单位', '联络组织', '联络单位', '联络组', '信息工作站', '所在单位', '街道'],
    required: true,
    kind: 'choice',
    choices: 'units',
    example: '',
    note: '从下拉列表中选',
    width: 28,
  },
  {
    field: 'kind',
    label: '类别',
    synonyms: ['身份', '人员类别', '职务'],
    required: false,
    kind: 'text',
    example: '社区书记',
    note: '如 社区书记、网格员、老干部',
    width: 16,
  },
  {
    field: 'phone',
    label: '联系电话',
    synonyms: ['手机号', '手机', '手机号码', '电话', '联系方式'],
    required: false,
    kind: 'phone',
    example: '19900009998',
    note: '11位手机号',
    width: 14,
  },
];

/** 承办单位名录的列 */
export const handlingUnitColumns: readonly SheetColumn<HandlingUnitField>[] = [
  serial,
  {
    field: 'name',
    label: '名称',
    synonyms: ['单位名称', '承办单位', '单位', '部门', '部门名称'],
    required: true,
    kind: 'text',
    example: '区住房和城乡建设局',
    note: '承办单位的全称',
    width: 34,
  },
];
