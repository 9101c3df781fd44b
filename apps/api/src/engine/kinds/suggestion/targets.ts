import type { Suggestion } from '@lianluo/domain/suggestion/suggestion';
import type { TurnTarget } from '@lianluo/domain/suggestion/targets';
import { formOf } from '@lianluo/domain/proposal/proposer';
import type { Draft } from '../../work/new-item';

/** What of a suggestion stands in the form of what it becomes, beside its title, unit and topics. A target more is a line here. */
export const draftOf: Readonly<Record<TurnTarget, (suggestion: Suggestion) => Draft>> = {
  opinions: ({ content, members }) => ({
    content: { situation: content },
    authors: members.map(({ member }) => ({ member })),
  }),
  proposals: ({ content, members }) => ({
    form: formOf(members),
    content: { situation: content },
    proposers: members.map(({ member }) => ({ member })),
  }),
};
