import { consultationKind } from '../consultation/consultation';
import { opinionKind } from '../opinion/opinion.kind';
import { readingKind } from '../reading/reading';
import type { KindName } from './item';
import type { Kind } from './lifecycle';

/** Every kind of work item. Adding one is a folder and a line here. */
export const kinds: Record<KindName, Kind> = {
  opinions: opinionKind,
  readings: readingKind,
  consultations: consultationKind,
};
