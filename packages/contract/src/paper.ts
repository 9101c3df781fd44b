import * as z from 'zod/mini';

const sections = z.array(z.object({ heading: z.optional(z.string()), paragraphs: z.array(z.string()) }));

/** 编发稿: the words of an issue in the order of the page. */
export const paperSchema = z.object({
  security: z.optional(z.string()),
  head: z.object({ words: z.string(), red: z.boolean() }),
  number: z.string(),
  issueLine: z.object({ issuer: z.string(), date: z.string() }),
  articles: z.array(z.object({ title: z.string(), lines: z.array(z.string()), sections, by: z.string() })),
  references: sections,
  circulation: z.array(z.object({ way: z.string(), names: z.string() })),
  credits: z.array(z.string()),
  copies: z.optional(z.string()),
  correction: z.optional(z.string()),
  notice: z.optional(z.string()),
});
export type IssuePaperView = z.output<typeof paperSchema>;

/** 审签单: its rows of one or two boxes, each with its own words or with what people said there. */
export const signingSheetSchema = z.object({
  title: z.string(),
  rows: z.array(
    z.array(
      z.object({
        label: z.string(),
        words: z.string(),
        remarks: z.array(z.object({ words: z.string(), by: z.string() })),
        height: z.number(),
      }),
    ),
  ),
  hint: z.optional(z.string()),
  notice: z.optional(z.string()),
});
export type SigningSheetView = z.output<typeof signingSheetSchema>;
