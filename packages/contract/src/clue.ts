import { clueKind } from '@lianluo/domain/clue/clue.kind';
import type { AnswerOf } from './endpoint';
import { endpointsOf } from './kind-endpoints';

/** Endpoints of 提案线索. */
export const clues = endpointsOf(clueKind, { fields: {} });
export type ClueView = AnswerOf<typeof clues.read>;
