import { proposerKinds } from '../proposal/proposal';
import { mostCharacters as most, mostEntries } from '../text/limits';
import {
  choice,
  count,
  day,
  hidden,
  item,
  line,
  link,
  made,
  maybe,
  members,
  reason,
  text,
  type FieldsOf,
} from '../work/field';
import type { OwnOf } from '../work/item';
import { speechForms, type Speech } from './speech';

export const form = choice('发言形式', speechForms);
export const edited = text('定稿', most.speech);
export const deliveredOn = day('发言日期', { past: true });
export const printedOn = day('印发日期', { past: true });
export const order = count('发言顺序', mostEntries.speakers);
export const became = maybe(link('转为', 'from'));

export const speechFields = {
  members: members('发言人', mostEntries.authors),
  behalfKind: maybe(choice('代表', proposerKinds)),
  behalf: maybe(line('代表的名称', most.name)),
  session: maybe(item('届次会议')),
  wanted: maybe(choice('希望的形式', speechForms)),
  content: text('发言稿', most.speech),
  form: maybe(made(form)),
  edited: maybe(made(edited)),
  deliveredOn: maybe(made(deliveredOn)),
  order: maybe(made(order)),
  printedOn: maybe(made(printedOn)),
  reason: maybe(reason),
  became,
  submittedBy: maybe(hidden(line('提交账号', most.name))),
} satisfies FieldsOf<OwnOf<Speech>>;
