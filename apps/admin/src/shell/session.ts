import type { SessionView } from '@lianluo/contract/session';
import { officers, permissionsOf, type Permission } from '@lianluo/domain/permission';
import { useEventListener } from '@vueuse/core';
import { defineStore } from 'pinia';
import { computed, shallowRef, watch } from 'vue';
import { call } from '../api/call';
import { belongsTo, whenAnotherIsIn } from '../api/page-user';
import { ApiProblem } from '../api/problem';
import { keep } from '../ui/local-store';
import { readSession } from './session.calls';

const changedIn = 'session-changed';

/** Who is signed in, as the API last said. */
export const useSession = defineStore('session', () => {
  const view = shallowRef<SessionView>();
  /** Who has signed in elsewhere in this browser since the page was opened. */
  const present = shallowRef<SessionView>();
  const user = computed(() => view.value?.user);
  const isOfficer = computed(() => user.value?.roles.some((role) => officers.includes(role)) ?? false);
  let asked: Promise<void> | undefined;

  watch(user, (whose) => belongsTo(whose?.id), { immediate: true, flush: 'sync' });
  whenAnotherIsIn(look);
  // The pages of one browser share one session: the others hear of a new one at once, not with their next write.
  useEventListener('storage', ({ key }) => key === changedIn && view.value && void look());

  /** Asks once per page load who the cookie belongs to. */
  function load(): Promise<void> {
    asked ??= call(readSession, {}).then(
      (answer) => void (view.value = answer),
      (error: unknown) => {
        if (error instanceof ApiProblem && error.status === 401) return;
        asked = undefined;
        throw error;
      },
    );
    return asked;
  }

  /** Asks anew whose session it is. The page stays that of its user, whoever it is now. */
  async function look(): Promise<void> {
    const answer = await call(readSession, {}).catch(() => undefined);
    if (answer) present.value = answer.user.id === user.value?.id ? undefined : answer;
  }

  /** What the committees are called may have changed; the page stays that of its user. */
  async function renew(): Promise<void> {
    const answer = await call(readSession, {}).catch(() => undefined);
    if (answer && answer.user.id === user.value?.id) view.value = answer;
  }

  /** This page is from now on that of whoever has just signed in, and the others of the browser hear of it. */
  function begin(session: SessionView): void {
    view.value = session;
    present.value = undefined;
    asked = Promise.resolve();
    keep(changedIn, crypto.randomUUID());
  }

  function end(): void {
    view.value = undefined;
  }

  function passwordChanged(): void {
    if (view.value) view.value = { ...view.value, mustChangePassword: false };
  }

  const committee = (id: string) => view.value?.committees.find((each) => each.id === id);

  function may(permission: Permission, committeeId: string): boolean {
    const { value } = view;
    if (!value) return false;
    if (committeeId === value.user.committee) return value.permissions.includes(permission);
    return permissionsOf(value.user.roles, 'below').includes(permission);
  }

  return { view, user, present, isOfficer, load, renew, begin, end, passwordChanged, committee, may };
});
