import { firstBirthYear, firstYear, isDay, isWithinYears, lastYear } from '@lianluo/domain/calendar/day';
import { isReversed, spanOf } from '@lianluo/domain/calendar/period';
import { readTelephone } from '@lianluo/domain/member/telephone';
import { mostCharacters, mostEntries } from '@lianluo/domain/text/limits';
import { keptName } from '@lianluo/domain/text/name';
import { textFault, textFaults, typedLine, typedText } from '@lianluo/domain/text/typed';
import * as z from 'zod/mini';
import { flaw, flawAt } from './flaw';

// The vocabulary of scalars: whatever a body or a query takes as a string is one of these, so that one rule holds everywhere.

const dayFrom = (first: number) =>
  z
    .string()
    .check(
      z.superRefine((value, context) => {
        if (!isDay(value)) context.addIssue(flawAt([], 'day.invalid', '请填写有效日期，如 2026-05-01'));
        else if (!isWithinYears(value, first))
          context.addIssue(flawAt([], 'day.out-of-range', `日期须在 ${first} 年至 ${lastYear} 年之间`));
      }),
    )
    .register(z.globalRegistry, { format: 'date' });

/** A calendar day `YYYY-MM-DD` in Asia/Shanghai, in the years that an office's records speak of. */
export const day = dayFrom(firstYear);

/** 出生日期: the oldest members were born before those years. */
export const birthDay = dayFrom(firstBirthYear);

/** RFC 3339 with offset. */
export const instant = z.string().register(z.globalRegistry, { format: 'date-time' });

export const year = z.int().check(z.gte(firstYear), z.lte(lastYear));
export const yearInQuery = z.coerce.number().check(z.int(), z.gte(firstYear), z.lte(lastYear));

/** 周期 in a query: 2026, 2026-H1, 2026-Q3, 2026-B4, 2026-11. */
export const period = z.string().check(
  z.refine(
    (value) => {
      const span = spanOf(value);
      return span !== undefined && isWithinYears(span.from);
    },
    flaw('period.invalid', '期间如 2026、2026-Q3、2026-11'),
  ),
);

/** One of a closed table: of its keys, for Object.keys takes them for any strings. */
export const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>) =>
  z.enum(Object.keys(table) as [Key, ...Key[]]);

/** An id, a key of a list of fields, a slug: short and plain, and nothing a key of a table could be made of. */
const plain = (max: number) =>
  z.string().check(z.maxLength(max, `最多 ${max} 个字符`), z.regex(/^[\w-]+$/, '不是有效的标识'));
export const id = plain(mostCharacters.id);
export const fieldName = plain(mostCharacters.id);

/** An opaque text of ours that comes back. */
export const opaque = (max: number) =>
  z
    .string()
    .check(z.minLength(1, '不能为空'), z.maxLength(max, `最多 ${max} 个字符`), z.regex(/^[\x21-\x7e]*$/, '格式不对'));

/** A password or a token: compared, never kept as it is and never shown, so it may hold whatever a keyboard gives. */
export const secret = (max: number, missing = '不能为空') =>
  z
    .string()
    .check(z.minLength(1, missing), z.maxLength(max, `最多 ${max} 个字符`))
    .register(z.globalRegistry, { format: 'password' });

/** A name as it stands in a file the caller sent: compared with the names there, to the letter, and kept only where it is one. */
export const verbatim = (max: number) =>
  z
    .string()
    .check(z.maxLength(max, `最多 ${max} 个字`))
    .register(z.globalRegistry, { 'x-compared': true });

const typed = (as: 'line' | 'text') =>
  z.string().check(
    z.overwrite(as === 'line' ? typedLine : typedText),
    z.superRefine((value, context) => {
      const fault = textFault(value, as);
      if (fault) context.addIssue(flawAt([], `text.${fault}`, textFaults[fault]));
    }),
  );

/** One line of text a person typed (`typedLine`). */
export const line = (max: number, missing = '不能为空') =>
  typed('line').check(z.minLength(1, missing), z.maxLength(max, `最多 ${max} 个字`));

/** The same, where nothing at all may be typed. */
export const lineOrNothing = (max: number) => typed('line').check(z.maxLength(max, `最多 ${max} 个字`));

/** 姓名 or 名称, in the spelling that a sheet gives it too (`keptName`). */
export const naming = (max: number, missing?: string) => line(max, missing).check(z.overwrite(keptName));

/** Several paragraphs a person typed (`typedText`). */
export const text = (max: number) => textOrNothing(max).check(z.minLength(1, '不能为空'));

/** The same, where nothing at all may be typed. */
export const textOrNothing = (max: number) => typed('text').check(z.maxLength(max, `最多 ${max} 个字`));

/** A line that is a number by its form: a telephone, a code. */
export const coded = (form: RegExp, sentence: string) =>
  z.string().check(z.overwrite(typedLine), z.regex(form, sentence));

const telephoneOf = (typed: string): string | undefined => {
  const reading = readTelephone(typed);
  return reading.ok ? reading.phone : undefined;
};

/** 时间 of a day, on a clock of twenty-four hours. */
export const timeOfDay = coded(/^([01]\d|2[0-3]):[0-5]\d$/, '时间如 14:30');

/** 联系电话, by the rule that a sheet is read by. */
export const phone = z.string().check(
  z.overwrite(typedLine),
  z.maxLength(mostCharacters.phone, `最多 ${mostCharacters.phone} 个字`),
  z.refine(
    (typed) => telephoneOf(typed) !== undefined,
    flaw('phone.invalid', '不是电话号码，应如 19900001000、029-33210000，港澳台号码如 +852 91230001'),
  ),
  z.overwrite((typed) => telephoneOf(typed) ?? typed),
);
export const regionCode = coded(
  new RegExp(`^\\d{${mostCharacters.regionCode}}$`),
  `区划代码为 ${mostCharacters.regionCode} 位数字`,
);

/** Refuses a span of two days that ends before it starts, at the field of its end. */
export const inOrder =
  (from: string, to: string) =>
  (value: object, context: z.core.$RefinementCtx): void => {
    const { [from]: first, [to]: last } = value as Record<string, string | null | undefined>;
    if (isReversed(first, last)) context.addIssue(flawAt([to], 'span.order', '结束日期不能早于开始日期'));
  };

export const flag = z.pipe(
  z.enum(['true', 'false']),
  z.transform((value) => value === 'true'),
);

const perPage = `每页 1–${mostEntries.page} 条`;

/** Query parameters of every list. */
export const paging = {
  limit: z._default(z.coerce.number().check(z.int(), z.gte(1, perPage), z.lte(mostEntries.page, perPage)), 20),
  cursor: z.optional(opaque(mostCharacters.cursor)),
};

/** Every list: `total` comes with the first page and is exact, or null where only a read beyond the matches could tell. */
export const listOf = <Item extends z.ZodMiniType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.nullable(z.string()), total: z.nullable(z.int()) });

export interface ListOf<Item> {
  items: Item[];
  nextCursor: string | null;
  total: number | null;
}

export const version = z.int();
