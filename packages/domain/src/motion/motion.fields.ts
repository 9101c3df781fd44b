import { raisedAt } from '../gathering/raised';
import { mostCharacters as most, mostEntries } from '../text/limits';
import { choice, day, hidden, line, made, maybe, members, reason, starting, text, type FieldsOf } from '../work/field';
import type { OwnOf } from '../work/item';
import { considerations, type Motion } from './motion';

const past = { past: true } as const;

/** What each meeting and each letter is entered with. */
export const consideredFields = {
  consideredOn: day('主席会议日期', past),
  considered: choice('审议结果', considerations),
};
export const adoptedFields = { adoptedOn: day('通过日期', past), adoptedAt: line('通过会议', most.place) };
export const sentFields = { sentTo: line('报送对象', most.addressee), sentOn: day('报送日期', past) };
export const answeredFields = {
  answeredOn: day('答复日期', past),
  answerer: line('答复机关', most.organ),
  answer: text('答复内容', most.reply),
};

export const motionFields = {
  members: starting([], members('起草委员', mostEntries.authors)),
  drafter: maybe(line('起草单位', most.name)),
  content: text('建议案正文', most.record),
  consideredOn: maybe(made(consideredFields.consideredOn)),
  considered: maybe(made(consideredFields.considered)),
  adoptedOn: maybe(made(adoptedFields.adoptedOn)),
  adoptedAt: maybe(made(adoptedFields.adoptedAt)),
  sentTo: maybe(made(sentFields.sentTo)),
  sentOn: maybe(made(sentFields.sentOn)),
  answeredOn: maybe(made(answeredFields.answeredOn)),
  answerer: maybe(made(answeredFields.answerer)),
  answer: maybe(made(answeredFields.answer)),
  closedOn: maybe(made(day('办结日期'))),
  reason: maybe(reason),
  raisedAt: raisedAt(),
  submittedBy: maybe(hidden(line('提交账号', most.name))),
} satisfies FieldsOf<OwnOf<Motion>>;
