import { isClassed, isClosed, isFiled, wasAssigned, wasReceived, wasReplied } from '../facts';
import type { Proposal } from '../proposal';
import { className, classesOf, filingBaseOf, type ProposalRules } from '../proposal-rules';
import { isContent, lastRatings, leastContent } from '../rating';
import { askedIn, count } from './counted';
import type { Listed, Rate } from './rate';

/** Whether a proposal was replied to within its days; nothing where no day was ever set for it. */
export type InTime = (item: Proposal) => boolean | undefined;

/** What of a session is divided by what. `of` is the filter of its session, so that each side opens its list. */
export function sessionRates(items: readonly Proposal[], rules: ProposalRules, of: Listed, inTime: InTime): Rate[] {
  const replied = items.filter(wasReplied);
  const judged = replied.filter((item) => inTime(item) !== undefined);
  const ratings = replied.flatMap(lastRatings);
  const rated = replied.filter((item) => item.ratings.length > 0);
  return [
    filingRate(items, rules, of),
    {
      key: 'replied',
      label: '办复率',
      numerator: replied.length,
      denominator: count(items, wasAssigned),
      rule: '办复率＝已答复的件数÷已交办的件数；撤案的不计。',
      numeratorList: { ...of, stage: 'replied' },
      denominatorList: { ...of, stage: 'assigned' },
    },
    {
      key: 'in-time',
      label: '按期答复率',
      numerator: count(judged, (item) => inTime(item) === true),
      denominator: judged.length,
      rule: '按期答复率＝规定时限内答复的件数÷已答复且定有时限的件数；时限自交办之日起按工作日计算，批准的延期不计入。',
    },
    {
      key: 'satisfied.result',
      label: '办理结果满意率',
      numerator: ratings.filter(({ result }) => isContent(result)).length,
      denominator: ratings.length,
      rule: '办理结果满意率＝对结果评“满意”“基本满意”的份数÷收回的征询意见表份数；每位提案者以最近一次评价为准。',
    },
    {
      key: 'satisfied.attitude',
      label: '办理态度满意率',
      numerator: ratings.filter(({ attitude }) => isContent(attitude)).length,
      denominator: ratings.length,
      rule: '办理态度满意率＝对态度评“满意”“基本满意”的份数÷收回的征询意见表份数；每位提案者以最近一次评价为准。',
    },
    {
      key: 'satisfied.items',
      label: '提案满意率',
      numerator: count(rated, (item) => isContent(leastContent(item))),
      denominator: rated.length,
      rule: '提案满意率＝没有一位提案者对结果不满意的件数÷已有评价的件数。',
    },
    {
      key: 'asked',
      label: '征询意见表收回率',
      numerator: ratings.length,
      denominator: replied.reduce((all, item) => all + askedIn(item), 0),
      rule: '收回率＝收回的征询意见表份数÷已答复提案的提案者人（单位）数；未确认联名的不计。',
    },
    ...classRates(items.filter(isClassed), rules, of),
    {
      key: 'closed',
      label: '办结率',
      numerator: count(items, isClosed),
      denominator: count(items, wasAssigned),
      rule: '办结率＝已办结的件数÷已交办的件数；撤案的不计。',
      numeratorList: { ...of, stage: 'closed' },
      denominatorList: { ...of, stage: 'assigned' },
    },
  ];
}

/** 立案率 by the base that the committee has laid down. */
function filingRate(items: readonly Proposal[], rules: ProposalRules, of: Listed): Rate {
  const received = items.filter(wasReceived);
  const base = filingBaseOf(rules);
  // What is no part of the base is none of what is counted in it either.
  const counted = base === 'received' ? received : received.filter(({ status }) => status !== 'merged');
  const rate = {
    key: 'filed',
    label: '立案率',
    numerator: count(counted, isFiled),
    denominator: counted.length,
    numeratorList: { ...of, filed: 'true' },
  };
  const kept = '收到的提案含不予立案、撤案的，不含草稿和退回修改的';
  return base === 'received'
    ? {
        ...rate,
        rule: `立案率＝立案件数÷收到的提案件数；${kept}，并案的计入。`,
        denominatorList: { ...of, stage: 'received' },
      }
    : { ...rate, rule: `立案率＝立案件数÷收到的提案件数（不含并案）；${kept}。` };
}

/** A、B、C 类占比. What was recorded under a class that is laid down no more keeps its letter. */
function classRates(classed: readonly Proposal[], rules: ProposalRules, of: Listed): Rate[] {
  const known = classesOf(rules).map(({ id }) => id);
  const former = classed.flatMap((item) => item.class ?? []).filter((id) => !known.includes(id));
  return [...new Set([...known, ...former.toSorted()])].map((id) => ({
    key: `class.${id}`,
    label: `${className(id)}占比`,
    numerator: count(classed, (item) => item.class === id),
    denominator: classed.length,
    rule: `${className(id)}占比＝办理结果为${className(id)}的件数÷已定类的件数。`,
    numeratorList: { ...of, class: id },
  }));
}
