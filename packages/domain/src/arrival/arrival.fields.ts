import { adoptionLevelLabels } from '../opinion/opinion';
import { mostCharacters as most } from '../text/limits';
import {
  choice,
  day,
  hidden,
  line,
  link,
  maybe,
  nameAlone,
  own,
  reason,
  starting,
  text,
  type FieldsOf,
} from '../work/field';
import type { OwnOf } from '../work/item';
import { submissionWays, type Arrival, type ArrivalSource } from './arrival';

const { county: _county, ...levelsAbove } = adoptionLevelLabels;

export const became = maybe(link('入库的信息', 'from'));
export const passedTo = line('转送单位', most.name);
/** What 反馈采用 tells of. */
export const adoption = {
  adoptedBy: choice('采用层级', levelsAbove),
  adoptedOn: day('采用日期', { past: true }),
  outlet: maybe(line('刊物和期号', most.outlet)),
};

/** 来稿的各项 */
export const arrivalFields = {
  county: line('来稿单位', most.name),
  way: starting('paper', choice('报送方式', submissionWays)),
  docNumber: maybe(line('来文编号', most.number)),
  submittedOn: maybe(day('上报日期', { past: true })),
  reporters: maybe(nameAlone('反映人', most.reporters)),
  situation: text('情况', most.section),
  analysis: maybe(text('分析', most.section)),
  suggestion: maybe(text('建议', most.section)),
  source: maybe(hidden(own<ArrivalSource>('上报记录'))),
  became,
  passedTo: maybe(passedTo),
  reason: maybe(reason),
  adoptedBy: maybe(adoption.adoptedBy),
  adoptedOn: maybe(adoption.adoptedOn),
  outlet: adoption.outlet,
} as const satisfies FieldsOf<OwnOf<Arrival>>;
