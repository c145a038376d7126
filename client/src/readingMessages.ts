import type { Reading } from '../../server/src/features/reading/model';

/** What the extension tells its reading view. Offsets are UTF-16 units of the letter's text. */
export type ToView =
  | {
      readonly kind: 'letter';
      readonly uri: string;
      readonly version: number;
      readonly reading: Reading;
    }
  | { readonly kind: 'place'; readonly offset: number }
  | { readonly kind: 'remember'; readonly state: ViewState };

/** What the reading view tells the extension. */
export type FromView =
  | { readonly kind: 'ready' }
  /** That version of the letter is on the screen. */
  | { readonly kind: 'shown'; readonly uri: string; readonly version: number }
  /** The reader wants to see the place in the editor, and with `focus` to go on there. */
  | { readonly kind: 'go'; readonly offset: number; readonly focus: boolean };

/** What the view remembers for the next start. */
export type ViewState = {
  /** Address of the letter. */
  readonly uri: string;
  /** Whether it shows that letter whichever one looks at. */
  readonly isLocked: boolean;
};
