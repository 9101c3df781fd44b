const telephone =
  /[(（][^()（）\d]*\d[\d\s-]{5,}\d\s*[)）]|[,，:：\s]*(?:联系)?(?:电话|手机|方式)?[:：\s]*\+?\d[\d\s-]{5,}\d/g;

/** A name without the telephone that was written beside it: whose number it is never leaves the office. */
export const withoutTelephone = (name: string): string => name.replaceAll(telephone, '').trim();
