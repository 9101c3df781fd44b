/** 附件类型: what may be attached, as its content says. */
export const fileTypes = {
  pdf: { media: 'application/pdf', label: 'PDF 文件', inline: true },
  jpg: { media: 'image/jpeg', label: 'JPG 图片', inline: true },
  png: { media: 'image/png', label: 'PNG 图片', inline: true },
  gif: { media: 'image/gif', label: 'GIF 图片', inline: true },
  webp: { media: 'image/webp', label: 'WebP 图片', inline: true },
  // Few browsers show it, and it comes from telephones all day.
  heic: { media: 'image/heic', label: 'HEIC 图片', inline: false },
  docx: {
    media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    label: 'Word 文档',
    inline: false,
  },
  xlsx: {
    media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    label: 'Excel 工作簿',
    inline: false,
  },
  pptx: {
    media: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    label: 'PowerPoint 演示',
    inline: false,
  },
  doc: { media: 'application/msword', label: 'Word 97–2003 文档', inline: false },
  xls: { media: 'application/vnd.ms-excel', label: 'Excel 97–2003 工作簿', inline: false },
  ppt: { media: 'application/vnd.ms-powerpoint', label: 'PowerPoint 97–2003 演示', inline: false },
  wps: { media: 'application/wps-office.wps', label: 'WPS 文字', inline: false },
  et: { media: 'application/wps-office.et', label: 'WPS 表格', inline: false },
  dps: { media: 'application/wps-office.dps', label: 'WPS 演示', inline: false },
  ofd: { media: 'application/ofd', label: 'OFD 版式文件', inline: false },
  txt: { media: 'text/plain', label: '文本文件', inline: false },
} as const satisfies Record<string, { media: string; label: string; inline: boolean }>;
export type FileType = keyof typeof fileTypes;
// Object.keys types keys as strings; the object is a closed literal.
export const fileTypeNames = Object.keys(fileTypes) as FileType[];

/** The endings of names that a type goes by, its own first. */
const endings: Partial<Record<FileType, readonly string[]>> = { jpg: ['jpg', 'jpeg'], heic: ['heic', 'heif'] };

/** What WPS writes is what Office writes, in either form: which of the two it is called, its name alone says. */
const ofWps: Partial<Record<FileType, FileType>> = {
  doc: 'wps',
  docx: 'wps',
  xls: 'et',
  xlsx: 'et',
  ppt: 'dps',
  pptx: 'dps',
};

/** `.pdf` of 复函.pdf, in small letters and without the dot; nothing where there is none. */
export const endingOf = (name: string): string => /.\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/** What a file of this content is called by its name: an office that works with WPS finds its own types again. */
export function typeNamed(content: FileType, name: string): FileType {
  const wps = ofWps[content];
  return wps !== undefined && endingOf(name) === wps ? wps : content;
}

/** Whether an ending says what is in a file; 2026.5 and 定稿.v2 end in a number, which is part of the name. */
export const isKindOfFile = (ending: string): boolean => /[a-z]{2}/.test(ending);

/**
 * 文件名 with the ending of what is in it. A picture that was renamed still opens, and nothing is called what it is not. An ending
 * that says another content is replaced; what is no known ending is part of the name.
 */
export function nameFor(name: string, type: FileType): string {
  const ending = endingOf(name);
  if ((endings[type] ?? [type]).includes(ending)) return name;
  return `${isKindOfFile(ending) ? name.slice(0, -ending.length - 1) : name}.${type}`;
}

/** The type of a media type, as whoever shows a file looks it up. */
export const typeOfMedia = (media: string): FileType | undefined =>
  fileTypeNames.find((type) => fileTypes[type].media === media);
