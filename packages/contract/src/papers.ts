import { paperNames, type PaperTexts } from '@lianluo/domain/paper/paper';
import { mostCharacters as most, mostEntries } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { id, line, lineOrNothing, textOrNothing } from './common';

/** What of a paper may be changed, by the names of `PaperTexts`. */
const changeable = ['title', 'addressed', 'paragraphs', 'contact', 'boxes'] as const satisfies (keyof PaperTexts)[];

const rows = z.array(
  z.array(z.object({ label: z.string(), words: z.string(), by: z.optional(z.string()), height: z.number() })),
);

/** 文书: the words of a paper as it is printed. */
export const printedPaperSchema = z.object({
  name: z.enum(paperNames),
  head: z.optional(z.object({ organ: z.string() })),
  number: z.optional(z.string()),
  title: z.string(),
  mark: z.optional(z.string()),
  addressed: z.optional(z.string()),
  paragraphs: z.array(z.string()),
  attachments: z.optional(z.array(z.string())),
  signed: z.optional(z.object({ organ: z.string(), date: z.string() })),
  contact: z.optional(z.string()),
  copies: z.optional(z.array(z.string())),
  boxes: z.optional(rows),
  list: z.optional(
    z.object({
      headings: z.array(z.string()),
      rows: z.array(z.array(z.string())),
      widths: z.optional(z.array(z.nullable(z.number()))),
    }),
  ),
  receipt: z.optional(z.object({ title: z.string(), boxes: rows, hint: z.string() })),
  notice: z.optional(z.string()),
});
export type PrintedPaperView = z.output<typeof printedPaperSchema>;

/** What the office has changed of it. */
export const paperTextsSchema = z.strictObject({
  title: z.optional(line(most.paperTitle)),
  addressed: z.optional(line(most.addressee)),
  paragraphs: z.optional(z.array(line(most.section)).check(z.maxLength(mostEntries.paragraphs))),
  contact: z.optional(lineOrNothing(most.place)),
  boxes: z.optional(
    z
      .array(z.strictObject({ label: line(most.name), words: textOrNothing(most.result) }))
      .check(z.maxLength(mostEntries.boxes)),
  ),
});

export const paperRecord = { record: z.optional(id) };
export const changeableSchema = z.enum(changeable);
