import { AlignmentType, type IStylesOptions } from 'docx';
import { characterSpacing, exactly, size } from './measures';
import { typefaces } from './typefaces';

/** 左空二字. `firstLine` is for readers that do not know `firstLineChars`. */
export const twoCharacters = { firstLine: size.three * 20, firstLineChars: 200 };

/** Word's own styles, so that the office can go on editing with the outline it knows. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: {
        font: typefaces.body,
        size: size.three,
        characterSpacing,
        language: { value: 'zh-CN', eastAsia: 'zh-CN' },
      },
      paragraph: { spacing: exactly(28) },
    },
    title: {
      run: { font: typefaces.title, size: size.two },
      paragraph: {
        alignment: AlignmentType.CENTER,
        // With its space a title of one line takes two lines of the page.
        spacing: { ...exactly(32), before: 240, after: 240 },
        keepNext: true,
      },
    },
    heading1: {
      run: { font: typefaces.heading, size: size.three },
      paragraph: { indent: twoCharacters, keepNext: true },
    },
    heading2: {
      run: { font: typefaces.subheading, size: size.three },
      paragraph: { indent: twoCharacters, keepNext: true },
    },
  },
};
