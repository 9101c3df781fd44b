import { memberLevelLabels, memberStatusLabels } from '@lianluo/domain/member/member';
import { unitTypeLabels } from '@lianluo/domain/unit/unit';

const words: Readonly<Record<string, string>> = {
  ...memberLevelLabels,
  ...memberStatusLabels,
  ...unitTypeLabels,
};

/** A term of the API in the office's words. */
export const wordOf = (term: string): string | undefined => words[term];
