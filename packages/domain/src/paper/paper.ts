/** 文书: the papers an office knows, each made from an item and the house it leaves. */
export const paperLabels = {
  'transfer-letter': '转办函',
  'assignment-slip': '交办单',
  'instruction-slip': '批示办理单',
  'supervision-letter': '督办函',
  'reminder-slip': '催办单',
  'guidance-letter': '工作提示函',
  'feedback-slip': '反馈单',
  'reply-letter': '答复函',
  'not-filed-notice': '不予立案通知',
  'consulting-form': '征询意见表',
  'issuing-form': '发文稿纸',
  'presentation-form': '呈批单',
  'receiving-form': '收文处理笺',
  'meeting-notice': '会议通知',
  'attendance-sheet': '签到表',
} as const;
export type PaperName = keyof typeof paperLabels;
export const paperNames = Object.keys(paperLabels) as readonly PaperName[];

/** One box of a form: its heading and what stands in it; a box without words is written into by hand. */
export interface PaperBox {
  label: string;
  words: string;
  /** Who signed it and when, at the right below the words. */
  by?: string;
  /** Least height on paper, in millimetres. */
  height: number;
}

/** 回执: what comes back, below a line to cut along. */
export interface Receipt {
  title: string;
  boxes: readonly (readonly PaperBox[])[];
  /** To whom it is returned, and until when. */
  hint: string;
}

/**
 * One paper as it is printed: a letter (函) has a head, somebody it is addressed to, paragraphs and a signature; a form (笺、单、表)
 * has rows of boxes. The Word file and the print page set exactly these words.
 */
export interface Paper {
  name: PaperName;
  /** 发文机关标志 of a letter; nothing on a form. */
  head?: { organ: string };
  /** 发文字号 秦政协函〔2026〕3号; nothing until it is given. */
  number?: string;
  title: string;
  /** 办理结果 A类, at the head of a reply. */
  mark?: string;
  /** 主送, without the colon. */
  addressed?: string;
  paragraphs: readonly string[];
  /** 附件: names in their order. */
  attachments?: readonly string[];
  /** 落款 */
  signed?: { organ: string; date: string };
  /** （联系人：……） */
  contact?: string;
  /** 抄送 */
  copies?: readonly string[];
  /** Rows of a form, one or two boxes each. */
  boxes?: readonly (readonly PaperBox[])[];
  /** A list: headings and rows of cells (签到表). Of one with columns of its own their widths are told, in millimetres; null takes what is left. */
  list?: {
    headings: readonly string[];
    rows: readonly (readonly string[])[];
    widths?: readonly (number | null)[];
  };
  receipt?: Receipt;
  /** 演示数据 */
  notice: string | undefined;
}

/** What is printed of one: nothing asks by which name it was drafted. */
export type PrintedPaper = Omit<Paper, 'name'>;

/** What of a paper the office may change before it is printed or numbered. */
export interface PaperTexts {
  title?: string | undefined;
  addressed?: string | undefined;
  paragraphs?: readonly string[] | undefined;
  contact?: string | undefined;
  /** Boxes of a form, by their headings. */
  boxes?: readonly { label: string; words: string }[] | undefined;
}
