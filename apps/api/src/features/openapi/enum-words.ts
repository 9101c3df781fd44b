import { adopterLabels } from '@lianluo/domain/opinion/adopters';
import { authorKindLabels, shownAsLabels } from '@lianluo/domain/opinion/author';
import { handlingModeLabels } from '@lianluo/domain/handling/handling-unit';
import { assigningOffices, contactMethods } from '@lianluo/domain/proposal/handling-unit';
import { contactWayLabels } from '@lianluo/domain/grid/contact';
import { traitLabels } from '@lianluo/domain/grid/roster';
import { subjectTypeLabels } from '@lianluo/domain/grid/tree-columns';
import { attendanceLabels, leaveReasons, speeches } from '@lianluo/domain/gathering/attendance';
import { meetingParts } from '@lianluo/domain/consultation/consultation';
import { chainLinks } from '@lianluo/domain/consultation/outcome-chain';
import { pointStates, reviewResults } from '@lianluo/domain/consultation/points';
import { roundStates } from '@lianluo/domain/consultation/round';
import { proposerKinds, topicStatuses } from '@lianluo/domain/topic/topic';
import { topicSteps } from '@lianluo/domain/topic/topic-steps';
import { dutyLabels } from '@lianluo/domain/committee/duties';
import { importStatusLabels } from '@lianluo/domain/import/batch';
import { rowDecisionLabels } from '@lianluo/domain/import/row-decision';
import { keyActions, keyStateLabels, limitLabels, signingLabels } from '@lianluo/domain/integration/api-key';
import { scopes } from '@lianluo/domain/integration/scopes';
import { fileKinds, labelOfFileKind } from '@lianluo/domain/file/file-kinds';
import { linkActions, linkPurposes, linkStates } from '@lianluo/domain/link/link';
import { satisfactions } from '@lianluo/domain/proposal/rating';
import { signingDecisions, signingStates } from '@lianluo/domain/proposal/signing';
import { letterActions, letterGroups, letterStates } from '@lianluo/domain/paper/letter';
import { paperLabels } from '@lianluo/domain/paper/paper';
import { circulationLabels } from '@lianluo/domain/issue/circulation';
import { memberLevelLabels, memberStatusLabels, placementBasisLabels } from '@lianluo/domain/member/member';
import { agendaLabels, agendaStates } from '@lianluo/domain/agenda/agenda';
import { bookLists } from '@lianluo/domain/reading/book';
import { programmeStates } from '@lianluo/domain/reading/programme';
import { remindedParts, reminderKinds, reminderStates, reminderWays } from '@lianluo/domain/reminder/reminder';
import { roleLabels } from '@lianluo/domain/permission';
import { rhythmLabels, stationStateLabels } from '@lianluo/domain/unit/station';
import { boxLabels, wholeLabels } from '@lianluo/domain/inbox/box';
import { stationLabels, unitTypeLabels } from '@lianluo/domain/unit/unit';
import type { AnyKind } from '@lianluo/domain/work/kind';
import { kinds } from '@lianluo/domain/work/kinds';
import { everywhere } from '@lianluo/contract/reference/references';
import { eventCollection, eventKinds, eventTypes } from '@lianluo/domain/event/event-types';
import { fieldWords, registerLabels, rightWords } from '@lianluo/contract/reference/enum-words';
import { schemeWords } from '@lianluo/contract/reference/scheme-words';
import type { JsonSchema } from './json-schema';

type Labels = Readonly<Record<string, string>>;

const every = Object.values<AnyKind>(kinds);

/** Every table of the domain that says what the values of a closed list are called, the narrower before the wider. */
const tables: Labels[] = [
  ...every.map(({ statuses }): Labels => statuses),
  ...every.flatMap(({ fields, facets }) =>
    [...Object.values(fields), ...Object.values(facets)].flatMap(({ labels }) => (labels ? [labels as Labels] : [])),
  ),
  roleLabels,
  memberLevelLabels,
  memberStatusLabels,
  placementBasisLabels,
  unitTypeLabels,
  stationLabels,
  stationStateLabels,
  rhythmLabels,
  dutyLabels,
  adopterLabels,
  authorKindLabels,
  shownAsLabels,
  handlingModeLabels,
  assigningOffices,
  contactMethods,
  contactWayLabels,
  traitLabels,
  subjectTypeLabels,
  attendanceLabels,
  speeches,
  leaveReasons,
  meetingParts,
  chainLinks,
  pointStates,
  reviewResults,
  roundStates,
  topicStatuses,
  proposerKinds,
  Object.fromEntries(Object.entries(topicSteps).map(([action, { label }]) => [action, label])),
  importStatusLabels,
  rowDecisionLabels,
  circulationLabels,
  { ...Object.fromEntries(every.map(({ name, words }): [string, string] => [name, words.label])), ...registerLabels },
  { ...Object.fromEntries(every.map(({ name, words }): [string, string] => [name, words.label])), ...wholeLabels },
  Object.fromEntries(fileKinds.map((kind) => [kind, labelOfFileKind(kind)])),
  boxLabels,
  keyStateLabels,
  keyActions,
  signingLabels,
  limitLabels,
  reminderKinds,
  reminderWays,
  reminderStates,
  remindedParts,
  bookLists,
  programmeStates,
  agendaStates,
  agendaLabels,
  linkActions,
  linkPurposes,
  linkStates,
  satisfactions,
  signingStates,
  signingDecisions,
  paperLabels,
  letterGroups,
  letterStates,
  letterActions,
  Object.fromEntries(scopes.map(({ scope, label }): [string, string] => [scope, label])),
  Object.fromEntries(eventTypes.map(({ type, label }) => [type, label])),
  Object.fromEntries(eventKinds.map((kind) => [kind, eventCollection(kind).label])),
  ...fieldWords,
  ...schemeWords,
  // The fields of a kind, that a list may show beside its own.
  ...every.map(({ fields }): Labels => ({
    ...Object.fromEntries(
      Object.entries(everywhere).flatMap(([name, text]) => (typeof text === 'string' ? [[name, text]] : [])),
    ),
    ...Object.fromEntries(Object.entries(fields).map(([name, { label }]) => [name, label])),
  })),
];

/** What the values of a list are called; undefined where nobody has said it. */
export function labelsOf(values: readonly string[]): Labels | undefined {
  const whole = tables.filter((table) => values.every((value) => Object.hasOwn(table, value)));
  if (whole.length === 0 && values.every((value) => value.includes(':')))
    return Object.fromEntries(values.map((value) => [value, rightOf(value)]));
  // Of several the one that says no more than this list.
  const nearest = whole.toSorted((a, b) => Object.keys(a).length - Object.keys(b).length)[0];
  return nearest && Object.fromEntries(values.map((value) => [value, nearest[value] ?? '']));
}

/** `opinion:review` → 社情民意信息：审核; a word that nobody has said yet is told by the test of all lists. */
function rightOf(right: string): string {
  const [thing = '', verb = ''] = right.split(':').map((each) => rightWords[each]);
  return thing && verb && `${thing}：${verb}`;
}

/** Words of people need none of their own, nor do the two answers of a question. */
export const speaksForItself = (values: readonly unknown[]): boolean =>
  values.every((value) => typeof value !== 'string' || /\p{Script=Han}|^(true|false|[A-Z]+)$/u.test(value));

/** Says of every closed list in a schema what its values are called. */
export function tellEnums(schema: unknown): void {
  if (Array.isArray(schema)) for (const each of schema) tellEnums(each);
  if (typeof schema !== 'object' || schema === null) return;
  const { enum: values } = schema as { enum?: string[] };
  const labels = Array.isArray(values) && !speaksForItself(values) ? labelsOf(values) : undefined;
  if (labels) (schema as JsonSchema)['x-enum-descriptions'] = Object.values(labels);
  for (const each of Object.values(schema)) tellEnums(each);
}
