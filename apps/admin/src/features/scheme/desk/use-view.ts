import { computed } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import type { SchemeView } from '../scheme.queries';

/** What of the scheme is on screen, as the address says it; what cannot be shown falls back to what can. */
export const viewLabels = {
  current: '现行办法',
  draft: '草稿',
  differences: '与现行比较',
  city: '与市政协比较',
  presets: '另行起草',
} as const;
export type View = keyof typeof viewLabels;

function viewsOf({ current, draft, city }: Pick<SchemeView, 'current' | 'draft' | 'city'>, mayWrite: boolean): View[] {
  const hasDraft = draft !== null && mayWrite;
  return [
    ...(current ? (['current'] as const) : []),
    ...(hasDraft ? (['draft'] as const) : []),
    ...(hasDraft && current ? (['differences'] as const) : []),
    ...(city && (current || hasDraft) ? (['city'] as const) : []),
    ...(mayWrite ? (['presets'] as const) : []),
  ];
}

export function useView(scheme: () => SchemeView, mayWrite: () => boolean) {
  const [route, router] = [useRoute(), useRouter()];
  const views = computed(() => viewsOf(scheme(), mayWrite()));
  const asked = computed(() => (typeof route.query['view'] === 'string' ? route.query['view'] : ''));
  /** One of the earlier versions. */
  const version = computed(() => (/^v\d+$/.test(asked.value) ? Number(asked.value.slice(1)) : undefined));
  const view = computed(
    () =>
      views.value.find((each) => each === asked.value) ??
      views.value.find((each) => each === 'draft') ??
      views.value[0],
  );
  const show = (next: View | undefined) => router.replace({ query: { ...route.query, view: next } });
  return { views, view, version, show };
}
