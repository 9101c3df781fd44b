import type { SessionView } from '@lianluo/contract/session';
import { officers, permissionsOf, type Permission } from '@lianluo/domain/permission';
import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import { call } from '../api/call';
import { ApiProblem } from '../api/problem';
import * as calls from './session.calls';

/** Who is signed in, as the API last said. */
export const useSession = defineStore('session', () => {
  const view = shallowRef<SessionView>();
  const user = computed(() => view.value?.user);
  const isOfficer = computed(() => user.value?.roles.some((role) => officers.includes(role)) ?? false);
  let asked: Promise<void> | undefined;

  /** Asks once per page load who the cookie belongs to. */
  function load(): Promise<void> {
    asked ??= call(calls.readSession, {}).then(
      (answer) => void (view.value = answer),
      (error: unknown) => {
        if (error instanceof ApiProblem && error.status === 401) return;
        asked = undefined;
        throw error;
      },
    );
    return asked;
  }

  async function signIn(username: string, password: string): Promise<void> {
    view.value = await call(calls.signIn, { body: { username, password } });
    asked = Promise.resolve();
  }

  async function signOut(): Promise<void> {
    await call(calls.signOut, {});
    view.value = undefined;
  }

  async function changePassword(current: string, next: string): Promise<void> {
    await call(calls.changePassword, { body: { current, next } });
    if (view.value) view.value = { ...view.value, mustChangePassword: false };
  }

  const committee = (id: string) => view.value?.committees.find((each) => each.id === id);

  function may(permission: Permission, committeeId: string): boolean {
    const { value } = view;
    if (!value) return false;
    if (committeeId === value.user.committee) return value.permissions.includes(permission);
    return permissionsOf(value.user.roles, 'below').includes(permission);
  }

  return { view, user, isOfficer, load, signIn, signOut, changePassword, committee, may };
});
