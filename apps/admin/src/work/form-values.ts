import { inject, provide, type InjectionKey } from 'vue';
import type { Values } from './values';

const key: InjectionKey<Readonly<Values>> = Symbol('formValues');

/** What stands in the form of an item, for a control whose choices follow from another field. */
export const provideFormValues = (values: Readonly<Values>): void => provide(key, values);
export const useFormValues = (): Readonly<Values> => inject(key, {});
