import type { Reading } from '../../server/src/features/reading/model';

/** What the extension tells its reading view. Offsets are UTF-16 units of the letter's text. */
export type ToView =
  | {
      readonly kind: 'letter';
      /** Address of the letter, which the view remembers for the next start. */
      readonly uri: string;
      readonly version: number;
      readonly reading: Reading;
    }
  | { readonly kind: 'place'; readonly offset: number };

/** What the reading view tells the extension. */
export type FromView =
  | { readonly kind: 'ready' }
  /** That version of the letter is on the screen. */
  | { readonly kind: 'shown'; readonly uri: string; readonly version: number }
  /** The reader wants to see the place in the editor, and with `focus` to go on there. */
  | { readonly kind: 'go'; readonly offset: number; readonly focus: boolean };

/** What the view remembers. */
export type ViewState = { readonly uri: string };
