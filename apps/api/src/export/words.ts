import { gatheringStatuses } from '@lianluo/domain/gathering/gathering';
import { memberLevelLabels, memberStatusLabels } from '@lianluo/domain/member/member';
import { adoptionLevels, opinionStatuses, type AdoptionLevel } from '@lianluo/domain/opinion/opinion';
import { unitTypeLabels } from '@lianluo/domain/unit/unit';

const words: Readonly<Record<string, string>> = {
  ...opinionStatuses,
  ...gatheringStatuses,
  ...memberLevelLabels,
  ...memberStatusLabels,
  ...unitTypeLabels,
};

/** A term of the API in the office's words. */
export const wordOf = (term: string): string | undefined => words[term];

export const isLevel = (text: string): text is AdoptionLevel => adoptionLevels.some((level) => level === text);
