import { paperNames } from '@lianluo/domain/paper/paper';
import { mostCharacters as most } from '@lianluo/domain/text/limits';
import type { Permission } from '@lianluo/domain/permission';
import { kinds, type KindName } from '@lianluo/domain/work/kinds';
import * as z from 'zod/mini';
import { day, id, line } from './common';
import type { Endpoint } from './endpoint';
import { letterSchema, letterSummarySchema } from './letter';
import { changeableSchema, paperRecord, paperTextsSchema, printedPaperSchema } from './papers';

const paper = z.enum(paperNames);

/** 文书 of an item: those it has as it stands, and what was sent of each. */
export const paperListSchema = z.object({
  items: z.array(
    z.object({
      paper,
      label: z.string(),
      /** What of the item it is about: a handling unit, a file. */
      record: z.optional(id),
      about: z.string(),
      drafts: z.boolean(),
      numbered: z.boolean(),
      texts: z.array(changeableSchema),
      letters: z.array(letterSummarySchema),
    }),
  ),
});
export type PaperListView = z.output<typeof paperListSchema>;

const documentBody = z.strictObject({ ...paperRecord, texts: z.optional(paperTextsSchema) });
const letterBody = z.strictObject({
  paper,
  ...paperRecord,
  texts: z.optional(paperTextsSchema),
  sentOn: day,
  to: z.optional(line(most.addressee)),
});

interface Common extends Endpoint {
  permission: Permission;
}
type Path = `/committees/{c}/${KindName}/{id}`;

/** What every kind gets. */
export interface PaperEndpoints {
  papers: Common & { method: 'get'; path: `${Path}/papers`; status: 200; answer: typeof paperListSchema };
  paper: Common & {
    method: 'get';
    path: `${Path}/papers/{paper}`;
    query: z.ZodMiniObject<typeof paperRecord>;
    status: 200;
    answer: typeof printedPaperSchema;
  };
  paperDocument: Common & {
    method: 'post';
    path: `${Path}/papers/{paper}/document`;
    body: typeof documentBody;
    status: 200;
    file: string;
  };
  sendLetter: Common & {
    method: 'post';
    path: `${Path}/letters`;
    body: typeof letterBody;
    status: 201;
    answer: typeof letterSchema;
  };
}

/** The endpoints of a kind's papers and letters. */
export function paperEndpointsOf(name: KindName): PaperEndpoints {
  const { words, readPermission, recordPermission = 'work:record' } = kinds[name];
  const one: Path = `/committees/{c}/${name}/{id}`;
  const tag = words.label;
  return {
    papers: {
      tag,
      method: 'get',
      path: `${one}/papers`,
      operationId: `${name}.papers`,
      summary: `可开具的文书（${tag}）`,
      permission: readPermission,
      status: 200,
      answer: paperListSchema,
    },
    paper: {
      tag,
      method: 'get',
      path: `${one}/papers/{paper}`,
      operationId: `${name}.draft-paper`,
      summary: `一种文书的内容（${tag}）`,
      permission: readPermission,
      query: z.strictObject(paperRecord),
      status: 200,
      answer: printedPaperSchema,
    },
    paperDocument: {
      tag,
      method: 'post',
      path: `${one}/papers/{paper}/document`,
      operationId: `${name}.paper-document`,
      summary: `文书的 Word 文件（${tag}）`,
      permission: recordPermission,
      body: documentBody,
      status: 200,
      file: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    },
    sendLetter: {
      tag,
      method: 'post',
      path: `${one}/letters`,
      operationId: `${name}.send-letter`,
      summary: `取号并登记发出（${tag}）`,
      permission: 'letter:send',
      body: letterBody,
      status: 201,
      answer: letterSchema,
      elsewhere: 'letters',
    },
  };
}
