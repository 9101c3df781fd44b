import { speechKind } from '@lianluo/domain/speech/speech.kind';
import type { AnswerOf } from './endpoint';
import { endpointsOf } from './kind-endpoints';
import type { KindShapes } from './kind-types';
import { itemLink } from './link';

const shapes = { fields: { became: itemLink } } satisfies KindShapes;

/** Endpoints of 大会发言. */
export const speeches = endpointsOf(speechKind, shapes);
export type SpeechView = AnswerOf<typeof speeches.read>;
