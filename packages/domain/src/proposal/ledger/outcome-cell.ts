import type { ProposalStatus } from '../proposal';

/** 审查结果 in an office's words; what was turned into something else was not filed. */
const outcomes: readonly (readonly [status: ProposalStatus, words: RegExp])[] = [
  ['not-filed', /不予?立案|未立案|不立|转(?:为|作|成)?.{0,4}(?:意见|建议|来信|社情民意|信访|参考)|退/],
  ['merged', /并案|合并|并入/],
  ['withdrawn', /撤/],
  ['filed', /立案|予以立|已立|采纳/],
];

export const outcomeOf = (written: string): ProposalStatus | undefined =>
  outcomes.find(([, words]) => words.test(written))?.[0];

/** A类, B, （C） → the letter. */
export const classIn = (written: unknown): string | undefined =>
  typeof written === 'string' ? /[A-F]/.exec(written.normalize('NFKC').toUpperCase())?.[0] : undefined;
