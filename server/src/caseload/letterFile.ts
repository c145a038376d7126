import { HEAD_LENGTH, recogniseLetter } from '../letter/recognition';

/** Whether the text of a file is a letter: its name says so, or its beginning shows it. */
export const isLetterFile = (name: string, text: string): boolean =>
  /\.imr$/i.test(name) || recogniseLetter(text.slice(0, HEAD_LENGTH));
