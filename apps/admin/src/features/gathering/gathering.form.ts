import type { GatheringView } from '@lianluo/contract/gathering';
import type { GatheringDraft } from './gathering.queries';

export interface GatheringForm {
  title: string;
  unit: string;
  plannedOn: string;
  place: string;
  topic: string;
  topics: string[];
}

export const emptyForm = (unit: string): GatheringForm => ({
  title: '',
  unit,
  plannedOn: '',
  place: '',
  topic: '',
  topics: [],
});

export const formOf = ({ title, unit, plannedOn, place, topic, topics = [] }: GatheringView): GatheringForm => ({
  title,
  unit: unit ?? '',
  plannedOn,
  place: place ?? '',
  topic: topic ?? '',
  topics: [...topics],
});

/** The API knows no empty line: what is left empty is left out. */
export const bodyOf = ({ title, unit, plannedOn, place, topic, topics }: GatheringForm): GatheringDraft => ({
  title,
  plannedOn,
  topics,
  ...(unit && { unit }),
  ...(place.trim() && { place }),
  ...(topic.trim() && { topic }),
});

export const isChanged = (before: GatheringForm, form: GatheringForm): boolean =>
  JSON.stringify(before) !== JSON.stringify(form);
