import type { Opinion } from '@lianluo/domain/opinion/opinion';
import type { FoundItem } from '../../work/find-item';

/** What `findItem('opinions')` found: it finds opinions only. */
export const opinionOf = ({ item }: FoundItem): Opinion => item as Opinion;
