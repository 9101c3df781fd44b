import type { SheetColumn } from '../import/column';
import { column, serial, type ExportColumn } from '../export/column';

/** 签到表、考勤表 as offices keep them. */
export type ListField =
  | 'serial'
  | 'name'
  | 'sector'
  | 'unit'
  | 'post'
  | 'state'
  | 'reason'
  | 'granter'
  | 'halfDays'
  | 'days'
  | 'spoke'
  | 'led'
  | 'sittingIn'
  | 'note';

const of = (
  field: ListField,
  label: string,
  synonyms: readonly string[],
  kind: SheetColumn['kind'] = 'text',
): SheetColumn<ListField> => ({
  field,
  label,
  synonyms,
  required: field === 'name',
  kind,
  example: '',
  note: '',
  width: 12,
});

export const listColumns: readonly SheetColumn<ListField>[] = [
  of('serial', '序号', ['编号', '顺序号', 'No'], 'number'),
  of('name', '姓名', ['委员', '委员姓名', '参会人员', '参加人员', '应到人员', '参会委员', '应到委员', '名单'], 'name'),
  of('sector', '界别', ['所属界别', '所在界别']),
  of('unit', '单位', ['联络组', '所在联络组', '小组', '组别', '活动组', '所在组', '编组']),
  of('post', '工作单位及职务', ['单位及职务', '单位职务', '职务', '工作单位']),
  of('state', '出席情况', [
    '出席',
    '考勤',
    '考勤情况',
    '签到',
    '签到情况',
    '到会情况',
    '参会情况',
    '是否参会',
    '是否出席',
    '出勤',
    '出勤情况',
  ]),
  of('reason', '请假事由', ['请假原因', '请假理由', '事由', '原因', '缺席原因', '未到原因']),
  of('granter', '准假人', ['批准人', '批假人', '准假领导', '审批人']),
  of('halfDays', '半天数', ['出席半天数', '参加半天数', '半日数'], 'number'),
  of('days', '天数', ['出席天数', '参加天数', '出勤天数'], 'number'),
  of('spoke', '发言', ['发言情况', '大会发言', '发言方式', '是否发言']),
  of('led', '主持或领队', ['主持', '领队', '牵头']),
  of('sittingIn', '列席', ['是否列席']),
  of('note', '备注', ['说明']),
];

/** Stands in a list that leaves the house for a reason that is nobody else's; read again it says nothing. */
export const untold = '因故';

/** 出席名单 as we print it; read again it is the same. */
export const printedList: readonly ExportColumn<ListField>[] = [
  serial,
  column('name', '姓名', 12),
  column('sector', '界别', 18),
  column('unit', '单位', 22),
  column('state', '出席情况', 10),
  column('reason', '请假事由', 10),
  column('granter', '准假人', 12),
  column('halfDays', '半天数', 8, 'number'),
  column('spoke', '发言', 8),
  column('led', '主持或领队', 10),
  column('sittingIn', '列席', 8),
];
