import { gatheringExamples } from '../gathering/gathering.examples';

export const consultationExamples = gatheringExamples('consultations');
