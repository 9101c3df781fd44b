import { proposalForms, sittings } from '@lianluo/domain/proposal/proposal';
import { className } from '@lianluo/domain/proposal/proposal-rules';
import { proposalKind } from '@lianluo/domain/proposal/proposal.kind';
import type { AnyKind } from '@lianluo/domain/work/kind';
import { computed } from 'vue';
import { yesNo, type Filter } from '../../ui/ledger/filter';
import type { Preset } from '../../ui/ledger/preset';
import { useProposalRules } from '../../work/session/use-proposal-rules';

/** 常用筛选: what an office goes through day by day, and the lists that it is asked for. */
export const proposalPresets: readonly Preset[] = [
  { name: '待初审', query: { status: 'submitted' } },
  { name: '待复审', query: { status: 'screening' } },
  { name: '待交办', query: { status: 'filed' } },
  { name: '办理中', query: { status: 'assigned' } },
  { name: '逾期', query: { overdue: 'true' } },
  { name: '跟踪办理', query: { watching: 'true' } },
  { name: '重点提案', query: { key: 'true' } },
  { name: '优秀提案', query: { excellent: 'true' } },
];

const flag = (name: string, label: string, labels: { true: string; false: string }): Filter => ({
  name,
  label,
  kind: 'choice',
  width: 120,
  choices: yesNo,
  labels,
});

/** The controls of its ledger, as far as its table knows a list for them. */
export function useProposalFilters() {
  const { plenaries, categories, classes } = useProposalRules();
  const facets: AnyKind['facets'] = proposalKind.facets;
  return computed(() => {
    const every: Filter[] = [
      { name: 'session', label: '届次会议', kind: 'named', choices: plenaries.value },
      {
        name: 'sitting',
        label: '会上、平时',
        kind: 'choice',
        width: 120,
        choices: Object.keys(sittings),
        labels: sittings,
      },
      {
        name: 'form',
        label: '提案形式',
        kind: 'choice',
        width: 130,
        choices: Object.keys(proposalForms),
        labels: proposalForms,
      },
      {
        name: 'category',
        label: '提案分类',
        kind: 'named',
        choices: categories.value.map((name) => ({ id: name, name })),
      },
      {
        name: 'class',
        label: '办理结果',
        kind: 'choice',
        width: 120,
        choices: classes.value.map(({ id }) => id),
        labels: Object.fromEntries(classes.value.map(({ id }) => [id, className(id)])),
      },
      flag('filed', '立案', { true: '已立案', false: '未立案' }),
      {
        name: 'overdue',
        label: '逾期',
        kind: 'choice',
        width: 110,
        choices: yesNo,
        labels: { true: '逾期', false: '未逾期' },
      },
    ];
    return every.filter(({ name }) => name === 'overdue' || name in facets);
  });
}
