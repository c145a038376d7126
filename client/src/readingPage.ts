/** Addresses and keys that the page of the reading view is made with. */
export type PageParts = {
  readonly script: string;
  readonly style: string;
  /** Where the style may come from. */
  readonly source: string;
  /** Said by our own script tag alone. */
  readonly nonce: string;
};

/** The page of the reading view. It holds nothing of a letter: that comes as data, and is only ever set as text. */
export const readingPage = ({ script, style, source, nonce }: PageParts): string => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${source}; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Reading View</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>
`;
