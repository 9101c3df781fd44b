import { ref } from 'vue';

/** Whether anything was chosen to be sent since the page was loaded: only then does the frame load what sends it. */
export const hasUploads = ref(false);
