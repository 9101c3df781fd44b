import { raisedAt } from '../gathering/raised';
import { handlingModeLabels } from '../handling/handling-unit';
import { mostCharacters as most, mostCounts } from '../text/limits';
import {
  choice,
  count,
  day,
  flag,
  hidden,
  imported,
  item,
  line,
  link,
  maybe,
  own,
  reason,
  starting,
  type FieldsOf,
} from '../work/field';
import type { OwnOf } from '../work/item';
import type { FormerReply, Handled } from './handling-unit';
import {
  firstReadings,
  notFiledGrounds,
  proposalForms,
  sittings,
  type ExcellentProposal,
  type FollowUp,
  type KeyProposal,
  type Proposal,
  type ProposalContent,
  type Proposer,
} from './proposal';
import type { Rating } from './rating';

type BeforeFiling = NonNullable<Proposal['beforeFiling']>;

export const session = line('届次会议', most.id);
export const sitting = choice('会上、平时', sittings);
export const category = line('提案分类', most.name);
export const ground = choice('不予立案的理由', notFiledGrounds);
export const firstReading = choice('初审意见', firstReadings);
export const became = maybe(link('转为', 'from'));

/** 提案的各项. What is its own shape has its schema, its columns and its controls by name; a further one goes to the end. */
export const proposalFields = {
  form: starting('single', choice('提案形式', proposalForms)),
  proposers: starting([], own<readonly Proposer[]>('提案者')),
  content: { ...starting(null, own<ProposalContent | null>('正文')), needs: ['situation'] },
  session: maybe(session),
  sitting: starting('out-of-session', sitting),
  category: maybe(category),
  wanted: maybe(line('建议承办单位', most.addressee)),
  firstReading: maybe(firstReading),
  readBy: maybe(hidden(line('初审账号', most.name))),
  ground: maybe(ground),
  reason: maybe(reason),
  filedOn: maybe(day('立案日期')),
  beforeFiling: maybe(hidden(own<BeforeFiling>('立案前'))),
  mergedInto: maybe(item('并入的提案')),
  mode: maybe(choice('办理方式', handlingModeLabels)),
  assignedOn: maybe(day('交办日期')),
  handlingUnits: starting([], own<readonly Handled[]>('承办单位')),
  repliedOn: maybe(day('答复日期')),
  class: maybe(line('办理结果', most.number)),
  ratings: starting([], own<readonly Rating[]>('征询意见')),
  round: starting(1, count('第几次办理', mostCounts.rounds)),
  closedOn: maybe(day('办结日期')),
  followUps: starting([], own<readonly FollowUp[]>('跟踪办理')),
  solvedOn: maybe(day('解决日期')),
  key: maybe(own<KeyProposal>('重点提案')),
  excellent: maybe(own<ExcellentProposal>('优秀提案')),
  clue: maybe(item('提案线索')),
  call: maybe(item('征集通知')),
  became,
  from: maybe(link('来源', 'became')),
  raisedAt: raisedAt(),
  submittedBy: maybe(hidden(line('提交账号', most.name))),
  imported,
  formerReplies: maybe(own<readonly FormerReply[]>('上一次的答复')),
  watching: maybe(flag('跟踪办理')),
  notFiledOn: maybe(hidden(day('不予立案日期'))),
  becameOn: maybe(hidden(day('转出日期'))),
} as const satisfies FieldsOf<OwnOf<Proposal>>;
