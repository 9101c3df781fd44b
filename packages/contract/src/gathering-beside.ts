import { listMatches, type ListMatch } from '@lianluo/domain/attendance-list/told';
import type { Gathering } from '@lianluo/domain/gathering/gathering';
import { raisedKinds, type RaisedKind } from '@lianluo/domain/gathering/raised';
import {
  attendanceStates,
  leaveReasons,
  speeches,
  type LeaveReason,
  type Speech,
} from '@lianluo/domain/gathering/attendance';
import { replyAnswers, type ReplyAnswer } from '@lianluo/domain/gathering/reply';
import { memberStatuses } from '@lianluo/domain/member/member';
import { mostCharacters as most, mostEntries } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { attendanceOf } from './attendance';
import { id, listOf, paging, text } from './common';
import { endpoint, xlsx } from './endpoint';
import { noTwins } from './flaw';
import { nameAlone } from './name-alone';
import { motions } from './motion';
import { opinions } from './opinion';
import { proposals } from './proposal';
import { suggestions } from './suggestion';

// Object.keys types keys as strings; each object is a closed literal.
const answers = Object.keys(replyAnswers) as ReplyAnswer[];
const reasons = Object.keys(leaveReasons) as LeaveReason[];
const spoken = Object.keys(speeches) as Speech[];
const matches = Object.keys(listMatches) as ListMatch[];

const replyInput = z.strictObject({
  member: id,
  answer: z.enum(answers),
  reason: z.optional(z.enum(reasons)),
  granter: z.optional(nameAlone(most.personName)),
});

const replySchema = z.object({
  answer: z.enum(['coming', 'leave']),
  reason: z.optional(z.enum(reasons)),
  granter: z.optional(z.string()),
});

/** 通知 as it is printed and copied. */
export const noticeSchema = z.object({
  title: z.string(),
  addressed: z.string(),
  paragraphs: z.array(z.string()),
  issuer: z.string(),
  date: z.string(),
  notice: z.optional(z.string()),
  /** The same as one text, to copy. */
  text: z.string(),
});
export type NoticeView = z.output<typeof noticeSchema>;

const candidate = z.object({ member: id, name: z.string(), sector: z.string(), unit: z.optional(z.string()) });

/** One name of a list, whom it means, and what becomes of their line if it is taken. */
const toldLine = z.object({
  row: z.int(),
  written: z.string(),
  match: z.enum(matches),
  member: z.optional(z.object({ member: id, name: z.string() })),
  candidates: z.array(candidate),
  told: z.object({
    state: z.optional(z.enum(attendanceStates)),
    reason: z.optional(z.enum(reasons)),
    granter: z.optional(z.string()),
    halfDays: z.optional(z.int()),
    spoke: z.optional(z.enum(spoken)),
    led: z.optional(z.boolean()),
    sittingIn: z.optional(z.boolean()),
  }),
  remarks: z.array(z.string()),
  /** What stands there now: nothing, the same, something else. */
  change: z.optional(z.enum(['new', 'update', 'unchanged'])),
});
const readList = z.object({
  lines: z.array(toldLine),
  totals: z.object({
    found: z.int(),
    several: z.int(),
    unknown: z.int(),
    repeated: z.int(),
    struck: z.int(),
    new: z.int(),
    update: z.int(),
    unchanged: z.int(),
  }),
});
export type AttendanceList = z.output<typeof readList>;

type As<Kind extends RaisedKind, Body> = Body & { kind: Kind };
/** What is raised, and as what: a draft of its kind, as it is entered there. */
export type RaisedBody =
  | As<'opinions', z.output<typeof opinions.record.body>>
  | As<'suggestions', z.output<typeof suggestions.record.body>>
  | As<'proposals', z.output<typeof proposals.record.body>>
  | As<'motions', z.output<typeof motions.record.body>>;
type RaisedInput =
  | As<'opinions', z.input<typeof opinions.record.body>>
  | As<'suggestions', z.input<typeof suggestions.record.body>>
  | As<'proposals', z.input<typeof proposals.record.body>>
  | As<'motions', z.input<typeof motions.record.body>>;
const bodies: Readonly<Record<RaisedKind, z.ZodMiniType>> = {
  opinions: opinions.record.body,
  suggestions: suggestions.record.body,
  proposals: proposals.record.body,
  motions: motions.record.body,
};
const withKind = raisedKinds.map((kind) => z.extend(objectOf(bodies[kind]), { kind: z.literal(kind) }));
// Each of them is the draft of its kind with the name of that beside it, and there are several.
const raisedBody = z.discriminatedUnion(
  'kind',
  withKind as [(typeof withKind)[number], ...typeof withKind],
) as unknown as z.ZodMiniType<RaisedBody, RaisedInput>;
type Raised =
  | As<'opinions', z.output<typeof opinions.read.answer>>
  | As<'suggestions', z.output<typeof suggestions.read.answer>>
  | As<'proposals', z.output<typeof proposals.read.answer>>
  | As<'motions', z.output<typeof motions.read.answer>>;
const items: Readonly<Record<RaisedKind, z.ZodMiniType>> = {
  opinions: opinions.read.answer,
  suggestions: suggestions.read.answer,
  proposals: proposals.read.answer,
  motions: motions.read.answer,
};
const raisedAnswer = z.union(
  raisedKinds.map((kind) => z.extend(objectOf(items[kind]), { kind: z.literal(kind) })),
) as unknown as z.ZodMiniType<Raised>;

// The body of every kind's endpoint is an object without rules of its own.
function objectOf(body: z.ZodMiniType): z.ZodMiniObject {
  return body as z.ZodMiniObject;
}

/** What stands beside 活动、读书、协商: who is invited, what they reply, the notice, lists of who came, what was raised there. */
export function besideGathering<const Name extends Gathering['kind'], Answer extends z.ZodMiniType>(
  name: Name,
  tag: string,
  answer: Answer,
) {
  const path = `/committees/{c}/${name}/{id}` as const;
  const read = { method: 'get', tag, permission: 'gathering:read', status: 200 } as const;
  const run = { tag, permission: 'gathering:run', status: 200 } as const;
  return {
    ...attendanceOf(name, tag, answer),
    invited: endpoint({
      ...read,
      path: `${path}/invited`,
      operationId: `${name}.invited`,
      query: z.strictObject({ ...paging, reply: z.optional(z.enum(answers)) }),
      answer: z.extend(
        listOf(
          z.object({
            member: id,
            name: z.string(),
            sector: z.string(),
            unit: z.optional(id),
            reply: z.optional(replySchema),
          }),
        ),
        {
          counts: z.object({ invited: z.int(), coming: z.int(), leave: z.int(), none: z.int() }),
          leftOut: z.array(z.object({ member: id, name: z.string(), status: z.enum(memberStatuses) })),
        },
      ),
    }),
    replies: endpoint({
      ...run,
      method: 'patch',
      path: `${path}/replies`,
      operationId: `${name}.reply`,
      body: z.strictObject({
        lines: z.array(replyInput).check(
          z.minLength(1, '请填写回执'),
          z.maxLength(mostEntries.replies, `一次最多登记 ${mostEntries.replies} 人`),
          noTwins('同一委员重复', ({ member }: { member: string }) => member),
        ),
      }),
      answer,
      versioned: true,
    }),
    notice: endpoint({ ...read, path: `${path}/notice`, operationId: `${name}.notice`, answer: noticeSchema }),
    noticeDocument: endpoint({
      ...read,
      path: `${path}/notice-document`,
      operationId: `${name}.notice-document`,
      file: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    }),
    raise: endpoint({
      ...run,
      method: 'post',
      path: `${path}/raised`,
      operationId: `${name}.raise`,
      body: raisedBody,
      status: 201,
      answer: raisedAnswer,
      elsewhere: true,
    }),
    readList: endpoint({
      ...run,
      method: 'post',
      path: `${path}/attendance/read`,
      operationId: `${name}.read-attendance`,
      body: z.strictObject({ text: text(most.nameList) }),
      answer: readList,
    }),
    readFile: endpoint({
      ...run,
      method: 'post',
      path: `${path}/attendance/files`,
      operationId: `${name}.read-attendance-file`,
      upload: { name: 'kind', values: ['attendance'] },
      answer: readList,
    }),
    exportList: endpoint({
      tag,
      method: 'post',
      permission: 'gathering:run',
      status: 200,
      path: `${path}/attendance/exports`,
      operationId: `${name}.export-attendance`,
      body: z.optional(z.strictObject({})),
      file: xlsx,
    }),
  };
}
