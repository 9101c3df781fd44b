import { deadlineDays } from '../../deadline/deadlines';
import { opinionSteps } from '../../opinion/opinion.steps';
import { standards, unitTypes as allTypes } from '../../unit/unit';
import type { Rules } from '../scheme';
import { fault, inEach, none, step, type Check, type Checks } from './fault';
import { unknownTypesOfScheme } from './unit-checks';

export interface RulesAt {
  pointer: string;
  rules: Rules;
}

const noTwins =
  (name: 'sectors' | 'categories', called: string): Check<RulesAt> =>
  ({ rules }) =>
    inEach(`/${name}`, rules[name], (each, index) =>
      rules[name].indexOf(each) < index ? fault('', `${called}“${each}”重复`) : none,
    );

/** What a scheme says once. */
export const generalChecks: Checks<RulesAt> = {
  'general.sectors': noTwins('sectors', '界别'),
  'general.categories': noTwins('categories', '提案分类'),
  'general.unit-types': ({ rules }) => unknownTypesOfScheme(rules),
  'general.unit-words': ({ rules }) =>
    Object.keys(rules.words.units ?? {}).flatMap((type) =>
      (allTypes as readonly string[]).includes(type)
        ? none
        : fault(`/words/units${step(type)}`, `“${type}”不是组织类型，不能给它起名`),
    ),
  'general.standard': ({ rules: { standard } }) =>
    Object.hasOwn(standards, standard) ? none : fault('/standard', '规范化标准应从列表中选择'),
  'general.rhythms': ({ rules: { rhythms } }) =>
    Object.entries(rhythms).flatMap(([name, rhythm]) =>
      'dayOfMonth' in rhythm &&
      !(Number.isInteger(rhythm.dayOfMonth) && rhythm.dayOfMonth >= 1 && rhythm.dayOfMonth <= 31)
        ? fault(`/rhythms/${name}/dayOfMonth`, '固定日应为 1 至 31 之间的整数')
        : none,
    ),
  'general.deadlines': ({ rules: { deadlines } }) =>
    Object.entries(deadlines).flatMap(([action, days]) => {
      if (!Object.hasOwn(opinionSteps, action))
        return fault(`/deadlines${step(action)}`, `没有“${action}”这一办理环节`);
      const isDays = Number.isInteger(days) && Number(days) >= deadlineDays.least && Number(days) <= deadlineDays.most;
      return days === null || isDays
        ? none
        : fault(`/deadlines${step(action)}`, `办理时限应为 ${deadlineDays.least} 至 ${deadlineDays.most} 个工作日`);
    }),
  'general.ranking': ({ rules: { ranking } }) =>
    Number.isInteger(ranking.minimum) && ranking.minimum >= 1
      ? none
      : fault('/ranking/minimum', '参加排名的最少数应为不小于 1 的整数'),
};
