import { memberLevels, memberStatuses, placementBases } from '@lianluo/domain/member/member';
import { politicalStatuses } from '@lianluo/domain/member/political-statuses';
import { unitTypes } from '@lianluo/domain/unit/unit';
import { mostCharacters as most, mostEntries } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { birthDay, day, id, inOrder, line, naming, paging, phone, text, version } from './common';
import { endpoint } from './endpoint';
import { belowQuery, mirrorOf, mirrorQuery, stamps } from './mirror';

/** Fields that are masked in every answer; each is revealed alone, with a reason, and the reading is journalled. */
export const revealableFields = ['phone', 'birthOn', 'ethnicity', 'note'] as const;
export type RevealableField = (typeof revealableFields)[number];

export const memberSchema = z.object({
  id,
  /** In a list of the committees below: which of them it is. */
  committee: z.optional(id),
  name: z.string(),
  gender: z.nullable(z.enum(['男', '女'])),
  sector: z.nullable(z.string()),
  level: z.enum(memberLevels),
  levels: z.array(z.object({ from: z.optional(day), is: z.enum(memberLevels) })),
  office: z.nullable(z.string()),
  partyMember: z.nullable(z.boolean()),
  party: z.nullable(z.string()),
  status: z.enum(memberStatuses),
  statuses: z.array(z.object({ from: z.optional(day), is: z.enum(memberStatuses) })),
  joinedOn: z.nullable(day),
  leftOn: z.nullable(day),
  invited: z.boolean(),
  post: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  placements: z.array(
    z.object({
      group: id,
      kind: z.enum(unitTypes),
      basis: z.enum(placementBases),
      from: day,
      to: z.optional(day),
    }),
  ),
  masked: z.array(z.enum(revealableFields)),
  ...stamps,
  version,
});
export type MemberView = z.output<typeof memberSchema>;

const placementInput = z
  .strictObject({
    group: id,
    basis: z._default(z.enum(placementBases), 'other'),
    from: z.optional(day),
    to: z.optional(day),
    kind: z.optional(z.enum(unitTypes)),
  })
  .check(z.superRefine(inOrder('from', 'to')));

const optional = {
  gender: z.optional(z.enum(['男', '女'])),
  birthOn: z.optional(birthDay),
  ethnicity: z.optional(line(most.ethnicity)),
  office: z.optional(line(most.officerPost)),
  party: z.optional(line(most.party)),
  post: z.optional(line(most.post)),
  phone: z.optional(phone),
  note: z.optional(text(most.note)),
  joinedOn: z.optional(day),
};

/** From which day somebody is what they are. */
const days = { levelFrom: z.optional(day), statusFrom: z.optional(day), leftOn: z.optional(day) };

const tag = '委员';

export const listMembers = endpoint({
  method: 'get',
  path: '/committees/{c}/members',
  operationId: 'members.list',
  tag,
  permission: 'member:read',
  query: z.strictObject({
    ...paging,
    ...mirrorQuery,
    ...belowQuery,
    unit: z.optional(id),
    sector: z.optional(line(most.sector)),
    level: z.optional(z.enum(memberLevels)),
    status: z.optional(z.enum(memberStatuses)),
    party: z.optional(z.enum(politicalStatuses)),
    q: z.optional(line(most.search)),
  }),
  status: 200,
  answer: mirrorOf(memberSchema),
});

export const createMember = endpoint({
  method: 'post',
  path: '/committees/{c}/members',
  operationId: 'members.create',
  tag,
  permission: 'member:write',
  body: z.strictObject({
    name: naming(most.personName),
    sector: line(most.sector),
    level: z._default(z.enum(memberLevels), 'member'),
    partyMember: z.nullish(z.boolean()),
    invited: z.optional(z.boolean()),
    status: z._default(z.enum(memberStatuses), 'active'),
    placements: z._default(z.array(placementInput).check(z.maxLength(mostEntries.placements)), []),
    ...optional,
    ...days,
  }),
  status: 201,
  answer: memberSchema,
});

export const readMember = endpoint({
  method: 'get',
  path: '/committees/{c}/members/{id}',
  operationId: 'members.read',
  tag,
  permission: 'member:read',
  status: 200,
  answer: memberSchema,
});

export const changeMember = endpoint({
  method: 'patch',
  path: '/committees/{c}/members/{id}',
  operationId: 'members.change',
  tag,
  permission: 'member:write',
  body: z.strictObject({
    name: z.optional(naming(most.personName)),
    sector: z.optional(line(most.sector)),
    level: z.optional(z.enum(memberLevels)),
    status: z.optional(z.enum(memberStatuses)),
    invited: z.optional(z.boolean()),
    ...days,
    placements: z.optional(z.array(placementInput).check(z.maxLength(mostEntries.placements))),
    // null takes what was there away.
    partyMember: z.nullish(z.boolean()),
    gender: z.nullable(optional.gender),
    birthOn: z.nullable(optional.birthOn),
    ethnicity: z.nullable(optional.ethnicity),
    office: z.nullable(optional.office),
    party: z.nullable(optional.party),
    post: z.nullable(optional.post),
    phone: z.nullable(optional.phone),
    note: z.nullable(optional.note),
    joinedOn: z.nullable(optional.joinedOn),
  }),
  status: 200,
  answer: memberSchema,
  versioned: true,
});

export const revealMember = endpoint({
  method: 'post',
  path: '/committees/{c}/members/{id}/reveal',
  operationId: 'members.reveal',
  tag,
  permission: 'member:reveal',
  body: z.strictObject({ field: z.enum(revealableFields), reason: line(most.revealReason) }),
  status: 200,
  answer: z.object({ field: z.enum(revealableFields), value: z.nullable(z.string()) }),
});
