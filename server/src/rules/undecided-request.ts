import { isSameTreatment, type TreatmentCategory } from '../knowledge/index';
import { type DeniedRequest, deniedRequestsIn } from '../letter/deniedRequests';
import type { Letter } from '../letter/model';
import { type Named, namesIn } from '../letter/named';
import { firstOfEach } from '../text/lists';
import { matchesOf } from '../text/matches';
import { foldedText, type Span } from '../text/span';
import { ISSUES, MRI, PROCESS, SUMMARY } from './example';
import { quoted } from './requests';
import { type Documentation, defineRule } from './rule';

/** Between a name and the list item that it opens: no preposition but that of an amount, as in “six sessions of”. */
const NOT_HEAD =
  /\b(?:with|without|under|using|(?<!^\s{0,9})for|after|following|to|by|in|from|per|via|status|as)\b/i;
const LIST_MARK = /[,;()]|\band\b|\bor\b|&|\bplus\b/gi;

export const documentation = (): Documentation => ({
  summary: 'The summary names a denied request that no item decides',
  what: 'A sentence of the summary that says what utilization review denied, or what is at issue, and names a treatment that is in no heading. Silent where it may be another name of an item: where an item of its kind is not named there. A letter that decides nothing is left to `no-disputed-item`.',
  why: 'A request that was put in dispute and is left without a decision has to be decided still.',
  bad:
    PROCESS +
    SUMMARY.replace(
      'pain.',
      'pain. Utilization review denied the request for an MRI of the left shoulder and a TENS unit.',
    ) +
    ISSUES +
    MRI,
  good:
    PROCESS +
    SUMMARY.replace('pain.', 'pain. Utilization review denied the request for an MRI of the left shoulder.') +
    ISSUES +
    MRI,
});

export default defineRule({
  code: 'undecided-request',
  severity: 'warning',
  *check(letter) {
    const requests = deniedRequestsIn(letter);
    if (requests.length === 0 || letter.items.length === 0) return;
    const namesOf = namesIn(letter.text);
    const items = letter.items.map(({ heading, treatment }) => ({
      names: heading ? namesOf(heading) : [],
      category: treatment?.category ?? null,
    }));
    const denied = requests.flatMap((each) => headsIn(letter, each, namesOf));
    const kinds = firstOfEach(denied, ({ row }) => row);
    const unnamed = items.filter(({ names }) => !isNamed(names, kinds));
    const decided = firstOfEach(
      items.flatMap(({ names }) => names),
      ({ row }) => row,
    );
    const categories = firstOfEach(unnamed, ({ category }) => category);
    const open = kinds.filter(
      (name) =>
        !isNamed([name], decided) &&
        !categories.some(({ category }) => mayBeCalled(category, categoryOf(name))),
    );
    for (const name of firstOfEach(open, ({ key }) => key))
      yield {
        span: name.span,
        message: `The summary says that ${quoted(foldedText(letter.text, name.span))} was denied or is at issue; no item decides it.`,
      };
  },
});

const categoryOf = (name: Named): TreatmentCategory =>
  name.kind === 'drug' ? 'medication' : name.row.category;

/** Whether an item of the category `item` may be meant by a name of the category `named`; injections are of drugs. */
const mayBeCalled = (item: TreatmentCategory | null, named: TreatmentCategory): boolean =>
  item === null || item === named || [item, named].every((each) => BY_DRUGS.includes(each));

const BY_DRUGS: readonly TreatmentCategory[] = ['medication', 'injection'];

/** Whether one of the `names` is among the `others`. */
const isNamed = (names: readonly Named[], others: readonly Named[]): boolean =>
  names.some((name) => others.some((other) => isSame(name, other)));

const isSame = (a: Named, b: Named): boolean => {
  if (a.key === b.key) return true;
  if (a.kind === 'treatment' && b.kind === 'treatment') return isSameTreatment(a.row, b.row);
  return (
    a.kind === 'drug' &&
    b.kind === 'drug' &&
    a.row.ingredients.some((each) => b.row.ingredients.includes(each))
  );
};

/** The names that open an item of the list of what was denied, not those that tell how or after what it is given. */
const headsIn = (
  { text }: Letter,
  { requested }: DeniedRequest,
  namesOf: (span: Span) => readonly Named[],
): readonly Named[] =>
  namesOf(requested).filter(({ span }) => {
    const before = text.slice(requested.start, span.start);
    const mark = matchesOf(before, LIST_MARK).at(-1);
    return !NOT_HEAD.test(before.slice(mark ? mark.index + mark[0].length : 0));
  });
