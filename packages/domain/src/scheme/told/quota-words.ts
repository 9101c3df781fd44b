import { unitTypeLabels } from '../../unit/unit';
import { periodLabels, subjectLabels } from '../catalogue/subjects';
import type { Plan, Quota } from '../language';
import { listed, numberWords } from './numbers';
import { atLeastWords } from './pattern-words';
import { anyOf } from './who-words';

const typeLabel = (type: string): string =>
  // A name that is no type's has no label in the table.
  Object.hasOwn(unitTypeLabels, type)
    ? unitTypeLabels[type as keyof typeof unitTypeLabels]
    : '（方案中没有的组织类型）';

/** 联络组或委员工作室 */
export const unitTypesWords = (types: readonly string[]): string => listed(types.map(typeLabel), '或');

/** 每季度, 每月 21 日 */
export const everyWords = (every: Quota['every']): string =>
  typeof every === 'object' ? `每月 ${numberWords(every.day)} 日` : periodLabels[every];

/** What of a fixed day is not said by its number. */
const dayTerms = (every: Quota['every']): string[] =>
  typeof every === 'object'
    ? [
        ...(every.day > 28 ? ['当月没有这一天的以最后一天为准'] : []),
        ...(every.orNextWorkingDay ? ['遇休息日可以顺延到下一个工作日'] : []),
      ]
    : [];

/** 常委和联络组: of whom a quota is asked. */
const askedWords = ({ for: asked, who, unitTypes, spread }: Quota): string =>
  listed(
    asked.map((subject) => {
      if (subject === 'unit' && unitTypes && unitTypes.length > 0) return unitTypesWords(unitTypes);
      return who && subject === 'member' && !spread ? anyOf(who) : subjectLabels[subject];
    }),
    '和',
  );

/** 联络组织每季度至少组织 1 次视察; where several are asked, each of them: 每月各至少. */
export function quotaSentence(quota: Quota): string {
  const { every, atLeast, of, count, who, notFor, spread, proRata, for: asked } = quota;
  const whose = spread ? `${askedWords(quota)}的每名${who ? anyOf(who) : '委员'}` : askedWords(quota);
  return [
    `${whose}${everyWords(every)}${asked.length > 1 ? '各' : ''}${atLeastWords(of, numberWords(atLeast), count)}`,
    ...dayTerms(every),
    ...(who && !spread && !asked.includes('member') ? [`只适用于${anyOf(who)}`] : []),
    ...(notFor ? [`不适用于${anyOf(notFor)}`] : []),
    ...(count === 'items' ? ['同一件只计一次'] : []),
    ...(proRata ? ['期中加入的按时间折算'] : []),
  ].join('，');
}

/** “六个至少”共 6 项 */
export const planSentence = ({ name, quotas }: Plan): string => `“${name}”共 ${quotas.length} 项`;
