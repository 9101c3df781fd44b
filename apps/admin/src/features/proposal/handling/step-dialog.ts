import { h, type FunctionalComponent } from 'vue';
import type { Load } from '../../../work/kind-pages';

/** The dialog of one step of the handling units, as the page of an item opens it. */
export const stepDialog =
  (action: string): Load =>
  async () => {
    const { default: HandlingDialog } = await import('./HandlingDialog.vue');
    const dialog: FunctionalComponent = (_props, { attrs, slots }) =>
      h(HandlingDialog, { ...attrs, action } as never, slots);
    return dialog;
  };
