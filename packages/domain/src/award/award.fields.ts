import { mostCharacters as most, mostEntries } from '../text/limits';
import {
  choice,
  day,
  imported,
  item,
  line,
  made,
  maybe,
  members,
  own,
  reason,
  starting,
  text,
  type FieldsOf,
  type NamedUnit,
} from '../work/field';
import type { OwnOf } from '../work/item';
import { awardLevels, awardTypes, type Award } from './award';

/** What 印发 adds to the draft. */
export const issuing = {
  givenOn: day('印发日期', { past: true }),
  docNumber: maybe(line('文号', most.number)),
};

export const awardFields = {
  type: choice('类别', awardTypes),
  level: starting('county', choice('级别', awardLevels)),
  issuer: line('授予（通报）单位', most.organ),
  members: starting([], members('委员', mostEntries.awarded)),
  units: starting([], own<readonly NamedUnit[]>('联络组织')),
  proposal: maybe(item('所涉提案')),
  opinion: maybe(item('所涉社情民意信息')),
  content: maybe(text('事由', most.result)),
  givenOn: maybe(made(issuing.givenOn)),
  docNumber: maybe(made(line('文号', most.number))),
  reason: maybe(reason),
  imported,
} satisfies FieldsOf<OwnOf<Award>>;
