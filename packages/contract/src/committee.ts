import { readingCarriers } from '@lianluo/domain/reading/reading';
import { activityTypes } from '@lianluo/domain/activity/activity-types';
import { committeeLevels } from '@lianluo/domain/committee/committee';
import { mostCharacters as most, mostCounts, mostEntries } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { consultationRulesIn, consultationRulesOut } from './consultation-rules';
import { inUseSchema } from './scheme-in-use';
import { proposalRulesIn, proposalRulesOut } from './proposal-rules';
import { flaw, flawAt, noTwins } from './flaw';
import { coded, day, id, inOrder, keysOf, line, listOf, naming, paging, regionCode, version } from './common';
import { endpoint } from './endpoint';
import { stamps } from './mirror';
import { username } from './user';

const slug = new RegExp(`^[a-z][a-z0-9-]{1,${most.slug - 1}}$`);

/** 届 is five years; one that was put off is still one. */
const longestTermYears = 7;

/** 届 */
export const termSchema = z
  .strictObject({ number: z.int().check(z.gte(1), z.lte(mostCounts.term)), startsOn: day, endsOn: day })
  .check(
    z.superRefine(inOrder('startsOn', 'endsOn')),
    // What is asked once in a term is looked for in every year of it.
    z.refine(({ startsOn, endsOn }) => Number(endsOn.slice(0, 4)) - Number(startsOn.slice(0, 4)) <= longestTermYears, {
      ...flaw('field.wrong', `每届一般为五年，起止相隔不能超过 ${longestTermYears} 年`),
      path: ['endsOn'],
    }),
  );

/** 界别 of a committee; no name stands twice, not even among those it merges. */
const sectorsSchema = z
  .array(
    z.strictObject({
      name: line(most.sector),
      merges: z._default(z.array(line(most.sector)).check(z.maxLength(mostEntries.sectors)), []),
    }),
  )
  .check(
    z.maxLength(mostEntries.sectors),
    z.superRefine((sectors, context) => {
      const met = new Set<string>();
      sectors.forEach(({ name, merges }, index) => {
        for (const each of new Set([name, ...merges])) {
          if (met.has(each)) context.addIssue(flawAt([index], 'sector.repeated', `“${each}”重复`));
          met.add(each);
        }
      });
    }),
  );

const carrier = keysOf(readingCarriers);
const activityType = keysOf(activityTypes);

/** What an office says of its committee beside its name, at the beginning or later. */
export const committeeFacts = { fullName: z.optional(line(most.name)), term: z.optional(termSchema) };

const parts = z.int().check(z.gte(1), z.lte(mostCounts.parts));
/** 出席规则: who attends less than `part` of `of` parts of a gathering counts as absent. */
const attendanceRule = z.strictObject({
  least: z
    .strictObject({ of: parts, part: parts })
    .check(z.refine(({ of, part }) => part <= of, flaw('attendance.part', '分子不能大于分母'))),
});

export const committeeSchema = z.object({
  id,
  name: z.string(),
  fullName: z.optional(z.string()),
  level: z.enum(committeeLevels),
  parent: z.optional(z.string()),
  regionCode: z.string(),
  demo: z.boolean(),
  rehearsal: z.optional(z.boolean()),
  term: z.optional(termSchema),
  sectors: z.optional(z.array(z.object({ name: z.string(), merges: z.array(z.string()) }))),
  /** 允许编辑、审核的人签发同一件; 编发前须经保密审查; 提醒和复制的文字可以带标题. */
  editorMaySign: z.boolean(),
  secrecyReview: z.boolean(),
  titlesInNotices: z.boolean(),
  /** 本会活动类型: its own names, with the type behind each. */
  /** 读书载体的品牌 */
  readingBrands: z.optional(z.array(z.object({ carrier, name: z.string() }))),
  activityTypes: z.optional(z.array(z.object({ id, name: z.string(), type: activityType, active: z.boolean() }))),
  /** 考核办法 in force today, as far as everyday pages need it; a list does not bear it. */
  scheme: z.optional(inUseSchema),
  consultations: z.optional(consultationRulesOut),
  proposals: z.optional(proposalRulesOut),
  publishesDuty: z.boolean(),
  attendanceRule: z.optional(attendanceRule),
  /** 临期提醒, where it is not the usual two working days. */
  soonDays: z.optional(z.int()),
  ...stamps,
  version,
});
export type CommitteeView = z.output<typeof committeeSchema>;

const tag = '政协';

export const listCommittees = endpoint({
  method: 'get',
  path: '/committees',
  operationId: 'committees.list',
  tag,
  permission: 'signed-in',
  query: z.strictObject({ ...paging }),
  status: 200,
  answer: listOf(committeeSchema),
});

export const createCommittee = endpoint({
  method: 'post',
  path: '/committees',
  operationId: 'committees.create',
  tag,
  permission: 'committee:create',
  body: z.strictObject({
    id: z.optional(coded(slug, '标识用小写字母、数字、短横线，字母开头')),
    name: line(most.name),
    ...committeeFacts,
    regionCode,
    administrator: z.strictObject({ username, name: naming(most.personName) }),
  }),
  status: 201,
  answer: z.extend(committeeSchema, {
    administrator: z.object({ id, username: z.string(), name: z.string(), oneTimePassword: z.string() }),
  }),
});

export const readCommittee = endpoint({
  method: 'get',
  path: '/committees/{c}',
  operationId: 'committees.read',
  tag,
  permission: 'committee:read',
  status: 200,
  answer: committeeSchema,
});

export const changeCommittee = endpoint({
  method: 'patch',
  path: '/committees/{c}',
  operationId: 'committees.change',
  tag,
  permission: 'committee:change',
  body: z.strictObject({
    name: z.optional(line(most.name)),
    // null takes what was there away.
    fullName: z.nullable(committeeFacts.fullName),
    term: z.nullable(committeeFacts.term),
    sectors: z.optional(sectorsSchema),
    editorMaySign: z.optional(z.boolean()),
    secrecyReview: z.optional(z.boolean()),
    titlesInNotices: z.optional(z.boolean()),
    readingBrands: z.optional(
      z.array(z.strictObject({ carrier, name: naming(most.brand) })).check(
        z.maxLength(mostEntries.carriers),
        noTwins('同一载体重复', (each: { carrier: string }) => each.carrier),
      ),
    ),
    activityTypes: z.optional(
      z
        .array(
          z.strictObject({
            id: z.optional(id),
            name: naming(most.name),
            type: activityType,
            active: z._default(z.boolean(), true),
          }),
        )
        .check(z.maxLength(mostEntries.activityTypes)),
    ),
    // Told whole: what it does not name is not laid down.
    consultations: z.nullish(consultationRulesIn),
    proposals: z.nullish(proposalRulesIn),
    publishesDuty: z.optional(z.boolean()),
    attendanceRule: z.nullish(attendanceRule),
  }),
  status: 200,
  answer: committeeSchema,
  versioned: true,
});
