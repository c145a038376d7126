import { guidelineById } from '../knowledge/index';
import { type Span, textOf } from '../text/span';
import { NORCO } from './example';
import { citationsOf, quoted } from './requests';
import { type Documentation, defineRule } from './rule';

/** Pages of the guidelines whose footers print the total. Source: the footers as published letters cite them. */
const PAGES: ReadonlyMap<string, number> = new Map([['mtus-chronic-pain-2009', 127]]);

const NO_PAGE = /\bPage\(s\)(?:\s{0,12}$|\s{0,12}:(?!\s{0,40}(?:pages?\s{0,12})?\d))/i;
/** A number that is no year. */
const BARE_NUMBER = /^(?!(?:19|20)\d\d$)\d{1,4}$/;

const NUMBERED = /\b(?:chapters?|sections?|parts?|tables?|figures?|volumes?|vol\.|editions?)\s{1,12}$/i;

/** “326”, but not “Chapter 12”. */
const isBareNumber = (text: string, topic: Span): boolean =>
  BARE_NUMBER.test(textOf(text, topic)) &&
  !NUMBERED.test(text.slice(Math.max(0, topic.start - 24), topic.start));

export const documentation = (): Documentation => ({
  summary: 'A page reference that cannot be right',
  what: 'A total that is not the guideline’s (“of 12” where it has 127 pages), “Page(s):” with no number, or a bare number where a section is named.',
  why: 'The passage that the decision rests on cannot be looked up.',
  bad: NORCO.replace('76-80', '76-80 of 12'),
  good: NORCO.replace('76-80', '76-80 of 127'),
});

export default defineRule({
  code: 'malformed-page-reference',
  severity: 'warning',
  *check(letter) {
    for (const citation of citationsOf(letter)) {
      const row = citation.guidelineId ? guidelineById(citation.guidelineId) : undefined;
      const last =
        row?.pages && row.pageBasis !== 'recall' ? row.pages[1] : PAGES.get(citation.guidelineId ?? '');
      const total = citation.pageTotal;
      if (total && last && total.value !== last) {
        yield { span: total.span, message: `The guideline has ${last} pages, not ${total.value}.` };
      }
      const bare = citation.topics.find((topic) => isBareNumber(letter.text, topic));
      if (bare) {
        yield {
          span: bare,
          message: `${quoted(textOf(letter.text, bare))} names neither a section nor a page.`,
        };
      }
      const empty = NO_PAGE.exec(textOf(letter.text, citation.span));
      if (empty && citation.pages.length === 0) {
        const start = citation.span.start + empty.index;
        yield {
          span: { start, end: start + empty[0].trimEnd().length },
          message: 'No page stands after “Page(s):”.',
        };
      }
    }
  },
});
