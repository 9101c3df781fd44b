import type { IRunOptions } from 'docx';

// Named, never shipped: they come from the reader's machine. The hint keeps “ ” and — full-width beside Latin text.
const typeface = (eastAsia: string, latin = 'Times New Roman'): NonNullable<IRunOptions['font']> => ({
  ascii: latin,
  hAnsi: latin,
  eastAsia,
  hint: 'eastAsia',
});

/** 仿宋 for the body, 小标宋 for head and title, 黑体 and 楷体 for headings, 宋体 for page numbers. */
export const typefaces = {
  body: typeface('仿宋_GB2312'),
  title: typeface('方正小标宋简体', '方正小标宋简体'),
  heading: typeface('黑体', '黑体'),
  subheading: typeface('楷体_GB2312'),
  pageNumber: typeface('宋体', '宋体'),
};
