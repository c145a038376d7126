import type fc from 'fast-check';

/** Something that has to hold for every input. */
export type Target<Input = unknown> = {
  readonly name: string;
  readonly inputs: fc.Arbitrary<Input>;
  /** Throws or rejects where it does not hold for an input. */
  readonly check: (input: Input) => void | Promise<void>;
  /** How many inputs are tried in one go, a few seconds' worth. */
  readonly round: number;
  /** Ends what the checks of one go have started. */
  readonly end?: () => Promise<void>;
};

/** A target whose inputs only its own check knows. */
export const targetOf = <Input>(target: Target<Input>): Target => target as unknown as Target;
