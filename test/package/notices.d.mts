export const NOTICES: string;
export function bundledPackages(): readonly {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly text: string;
}[];
