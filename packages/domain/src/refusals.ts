/**
 * Every reason a rule or the floor can say no, with the sentence the person reads. A code, once released, keeps its meaning.
 * `en` answers `Accept-Language: en`.
 */
export const refusals = {
  'session.none': { zh: '请先登录。', en: 'Please sign in.' },
  'session.refused': { zh: '用户名或密码不正确。', en: 'The user name or the password is wrong.' },
  'session.locked': { zh: '登录失败次数过多，请稍后再试。', en: 'Too many failed attempts; try again later.' },
  'session.busy': {
    zh: '现在登录的人太多，请几秒后再试。',
    en: 'Too many are signing in; try again in a few seconds.',
  },
  'session.too-many': {
    zh: '这个网络地址上登录失败过多，请稍后再试。',
    en: 'Too many failed sign-ins from this address; try again later.',
  },
  'setup.refused': {
    zh: '启用码不正确、已用过或已过期，请向部署人员要新的启用码。',
    en: 'The setup token is wrong, used or expired.',
  },
  'session.password-change-needed': {
    zh: '请先修改一次性密码，再继续使用。',
    en: 'Change the one-time password first.',
  },
  'session.foreign-origin': { zh: '请求来自不受信任的网址，已拒绝。', en: 'The request comes from a foreign origin.' },
  'session.other-user': {
    zh: '现在登录的不是打开本页的人，没有保存。请以本人账号重新登录后再保存。',
    en: 'Somebody else is signed in than the one whose page this is; nothing was written.',
  },
  'request.host': {
    zh: '这个网址不是本系统的地址；如由代理转发，请在 PUBLIC_ORIGIN 中写明对外网址。',
    en: 'This address is not ours; behind a proxy, name the public one in PUBLIC_ORIGIN.',
  },
  'password.wrong': { zh: '当前密码不正确。', en: 'The current password is wrong.' },
  'password.weak': {
    zh: '新密码至少 12 位，须含大写字母、小写字母、数字、符号中的三类，且不能包含用户名。',
    en: 'At least 12 characters of three classes, without the user name.',
  },
  'password.reused': { zh: '新密码不能与最近五次用过的相同。', en: 'This password was used recently.' },
  'permission.missing': { zh: '您没有进行此操作的权限。', en: 'You may not do this.' },
  'not-found': { zh: '没有找到所请求的内容。', en: 'Nothing was found here.' },
  'request.content-type': { zh: '请求须为 JSON 格式（application/json）。', en: 'The body must be application/json.' },
  'request.file-expected': {
    zh: '请用表单上传文件（multipart/form-data）。',
    en: 'The body must be multipart/form-data.',
  },
  'request.bytes-expected': {
    zh: '请求须为文件的字节（application/octet-stream）。',
    en: 'The body must be application/octet-stream.',
  },
  'request.malformed': { zh: '请求内容不是有效的 JSON。', en: 'The body is not valid JSON.' },
  'request.cursor': { zh: '翻页标记无效，请回到第一页。', en: 'The cursor is not valid.' },
  'request.too-large': { zh: '提交的内容过大。', en: 'The body is too large.' },
  'request.invalid': { zh: '填写的内容有误，请按提示修改。', en: 'The input is not valid.' },
  'idempotency.mismatch': {
    zh: '同一个 Idempotency-Key 已用于内容不同的请求。',
    en: 'This Idempotency-Key was used with a different body.',
  },
  'idempotency.in-progress': {
    zh: '相同的请求正在处理，请稍后重试。',
    en: 'A request with this Idempotency-Key is still running.',
  },
  'version.missing': { zh: '缺少版本号（If-Match），请刷新后重试。', en: 'If-Match is missing.' },
  'version.stale': { zh: '内容刚刚被其他人修改，请刷新后重试。', en: 'Somebody else changed this meanwhile.' },
  'server.failed': { zh: '系统出现异常，请稍后重试。', en: 'Something went wrong; please try again.' },
  'figures.former': {
    zh: '统计数字还是旧版本的，请联系部署人员重建计分卡。',
    en: 'The figures were counted by an earlier release and are to be rebuilt.',
  },
  'server.busy': { zh: '系统繁忙，请稍后重试。', en: 'The service is busy; please try again.' },

  'action.unknown': { zh: '没有这个办理动作。', en: 'There is no such action.' },
  'action.followed': {
    zh: '此后已有新的办理，不能再撤回；请按当前环节办理。',
    en: 'Something followed it, so it cannot be taken back.',
  },
  'action.not-now': { zh: '当前状态不能进行此操作，请刷新后查看。', en: 'The state does not allow this action.' },

  'opinion.content-missing': { zh: '正文还没有填写，不能报送。', en: 'The text is still missing.' },
  'opinion.not-changeable': {
    zh: '当前状态不能直接修改；送审后的改动请用“编辑”或先退回。',
    en: 'It cannot be changed in this state.',
  },
  'opinion.not-fast-lane': { zh: '不是直通车的信息须签发后才能转办。', en: 'Only fast-lane items skip signing.' },
  'opinion.already-adopted': { zh: '这一级已经登记过采用，不能重复登记。', en: 'This level has adopted it already.' },
  'opinion.merged': {
    zh: '这条信息已并入另一条，请在合并后的那一条上登记。',
    en: 'It was merged; use the item it was merged into.',
  },
  'opinion.draft': { zh: '草稿尚未报送，不能登记。', en: 'It is still a draft.' },
  'opinion.rejected': { zh: '这条信息未被采用，不能登记。', en: 'It was turned down.' },
  'opinion.adopted-not-merged': {
    zh: '已登记采用的信息不能合并，请先作废采用记录。',
    en: 'An adopted item cannot be merged.',
  },
  'opinion.adopted-not-rejected': {
    zh: '已登记采用的信息不能定为未采用，请先作废采用记录。',
    en: 'An adopted item cannot be turned down.',
  },
  'opinion.merge-itself': { zh: '不能合并到自身。', en: 'It cannot be merged into itself.' },
  'opinion.merge-target': { zh: '只能合并到已报送或已编辑的信息。', en: 'The target must be submitted or edited.' },
  'opinion.not-issued': { zh: '印发后才能生成正式文稿。', en: 'Only an issued item has an official document.' },
  'handling-unit.unknown': { zh: '没有这个承办单位。', en: 'There is no such handling unit.' },
  'handling-unit.not-now': {
    zh: '承办单位的当前状态不能进行此操作。',
    en: 'The handling unit is not in a state for this.',
  },
  'handling-unit.already-there': { zh: '该单位已在承办，请改派其他单位。', en: 'That unit is handling it already.' },
  'handling-unit.needed': {
    zh: '主办单位和唯一的承办单位不能解除；确需变更的，请改派其他单位。',
    en: 'The lead and the last unit cannot be released; change the unit instead.',
  },
  'record.unknown': { zh: '没有这条登记。', en: 'There is no such record.' },
  'record.already-voided': { zh: '这条登记已经作废。', en: 'It was voided already.' },
  'gathering.not-changeable': { zh: '已开展的活动不能再修改计划。', en: 'A held event cannot be replanned.' },
  'gathering.held-in-future': { zh: '开展日期不能晚于今天。', en: 'The day must not be in the future.' },
  'work.not-changeable': {
    zh: '当前状态不能修改；确需修改的，请先退回或撤销。',
    en: 'It cannot be changed in this state.',
  },
  'suggestion.turned': { zh: '这条建议已经转为其他条目，不能再转。', en: 'It was turned into another item already.' },
  'suggestion.turned-on': { zh: '已经转为其他条目，不能退回。', en: 'It was turned into another item.' },
  'work.acted-on': {
    zh: '办公室已经开始处理，不能撤回；如需修改，请联系办公室退回。',
    en: 'Somebody has acted on it.',
  },
  'work.not-submitter': { zh: '只有提交的本人可以撤回。', en: 'Only the submitter may withdraw it.' },
  'work.imported': { zh: '导入的条目没有可撤销的办理，请用“修改”更正。', en: 'No step to take back: change it.' },
  'work.not-corrected': { zh: '这一条现在不能更正这一项。', en: 'This field cannot be corrected now.' },
  'work.not-draft': { zh: '只有草稿可以删除。', en: 'Only a draft can be deleted.' },

  'view.taken': {
    zh: '您在这个清单上已有同名的筛选，请换一个名称。',
    en: 'You have a view of this name here already.',
  },
  'view.too-many': {
    zh: '您保存的筛选已满 50 个，请先删去不用的。',
    en: 'You keep 50 views already; remove one first.',
  },
  'view.too-many-shared': {
    zh: '全会共享的筛选已满 100 个，请先删去不用的。',
    en: 'The committee shares 100 views already; remove one first.',
  },

  'grid.faults': { zh: '联系网络不符合要求，没有保存。', en: 'The network breaks its rules; nothing was saved.' },

  'committee.taken': { zh: '这个标识或区划代码已有政协使用。', en: 'This id is taken.' },
  'user.taken': { zh: '这个用户名已被使用。', en: 'This user name is taken.' },
  'user.officer': {
    zh: '安全管理员、审计管理员（三员）只在首次启用时设立，不能在这里授予、修改、停用或重置密码；忘记密码请联系运维。',
    en: 'The officers are made at set-up only, and nobody who manages users changes one; the operator gives a lost password back.',
  },
  'user.itself': { zh: '不能停用自己或取消自己的管理员角色。', en: 'You cannot lock yourself out.' },
  'name.taken': { zh: '同名的已经存在。', en: 'This name exists already.' },
  'member.taken': { zh: '相同手机号或同名同界别的委员已在名册中。', en: 'This member is on the roster already.' },

  'import.too-large': { zh: '文件超过 10 MB，请拆分后上传。', en: 'The file is larger than 10 MiB.' },
  'import.not-a-workbook': { zh: '这不是 Excel（.xlsx）或 CSV 文件。', en: 'Not an .xlsx or CSV file.' },
  'import.zip-bomb': { zh: '文件解压后异常庞大，已拒绝。', en: 'The file unpacks to an unreasonable size.' },
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
    zh: '行、列、单元格或文字过多（最多 20000 行、100 列、60 万格、1600 万字），请拆分后上传。',
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
  'import.has-errors': { zh: '仍有错误行，按“全部无误才导入”的要求没有写入。', en: 'There are rows with errors.' },
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
  'import.busy': { zh: '另一个批次正在写入，请稍后再试。', en: 'Another batch is being written.' },
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
    zh: '符合条件的超过 20000 行，请缩小筛选范围后导出。',
    en: 'More than 20,000 rows match; narrow the filter.',
  },
  'import.failed': {
    zh: '导入没有完成，没有写入任何数据；请重新上传或联系管理员。',
    en: 'The import failed; nothing was written.',
  },
} as const;

export type RefusalCode = keyof typeof refusals;
