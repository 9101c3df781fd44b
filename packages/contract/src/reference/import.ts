import { importTitle } from '@lianluo/domain/import/columns';
import { importKinds } from '@lianluo/domain/import/import-kinds';
import { importSchema, importRowSchema } from '../import-schemas';
import type { Reference } from './reference';

export const importReference: Reference = {
  schemas: {
    Import: {
      schema: importSchema,
      fields: {
        done: '已处理行数',
        'totals.warning': '可以导入但有提示的行，另计入 new/update/unchanged',
        'totals.skip': '由人决定跳过的行',
        fields: '可以对应的字段',
        notes: '表外的说明行等提示',
        sheets: '工作簿里的全部工作表',
        'sheets.rows': '有内容的行数；太大的表不数',
        'sheets.taken': '读取的是这一张',
        hiddenRows: '隐藏或筛选掉的行数',
        leaveOutHidden: '隐藏的行没有读入',
        missingUnits: '表中写到、尚未建立的单位，可以随本批一并建立',
        newUnits: '将随本批一并建立的单位',
        'newUnits.written': '表中哪些写法指的是它；不填则按名称识别',
        'newUnits.there': '已在别处建立，不再重复建立',
        skipped: '导入时因预览之后有改动而未导入的行',
        'skipped.of': '记录的种类；不填即本批的种类',
        'skipped.row': '工作表中的行号；0 为随批一并建立的单位',
        kept: '撤销时因其后有改动而保留的行',
        'kept.of': '记录的种类；不填即本批的种类',
        'kept.row': '工作表中的行号；0 为随批一并建立的单位',
      },
    },
    ImportRow: {
      schema: importRowSchema,
      fields: {
        row: '工作表中的行号',
        target: '将更新的记录',
        decisions: '除改表外，可以怎样处理本行',
        decision: '已经决定的处理办法',
        messages: '本行的错误和提示，按行、列写明',
      },
    },
  },
  operations: {
    'imports.list': { summary: '导入批次' },
    'imports.create': {
      summary: '上传要导入的文件（.xlsx、.csv，至多 10 MB；经部署在 AWS 的服务，4 MB 以上的先取得上传地址）',
      fields: { kind: `导入内容：${importKinds.map(importTitle).join('、')}` },
    },
    'imports.read': { summary: '一个导入批次的进度' },
    'imports.error-workbook': { summary: '错误标注表：原表加底色和错误说明' },
    'imports.template': { summary: '导入模板（带下拉选项）' },
    'imports.rows': { summary: '预览：逐行逐格的状态' },
    'imports.map': {
      summary: '指明各列对应的字段（记住，下次同样的表头自动对应）、一并建立的单位、读哪张工作表，并重新检查',
      fields: {
        columns: '没有写到的列照旧',
        sheet: '改读另一张工作表；列对应随之重来',
        leaveOutHidden: '不导入隐藏或筛选掉的行；不填则照旧',
        newUnits: '随本批一并建立的单位，撤销时一并撤销；不填则照旧',
        'newUnits.written': '表中哪些写法指的是它；不填则按名称识别',
        decisions: '逐行决定（行号为工作表中的行号）；null 取消，没有写到的行照旧',
      },
    },
    'imports.commit': {
      summary: '导入：全部有效行，或全部无误才导入',
      fields: { landing: '社情民意落在已归档（默认）或已报送' },
    },
    'imports.recheck': { summary: '重新检查：按现在的单位、名册重新判断每一行' },
    'imports.undo': { summary: '撤销批次（30 天内；其后改过的行保留并列出）' },
  },
};
