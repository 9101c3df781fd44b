import { computed, ref } from 'vue';
import { forget, keep, kept } from '../../ui/local-store';
import { openQueue } from './queue';
import { isOpen, type Target } from './upload';

/** The uploads of whoever is signed in: they go on from page to page. */
export const uploads = openQueue();

/** One that the closing of the page cut off, by what can be remembered of it. */
export interface Left {
  target: Target;
  name: string;
  bytes: number;
}

const place = (user: string) => `lianluo uploads ${user}`;
const isLeft = (value: unknown): value is Left =>
  typeof value === 'object' && value !== null && 'target' in value && 'name' in value && 'bytes' in value;

/** What was not finished when the page was left, until it is chosen again or forgotten. */
export const left = ref<readonly Left[]>([]);

export const isSameTarget = (one: Target, other: Target): boolean =>
  one.committee === other.committee && one.kind === other.kind && one.item === other.item && one.on === other.on;
export const isSame = (one: Left, other: Left): boolean =>
  one.name === other.name && one.bytes === other.bytes && isSameTarget(one.target, other.target);

const underWay = computed<Left[]>(() =>
  uploads.uploads.value.filter(isOpen).map(({ target, name, file }) => ({ target, name, bytes: file.size })),
);
/** What would be lost now. */
export const openUploads = computed(() => [
  ...left.value.filter((each) => !underWay.value.some((other) => isSame(each, other))),
  ...underWay.value,
]);

export function recall(user: string): void {
  const before = kept(place(user));
  left.value = Array.isArray(before) ? before.filter(isLeft) : [];
}

export function remember(user: string): void {
  if (openUploads.value.length > 0) keep(place(user), openUploads.value);
  else forget(place(user));
}

/** It was chosen again, or is not wanted any more. */
export function forgetLeft(one: Left): void {
  left.value = left.value.filter((each) => !isSame(each, one));
}
