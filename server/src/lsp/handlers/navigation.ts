import type { Location, ReferenceParams } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { citedUnder } from '../../features/citationPlaces';
import { definitionAt, sameAs } from '../../features/navigation';
import { comparableUri } from '../addresses';
import { highlightOf, locationLinkOf, locationOf, locationOfCited } from '../convert';
import type { Context, Handler } from '../handler';
import { MOST } from '../limits';
import { type Patience, patience } from '../progress';

export const navigation: Handler = {
  register: (context) => {
    const { connection, answer, review, client } = context;
    connection.onDefinition(
      answer(null, (document, { position }) => {
        const found = definitionAt(review(document).letter, document.offsetAt(position));
        if (!found) return null;
        const linked = client().textDocument?.definition?.linkSupport;
        return linked ? [locationLinkOf(document, found)] : [locationOf(document, found.to)];
      }),
    );
    connection.onDocumentHighlight(
      answer(null, (document, { position }) => {
        const same = sameAs(review(document).letter, document.offsetAt(position));
        return same?.places.slice(0, MOST.places).map((place) => highlightOf(document, place)) ?? null;
      }),
    );
    connection.onReferences(
      answer(null, (document, params, token, progress) =>
        references(context, document, params, patience(connection, token, progress)),
      ),
    );
  },
};

/** Of a treatment its mentions in this letter, of a citation also those in the other letters of the folders. */
async function references(
  context: Context,
  document: TextDocument,
  { position, context: { includeDeclaration } }: ReferenceParams,
  waiting: Patience,
): Promise<Location[] | null> {
  const same = sameAs(context.review(document).letter, document.offsetAt(position));
  if (!same) return null;
  const wanted = same.places.filter(({ asks }) => includeDeclaration || !asks);
  const here = wanted.map(({ span }) => locationOf(document, span));
  if (same.citationKey === null) return here.slice(0, MOST.places);
  const elsewhere = await inOtherLetters(context, document, same.citationKey, waiting);
  return [...here, ...elsewhere].slice(0, MOST.places);
}

async function inOtherLetters(
  { documents, review, citations, folders }: Context,
  document: TextDocument,
  key: string,
  waiting: Patience,
): Promise<readonly Location[]> {
  const others = documents.all().filter(({ uri }) => uri !== document.uri && !isEarlierVersion(uri));
  const inOpen = others.flatMap((other) =>
    citedUnder(review(other).letter, key).map((span) => locationOf(other, span)),
  );
  const open = new Set(documents.all().map(({ uri }) => comparableUri(uri)));
  try {
    const cited = await citations.cited(key, await folders(), waiting);
    const closed = cited.filter(({ name }) => !open.has(comparableUri(name)));
    return [...inOpen, ...closed.map(locationOfCited)];
  } finally {
    waiting.end();
  }
}

/** Copies of a file as it was, which editors show beside it, are no other letters. */
const isEarlierVersion = (uri: string): boolean => /^(?:git|vscode-local-history):/.test(uri);
