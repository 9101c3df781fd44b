import { onMounted, ref, shallowRef, type ShallowRef } from 'vue';
import { useRoute } from 'vue-router';
import { ApiProblem } from '../../../api/problem';

const gone = '链接已失效：可能已经使用、收回或到期。如有需要，请与发给您链接的政协联系。';

/** What went wrong, as somebody without an account is told it. */
export function wordsOf(failure: unknown): string {
  if (!(failure instanceof ApiProblem)) return '网络不通，请稍后再试。';
  return failure.status === 404 ? gone : (failure.detail ?? failure.message);
}

/** What the link of this page opens, or why it does not. */
export function useHeld<View>(read: (token: string) => Promise<View>) {
  // Behind the hash, so that no server is told the token with the page.
  const token = decodeURIComponent(useRoute().hash.slice(1));
  const held: ShallowRef<View | undefined> = shallowRef();
  const failed = ref('');
  onMounted(async () => {
    try {
      held.value = await read(token);
    } catch (failure) {
      failed.value = wordsOf(failure);
    }
  });
  return { token, held, failed };
}
