import { openSync } from 'fontkit';

// Arimo (SIL Open Font License 1.1) has every letter of the Sami languages, and the widths of Helvetica.
export const regular = require.resolve('@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf');
export const bold = require.resolve('@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf');

const hasGlyph = [regular, bold].map((file) => {
  const font = openSync(file);
  return (codePoint: number): boolean =>
    'hasGlyphForCodePoint' in font && font.hasGlyphForCodePoint(codePoint);
});

/** Whether both fonts can draw the character. */
export const isDrawable = (character: string): boolean => {
  const codePoint = character.codePointAt(0);
  return codePoint !== undefined && hasGlyph.every((has) => has(codePoint));
};
