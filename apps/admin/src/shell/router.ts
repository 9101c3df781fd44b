import { nextTick } from 'vue';
import {
  createRouter,
  createWebHistory,
  type RouteLocationNormalized,
  type Router,
  type RouterHistory,
} from 'vue-router';
import { featureRoutes } from './feature-routes';
import { homeOf } from './home';
import { useSession } from './session';
import SignInPage from './SignInPage.vue';

export function createAppRouter(history: RouterHistory = createWebHistory()): Router {
  const router = createRouter({
    history,
    routes: [
      { path: '/sign-in', name: 'sign-in', component: SignInPage, meta: { title: '登录', open: true } },
      {
        path: '/setup',
        name: 'setup',
        component: () => import('./SetupPage.vue'),
        meta: { title: '首次启用', open: true },
      },
      {
        path: '/r',
        name: 'link',
        component: () => import('./LinkPage.vue'),
        meta: { title: '打开链接', open: true },
      },
      {
        path: '/password',
        name: 'password',
        component: () => import('./ChangePasswordPage.vue'),
        meta: { title: '修改密码' },
      },
      {
        path: '/public/:c/duty',
        name: 'published-duty',
        component: () => import('../features/duty/PublishedDutyPage.vue'),
        meta: { title: '委员值班安排', open: true },
      },
      { path: '/', name: 'home', redirect: () => homeOf(useSession().view, router) },
      {
        path: '/c/:committee',
        name: 'frame',
        component: () => import('./AppFrame.vue'),
        children: [
          {
            path: '',
            name: 'committee',
            redirect: ({ params }) => homeOf(useSession().view, router, String(params['committee'])),
          },
          {
            path: 'officer',
            name: 'officer',
            component: () => import('./OfficerPage.vue'),
            meta: { title: '安全与审计' },
          },
          ...featureRoutes,
          { path: ':rest(.*)*', component: () => import('./NotFoundPage.vue'), meta: { title: '未找到该页面' } },
        ],
      },
      {
        path: '/:rest(.*)*',
        name: 'missing',
        component: () => import('./NotFoundPage.vue'),
        meta: { title: '未找到该页面', open: true },
      },
    ],
    scrollBehavior: (_to, _from, saved) => saved ?? false,
  });

  let kindsAreKnown = false;

  router.beforeEach(async (to) => {
    const session = useSession();
    await session.load();
    if (!session.view)
      return to.meta.open ? true : { name: 'sign-in', query: to.path === '/' ? {} : { to: to.fullPath } };
    if (session.view.mustChangePassword) return to.name === 'password' || { name: 'password' };
    if (to.name === 'sign-in') return { name: 'home' };
    if (session.isOfficer && to.name !== 'officer' && !to.meta.open && to.name !== 'password') return { name: 'home' };
    if (kindsAreKnown || to.meta.open) return true;
    for (const route of (await import('./kind-routes')).kindRoutes) router.addRoute('frame', route);
    kindsAreKnown = true;
    return to.fullPath;
  });
  router.afterEach((to, from, failure) => {
    if (failure) return;
    document.title = titleOf(to);
    if (from.matched.length > 0 && to.path !== from.path) void nextTick(focusPage);
  });
  router.onError((error: unknown, to) => reloadForNewRelease(error, to));
  return router;
}

function titleOf({ meta, params }: RouteLocationNormalized): string {
  const committee = useSession().committee(String(params['committee'] ?? ''));
  return [meta.title, committee?.name, '联络'].filter(Boolean).join(' · ');
}

/** A page that comes in is read from its top, by eye and by screen reader alike. */
function focusPage(): void {
  const main = document.querySelector<HTMLElement>('main');
  main?.focus({ preventScroll: true });
  main?.scrollTo({ top: 0 });
}

const reloadedFor = 'reloaded-for';

/** After a release the chunks of the old one are gone: fetching the new entry once mends it. */
function reloadForNewRelease(error: unknown, to: RouteLocationNormalized): void {
  if (!(error instanceof Error) || !/dynamically imported module|importing a module/i.test(error.message)) return;
  if (sessionStorage.getItem(reloadedFor) === to.fullPath) return;
  sessionStorage.setItem(reloadedFor, to.fullPath);
  location.assign(to.fullPath);
}
