import type { Reading } from '../../src/reading/reading';
import { aGathering, gatheringExamples } from '../gathering/gathering.examples';

export const aReading = (over: Partial<Reading> = {}): Reading => ({
  ...aGathering(),
  kind: 'readings',
  books: [],
  guides: [],
  leaders: [],
  sharings: [],
  ...over,
});

export const readingExamples = gatheringExamples(aReading);
