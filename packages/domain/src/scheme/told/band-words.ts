import type { Band, FollowUp, Stars } from '../language';
import { subjectLabels } from '../catalogue/subjects';
import { listed, numberWords, pointsWords } from './numbers';

export const followLabels: Readonly<Record<FollowUp['what'], string>> = {
  talk: '约谈',
  letter: '致函提醒',
  criticism: '通报批评',
};

export const toneLabels: Readonly<Record<Band['tone'], string>> = { good: '好', fair: '中', low: '差' };

/** 由界别召集人约谈，连续两年的由市政协约谈 */
export const followWords = ({ what, by, twoYears }: FollowUp): string =>
  [
    `由${by}${followLabels[what]}`,
    ...(twoYears ? [`连续两年的由${twoYears.by}${followLabels[twoYears.what]}`] : []),
  ].join('，');

/** 85 分以上, 60 分以上不满 85 分, 60 分以下: where a grade stands between those above and below it. */
function spanWords(from: number, above: number | undefined, isLast: boolean): string {
  if (above === undefined) return `${pointsWords(from)}以上`;
  return isLast ? `${pointsWords(above)}以下` : `${pointsWords(from)}以上不满 ${pointsWords(above)}`;
}

/** 85 分以上为优秀, one sentence for each grade from the highest down. */
export const bandSentences = (bands: readonly Band[]): string[] =>
  bands.map(({ from, name, follow }, at) => {
    const where = bands.length === 1 ? '不论分数' : spanWords(from, bands[at - 1]?.from, at === bands.length - 1);
    return [`${where}为${name}`, ...(follow ? [followWords(follow)] : [])].join('，');
  });

export const starWords = (stars: number): string =>
  stars === 0 ? '未获星级' : `${['', '一', '二', '三', '四', '五'][stars] ?? numberWords(stars)}星`;

/** 90 分以上五星 */
export const starFromWords = (from: Stars['from']): string =>
  listed(from.map((each) => `${pointsWords(each.from)}以上${starWords(each.stars)}`));

/** 未完成“每月一条信息”的最高三星, or 不评星级 where it leaves none; a quota is named by what the scheme calls it. */
export const starCapWords = (quota: string | undefined, most: number): string =>
  `未完成“${quota ?? '（方案中没有的任务）'}”的${most === 0 ? '不评星级' : `最高${starWords(most)}`}`;

/** 委员星级：90 分以上五星、80 分以上四星；未完成“每月一条信息”的最高三星 */
export const starsSentence = (stars: Stars, quotaLabel: (id: string) => string | undefined): string =>
  [
    `${subjectLabels[stars.for]}星级：${starFromWords(stars.from)}`,
    ...stars.capped.map(({ quota, most }) => starCapWords(quotaLabel(quota), most)),
  ].join('；');
