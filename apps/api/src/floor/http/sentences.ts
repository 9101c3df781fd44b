import type { FieldCode, FieldError } from '@lianluo/domain/refusal';
import type * as z from 'zod/mini';

type Raw<Code extends z.core.$ZodRawIssue['code']> = Extract<z.core.$ZodRawIssue, { code: Code }>;

/** What a value should have been, in words. */
const typeWords: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '是（true）或否（false）',
  array: '列表',
  object: '一组字段',
  record: '一组字段',
  null: '空（null）',
  date: '日期',
};

/** What is counted of it: characters of a text, entries of a list, or the number itself. */
const units: Readonly<Record<string, string>> = { string: '个字', array: '项', set: '项', object: '项', file: '字节' };

/** What a rule without words of its own is told with. */
const unsaid = '填写的内容不符合要求。';

/** A sentence for each way in which a schema refuses a value; where a schema says its own, that one is told. */
const sentences: { [Code in z.core.$ZodRawIssue['code']]: (issue: Raw<Code>) => string } = {
  invalid_type: ({ input, expected }) =>
    input === undefined ? '必填。' : `应为${typeWords[expected] ?? '另一种类型的值'}。`,
  too_small: ({ origin, minimum, inclusive }) =>
    units[origin]
      ? `至少 ${minimum} ${units[origin]}。`
      : `${inclusive === false ? '须大于' : '不能小于'} ${minimum}。`,
  too_big: ({ origin, maximum, inclusive }) =>
    units[origin]
      ? `最多 ${maximum} ${units[origin]}。`
      : `${inclusive === false ? '须小于' : '不能大于'} ${maximum}。`,
  invalid_format: () => '格式不对。',
  not_multiple_of: ({ divisor }) => `应为 ${divisor} 的倍数。`,
  unrecognized_keys: ({ keys }) => `不认识的字段 ${keys.join('、')}。`,
  invalid_value: ({ input, values }) =>
    `${input === undefined ? '必填，' : ''}只能是：${values.map(String).join('、')}。`,
  invalid_union: () => '内容不符合任何一种允许的形式。',
  invalid_key: () => '有字段名不符合要求。',
  invalid_element: () => '有一项不符合要求。',
  custom: () => unsaid,
};

/** The sentence of one issue. */
export const sentenceFor: z.core.$ZodErrorMap = (issue) =>
  // The issue is of the very code its sentence is kept under.
  (sentences[issue.code] as ((issue: z.core.$ZodRawIssue) => string) | undefined)?.(issue) ??
  sentences.custom(issue as Raw<'custom'>);

type Reason = Pick<FieldError, 'code' | 'facts'>;
type Issue<Code extends z.core.$ZodIssue['code']> = Extract<z.core.$ZodIssue, { code: Code }>;

/** By what is counted: characters, entries, or the number itself. */
const tooSmall = (origin: string, one: boolean): FieldCode => {
  if (!units[origin]) return 'field.too-small';
  if (one) return 'field.empty';
  return origin === 'string' ? 'field.too-short' : 'field.too-few';
};
const tooBig = (origin: string): FieldCode => {
  if (!units[origin]) return 'field.too-large';
  return origin === 'string' ? 'field.too-long' : 'field.too-many';
};

/** Our own code for each way in which a schema refuses a value, with what its sentence speaks of. The validator's are its own affair. */
const reasons: { [Code in z.core.$ZodIssue['code']]: (issue: Issue<Code>) => Reason } = {
  invalid_type: ({ input, expected }) =>
    input === undefined ? { code: 'field.required' } : { code: 'field.type', facts: { expected } },
  too_small: ({ origin, minimum }) => ({
    code: tooSmall(origin, Number(minimum) === 1),
    facts: { minimum: Number(minimum) },
  }),
  too_big: ({ origin, maximum }) => ({ code: tooBig(origin), facts: { maximum: Number(maximum) } }),
  invalid_format: () => ({ code: 'field.format' }),
  not_multiple_of: ({ divisor }) => ({ code: 'field.step', facts: { divisor } }),
  unrecognized_keys: () => ({ code: 'field.unknown' }),
  invalid_value: ({ input, values }) =>
    input === undefined
      ? { code: 'field.required' }
      : { code: 'field.not-one-of', facts: { values: values.map(String).join(', ') } },
  invalid_union: () => ({ code: 'field.shape' }),
  invalid_key: () => ({ code: 'field.key' }),
  invalid_element: () => ({ code: 'field.element' }),
  // A rule of the contract brings its code (`flaw`).
  custom: ({ params }) => ({ code: (params?.['code'] as FieldCode | undefined) ?? 'field.wrong' }),
};

/** For a rule that brings a code and no words the catalogue speaks. */
export const saysItself = (issue: z.core.$ZodIssue): boolean =>
  issue.code !== 'custom' || issue.params?.['code'] === undefined || issue.message !== unsaid;

export const reasonFor = (issue: z.core.$ZodIssue): Reason =>
  (reasons[issue.code] as (issue: z.core.$ZodIssue) => Reason)(issue);
