import { suggestionKind } from '@lianluo/domain/suggestion/suggestion.kind';
import type { AnswerOf } from './endpoint';
import { endpointsOf } from './kind-endpoints';
import type { KindShapes } from './kind-types';
import { itemLink } from './link';

const shapes = { fields: { became: itemLink, from: itemLink, raisedAt: itemLink } } satisfies KindShapes;

/** Endpoints of 意见建议. */
export const suggestions = endpointsOf(suggestionKind, shapes);
export type SuggestionView = AnswerOf<typeof suggestions.read>;
