import * as adoptionList from './adoption-list';
import * as apiKey from './api-key';
import * as appraisalCorrections from './appraisal-corrections';
import * as appraisalResults from './appraisal-results';
import * as appraisals from './appraisals';
import * as assessments from './assessments';
import { batchesOf } from './batch';
import { kindNames, type KindName } from '@lianluo/domain/work/kinds';
import * as calendar from './calendar';
import * as committee from './committee';
import * as committeeScheme from './committee-scheme';
import * as schemeOffered from './scheme-offered';
import * as schemeTrial from './scheme-trial';
import type { Endpoint } from './endpoint';
import * as concern from './concern';
import { deadlineEndpoints } from './deadline';
import * as deadlineSettings from './deadline-settings';
import * as duty from './duty';
import * as drop from './drop';
import * as event from './event';
import * as exporting from './export';
import * as file from './file';
import * as grid from './grid';
import * as gridContact from './grid-contact';
import * as gridSheet from './grid-sheet';
import * as grants from './grants';
import * as handlingUnit from './handling-unit';
import * as importing from './import';
import * as inbox from './inbox';
import * as informant from './informant';
import { kindEndpoints } from './kinds';
import { paperEndpointsOf } from './kind-papers';
import * as letter from './letter';
import * as accessLink from './access-link';
import * as member from './member';
import * as openInstructions from './open-instructions';
import * as overview from './overview';
import * as phrase from './phrase';
import * as proposalLinks from './proposal-links';
import * as problemPage from './problem-page';
import * as classified from './classified';
import * as readingRegisters from './reading-registers';
import * as rehearsal from './rehearsal';
import * as reminder from './reminder';
import * as round from './round';
import * as proposalReport from './proposal-report';
import * as recurrence from './recurrence';
import * as reportRule from './report-rule';
import * as reportVolume from './report-volume';
import * as speechOrder from './speech-order';
import * as roster from './roster';
import * as rankings from './rankings';
import * as scores from './scores';
import * as series from './series';
import * as session from './session';
import * as settlement from './settlement';
import * as setup from './setup';
import * as taskSet from './task-set';
import * as topic from './topic';
import * as topicPlan from './topic-plan';
import * as unit from './unit';
import * as uploading from './upload';
import * as user from './user';
import * as views from './views';
import * as webhook from './webhook';
import * as whatIf from './what-if';

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'operationId' in value;

/** Endpoints stand by themselves or in groups: those of a kind, its steps. */
const collect = (value: unknown): Endpoint[] => {
  if (isEndpoint(value)) return [value];
  if (Array.isArray(value)) return value.flatMap(collect);
  return isGroup(value) ? Object.values(value).flatMap(collect) : [];
};

// A schema or a list is no group of endpoints.
const isGroup = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  Object.getPrototypeOf(value) === Object.prototype &&
  !('_zod' in value);

/** Every endpoint, for the OpenAPI document and for the tests that are driven by it. */
export const endpoints: readonly Endpoint[] = [
  session,
  settlement,
  taskSet,
  setup,
  committee,
  rehearsal,
  user,
  apiKey,
  overview,
  proposalReport,
  scores,
  rankings,
  assessments,
  grants,
  appraisals,
  appraisalCorrections,
  appraisalResults,
  openInstructions,
  inbox,
  unit,
  member,
  informant,
  handlingUnit,
  topic,
  topicPlan,
  { read: round.readHeldRound, answer: round.answerHeldRound },
  proposalLinks.heldByLink,
  series,
  classified,
  readingRegisters,
  recurrence,
  reportRule,
  reportVolume,
  speechOrder,
  roster,
  concern,
  duty,
  kindEndpoints,
  deadlineEndpoints,
  deadlineSettings,
  committeeScheme,
  schemeOffered,
  schemeTrial,
  ...Object.entries(kindEndpoints).map(([name, { steps }]) => batchesOf(name as KindName, steps)),
  file,
  ...kindNames.map(paperEndpointsOf),
  letter,
  adoptionList,
  reminder,
  views,
  phrase,
  event,
  drop,
  grid,
  gridSheet,
  gridContact,
  importing,
  exporting,
  uploading,
  accessLink,
  calendar,
  webhook,
  whatIf,
  problemPage,
].flatMap((feature) => Object.values(feature).flatMap(collect));
