import { mostCharacters as most, mostCounts } from '../text/limits';
import {
  choice,
  count,
  day,
  flag,
  hidden,
  item,
  line,
  made,
  maybe,
  own,
  reason,
  starting,
  type FieldsOf,
} from '../work/field';
import type { OwnOf } from '../work/item';
import { nobody, type Circulation } from './circulation';
import { firstSeries } from './series';
import { urgencies, type Article, type Issue, type Reissue, type SecrecyReview, type Signature } from './issue';

/** 一期的各项. The articles, the circulation and the signature have shapes of their own. */
export const issueFields = {
  series: starting(firstSeries, item('刊物')),
  seriesName: made(line('刊名', most.name)),
  year: maybe(made(count('年度', mostCounts.year))),
  no: maybe(made(count('本年期数', mostCounts.issues))),
  total: maybe(made(count('总期数', mostCounts.issues))),
  items: starting([], own<readonly Article[]>('稿件')),
  size: starting(0, made(count('条数', mostCounts.issues))),
  urgency: starting('normal', choice('缓急', urgencies)),
  notice: maybe(line('密级或提示', most.name)),
  circulation: starting(nobody, own<Circulation>('报送范围')),
  editor: maybe(line('责任编辑', most.personName)),
  phone: maybe(line('联系电话', most.phone)),
  copies: maybe(count('印数', mostCounts.copies)),
  signature: maybe(own<Signature>('签发')),
  issuedOn: maybe(day('编发日期')),
  reissues: starting([], own<readonly Reissue[]>('重新编发')),
  reason: maybe(reason),
  imported: starting(false, flag('导入')),
  secrecy: maybe(own<SecrecyReview>('保密审查')),
  editedBy: maybe(hidden(line('修改账号', most.name))),
} as const satisfies FieldsOf<OwnOf<Issue>>;
