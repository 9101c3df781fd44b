import { mostCharacters as most, mostEntries } from '../text/limits';
import {
  choice,
  day,
  hidden,
  item,
  line,
  maybe,
  members,
  nameAlone,
  reason,
  starting,
  text,
  type FieldsOf,
} from '../work/field';
import type { OwnOf } from '../work/item';
import { clueSources, type Clue } from './clue';

export const clueFields = {
  source: starting('member', choice('线索来源', clueSources)),
  members: starting([], members('提供委员', mostEntries.authors)),
  provider: maybe(nameAlone('提供者', most.name)),
  content: text('线索内容', most.section),
  call: maybe(item('征集通知')),
  publishedOn: maybe(day('入选日期')),
  reason: maybe(reason),
  submittedBy: maybe(hidden(line('提交账号', most.name))),
} as const satisfies FieldsOf<OwnOf<Clue>>;
