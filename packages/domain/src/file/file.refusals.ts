/** Why a file is not taken for what is in it. */
export const fileFaults = {
  'file.differs': {
    zh: '收到的内容与申报的大小或摘要不符，请重新上传。',
    en: 'What arrived has another size or digest than was announced; send it anew.',
  },
  'file.empty': { zh: '文件是空的。', en: 'The file is empty.' },
  'file.unknown-type': {
    zh: '不是可以上传的文件。可以上传 PDF、OFD、JPG 和 PNG 等图片、Word、Excel、PPT、WPS 和文本文件；TIF、BMP 图片请另存为 PDF 或 JPG。',
    en: 'This is none of the types that may be attached: PDF, OFD, pictures, office documents and plain text.',
  },
  'file.web-page': {
    zh: '内容是网页、SVG 或 XML，不能上传。请另存为 PDF 或图片。',
    en: 'It holds a web page, SVG or XML. Save it as PDF or as a picture.',
  },
  'file.program': {
    zh: '内容是程序或脚本，不能上传。',
    en: 'It holds a program or a script.',
  },
  'file.archive': {
    zh: '压缩包不能上传，请解开后逐个上传里面的文件。',
    en: 'Archives are not taken; attach the files in it one by one.',
  },
  'file.macros': {
    zh: '文件带有宏，不能上传。请另存为不含宏的格式。',
    en: 'It carries macros. Save it in a format without them.',
  },
  'file.encrypted': {
    zh: '文件加了密码或设了权限，请去掉保护后再上传。',
    en: 'It is protected by a password; remove the protection first.',
  },
  'file.swollen': {
    zh: '文件解开后过大或层层嵌套，不能上传。',
    en: 'It grows beyond measure when it is unpacked.',
  },
  'file.active': {
    zh: 'PDF 里有脚本、启动程序等动作，不能上传。请用打印方式另存为 PDF。',
    en: 'This PDF carries scripts or starts programs. Print it to a new PDF.',
  },
  'file.carries': {
    zh: '文件里夹带了程序或压缩包，不能上传。请去掉后再上传。',
    en: 'A program or an archive is embedded in it; take it out first.',
  },
  'file.loads': {
    zh: '文件打开时会从网上装入模板或内容，不能上传。请另存为 PDF 或去掉链接后再上传。',
    en: 'It takes a template or an object from elsewhere when it is opened.',
  },
  'file.mixed': {
    zh: '文件前后接有别的内容，不是一份完整的文件。请重新导出后再上传。',
    en: 'Something else is joined to it, before or behind; export it anew.',
  },
  'file.damaged': {
    zh: '文件已损坏或没有传完整，打不开。请检查后再上传。',
    en: 'The file is damaged and does not open.',
  },
  'file.too-many-pixels': {
    zh: '图片的像素过多，请缩小后再上传。',
    en: 'The picture has too many pixels; make it smaller.',
  },
  'file.not-utf8': {
    zh: '文本文件的编码不是 UTF-8 或 GBK，请另存为 UTF-8 后再上传。',
    en: 'The text is neither UTF-8 nor GBK.',
  },
} as const;
export type FileFault = keyof typeof fileFaults;

/** The same, and what stands in the way of sending or opening one. */
export const fileRefusals = {
  ...fileFaults,
  'file.too-many': {
    zh: '这一事项的附件已达上限（100 个、共 500 MB），请先删除不用的。',
    en: 'This item has as many attached files as it may: 100, and 500 MB together.',
  },
  'file.too-many-open': {
    zh: '还有 50 个文件没有上传完，请先完成或稍后再试。',
    en: 'Fifty of your files are still on their way; complete them first or try again later.',
  },
  'file.not-arrived': {
    zh: '文件还没有传完，请继续上传后再提交。',
    en: 'Not all parts have arrived; send those that are missing first.',
  },
  'file.lost': {
    zh: '这个附件的内容不在了，请联系管理员从备份恢复。',
    en: 'The content of this file is not there; ask whoever runs the service to restore it.',
  },
} as const;
