import { stationStates } from '@lianluo/domain/unit/station';
import { stationKeys, unitTypes, type Unit } from '@lianluo/domain/unit/unit';
import { mostCharacters as most, mostEntries } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { day, flag, id, line, naming, paging, version } from './common';
import { endpoint } from './endpoint';
import { rhythmSchema } from './rhythm';
import { belowQuery, mirrorOf, mirrorQuery, stamps } from './mirror';

const personSchema = z.strictObject({
  name: naming(most.personName),
  post: z.optional(line(most.officerPost)),
  member: z.optional(id),
});
const stationSchema = z.strictObject({
  brand: line(most.brand),
  inCharge: line(most.personName),
  rhythm: rhythmSchema,
});
const stationsSchema = z.strictObject({ reading: stationSchema, consultation: stationSchema, opinion: stationSchema });
const checklistSchema = z
  .array(z.strictObject({ item: line(most.checklistItem), done: z.boolean() }))
  .check(z.maxLength(mostEntries.checklist));

const stationViewSchema = z.extend(stationSchema, {
  state: z.enum(stationStates),
  lastOn: z.optional(z.string()),
  dueOn: z.optional(day),
  thisMonth: z.optional(z.int()),
});

export const unitSchema = z.object({
  id,
  /** In a list of the committees below: which of them it is. */
  committee: z.optional(id),
  name: z.string(),
  type: z.enum(unitTypes),
  convener: z.nullable(personSchema),
  officers: z.array(personSchema),
  venue: z.nullable(z.string()),
  checklist: checklistSchema,
  gaps: z.array(z.string()),
  missing: z.array(z.string()),
  stations: z.nullable(z.record(z.enum(stationKeys), stationViewSchema)),
  /** Left out where nobody told it. */
  foundedOn: z.optional(day),
  dissolvedOn: z.optional(day),
  members: z.int(),
  ...stamps,
  version,
});
export type UnitView = z.output<typeof unitSchema>;

const fields = {
  name: naming(most.name),
  type: z.enum(unitTypes),
  convener: z._default(z.nullable(personSchema), null),
  officers: z._default(z.array(personSchema).check(z.maxLength(mostEntries.officers)), []),
  venue: z._default(z.nullable(line(most.place)), null),
  checklist: z._default(checklistSchema, []),
  stations: z._default(z.nullable(stationsSchema), null),
  foundedOn: z.nullish(day),
  dissolvedOn: z.nullish(day),
};
export type UnitFields = Omit<Unit, 'id' | 'committee' | 'batch' | 'version'>;

const tag = '联络组织';

export const listUnits = endpoint({
  method: 'get',
  path: '/committees/{c}/units',
  operationId: 'units.list',
  tag,
  permission: 'unit:read',
  query: z.strictObject({
    ...paging,
    ...mirrorQuery,
    ...belowQuery,
    type: z.optional(z.enum(unitTypes)),
    alive: z.optional(flag),
    onePlusThree: z.optional(flag),
    special: z.optional(flag),
    q: z.optional(line(most.search)),
  }),
  status: 200,
  answer: mirrorOf(unitSchema),
});

export const createUnit = endpoint({
  method: 'post',
  path: '/committees/{c}/units',
  operationId: 'units.create',
  tag,
  permission: 'unit:write',
  body: z.strictObject(fields),
  status: 201,
  answer: unitSchema,
});

export const readUnit = endpoint({
  method: 'get',
  path: '/committees/{c}/units/{id}',
  operationId: 'units.read',
  tag,
  permission: 'unit:read',
  status: 200,
  answer: unitSchema,
});

export const changeUnit = endpoint({
  method: 'patch',
  path: '/committees/{c}/units/{id}',
  operationId: 'units.change',
  tag,
  permission: 'unit:write',
  body: z.strictObject({
    name: z.optional(fields.name),
    type: z.optional(fields.type),
    convener: z.optional(z.nullable(personSchema)),
    officers: z.optional(z.array(personSchema).check(z.maxLength(mostEntries.officers))),
    venue: z.optional(z.nullable(line(most.place))),
    checklist: z.optional(checklistSchema),
    stations: z.optional(z.nullable(stationsSchema)),
    foundedOn: fields.foundedOn,
    dissolvedOn: fields.dissolvedOn,
  }),
  status: 200,
  answer: unitSchema,
  versioned: true,
});
