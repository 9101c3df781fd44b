// The dots that stand for the one in 阿依古丽·买买提; U+00B7 is the one that is kept.
const middleDots = /\s*[·•‧∙⋅・･●⸱᛫˙]\s*/gu;
/** A full stop is such a dot only between the parts of a Chinese name: J. K. Rowling keeps hers. */
const stopsBetweenHan = /(?<=\p{Script=Han})\s*[.．﹒｡。]\s*(?=\p{Script=Han})/gu;
const spaceBetweenHan = /(?<=[\p{Script=Han}·])\s+(?=[\p{Script=Han}·])/gu;
const widths = /[\uff01-\uff5e]/g;

/**
 * 姓名 as it is kept, whether it was typed or imported: one dot (U+00B7) between its parts, no space within Chinese characters,
 * letters and digits half-width. The characters themselves are never changed: a compatibility form may be the name's own.
 */
export function keptName(name: string): string {
  return name
    .replaceAll(/\s+/g, ' ')
    .replaceAll(widths, (each) => String.fromCharCode(each.charCodeAt(0) - 0xfee0))
    .replaceAll(stopsBetweenHan, '·')
    .replaceAll(middleDots, '·')
    .replaceAll(spaceBetweenHan, '')
    .trim();
}
