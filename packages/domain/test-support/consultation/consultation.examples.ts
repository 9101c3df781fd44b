import type { Consultation } from '../../src/consultation/consultation';
import { aGathering, gatheringExamples } from '../gathering/gathering.examples';

export const aConsultation = (over: Partial<Consultation> = {}): Consultation => ({
  ...aGathering(),
  kind: 'consultations',
  ...over,
});

export const consultationExamples = gatheringExamples(aConsultation);
