import type { Overview } from '@lianluo/contract/overview';
import type { SessionView } from '@lianluo/contract/session';
import { PiniaColada } from '@pinia/colada';
import { flushPromises, mount } from '@vue/test-utils';
import { createPinia } from 'pinia';
import { onTestFinished, vi } from 'vitest';
import { defineComponent, h, ref } from 'vue';
import { createMemoryHistory, type RouteRecordRaw, type Router } from 'vue-router';
import App from '../src/App.vue';
import { writeForSaving } from '../src/api/call';
import { signOut } from '../src/shell/session.calls';
import { createAppRouter } from '../src/shell/router';
import { settled } from './settled';
import { waitingByKind } from './overview/overview.examples';

export const office: SessionView = {
  user: {
    id: 'u1',
    username: 'demo.qindu',
    name: '办公室',
    roles: ['county-administrator'],
    committee: 'qindu',
    unit: null,
  },
  committees: [{ id: 'qindu', name: '秦都区政协', level: 'county', demo: true }],
  permissions: ['overview:read', 'opinion:read', 'member:read'],
  mustChangePassword: false,
};

const overview: Overview = {
  committee: { id: 'qindu', name: '秦都区政协', level: 'county', demo: true },
  period: '2026',
  asOf: '2026-11-21T16:42:00+08:00',
  figures: [],
  units: [],
  waiting: [],
  waitingTotal: 0,
  waitingCounts: { mine: 0, others: 0, drafts: 0, byKind: waitingByKind() },
};

/** The first import of a page takes much of the time that a test has. */
export const lazyPages = () =>
  Promise.all([
    import('../src/shell/AppFrame.vue'),
    import('../src/shell/kind-routes'),
    import('../src/shell/NotFoundPage.vue'),
    import('../src/shell/OfficerPage.vue'),
    import('../src/shell/ReSignInDialog.vue'),
    import('../src/shell/OtherUserNotice.vue'),
    import('../src/shell/KeyboardHelp.vue'),
    import('../src/shell/ChangePasswordPage.vue'),
    import('../src/features/overview/DeskPage.vue'),
  ]);

export const desk = {
  'GET /api/v1/committees/qindu/overview': () => Response.json(overview),
  'GET /api/v1/committees/qindu/overview?year=2026': () => Response.json(overview),
};

export const FormPage = defineComponent({
  setup() {
    const text = ref('');
    const saved = ref('');
    // Any call will do; this one needs no body.
    const save = () =>
      writeForSaving(signOut, {}).then(
        () => (saved.value = `已保存：${text.value}`),
        () => undefined,
      );
    return () => [
      h('input', {
        id: 'draft',
        value: text.value,
        onInput: (event: Event) => (text.value = (event.target as HTMLInputElement).value),
      }),
      h('button', { id: 'save', onClick: save }, '保存'),
      h('p', { id: 'saved' }, saved.value),
    ];
  },
});

/** The whole app at an address, until the test is finished. */
export async function openAt(address: string, more: RouteRecordRaw[] = []): Promise<Router> {
  const pinia = createPinia();
  const router = createAppRouter(createMemoryHistory());
  router.addRoute('frame', { path: 'form', name: 'form', component: FormPage, meta: { title: '登记' } });
  router.addRoute('frame', {
    path: 'guarded',
    name: 'guarded',
    component: FormPage,
    meta: { permission: 'user:manage' },
  });
  for (const route of more) router.addRoute('frame', route);
  const page = mount(App, { attachTo: document.body, global: { plugins: [pinia, PiniaColada, router] } });
  onTestFinished(() => {
    page.unmount();
    vi.unstubAllGlobals();
    document.body.replaceChildren();
  });
  await router.push(address).catch(() => undefined);
  await settled();
  return router;
}

export async function type(field: string | Element, words: string) {
  const input = typeof field === 'string' ? found<HTMLInputElement>(field) : (field as HTMLInputElement);
  input.value = words;
  input.dispatchEvent(new Event('input'));
  await flushPromises();
}

export async function submit(form: string) {
  found<HTMLFormElement>(form).dispatchEvent(new Event('submit', { cancelable: true }));
  await settled();
}

function found<Kind extends Element>(selector: string): Kind {
  const element = document.querySelector<Kind>(selector);
  if (!element) throw new Error(`There is no ${selector}.`);
  return element;
}
