import type { Scheme } from '@lianluo/domain/scheme/scheme';
import { rankingAskerOf, rankingShownTo } from '@lianluo/domain/scheme/ranking';
import { useQuery } from '@pinia/colada';
import { computed, type Ref } from 'vue';
import { useAccess } from '../../api/access';
import { rankingQuery } from './score.queries';
import type { measures } from './score.labels';

/** 排名 of those whom a page lists, where the scheme shows it to whoever looks; of an earlier year its own scheme may not. */
export function useRanking(
  scheme: Readonly<Ref<Pick<Scheme, 'ranking'> | undefined>>,
  kind: Readonly<Ref<keyof typeof measures | undefined>>,
  year: Readonly<Ref<string>>,
) {
  const { user, committee } = useAccess();
  const ranked = computed(() => (kind.value === 'member' || kind.value === 'unit' ? kind.value : undefined));
  const isShown = computed(
    () =>
      ranked.value !== undefined &&
      scheme.value !== undefined &&
      rankingShownTo(scheme.value.ranking, rankingAskerOf(user.value.roles, user.value.unit)) !== 'nothing',
  );
  const { data } = useQuery(() => ({
    ...rankingQuery({
      committee: committee.value.id,
      query: { subject: ranked.value ?? 'member', period: year.value },
    }),
    enabled: isShown.value,
  }));
  const answer = computed(() => (isShown.value ? data.value : undefined));
  const shared = computed(() => {
    const times = new Map<number, number>();
    for (const { rank } of answer.value?.items ?? [])
      if (rank !== undefined) times.set(rank, (times.get(rank) ?? 0) + 1);
    return times;
  });
  const ranks = computed(() => new Map((answer.value?.items ?? []).map(({ subject, rank }) => [subject.id, rank])));
  return {
    hasRanks: computed(() => answer.value?.isEnough === true && answer.value.ranked > 0),
    /** 3, or 3（并列） where others have the same. */
    rankOf: (id: string): string => {
      const rank = ranks.value.get(id);
      if (rank === undefined) return '—';
      return (shared.value.get(rank) ?? 0) > 1 ? `${rank}（并列）` : String(rank);
    },
    /** Why there are none, or of when they are. */
    rankNote: computed(() => {
      if (!answer.value) return undefined;
      const { isEnough, ranked: count, minimum, counting } = answer.value;
      if (counting) return `正在计算名次（${counting.done}/${counting.total}），稍后刷新查看。`;
      if (isEnough) return undefined;
      return `样本不足：参加排名的有 ${count} 个，考核办法要求不少于 ${minimum} 个，暂不排名。`;
    }),
  };
}
