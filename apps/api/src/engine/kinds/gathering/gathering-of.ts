import type { Gathering } from '@lianluo/domain/gathering/gathering';
import type { FoundItem } from '../../work/find-item';

/** Only 活动、读书、协商 are found on their paths. */
export const gatheringOf = ({ item }: Pick<FoundItem, 'item'>): Gathering => item as Gathering;
