import { type Span, trimmed } from '../text/span';
import { readConclusion } from './conclusion';
import { readGuidelineParagraph } from './guidelines';
import type { FieldKind } from './marks';
import type { Conclusion, Decision, GuidelineParagraph, Item, Rationale, Treatment } from './model';
import { headingBefore, requestOf } from './request';
import { readTreatment } from './treatment';

/** Where the parts of an item stand. */
export type ItemPlaces = {
  /** The heading paragraph; null when the item has none. */
  readonly paragraph: Span | null;
  readonly decision: Decision | null;
  /** The labels in their order, each with the end of what it opens. */
  readonly fields: readonly { readonly field: FieldKind; readonly span: Span; readonly end: number }[];
};

/** An item whose treatment is read when it is first asked for. */
class ReadItem implements Item {
  readonly span: Span;
  readonly heading: Span | null;
  readonly request: Span | null;
  readonly decision: Decision | null;
  readonly claimsAdministrator: GuidelineParagraph | null;
  readonly reviewer: GuidelineParagraph | null;
  readonly rationale: Rationale | null;
  readonly repeatedLabels: Item['repeatedLabels'];
  readonly #text: string;
  #treatment: Treatment | null | undefined;

  constructor(text: string, { paragraph, decision, fields }: ItemPlaces) {
    const claims = bodyOf(text, fields, 'claims-administrator');
    const reviewer = bodyOf(text, fields, 'reviewer');
    const rationale = bodyOf(text, fields, 'rationale');
    this.span = {
      start: paragraph?.start ?? fields[0]!.span.start,
      end: fields.at(-1)?.end ?? paragraph!.end,
    };
    this.heading = paragraph && nonEmpty(headingBefore(text, paragraph, decision?.span ?? null));
    this.request = this.heading && requestOf(text, this.heading);
    this.decision = decision;
    this.claimsAdministrator = claims && readGuidelineParagraph(text, 'claims-administrator', claims);
    this.reviewer = reviewer && readGuidelineParagraph(text, 'reviewer', reviewer);
    this.rationale = rationale && new ReadRationale(text, rationale);
    this.repeatedLabels = repeatedIn(fields);
    this.#text = text;
  }

  get treatment(): Treatment | null {
    if (this.#treatment === undefined)
      this.#treatment = this.request && readTreatment(this.#text, this.request);
    return this.#treatment;
  }

  toJSON(): Item {
    return { ...this, treatment: this.treatment };
  }
}

/** A rationale whose conclusion is read when it is first asked for. */
class ReadRationale implements Rationale {
  readonly label: Span;
  readonly body: Span;
  readonly #text: string;
  #conclusion: Conclusion | null | undefined;

  constructor(text: string, { label, body }: { readonly label: Span; readonly body: Span }) {
    this.label = label;
    this.body = body;
    this.#text = text;
  }

  get conclusion(): Conclusion | null {
    if (this.#conclusion === undefined) this.#conclusion = readConclusion(this.#text, this.body);
    return this.#conclusion;
  }

  toJSON(): Rationale {
    return { ...this, conclusion: this.conclusion };
  }
}

/** Reads one disputed item from its parts. */
export const readItem = (text: string, places: ItemPlaces): Item => new ReadItem(text, places);

function bodyOf(
  text: string,
  fields: ItemPlaces['fields'],
  field: FieldKind,
): { readonly label: Span; readonly body: Span } | null {
  const mark = fields.find((each) => each.field === field);
  return mark ? { label: mark.span, body: trimmed(text, { start: mark.span.end, end: mark.end }) } : null;
}

function repeatedIn(fields: ItemPlaces['fields']): Item['repeatedLabels'] {
  const repeated: Item['repeatedLabels'][number][] = [];
  for (const { field, span } of fields) {
    const first = fields.find((each) => each.field === field)!;
    if (first.span !== span) repeated.push({ span, first: first.span });
  }
  return repeated;
}

const nonEmpty = (span: Span): Span | null => (span.start < span.end ? span : null);
