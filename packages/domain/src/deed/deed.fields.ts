import { mostCharacters as most } from '../text/limits';
import { choice, count, day, hidden, imported, line, maybe, members, reason, text, type FieldsOf } from '../work/field';
import type { OwnOf } from '../work/item';
import { deedTypes, type Deed } from './deed';

/** What 登记办结 adds to what was planned. */
export const outcome = {
  doneOn: day('办结日期', { past: true }),
  // More people than any district has, and more money than any member gathers, are a slip of the hand.
  peopleServed: count('受益人数', 10_000_000),
  yuan: maybe(count('投入资金（元）', 10_000_000_000)),
  after: text('办后情况', most.reply),
};

/** The same as an office's sheet says it: the day alone is never lacking. */
export const corrected = {
  doneOn: outcome.doneOn,
  peopleServed: maybe(outcome.peopleServed),
  yuan: outcome.yuan,
  after: maybe(outcome.after),
};

export const deedFields = {
  members: members('承办委员', 50),
  type: maybe(choice('类别', deedTypes)),
  beneficiaries: maybe(line('受益对象', most.place)),
  plannedOn: maybe(day('计划办结日期')),
  doneOn: maybe(outcome.doneOn),
  peopleServed: corrected.peopleServed,
  yuan: outcome.yuan,
  before: maybe(text('办前情况', most.reply)),
  after: corrected.after,
  reason: maybe(reason),
  submittedBy: maybe(hidden(line('申报账号', most.name))),
  imported,
} satisfies FieldsOf<OwnOf<Deed>>;
