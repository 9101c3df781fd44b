import { isDay } from '@lianluo/domain/calendar/day';
import * as z from 'zod';

/** A calendar day `YYYY-MM-DD` in Asia/Shanghai. */
export const day = z.string().refine(isDay, '请填写有效日期，如 2026-05-01').meta({ format: 'date' });

/** RFC 3339 with offset. */
export const instant = z.string().meta({ format: 'date-time' });

export const id = z.string().min(1).max(64);

/** One line of text a person typed. */
export const line = (max: number) => z.string().trim().min(1, '不能为空').max(max, `最多 ${max} 个字`);

/** Several paragraphs a person typed. */
export const text = (max: number) => z.string().trim().min(1, '不能为空').max(max, `最多 ${max} 个字`);

export const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/** Query parameters of every list. */
export const paging = {
  limit: z.coerce.number().int().min(1, '每页 1–100 条').max(100, '每页 1–100 条').default(20),
  cursor: z.string().max(2048).optional(),
};

/** Every list: `total` comes with the first page and is exact, or null where only a read beyond the matches could tell. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable(), total: z.int().nullable() });

export interface ListOf<Item> {
  items: Item[];
  nextCursor: string | null;
  total: number | null;
}

export const version = z.int().meta({ description: '版本，同 ETag' });
