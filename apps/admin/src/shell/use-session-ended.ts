import { onScopeDispose, shallowRef, type ShallowRef } from 'vue';
import { whenSessionEnds } from '../api/session-ended';

/** Whether the password is being asked for over the page, and how the asking ends. */
export function useSessionEnded(): { asking: ShallowRef<boolean>; finish: (signedIn: boolean) => void } {
  const asking = shallowRef(false);
  let answer: (signedIn: boolean) => void = () => undefined;

  const stop = whenSessionEnds(
    () =>
      new Promise((resolve) => {
        answer = resolve;
        asking.value = true;
      }),
  );
  const finish = (signedIn: boolean) => {
    asking.value = false;
    answer(signedIn);
  };
  onScopeDispose(() => {
    stop();
    finish(false);
  });
  return { asking, finish };
}
