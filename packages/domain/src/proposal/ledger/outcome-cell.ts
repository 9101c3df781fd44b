import type { ProposalStatus } from '../proposal';
import type { Satisfaction } from '../rating';

/** 审查结果 in an office's words; what was turned into something else was not filed. */
const outcomes: readonly (readonly [status: ProposalStatus, words: RegExp])[] = [
  // 立案（与第3号合并办理） is of the one that the others went into; 立案后撤案 is of none.
  ['filed', /^(?:予以?|准予|同意|建议|已)?立案(?!.*撤)/],
  ['not-filed', /[不未没].{0,4}立案|不立|转(?:为|作|成)?.{0,4}(?:意见|建议|来信|社情民意|信访|参考)|退/],
  ['merged', /并案|合并|并入/],
  ['withdrawn', /撤/],
  ['filed', /立案|予以立|已立|采纳/],
];

export const outcomeOf = (written: string): ProposalStatus | undefined =>
  outcomes.find(([, words]) => words.test(written))?.[0];

/** A类, B, （C） → the letter. */
export const classIn = (written: unknown): string | undefined =>
  typeof written === 'string' ? /[A-F]/.exec(written.normalize('NFKC').toUpperCase())?.[0] : undefined;

/** 满意度 in an office's own words; 不太满意 is no 满意, nor is 比较满意. */
export const content: Readonly<Record<Satisfaction, RegExp>> = {
  satisfied: /^(?:非常|很|十分|完全)满意/,
  'mostly-satisfied': /^(?:基本|比较|较为?|还算)(?:满意|同意)/,
  unsatisfied: /^[不未没].{0,2}满意/,
};
