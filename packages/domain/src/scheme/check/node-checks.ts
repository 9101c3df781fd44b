import { numberWords } from '../told/numbers';
import { fault, none, warning, type Checks } from './fault';
import type { GrantedAt, HeadingAt } from './places';

/** 标题: what stands over others. */
export const headingChecks: Checks<HeadingAt> = {
  'heading.empty': ({ node }) =>
    node.of.length === 0 ? warning('/of', `“${node.heading}”下没有计分项，请添加计分项，或删去这一标题`) : none,
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
