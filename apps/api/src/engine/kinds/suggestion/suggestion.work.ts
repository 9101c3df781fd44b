import { suggestions } from '@lianluo/contract/suggestion';
import type { KindWork } from '../../work/kind-work';
import { turns } from './turn';

/** What the API adds to 意见建议: one may become an item of another kind. */
export const suggestionWork: KindWork = { endpoints: suggestions, steps: turns };
