import type { SubjectType } from './terms';
import type { SheetColumn } from '../import/column';

export type TreeField = 'code' | 'parentCode' | 'level' | 'name' | 'type' | 'sector' | 'parentName';

/** 对象类别 in the words of the sheet. */
export const subjectTypeLabels: Record<SubjectType, string> = {
  member: '委员',
  unit: '单位',
  department: '部门',
  sector: '界别',
  committee: '政协',
};

const column = (
  field: TreeField,
  label: string,
  width: number,
  rest: Partial<SheetColumn<TreeField>> = {},
): SheetColumn<TreeField> => ({
  field,
  label,
  width,
  synonyms: [],
  required: false,
  kind: 'text',
  example: '',
  note: '',
  ...rest,
});

/** 联系网络表: a tree by code and parent code. What is read is code, parent code and name; the rest tells namesakes apart or is for the eye. */
export const treeColumns: readonly SheetColumn<TreeField>[] = [
  column('code', '编码', 14, { required: true, synonyms: ['编号', '代码', '节点编码', '网格编码'] }),
  column('parentCode', '上级编码', 14, { required: true, synonyms: ['上级编号', '上级代码', '父编码', '父级编码'] }),
  column('level', '级别', 16, { synonyms: ['层级', '网格级别'] }),
  column('name', '姓名或名称', 24, { required: true, kind: 'name', synonyms: ['姓名', '名称', '委员姓名'] }),
  column('type', '类别', 10, { synonyms: ['对象类别', '类型'] }),
  column('sector', '界别', 16, { synonyms: ['所属界别'] }),
  column('parentName', '上级联系人', 16, { synonyms: ['联系人', '由谁联系'] }),
];
