import type { FileView } from '@lianluo/contract/file';
import { watch } from 'vue';
import { hasUploads } from './has-uploads';
import { openQueue } from './queue';
import type { Target, Upload } from './upload';

/** The uploads of whoever is signed in: they go on from page to page. */
export const uploads = openQueue();
watch(uploads.uploads, ({ length }) => (hasUploads.value ||= length > 0));

export const isSameTarget = (one: Target, other: Target): boolean =>
  one.committee === other.committee && one.kind === other.kind && one.item === other.item && one.on === other.on;

/** Whether this is the file that the server already knows to be on its way. */
export const isOfUpload = (file: FileView, { target, name, file: { size } }: Upload): boolean =>
  file.item === target.item && file.on === target.on && file.name === name && file.bytes === size;
