import { useRoute, useRouter } from 'vue-router';

/** What a page looks at stands in its address, so that a pasted link, a refresh and 后退 show the same. */
export function useAddress() {
  const route = useRoute();
  const router = useRouter();
  return {
    asked: (name: string): string | undefined => {
      const value = route.query[name];
      return typeof value === 'string' ? value : undefined;
    },
    show: (changed: Readonly<Record<string, string | undefined>>) =>
      void router.replace({ query: { ...route.query, ...changed } }),
  };
}
