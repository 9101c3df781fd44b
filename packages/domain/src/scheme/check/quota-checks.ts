import { entryOfKey } from '../catalogue/catalogue';
import { subjectLabels } from '../catalogue/subjects';
import type { Quota, Subject } from '../language';
import { listed } from '../told/numbers';
import { areItemsUntold } from './clause-checks';
import { fault, none, warning, type Check, type Checks, type Found } from './fault';
import { canHave, contradictions, ofNobody, unknownKeys, unknownTags, unsaidPresence } from './pattern-checks';
import type { PlanAt, QuotaAt } from './places';
import { unknownUnitTypes } from './unit-checks';
import { nobodyLeft, unknownWho } from './who-checks';

/** Whose facts a quota counts: its members' where each of them must have done it. */
const countedOf = ({ for: asked, spread }: Quota): readonly Subject[] => (spread ? ['member'] : asked);

/** 没有一天能够完成 */
const day: Check<QuotaAt> = ({ quota: { every, atLeast, count } }) => {
  if (typeof every !== 'object') return none;
  if (!Number.isInteger(every.day) || every.day < 1 || every.day > 31)
    return fault('/every/day', '固定日应为 1 至 31 之间的整数');
  if (count !== 'amount' && atLeast > 1)
    return fault('/atLeast', `每月只有一个 ${every.day} 日，次数应为 1；要求每月多次的，请把周期改为每月`);
  return every.day > 28 && !every.orNextWorkingDay
    ? warning('/every/day', `有的月份没有 ${every.day} 日，当月将以最后一天为准；不是此意的，请改用 28 日以前的日期`)
    : none;
};

const atLeast: Check<QuotaAt> = ({ quota }) => {
  if (!(quota.atLeast > 0)) return fault('/atLeast', '最低要求应大于 0');
  return quota.count !== 'amount' && !Number.isInteger(quota.atLeast)
    ? fault('/atLeast', '次数应为整数；按数量要求的，请把计法改为按数量')
    : none;
};

/** Each who is asked must be able to have some of the facts. */
const everySubject: Check<QuotaAt> = ({ quota }) => {
  const entries = quota.of.flatMap(({ key }) => entryOfKey(key) ?? []);
  if (entries.length === 0) return none;
  const unable = countedOf(quota).filter((subject) => !quota.of.some((pattern) => canHave(pattern, subject)));
  const names = listed(entries.map(({ name }) => `“${name}”`));
  return unable.length === 0
    ? none
    : fault(
        '/for',
        `${listed(unable.map((subject) => subjectLabels[subject]))}不会有${names}，请另选事实，或去掉这一对象`,
      );
};

const who: Check<QuotaAt> = ({ quota: { for: asked, who: only, notFor, spread }, rules }) => {
  const isOfMembers = asked.includes('member') || spread !== undefined;
  if (!isOfMembers && (only ?? notFor) !== undefined)
    return fault(only ? '/who' : '/notFor', '只有对委员的要求才能按身份限定，请去掉这一限定');
  if (only !== undefined && asked.includes('informant'))
    return fault('/for', '信息员没有委员的身份，按身份限定后对信息员就没有要求，请去掉信息员，或另立一项');
  const unknown = [...unknownWho('/who', only, rules), ...unknownWho('/notFor', notFor, rules)];
  return unknown.length > 0 ? unknown : nobodyLeft(only ? '/who' : '/notFor', only, notFor);
};

const units: Check<QuotaAt> = ({ quota: { for: asked, unitTypes, spread }, rules }): readonly Found[] => {
  if (spread !== undefined && !asked.includes('unit'))
    return fault('/spread', '“人人完成”是对联络组织的要求，适用对象应包括联络组织');
  if (unitTypes !== undefined && !asked.includes('unit'))
    return fault('/unitTypes', '适用对象不包括联络组织，请去掉组织类型，或加上联络组织');
  return unknownUnitTypes('/unitTypes', unitTypes, rules);
};

/** 任务: one entry for each rule. */
export const quotaChecks: Checks<QuotaAt> = {
  'quota.nobody': ({ quota }) => (quota.for.length === 0 ? fault('/for', '没有选择适用对象，请至少选择一类') : none),
  'quota.empty': ({ quota }) => (quota.of.length === 0 ? fault('/of', '没有选择事实，请至少选择一项') : none),
  'quota.key': ({ quota }) => unknownKeys('/of', quota.of),
  'quota.tag': ({ quota }) => unknownTags('/of', quota.of),
  'quota.contradiction': ({ quota }) => contradictions('/of', quota.of),
  'quota.unprovable': ({ quota }) => ofNobody('/of', quota.of, countedOf(quota)),
  'quota.presence': ({ quota }) => unsaidPresence('/of', quota.of),
  'quota.subject': everySubject,
  'quota.day': day,
  'quota.least': atLeast,
  'quota.who': who,
  'quota.units': units,
  'quota.amount': ({ quota: { of, count } }) => {
    const entries = of.flatMap(({ key }) => entryOfKey(key) ?? []);
    if (count !== 'amount') return none;
    const without = entries.find(({ amount }) => amount === undefined);
    if (without) return fault('/count', `“${without.name}”不记数量，不能按数量要求，请改为按次`);
    const known = [...new Set(entries.flatMap(({ amount }) => amount ?? []))];
    return known.length > 1
      ? fault('/count', `各项事实的数量单位不同（${listed(known)}），不能合计，请分为几项`)
      : none;
  },
  'quota.items': ({ quota: { of, count, for: asked } }) =>
    count === 'items' && areItemsUntold(of, asked)
      ? fault('/count', '这些事实不记是哪一件，无法同一件只计一次，请改为按次')
      : none,
  'quota.pro-rata': ({ quota: { for: asked, atLeast: least, proRata, spread } }) => {
    if (!proRata) return none;
    if (!asked.includes('member') && spread === undefined)
      return warning('/proRata', '只有委员会在期中加入，按时间折算不起作用，请去掉');
    return least === 1 ? warning('/proRata', '最低要求只有 1 次，折算后不足 1 次，期中加入的将没有要求') : none;
  },
};

export const planChecks: Checks<PlanAt> = {
  'plan.name': ({ plan: { name }, rules, pointer }) =>
    rules.plans.findIndex((each) => each.name === name) < Number(pointer.split('/').at(-1))
      ? fault('/name', `“${name}”重复，通报和统计以名称区分履职计划，请另取一个`)
      : none,
  'plan.empty': ({ plan }) =>
    plan.quotas.length === 0 ? fault('/quotas', `“${plan.name}”中没有任务，请添加任务，或删去这一计划`) : none,
};
