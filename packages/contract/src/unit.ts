import { rhythmSpans, stationStates } from '@lianluo/domain/unit/station';
import { stationKeys, unitTypes, type Unit } from '@lianluo/domain/unit/unit';
import { mostCharacters as most } from '@lianluo/domain/text/limits';
import * as z from 'zod';
import { day, flag, id, line, listOf, naming, paging, version } from './common';
import { endpoint } from './endpoint';

const personSchema = z.strictObject({
  name: naming(most.personName),
  post: line(most.officerPost).optional(),
  member: id.optional(),
});
export const rhythmSchema = z.union([
  z.strictObject({ every: z.enum(rhythmSpans) }),
  z.strictObject({ dayOfMonth: z.int().min(1).max(31) }),
]);
const stationSchema = z.strictObject({
  brand: line(most.brand),
  inCharge: line(most.personName),
  rhythm: rhythmSchema,
});
const stationsSchema = z.strictObject({ reading: stationSchema, consultation: stationSchema, opinion: stationSchema });
const checklistSchema = z.array(z.strictObject({ item: line(most.checklistItem), done: z.boolean() })).max(20);

const stationViewSchema = stationSchema.extend({
  state: z.enum(stationStates),
  lastOn: z.string().optional().meta({ description: '最近一次（信息工作站为月份）' }),
  dueOn: day.optional(),
  thisMonth: z.int().optional().meta({ description: '本月件数，仅信息工作站' }),
});

export const unitSchema = z
  .object({
    id,
    name: z.string(),
    type: z.enum(unitTypes),
    convener: personSchema.nullable(),
    officers: z.array(personSchema),
    venue: z.string().nullable(),
    checklist: checklistSchema,
    gaps: z.array(z.string()).meta({ description: '联络组还缺什么；空即健全' }),
    missing: z.array(z.string()).meta({ description: '待完善：还没有填写的内容' }),
    stations: z.record(z.enum(stationKeys), stationViewSchema).nullable(),
    members: z.int().meta({ description: '当前编入的委员数' }),
    version,
  })
  .meta({ id: 'Unit' });
export type UnitView = z.output<typeof unitSchema>;

const fields = {
  name: naming(most.name),
  type: z.enum(unitTypes),
  convener: personSchema.nullable().default(null),
  officers: z.array(personSchema).max(10).default([]),
  venue: line(most.place).nullable().default(null),
  checklist: checklistSchema.default([]),
  stations: stationsSchema.nullable().default(null),
};
export type UnitFields = Omit<Unit, 'id' | 'committee' | 'batch' | 'version'>;

const tag = '联络单位';

export const listUnits = endpoint({
  method: 'get',
  path: '/committees/{c}/units',
  operationId: 'listUnits',
  summary: '联络单位列表',
  tag,
  permission: 'unit:read',
  query: z.strictObject({
    ...paging,
    type: z.enum(unitTypes).optional(),
    alive: flag.optional().meta({ description: '1+3 平台是否健全（三站均未逾期、均已开展）' }),
    onePlusThree: flag.optional().meta({ description: '是否 1+3 平台（有三个站）' }),
    q: line(most.search).optional(),
  }),
  status: 200,
  answer: listOf(unitSchema),
});

export const createUnit = endpoint({
  method: 'post',
  path: '/committees/{c}/units',
  operationId: 'createUnit',
  summary: '新建联络单位',
  tag,
  permission: 'unit:write',
  body: z.strictObject(fields),
  status: 201,
  answer: unitSchema,
});

export const readUnit = endpoint({
  method: 'get',
  path: '/committees/{c}/units/{id}',
  operationId: 'readUnit',
  summary: '一个联络单位（一站一档）',
  tag,
  permission: 'unit:read',
  status: 200,
  answer: unitSchema,
});

export const changeUnit = endpoint({
  method: 'patch',
  path: '/committees/{c}/units/{id}',
  operationId: 'changeUnit',
  summary: '修改联络单位',
  tag,
  permission: 'unit:write',
  body: z.strictObject({
    name: fields.name.optional(),
    type: fields.type.optional(),
    convener: personSchema.nullable().optional(),
    officers: z.array(personSchema).max(10).optional(),
    venue: line(most.place).nullable().optional(),
    checklist: checklistSchema.optional(),
    stations: stationsSchema.nullable().optional(),
  }),
  status: 200,
  answer: unitSchema,
  versioned: true,
});
