import { pointsLabels, subjectLabels } from '../catalogue/subjects';
import type { Stars } from '../language';
import type { Rules } from '../scheme';
import { starWords } from '../told/band-words';
import { listed, pointsWords } from '../told/numbers';
import { boundsOf, hundredths, sheetBounds, type Bounds } from './bounds';
import { fault, inEach, none, warning, type Checks, type Found } from './fault';
import { quotasIn, sheetsIn, tablesIn, type BandsAt } from './places';

const points = (value: number): string => pointsWords(value / 100);

export const bandsIn = (rules: Rules): BandsAt[] => [
  ...tablesIn(rules).map(({ pointer, table: { bands, tree } }) => ({
    pointer: `${pointer}/bands`,
    rules,
    bands,
    ...boundsOf(tree),
  })),
  ...sheetsIn(rules).map(({ pointer, sheet }) => ({
    pointer: `${pointer}/bands`,
    rules,
    bands: sheet.bands,
    ...sheetBounds(sheet),
  })),
];

/** 等次: they stand from the highest down, each is somebody's, and the last one takes all that is left. */
export const bandChecks: Checks<BandsAt> = {
  'band.name': ({ bands }) =>
    inEach('', bands, ({ name }, index) =>
      bands.findIndex((each) => each.name === name) < index
        ? fault('/name', `“${name}”重复，等次的名称应各不相同`)
        : none,
    ),
  'band.order': ({ bands }) =>
    inEach('', bands, ({ from, name }, index) => {
      const above = bands[index - 1];
      if (!above || from < above.from) return none;
      return from === above.from
        ? fault('/from', `“${name}”与“${above.name}”的起点相同（${pointsWords(from)}），各等次的起点应不同`)
        : fault('/from', `“${name}”的起点高于排在前面的“${above.name}”，等次应从高到低排列`);
    }),
  'band.bottom': ({ bands, lowest }) => {
    const last = bands.at(-1);
    // Whoever falls below zero is graded with the lowest in any case.
    const bottom = Math.max(lowest, 0);
    return last && hundredths(last.from) > bottom
      ? fault(
          `/${bands.length - 1}/from`,
          `最低的等次“${last.name}”从 ${pointsWords(last.from)}起，而总分可能低到 ${points(bottom)}，请再加一个更低的等次，或降低其起点`,
        )
      : none;
  },
  'band.above': ({ bands, highest }) =>
    inEach('', bands, ({ from, name }) =>
      hundredths(from) > highest
        ? fault('/from', `总分最高 ${points(highest)}，没有人能评为“${name}”，其起点应不高于 ${points(highest)}`)
        : none,
    ),
  'band.below': ({ bands, lowest }) =>
    inEach('', bands, ({ name }, index) => {
      const above = bands[index - 1];
      return above && hundredths(above.from) <= lowest
        ? fault('', `总分最低 ${points(lowest)}，人人都在“${above.name}”以上，没有人会评为“${name}”，请删去或调整起点`)
        : none;
    }),
};

export interface StarsAt {
  pointer: string;
  rules: Rules;
  entry: Stars;
}

/** The total that stars of a subject are of: nobody but its points has one. */
function totalOf({ points: tables }: Rules, subject: Stars['for']): Bounds | undefined {
  const table = tables[subject];
  return table && boundsOf(table.tree);
}

const capFault = ({ rules, entry }: StarsAt, quota: string): string | undefined => {
  const found = quotasIn(rules).find(({ quota: { id } }) => id === quota)?.quota;
  if (!found) return '所依据的任务不在本方案中，请重新选择';
  if (found.for.includes(entry.for)) return undefined;
  const whose = listed(found.for.map((subject) => subjectLabels[subject]));
  return `任务“${found.label}”是对${whose}的要求，不能用来限制${subjectLabels[entry.for]}的星级，请另选任务`;
};

const onePoint = hundredths(1);

/** 星级 */
export const starChecks: Checks<StarsAt> = {
  'stars.total': ({ rules, entry }) =>
    totalOf(rules, entry.for) === undefined
      ? fault('/for', `没有${pointsLabels[entry.for]}，无法评定星级，请先设积分表`)
      : none,
  'stars.twice': ({ rules, entry, pointer }) =>
    rules.stars.findIndex((each) => each.for === entry.for) < Number(pointer.split('/').at(-1))
      ? fault('/for', `前面已有${subjectLabels[entry.for]}星级，这一套不起作用，请合并为一套`)
      : none,
  'stars.empty': ({ entry }) =>
    entry.from.length === 0 ? fault('/from', '没有设定任何星级，请填写各星级的起点') : none,
  'stars.number': ({ entry }) =>
    inEach('/from', entry.from, ({ stars }) =>
      Number.isInteger(stars) && stars >= 1 && stars <= 5
        ? none
        : fault('/stars', '星级应为 1 至 5 的整数，即一星至五星'),
    ),
  'stars.order': ({ entry: { from } }) =>
    inEach('/from', from, (each, index) => {
      const above = from[index - 1];
      return !above || (each.from < above.from && each.stars < above.stars)
        ? none
        : fault(
            '',
            `${starWords(each.stars)}应排在${starWords(above.stars)}之后，起点也应更低；星级从高到低排列，不能重复`,
          );
    }),
  'stars.above': ({ rules, entry }) => {
    const total = totalOf(rules, entry.for);
    return inEach('/from', entry.from, ({ stars, from }) =>
      total && hundredths(from) > total.highest
        ? fault(
            '/from',
            `总分最高 ${points(total.highest)}，没有人能评为${starWords(stars)}，其起点应不高于 ${points(total.highest)}`,
          )
        : none,
    );
  },
  'stars.below': ({ rules, entry }) => {
    const total = totalOf(rules, entry.for);
    return inEach('/from', entry.from, ({ stars }, index) => {
      const above = entry.from[index - 1];
      return total && above && hundredths(above.from) <= total.lowest
        ? fault(
            '',
            `总分最低 ${points(total.lowest)}，人人都在${starWords(above.stars)}以上，没有人会因积分评为${starWords(stars)}，请删去或调整起点`,
          )
        : none;
    });
  },
  'stars.bottom': ({ rules, entry }): readonly Found[] => {
    const last = entry.from.at(-1);
    const total = totalOf(rules, entry.for);
    // Below one point is who has nothing to show.
    return last && total && hundredths(last.from) > Math.max(total.lowest, 0) + onePoint
      ? warning(
          `/from/${entry.from.length - 1}/from`,
          `不满 ${pointsWords(last.from)}的没有星级；都应有星级的，请再加一级`,
        )
      : none;
  },
  'stars.quota': (at) =>
    inEach('/capped', at.entry.capped, ({ quota }, index) => {
      const message = capFault(at, quota);
      if (message !== undefined) return fault('/quota', message);
      return at.entry.capped.findIndex((each) => each.quota === quota) < index
        ? fault('/quota', '这一任务前面已用来限制星级，请只保留一处')
        : none;
    }),
  'stars.cap': ({ entry: { from, capped } }) =>
    inEach('/capped', capped, ({ most }) => {
      const best = Math.max(0, ...from.map(({ stars }) => stars));
      if (!Number.isInteger(most) || most < 0 || most > 5)
        return fault('/most', '未完成任务的最高星级应为 0 至 5 的整数，0 即不评星级');
      return most >= best ? warning('/most', `最高本来就是${starWords(best)}，这一限制不起作用，请降低`) : none;
    }),
};
