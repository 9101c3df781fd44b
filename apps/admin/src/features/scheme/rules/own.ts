import type { Sourced } from '@lianluo/domain/scheme/language';

/** What the committee lays down itself stands on its own word. */
export const ourOwn: Sourced = { source: '本会规定' };
