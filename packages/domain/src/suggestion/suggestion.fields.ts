import { mostCharacters as most, mostEntries } from '../text/limits';
import {
  choice,
  day,
  flag,
  hidden,
  imported,
  line,
  link,
  maybe,
  members,
  reason,
  starting,
  text,
  type FieldsOf,
} from '../work/field';
import type { OwnOf } from '../work/item';
import { raisedAt } from '../gathering/raised';
import { answerers, suggestionForms, suggestionLevels, type Suggestion } from './suggestion';

/** What 登记答复 enters. */
export const answerFields = {
  answeredBy: choice('答复方', answerers),
  answeredOn: day('答复日期', { past: true }),
  answer: text('答复内容', most.reply),
};
export const measure = text('采纳措施', most.result);
export const became = maybe(link('转为', 'from'));

export const suggestionFields = {
  form: starting('suggestion', choice('形式', suggestionForms)),
  level: starting('county', choice('提出层级', suggestionLevels)),
  members: members('建议人', mostEntries.authors),
  addressee: maybe(line('建议对象', most.name)),
  content: text('建议内容', most.section),
  answeredBy: maybe(answerFields.answeredBy),
  answeredOn: maybe(answerFields.answeredOn),
  answer: maybe(answerFields.answer),
  takenUp: maybe(flag('是否采纳')),
  measure: maybe(measure),
  reason: maybe(reason),
  became,
  raisedAt: raisedAt(),
  submittedBy: maybe(hidden(line('提交账号', most.name))),
  imported,
  from: maybe(link('来源', 'became')),
  takenUpOn: maybe(hidden(day('采纳日期'))),
} satisfies FieldsOf<OwnOf<Suggestion>>;
