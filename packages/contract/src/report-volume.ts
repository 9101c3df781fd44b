import { reportKind } from '@lianluo/domain/report/report.kind';
import { mostCharacters as most, mostEntries } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { day, id, line } from './common';
import { endpoint } from './endpoint';
import { noTwins } from './flaw';

export const volumeSchema = z.object({
  title: z.string(),
  issuer: z.string(),
  on: day,
  entries: z.array(
    z.object({
      title: z.string(),
      by: z.string(),
      byId: z.optional(id),
      on: day,
      paragraphs: z.array(z.string()),
      files: z.array(z.string()),
    }),
  ),
});
export type VolumeView = z.output<typeof volumeSchema>;

const shared = { method: 'post', tag: reportKind.words.label, permission: 'export:run', status: 200 } as const;
const base = '/committees/{c}/report-volumes';
/** The reports in the order that they are bound in. */
const body = z.strictObject({
  title: line(most.title),
  ids: z.array(id).check(z.minLength(1, '请选择材料'), z.maxLength(mostEntries.volume), noTwins('材料重复')),
});

/** 汇编 as it is printed. */
export const previewVolume = endpoint({
  ...shared,
  path: `${base}/preview`,
  operationId: 'report-volumes.preview',
  body,
  answer: volumeSchema,
});

/** The same as one Word file. */
export const writeVolume = endpoint({
  ...shared,
  path: base,
  operationId: 'report-volumes.write',
  body,
  file: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
});
