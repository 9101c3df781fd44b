import { h, type FunctionalComponent } from 'vue';
import type { Load } from '../../work/kind-pages';

/** The dialog of one step of 约定事项, as the page of an item opens it. */
export const pointDialog =
  (action: string): Load =>
  async () => {
    const { default: PointDialog } = await import('./PointDialog.vue');
    const dialog: FunctionalComponent = (_props, { attrs, slots }) =>
      h(PointDialog, { ...attrs, action } as never, slots);
    return dialog;
  };
