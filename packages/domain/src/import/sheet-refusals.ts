/** Why a table is not read, taken in or made: of imports, uploads and exports. */
export const sheetRefusals = {
  'import.too-large': { zh: '文件超过 10 MB，请拆分后上传。', en: 'The file is larger than 10 MiB.' },
  'import.not-a-workbook': { zh: '这不是 Excel（.xlsx）或 CSV 文件。', en: 'Not an .xlsx or CSV file.' },
  'import.zip-bomb': { zh: '文件解压后过大，无法处理。', en: 'The file unpacks to an unreasonable size.' },
  'import.macros': { zh: '文件含有宏，请另存为 .xlsx 后上传。', en: 'The file has macros.' },
  'import.encrypted': {
    zh: '文件已加密或是旧版 .xls 格式，请另存为不加密的 .xlsx 后上传。',
    en: 'The file is encrypted or an old .xls.',
  },
  'import.web-page': {
    zh: '这是网页格式（名字虽是 .xls），请用 Excel 或 WPS 打开后另存为 .xlsx 再上传。',
    en: 'This is a web page, whatever its name says; please save it as .xlsx.',
  },
  'import.xml-2003': {
    zh: '这是“XML 电子表格 2003”格式，请用 Excel 或 WPS 打开后另存为 .xlsx 再上传。',
    en: 'This is an XML Spreadsheet 2003; please save it as .xlsx.',
  },
  'import.open-document': {
    zh: '这是开放文档格式（.ods），请用 Excel 或 WPS 打开后另存为 .xlsx 再上传。',
    en: 'This is an OpenDocument spreadsheet; please save it as .xlsx.',
  },
  'import.binary-workbook': {
    zh: '这是二进制工作簿（.xlsb），请用 Excel 打开后另存为 .xlsx 再上传。',
    en: 'This is a binary workbook (.xlsb); please save it as .xlsx.',
  },
  'import.numbers': {
    zh: '这是苹果电脑的 Numbers 表格，请导出为 Excel（.xlsx）再上传。',
    en: 'This is a Numbers spreadsheet; please export it as .xlsx.',
  },
  'import.document': {
    zh: '这是文档（Word、演示文稿或 PDF），不是表格；请把其中的表复制到 Excel 或 WPS，存为 .xlsx 再上传。',
    en: 'This is a document and no spreadsheet; please copy its table into a workbook and save it as .xlsx.',
  },
  'import.too-many-rows': {
    zh: '行、列、单元格或文字过多（最多2万行、100 列、60 万格、1600 万字），请拆分后上传。',
    en: 'Too many rows, columns, cells or characters.',
  },
  'import.cell-too-long': { zh: '有单元格的文字过长（最多 32767 字）。', en: 'A cell holds too long a text.' },
  'sheet.too-heavy': {
    zh: '表格过于庞大或复杂，没有在规定的时间和内存内处理完，请拆分后重试。',
    en: 'The sheet took too much time or memory; split it and try again.',
  },
  'import.no-header': { zh: '没有找到表头；请检查表里有没有“姓名”“标题”这样的一行。', en: 'No header row was found.' },
  'import.empty': { zh: '文件里没有数据行。', en: 'There are no rows.' },
  'import.not-now': { zh: '导入批次的当前状态不能进行此操作。', en: 'The batch is not in a state for this.' },
  'import.has-errors': { zh: '仍有错误行，按“全部无误才导入”的要求未导入。', en: 'There are rows with errors.' },
  'import.nothing': { zh: '没有可以导入的行。', en: 'There is nothing to import.' },
  'import.file-expired': {
    zh: '上传的文件只保存 7 天，已经过期，请重新上传。',
    en: 'The uploaded file is kept for 7 days and is gone; please upload it again.',
  },
  'import.units-changed': {
    zh: '要一并建立的单位已在别处建立，请重新检查后再导入。',
    en: 'A unit of this batch has been made elsewhere; check the rows again.',
  },
  'import.undo-expired': { zh: '批次已超过 30 天，不能撤销。', en: 'The batch is older than 30 days.' },
  'import.busy': { zh: '另一个批次正在导入，请稍后再试。', en: 'Another batch is being written.' },
  'import.row-pending': { zh: '这条记录正在批量导入中，请稍后再改。', en: 'This record is part of a running import.' },
  'export.too-many': {
    zh: '您有两份文件正在生成，请等其中一份完成后再试。',
    en: 'Two of your files are being made; try again when one is done.',
  },
  'import.too-many': {
    zh: '您上传的文件正在读取，请等读完后再传下一份。',
    en: 'Your files are still being read; upload the next one after that.',
  },
  'upload.too-many': {
    zh: '您有四份文件还没有传完，请等其中一份提交或过期后再传。',
    en: 'Four of your files are still on their way; wait until one is handed in or has expired.',
  },
  'upload.differs': {
    zh: '收到的字节与申报的文件不一致，文件没有传完整或中途改过，请重新上传。',
    en: 'What arrived is not the file that was announced; please send it again.',
  },
  'upload.gone': {
    zh: '上传的文件没有传完整，或已过期、已用过，请重新上传。',
    en: 'The upload did not arrive whole, has expired or was used already; please send the file again.',
  },
  'export.too-many-revealed': {
    zh: '一次最多导出 2000 名委员的受保护资料，请缩小筛选范围。',
    en: 'At most 2000 members can be revealed at once; narrow the filter.',
  },
  'export.too-many-rows': {
    zh: '符合条件的超过2万行，请缩小筛选范围后导出。',
    en: 'More than 20,000 rows match; narrow the filter.',
  },
  'import.failed': {
    zh: '导入没有完成，未导入任何数据；请重新上传或联系管理员。',
    en: 'The import failed; nothing was written.',
  },
} as const;
