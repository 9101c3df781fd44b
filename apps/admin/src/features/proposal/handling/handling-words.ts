import type { Field } from '@lianluo/domain/work/field';

/** Hints of what the steps of handling ask for. */
export const hints: Partial<Record<string, string>> = {
  text: '照答复函原文填写，或概述办理情况',
  number: '如：秦住建函〔2026〕12号',
  signer: '承办单位负责人',
  note: '沟通的内容和提案者的意见',
};

/** Words of these steps for what the table names once for all kinds. */
export const fieldWords: Partial<Record<string, Partial<Field>>> = {
  pass: { label: '审核结论', labels: { yes: '通过', no: '退回重办' } },
};

/** A field that the table leaves open, where what was decided asks for it. */
export const needed = ({ optional: _optional, ...field }: Field): Field => field;

/** What a step brings about, said before it is taken. */
export const losses: Partial<Record<string, string>> = {
  contact: '办理中须与提案者沟通；每次沟通登记一条。',
  'co-reply': '会办单位的意见交主办单位，由主办单位汇总后统一答复提案者。',
  release: '该单位不再承办，其他单位继续办理。',
};
