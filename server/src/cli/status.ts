/** Exit status: nothing to report, something at or above the chosen severity, or an input or call that failed. */
export type Status = 0 | 1 | 2;

export const EXIT_STATUS = `Exit status:
  0  nothing is at or above --fail-on (error, unless told otherwise)
  1  something is
  2  an input could not be read, a file that says how to judge is wrong, or the call was; 2 wins over 1`;
