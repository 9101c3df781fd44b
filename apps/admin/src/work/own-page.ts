import type { InjectionKey } from 'vue';

/** Whether the page is the item's own: beside a list, what is dropped or pasted anywhere is not meant for the item that happens to be shown. */
export const isOwnPageKey: InjectionKey<boolean> = Symbol('isOwnPage');
