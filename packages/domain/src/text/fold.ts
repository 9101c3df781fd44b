// Controls, the blank of braille, and what a font does not draw: fillers, joiners, selectors of a glyph.
const unseen = /[\p{Cc}\p{Cf}\u2800]|\p{Default_Ignorable_Code_Point}/gu;
const spaces = /\s+/g;
const brackets = /[()[\]{}<>〔〕【】〖〗〈〉《》〘〙〚〛「」『』⟨⟩]/g;
const dots = /[.·•‧∙⋅・･·●⸱᛫]/g;
const hyphens = /[-\p{Pd}\u2212\u2043]/gu;

/**
 * One spelling for what people take for the same text: compatibility forms, widths, case, spaces, dots, brackets, hyphens, and
 * characters nobody sees. For comparing alone (uniqueness, search, matching of a sheet's words), never for keeping or showing.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(unseen, '')
    .replaceAll(spaces, '')
    .replaceAll(brackets, '')
    .replaceAll(dots, '·')
    .replaceAll(hyphens, '-')
    .toLowerCase()
    .normalize('NFKC');
}
