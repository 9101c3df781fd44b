import vue from '@vitejs/plugin-vue';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { elementStyles } from './element-styles.config';

const api = `http://127.0.0.1:${process.env['PORT'] ?? '8787'}`;

/** Parts of Element Plus that come together, script and style. */
const element = (parts: string) =>
  new RegExp(
    `[\\\\/]element-plus[\\\\/](?:es[\\\\/]components[\\\\/](?:${parts})[\\\\/]|theme-chalk[\\\\/](?:el-)?(?:${parts})\\.css)`,
  );

/** Fetches a piece after the page is there and before the next one asks for it. */
const fetchedAhead = (name: string): Plugin => ({
  name: 'fetched-ahead',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) => {
      const piece = Object.values(bundle ?? {}).find((each) => each.type === 'chunk' && each.name === name);
      return piece
        ? [
            {
              tag: 'link',
              attrs: { rel: 'prefetch', as: 'script', crossorigin: true, href: `/${piece.fileName}` },
              injectTo: 'head',
            },
          ]
        : [];
    },
  },
});

export default defineConfig(({ mode }) => ({
  // Styles show nothing in happy-dom, and Node cannot load them from Element Plus's own modules.
  plugins: [vue(), ...(mode === 'test' ? [] : [elementStyles(), fetchedAhead('contract')])],
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': { target: api, changeOrigin: false } } },
  preview: { host: '127.0.0.1', proxy: { '/api': { target: api, changeOrigin: false } } },
  build: {
    target: 'es2022',
    // The Content-Security-Policy lets neither data: addresses nor inline scripts through.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // The sign-in page is the entry and vue alone; what only pages behind it need comes in a few shared pieces.
        codeSplitting: {
          groups: [
            {
              name: 'vue',
              // Rights are asked from the first page on, and would else come with the contract that names them; what
              // fetches a page's pieces stands in the entry, and would else draw in whichever piece it fell into.
              test: /[\\/]node_modules[\\/](?:vue|@vue|@vueuse|pinia|@pinia|vue-router)[\\/]|plugin-vue:|vite[\\/]preload-helper|[\\/]domain[\\/]src[\\/]permission\.ts/,
              priority: 10,
            },
            {
              name: 'call',
              // What the sign-in page shares with every page behind it, in one request.
              test: /[\\/]admin[\\/]src[\\/](?:api[\\/](?:call|refresh|use-saving)|shell[\\/]session|ui[\\/]local-store)\.ts/,
              priority: 10,
            },
            {
              name: 'contract',
              // What the first screen asks for; it is fetched while somebody types at the door.
              test: /[\\/]node_modules[\\/]zod[\\/]|[\\/]packages[\\/]contract[\\/]src[\\/](?:committee|common|consultation-rules|endpoint|flaw|inbox|mirror|open-instructions|overview|proposal-rules|user|work)\.ts/,
              priority: 9,
            },
            {
              name: 'shown',
              // Small pieces that nearly every page shows: one request, not thirty.
              test: /[\\/]admin[\\/]src[\\/](?:ui[\\/](?:DataTable|DueTag|EmptyState|ErrorState|FigureCard|PageHead|RowAction|SideDrawer|SidewaysHint|StatusTag|demo-note|format|next-item|notify|sorting|stay|use-hotkeys|use-list-place|use-polling)|api[\\/](?:access|asking|committee|inbox\.query|overview\.query)|work[\\/](?:allowed|item-page|list-route)|ui[\\/]ledger[\\/]filter)\b/,
              priority: 7,
            },
            {
              name: 'ledger',
              // What every ledger asks for; what few pages ask for comes with them.
              test: /[\\/]packages[\\/]contract[\\/](?!src[\\/](?:grid|topic|upload|views|batch|file|phrase|deadline|reminder|letter|papers|kind-papers))/,
              priority: 6,
            },
            {
              name: 'frame',
              test: element(
                'base|icon|button|tooltip|popper|dropdown|dropdown-menu|dropdown-item|roving-focus-group|focus-trap|collection|slot|teleport|drawer|overlay|splitter|config-provider|scrollbar|message',
              ),
              priority: 8,
            },
            {
              name: 'fields',
              test: element(
                'form|form-item|input|select|option|option-group|tag|radio|radio-group|radio-button|checkbox|checkbox-group',
              ),
              priority: 5,
            },
            { name: 'pickers', test: element('date-picker|date-picker-panel|time-picker'), priority: 4 },
          ],
        },
      },
    },
  },
  test: {
    environment: 'happy-dom',
    // Whoever presses a link stays: the next test of the worker has the page too.
    environmentOptions: {
      happyDOM: { settings: { navigation: { disableMainFrameNavigation: true, disableFallbackToSetURL: true } } },
    },
    include: ['src/**/*.test.ts'],
    // A module is loaded once for all files of a worker: to load Element Plus anew in each cost more than the tests.
    isolate: false,
    setupFiles: ['test-support/clean-page.ts'],
    // Vitest leaves a core to itself, which is half of a machine with two.
    maxWorkers: '100%',
  },
}));
