import type { Pattern } from '../../../src/scheme/language';

export const key = (name: string): readonly Pattern[] => [{ key: name }];
export const attendance = (...tags: NonNullable<Pattern['tags']>): readonly Pattern[] => [
  { key: 'activities.attended', tags },
];
