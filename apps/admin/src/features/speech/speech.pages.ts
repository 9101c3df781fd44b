import { speechForms } from '@lianluo/domain/speech/speech';
import { speechKind } from '@lianluo/domain/speech/speech.kind';
import { computed } from 'vue';
import type { Filter } from '../../ui/ledger/filter';
import { pagesOf } from '../../work/kind-pages';
import { useProposalChoices, useProposalRules } from '../../work/session/use-proposal-rules';

const formFilter: Filter = {
  name: 'form',
  label: '发言形式',
  kind: 'choice',
  choices: Object.keys(speechForms),
  labels: speechForms,
};

/** Meetings are those that were laid down. */
function useSpeechFilters() {
  const { plenaries } = useProposalRules();
  return computed((): readonly Filter[] => [
    { name: 'session', label: '届次会议', kind: 'named', choices: plenaries.value },
    formFilter,
  ]);
}

export const speechPages = pagesOf({
  kind: speechKind,
  labels: { title: '发言题目' },
  hints: {
    title: '如：关于办好家门口的养老食堂',
    behalf: '如：医药卫生界、民盟秦都区支部；个人发言不填',
    content: '大会发言稿，口头发言一般不超过八分钟',
    edited: '按大会要求修改后的稿子；原稿仍保留',
  },
  entries: [{ label: '发言顺序表', route: 'speech-order' }],
  empty: '全体会议前登记委员、党派、界别和专委会的发言稿，由办公室选用。',
  losses: {
    withdraw: '撤回后成为草稿，可以修改后再次提交。',
    select: '选为口头发言的，再在发言顺序表中排顺序；选为书面发言的，印发后登记。',
    unselect: '恢复为已提交，等重新选用。',
    undeliver: '恢复为已选用；已填的发言日期不再显示，留在办理过程里。',
    unprint: '恢复为已选用；已填的印发日期不再显示，留在办理过程里。',
    'turn-into-opinion':
      '生成一条社情民意信息草稿：标题、内容、反映人、单位和议题照此带入，两边互相可以查到。只能转一次。',
    'turn-into-proposal': '生成一件提案草稿：标题、内容、提案者、单位和议题照此带入，两边互相可以查到。只能转一次。',
  },
  tones: { returned: 'late', 'not-selected': 'rest', printed: 'rest' },
  cards: [() => import('./BecameCard.vue')],
  sparse: true,
  controls: { session: () => import('../../work/session/SessionField.vue') },
  choices: useProposalChoices,
  filters: useSpeechFilters,
  own: {
    more: [
      {
        path: 'speeches/order',
        name: 'speech-order',
        component: () => import('./SpeechOrderPage.vue'),
        meta: { permission: 'gathering:read', menu: 'speeches', title: '发言顺序表' },
      },
    ],
  },
  columns: {
    members: { width: 110 },
    behalf: { extra: true },
    session: { extra: true },
    wanted: { extra: true },
    form: { width: 96 },
    deliveredOn: { extra: true },
    printedOn: { extra: true },
  },
});
