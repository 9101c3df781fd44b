import type { Component } from 'vue';
import type { Editor } from '../rules/editor';
import AutoField from './AutoField.vue';
import ChoiceField from './ChoiceField.vue';
import ChoicesField from './ChoicesField.vue';
import DaysField from './DaysField.vue';
import EveryField from './EveryField.vue';
import FactsField from './FactsField.vue';
import FollowField from './FollowField.vue';
import LinesField from './LinesField.vue';
import NumberField from './NumberField.vue';
import QuotaField from './QuotaField.vue';
import RhythmField from './RhythmField.vue';
import ScoresField from './ScoresField.vue';
import ShareField from './ShareField.vue';
import TextField from './TextField.vue';
import WhoField from './WhoField.vue';

/** The control of every way to enter a field; what is said or not needs none. All are given the same, and what one does not ask for ends in it. */
export const ways: Readonly<Record<Exclude<Editor['as'], 'flag'>, Component>> = {
  number: NumberField,
  text: TextField,
  lines: LinesField,
  choice: ChoiceField,
  choices: ChoicesField,
  'unit-types': ChoicesField,
  who: WhoField,
  facts: FactsField,
  scores: ScoresField,
  share: ShareField,
  every: EveryField,
  rhythm: RhythmField,
  days: DaysField,
  follow: FollowField,
  auto: AutoField,
  quota: QuotaField,
};
