/** Of the library this alone is loaded. */
export { pinyin } from 'pinyin-pro';
