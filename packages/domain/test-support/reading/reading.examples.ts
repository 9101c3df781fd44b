import { gatheringExamples } from '../gathering/gathering.examples';

export const readingExamples = gatheringExamples('readings');
