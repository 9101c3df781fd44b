import type { Signature } from '../issue/issue';
import { mostCharacters as most } from '../text/limits';
import {
  choice,
  day,
  flag,
  hidden,
  imported,
  item,
  line,
  link,
  maybe,
  own,
  starting,
  text,
  type FieldsOf,
} from '../work/field';
import { raisedAt } from '../gathering/raised';
import type { OwnOf } from '../work/item';
import { authorships, type Author } from './author';
import type { CourseRecord, Instruction } from './instruction';
import { handlingModeLabels, type HandlingUnit } from '../handling/handling-unit';
import type { Adoption, Opinion, OpinionContent, Submission } from './opinion';

/** 社情民意信息的各项. What is its own shape has its schema, its columns and its controls by name. */
export const opinionFields = {
  content: { ...starting(null, own<OpinionContent | null>('正文')), needs: ['situation'] },
  authors: starting([], own<readonly Author[]>('反映人')),
  authorship: maybe(choice('署名方式', authorships)),
  fastLane: starting(false, flag('直通车')),
  mode: maybe(choice('办理方式', handlingModeLabels)),
  handlingUnits: starting([], own<readonly HandlingUnit[]>('承办单位')),
  adoptions: starting([], own<readonly Adoption[]>('采用')),
  submissions: starting([], own<readonly Submission[]>('上报')),
  instructions: starting([], own<readonly Instruction[]>('领导批示')),
  instructionRecords: starting([], own<readonly CourseRecord[]>('批示办理')),
  recipients: maybe(own<readonly string[]>('报送范围')),
  issuedOn: maybe(day('编发日期')),
  issue: maybe(item('编入的一期')),
  signature: maybe(own<Signature>('签发')),
  editedBy: maybe(hidden(line('编辑账号', most.name))),
  reviewedBy: maybe(hidden(line('审核账号', most.name))),
  mergedInto: maybe(item('并入的信息')),
  reason: maybe(line('理由', most.reason)),
  rejected: maybe(flag('未采用')),
  localHandling: maybe(text('属地办理的结果', most.result)),
  feedback: maybe(text('反馈内容', most.result)),
  submittedBy: maybe(hidden(line('报送账号', most.name))),
  call: maybe(item('约稿')),
  from: maybe(link('来源', 'became')),
  raisedAt: raisedAt(),
  imported,
  handledLocallyOn: maybe(hidden(day('属地办结日期'))),
} as const satisfies FieldsOf<OwnOf<Opinion>>;
