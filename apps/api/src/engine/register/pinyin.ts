/** Of the library this alone is loaded: an `import()` of the whole would bring its search and its pages of HTML. */
export { pinyin } from 'pinyin-pro';
