import { deeds } from '@lianluo/contract/deed';
import type { KindWork } from '../../work/kind-work';

/** 为民办实事 needs nothing beside its own item. */
export const deedWork: KindWork = { endpoints: deeds };
