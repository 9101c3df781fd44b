import { inject, provide, type InjectionKey } from 'vue';

const key: InjectionKey<string> = Symbol('user');

/** Says whose drafts and column choices the pieces below keep in this browser. */
export const provideUser = (id: string): void => provide(key, id);

export const useUser = (): string => inject(key, 'nobody');
