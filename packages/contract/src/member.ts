import { memberLevels, memberStatuses, placementBases } from '@lianluo/domain/member/member';
import { unitTypes } from '@lianluo/domain/unit/unit';
import { mostCharacters as most } from '@lianluo/domain/text/limits';
import * as z from 'zod';
import { birthDay, day, id, inOrder, line, listOf, naming, paging, phone, text, version } from './common';
import { endpoint } from './endpoint';

/** Fields that are masked in every answer; each is revealed alone, with a reason, and the reading is journalled. */
export const revealableFields = ['phone', 'birthOn', 'ethnicity', 'note'] as const;
export type RevealableField = (typeof revealableFields)[number];

export const memberSchema = z
  .object({
    id,
    name: z.string(),
    gender: z.enum(['男', '女']).nullable(),
    sector: z.string().nullable().meta({ description: '界别；会透露宗教、民族的界别对本会以外不显示' }),
    level: z.enum(memberLevels),
    partyMember: z.boolean().nullable(),
    party: z.string().nullable().meta({ description: '政治面貌，按原文' }),
    status: z.enum(memberStatuses),
    post: z.string().nullable(),
    phone: z.string().nullable().meta({ example: '199****1000' }),
    placements: z.array(
      z.object({
        group: id,
        kind: z.enum(unitTypes),
        basis: z.enum(placementBases),
        from: day,
        to: day.optional(),
      }),
    ),
    masked: z.array(z.enum(revealableFields)).meta({ description: '有值但未显示、可说明理由后查看的字段' }),
    version,
  })
  .meta({ id: 'Member' });
export type MemberView = z.output<typeof memberSchema>;

const placementInput = z
  .strictObject({
    group: id,
    basis: z.enum(placementBases).default('other'),
    from: day.optional().meta({ description: '默认今天' }),
    to: day.optional(),
    kind: z.enum(unitTypes).optional().meta({ description: '随所编单位，可不填' }),
  })
  .superRefine(inOrder('from', 'to'));

const optional = {
  gender: z.enum(['男', '女']).optional(),
  birthOn: birthDay.optional(),
  ethnicity: line(most.ethnicity).optional(),
  party: line(most.party).optional().meta({ description: '政治面貌；看得出是否中共党员的，随之确定' }),
  post: line(most.post).optional(),
  phone: phone.optional(),
  note: text(most.note).optional(),
};

const tag = '委员';

export const listMembers = endpoint({
  method: 'get',
  path: '/committees/{c}/members',
  operationId: 'listMembers',
  summary: '委员名册',
  tag,
  permission: 'member:read',
  query: z.strictObject({
    ...paging,
    unit: id.optional(),
    sector: line(most.sector).optional(),
    level: z.enum(memberLevels).optional(),
    status: z.enum(memberStatuses).optional(),
    q: line(most.search).optional(),
  }),
  status: 200,
  answer: listOf(memberSchema),
});

export const createMember = endpoint({
  method: 'post',
  path: '/committees/{c}/members',
  operationId: 'createMember',
  summary: '新增委员',
  tag,
  permission: 'member:write',
  body: z.strictObject({
    name: naming(most.personName),
    sector: line(most.sector),
    level: z.enum(memberLevels).default('member'),
    partyMember: z.boolean().optional().meta({ description: '默认随政治面貌，没有填则为否' }),
    status: z.enum(memberStatuses).default('active'),
    placements: z.array(placementInput).max(20).default([]),
    ...optional,
  }),
  status: 201,
  answer: memberSchema,
});

export const readMember = endpoint({
  method: 'get',
  path: '/committees/{c}/members/{id}',
  operationId: 'readMember',
  summary: '一名委员',
  tag,
  permission: 'member:read',
  status: 200,
  answer: memberSchema,
});

export const changeMember = endpoint({
  method: 'patch',
  path: '/committees/{c}/members/{id}',
  operationId: 'changeMember',
  summary: '修改委员资料、编组、状态',
  tag,
  permission: 'member:write',
  body: z.strictObject({
    name: naming(most.personName).optional(),
    sector: line(most.sector).optional(),
    level: z.enum(memberLevels).optional(),
    partyMember: z.boolean().optional(),
    status: z.enum(memberStatuses).optional(),
    leftOn: day.optional().meta({ description: '离任日期，默认今天：状态改为不再是委员时，各编组到这一天为止' }),
    placements: z.array(placementInput).max(20).optional(),
    // null takes what was there away.
    gender: optional.gender.nullable(),
    birthOn: optional.birthOn.nullable(),
    ethnicity: optional.ethnicity.nullable(),
    party: optional.party.nullable(),
    post: optional.post.nullable(),
    phone: optional.phone.nullable(),
    note: optional.note.nullable(),
  }),
  status: 200,
  answer: memberSchema,
  versioned: true,
});

export const revealMember = endpoint({
  method: 'post',
  path: '/committees/{c}/members/{id}/reveal',
  operationId: 'revealMember',
  summary: '查看一项受保护的资料（记入日志）',
  tag,
  permission: 'member:reveal',
  body: z.strictObject({ field: z.enum(revealableFields), reason: line(most.revealReason) }),
  status: 200,
  answer: z.object({ field: z.enum(revealableFields), value: z.string().nullable() }),
});
