import { mostCharacters as most, mostEntries } from '../../text/limits';
import { day, line, maybe, reason, text, year } from '../../work/field';
import type { Proposal, ProposalStatus } from '../proposal';
import { step } from './moved';

/** From filing on: what was decided of it stays, however far its handling has come. */
const standing = [
  'filed',
  'assigned',
  'replied',
  'redo',
  'fed-back',
  'closed',
] as const satisfies readonly ProposalStatus[];
const beside = { from: standing, to: standing, permission: 'opinion:edit' } as const;

const unlessKey = ({ key }: Proposal) => (key ? 'proposal.key' : undefined);
const ifKey = ({ key }: Proposal) => (key ? undefined : 'proposal.not-key');

/** 重点提案、优秀提案: what a meeting decides of a proposal, beside its course. */
export const distinction = {
  'name-key': step({
    ...beside,
    label: '确定为重点提案',
    takes: {
      leader: line('领衔督办领导', most.personName),
      leaderPost: maybe(line('领导职务', most.leaderPost)),
      leaderMember: maybe(line('领衔的委员', most.id)),
      decidedOn: day('确定日期', { past: true }),
      office: maybe(line('督办单位', most.name)),
    },
    refusal: unlessKey,
    apply: (item, input) => ({ ...item, key: { ...input, surveys: [] } }),
  }),
  'survey-key': step({
    ...beside,
    label: '登记督办调研',
    takes: { on: day('督办日期', { past: true }), text: text('督办情况', most.comment) },
    refusal: ({ key }) => {
      if (!key) return 'proposal.not-key';
      return key.surveys.length < mostEntries.surveys ? undefined : 'proposal.surveys-full';
    },
    apply: (item, survey, { newId }) => ({
      ...item,
      ...(item.key && { key: { ...item.key, surveys: [...item.key.surveys, { id: newId(), ...survey }] } }),
    }),
  }),
  'void-key': step({
    ...beside,
    label: '取消重点提案',
    takes: { reason },
    refusal: ifKey,
    apply: (item) => ({ ...item, key: undefined }),
  }),
  'name-excellent': step({
    ...beside,
    label: '评为优秀提案',
    takes: {
      year: year('评选年度'),
      decidedOn: day('评选日期', { past: true }),
      decision: maybe(line('评选文号或会议', most.evidence)),
    },
    // A year's decision names dozens at once.
    many: true,
    refusal: ({ excellent }) => (excellent ? 'proposal.excellent' : undefined),
    apply: (item, excellent) => ({ ...item, excellent }),
  }),
  'void-excellent': step({
    ...beside,
    label: '取消优秀提案',
    takes: { reason },
    refusal: ({ excellent }) => (excellent ? undefined : 'proposal.not-excellent'),
    apply: (item) => ({ ...item, excellent: undefined }),
  }),
};
