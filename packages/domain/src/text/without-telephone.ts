// Digits of any width, and whatever people set between them.
const between = String.raw`[\p{Nd}\s\p{Pd}.．·・•/／_]`;
const number = String.raw`\+?\p{Nd}${between}{5,}\p{Nd}`;
const areaCode = String.raw`[(（]\+?\p{Nd}{2,5}[)）]${between}*`;
const telephone = new RegExp(
  [
    String.raw`[(（][^()（）\p{Nd}]*${number}\s*[)）]`,
    String.raw`[,，:：\s]*(?:联系)?(?:电话|手机|方式)?[:：\s]*(?:${areaCode}\p{Nd}${between}{4,}\p{Nd}|${number})`,
  ].join('|'),
  'gu',
);

/** A name without the telephone that was written beside it: whose number it is never leaves the office. */
export const withoutTelephone = (name: string): string => name.replaceAll(telephone, '').trim();
