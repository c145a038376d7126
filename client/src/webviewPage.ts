/** Addresses and keys that a page of ours is made with. */
export type PageParts = {
  readonly title: string;
  readonly script: string;
  readonly style: string;
  /** Where the style may come from. */
  readonly source: string;
  /** Said by our own script tag alone, and by the styles that it makes. */
  readonly nonce: string;
  /** Translations of the page's texts; none where they are shown as they are written. */
  readonly texts: Texts;
};

/** Translations by what is translated. */
export type Texts = Readonly<Record<string, string>>;

/** The element that holds them. */
export const TEXTS = 'texts';

/** Data in a page, which can end nothing of it. */
const dataOf = (texts: Texts): string => JSON.stringify(texts).replaceAll('<', '\\u003c');

/** A page of ours. It holds nothing of a letter: that comes as data, and is only ever set as text. */
export const webviewPage = ({
  title,
  script,
  style,
  source,
  nonce,
  texts,
}: PageParts): string => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${source} 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
<script type="application/json" id="${TEXTS}">${dataOf(texts)}</script>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>
`;
