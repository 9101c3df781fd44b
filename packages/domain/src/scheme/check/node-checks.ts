import { nodeName } from '../told/clause-words';
import { numberWords, pointsWords, quoted } from '../told/numbers';
import { boundsOf } from './bounds';
import { fault, inEach, none, warning, type Checks } from './fault';
import type { GrantedAt, HeadingAt } from './places';

/** 标题: what stands over others. */
export const headingChecks: Checks<HeadingAt> = {
  'heading.empty': ({ node }) =>
    node.of.length === 0 ? warning('/of', `“${node.heading}”下没有计分项，请添加计分项，或删去这一标题`) : none,
  /** 只计最高的一项: of two that are always alike either may stand. */
  'heading.outdone': ({ node: { combine, of } }) => {
    if (combine !== 'highest') return none;
    const bounds = of.map(boundsOf);
    return inEach('/of', of, (each, index) => {
      const own = bounds[index] ?? { lowest: 0, highest: 0 };
      const rival = bounds.findIndex(({ lowest }, other) => other !== index && lowest >= own.highest);
      const other = of[rival];
      if (!other || own.lowest === own.highest) return none;
      const most = pointsWords(own.highest / 100);
      return fault(
        '',
        `只计最高的一项时，${quoted(nodeName(each))}最多 ${most}，总不高于${quoted(nodeName(other))}，不起作用，请移出或删去`,
      );
    });
  },
};

/** 认定加减分 */
export const grantedChecks: Checks<GrantedAt> = {
  'granted.nothing': ({ node }) =>
    node.most === 0 ? fault('/most', '认定分上限为 0，请填写最多加（减）多少分') : none,
  'granted.step': ({ node: { most, step } }) => {
    if (step === undefined) return none;
    if (step <= 0) return fault('/step', '每档分值应大于 0');
    return step > Math.abs(most)
      ? fault('/step', `每档 ${numberWords(step)} 分，超过了全年上限 ${numberWords(Math.abs(most))} 分，一档也不能给`)
      : none;
  },
};
