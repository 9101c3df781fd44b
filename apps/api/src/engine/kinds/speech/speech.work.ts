import { speeches } from '@lianluo/contract/speech';
import type { KindWork } from '../../work/kind-work';
import { turns } from './turn';

/** What the API adds to 大会发言: one may become an item of another kind. */
export const speechWork: KindWork = { endpoints: speeches, steps: turns };
