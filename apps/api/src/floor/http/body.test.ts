import { endpoints } from '@lianluo/contract/api';
import { fieldRefusals } from '@lianluo/domain/field-refusals';
import { Refusal, type FieldCode, type FieldError } from '@lianluo/domain/refusal';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { bodyOf } from '../../../test-support/samples';
import { valid } from './body';
import { sentenceOf } from './error-sentence';

/** Names of fields and values may be Latin; a sentence may not. */
const isLatinSentence = (message: string): boolean =>
  /[A-Za-z]{2,}[\s,]+[A-Za-z]{2,}/.test(message) || !/[一-龥]/.test(message);

/** A list of what is allowed names it as it is. */
const isEnglish = (sentence: string): boolean => /^[\x20-\x7e]+$/.test(sentence.replace(/one of: .*/s, ''));

/** One refusal for each code that a schema can refuse with: a new one does not compile until it stands here. */
const refused: Record<
  z.core.$ZodIssue['code'],
  [schema: z.core.$ZodType, value: unknown, sentence: string, code: FieldCode]
> = {
  invalid_type: [z.object({ a: z.string() }), { a: 7 }, '应为文字。', 'field.type'],
  too_small: [z.array(z.string()).min(2), ['x'], '至少 2 项。', 'field.too-few'],
  too_big: [z.string().max(3), '一二三四', '最多 3 个字。', 'field.too-long'],
  invalid_format: [z.iso.date(), 'x', '格式不对。', 'field.format'],
  not_multiple_of: [z.number().multipleOf(5), 7, '应为 5 的倍数。', 'field.step'],
  unrecognized_keys: [z.strictObject({}), { other: 1 }, '不认识的字段 other。', 'field.unknown'],
  invalid_value: [z.enum(['city', 'county']), 'x', '只能是：city、county。', 'field.not-one-of'],
  invalid_union: [
    z.union([z.strictObject({ a: z.string() }), z.int()]),
    true,
    '内容不符合任何一种允许的形式。',
    'field.shape',
  ],
  invalid_key: [z.record(z.string().regex(/^a/), z.int()), { b: 1 }, '有字段名不符合要求。', 'field.key'],
  invalid_element: [z.map(z.object({}), z.int()), new Map([[{}, 'x']]), '有一项不符合要求。', 'field.element'],
  custom: [z.string().refine(() => false), 'x', '填写的内容不符合要求。', 'field.wrong'],
};

describe('a refused field', () => {
  test.each(Object.entries(refused))(
    '%s has a sentence in both languages, and a code of ours',
    (_, [schema, value, sentence, code]) => {
      const [error] = errorsOf(schema, value);

      expect(error?.message).toBe(sentence);
      expect(error?.code).toBe(code);
      expect(error && sentenceOf(error, true)).toMatch(/^[ -~]+\.$/);
      expect(error && sentenceOf(error, true)).not.toMatch(/[{}]/);
    },
  );

  test.each([
    ['missing', z.string(), undefined, '必填。'],
    ['missing of some', z.enum(['a', 'b']), undefined, '必填，只能是：a、b。'],
    ['a text for a number', z.number(), '7', '应为数字。'],
    ['a fraction', z.int(), 1.5, '应为整数。'],
    ['no number', z.coerce.number(), 'x', '应为数字。'],
    ['a text for a list', z.array(z.string()), 'x', '应为列表。'],
    ['a text for yes or no', z.boolean(), 'true', '应为是（true）或否（false）。'],
    ['a list for fields', z.strictObject({}), [], '应为一组字段。'],
    ['nothing for fields', z.strictObject({}), null, '应为一组字段。'],
    ['too small a number', z.int().min(1950), 3, '不能小于 1950。'],
    ['too large a number', z.int().max(2199), 9999, '不能大于 2199。'],
    ['too few characters', z.string().min(3), 'x', '至少 3 个字。'],
    ['too many entries', z.array(z.int()).max(1), [1, 2], '最多 1 项。'],
  ] as const)('%s: it says what would be right', (_, schema, value, sentence) => {
    expect(errorsOf(z.strictObject({ field: schema }), value === undefined ? {} : { field: value })).toEqual([
      expect.objectContaining({ pointer: '/field', message: sentence }),
    ]);
  });
});

const takingBody = endpoints.flatMap((endpoint) =>
  endpoint.body ? [[endpoint.operationId, endpoint, endpoint.body] as const] : [],
);
const sample = { members: 'm1', units: 'u1', opinions: 'o1' };

describe('whatever is sent instead of a body', () => {
  const values: fc.Arbitrary<unknown> = fc.oneof(
    fc.constantFrom(null, true, 7, -1.5, 1e21, '', 'x', '\u0000', '\u202e', '9999-12-31', 'x'.repeat(20_000)),
    fc.constantFrom(
      [],
      {},
      [null],
      { a: 1 },
      Array.from({ length: 600 }, () => 1),
    ),
    fc.string(),
    fc.jsonValue({ maxDepth: 3 }),
  );

  test.each(takingBody)('%s says in both languages what is wrong with it', (_, endpoint, schema) => {
    const body = bodyOf(endpoint, sample) as object;
    const fields = fc.constantFrom(...Object.keys(body), ...fieldsOf(schema));
    fc.assert(
      fc.property(values, fields, fc.boolean(), (value, field, whole) => {
        const errors = errorsOf(schema, whole ? value : { ...body, [field]: value });
        const messages = errors.map(({ code, message }) => message ?? code);
        expect(errors.filter(({ code }) => !(code in fieldRefusals))).toEqual([]);
        expect(errors.filter((error) => !isEnglish(sentenceOf(error, true)))).toEqual([]);
        expect(messages.filter((message) => isLatinSentence(message.replaceAll(/字段 .*。/gs, '字段。')))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

/** A brace within a text opens nothing. */
const textOrObject = /"(?:[^"\\]|\\.)*"|\{/g;

describe('a key that every object has', () => {
  test.each(takingBody)('is a field of nothing in %s', (_, endpoint, schema) => {
    const body = JSON.stringify(bodyOf(endpoint, sample));
    // Into every object of the body, the outermost and those within.
    for (const { index } of [...body.matchAll(textOrObject)].filter(([found]) => found === '{'))
      for (const key of ['__proto__', 'constructor', 'prototype']) {
        const at = index + 1;
        const more = body[at] === '}' ? '' : ',';
        const given = JSON.parse(`${body.slice(0, at)}"${key}":{"x":1}${more}${body.slice(at)}`) as unknown;

        const errors = errorsOf(schema, given);

        expect([given, errors.length > 0]).toEqual([given, true]);
      }
  });

  test('is named where it stands, however deep', () => {
    const [, , record] = takingBody.find(([id]) => id === 'opinions.record')!;

    const errors = errorsOf(
      record,
      JSON.parse(
        '{"title":"路灯","content":{"situation":"x","__proto__":{}},"authors":[{"name":"张三","__proto__":1}]}',
      ),
    );

    expect(errors.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(
      expect.arrayContaining(['/content/__proto__ field.unknown', '/authors/0/__proto__ field.unknown']),
    );
  });

  test('is found in a nesting that nobody would write, and soon', () => {
    const deep = JSON.parse(`${'{"a":'.repeat(20_000)}{"__proto__":1}${'}'.repeat(20_000)}`) as unknown;

    const [error] = errorsOf(z.unknown(), deep);

    expect(error?.pointer).toMatch(/^(\/a){20000}\/__proto__$/);
  });
});

function errorsOf(schema: z.core.$ZodType, value: unknown): readonly FieldError[] {
  try {
    valid(schema, value);
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.errors ?? [];
  }
}

function fieldsOf(schema: z.core.$ZodType): string[] {
  const { shape, innerType } = schema._zod.def as { shape?: object; innerType?: z.core.$ZodType };
  return innerType ? fieldsOf(innerType) : Object.keys(shape ?? { field: 1 }).concat('field');
}
