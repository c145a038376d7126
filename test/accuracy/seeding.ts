import { review } from '../../server/src/review/review';
import type { Finding } from '../../server/src/rules/rule';
import { edited, type Fault, type Ground } from './fault';
import type { Sample } from './letters';

/** What became of one kind of fault, laid once into every letter that has a place for it. */
export type Laid = {
  readonly fault: Fault;
  readonly laid: number;
  /** Letters without a place for it. */
  readonly skipped: number;
  readonly found: number;
  /** Letters in which something else was reported that was not before. */
  readonly disturbed: number;
  /** Letters in which it was not found, and what was reported besides, to look into. */
  readonly notes: readonly string[];
};

/**
 * Lays each fault once into each letter, in the text of one program after the other, at a place that name and kind
 * choose: the same on every run.
 */
export function seeded(samples: readonly Sample[], faults: readonly Fault[]): readonly Laid[] {
  const grounds = new Map<string, Ground>();
  const groundOf = (text: string): Ground => {
    const known = grounds.get(text);
    if (known) return known;
    const ground = { text, ...review(text) };
    grounds.set(text, ground);
    return ground;
  };
  return faults.map((fault) => {
    const outcomes = samples.map(({ name, texts }) => {
      const { extraction, text } = texts[hashOf(fault.kind + name) % texts.length]!;
      return outcomeIn(groundOf(text), fault, `${name}, ${extraction}`);
    });
    return sumOf(fault, outcomes);
  });
}

type Outcome = { readonly isFound: boolean; readonly others: readonly Finding[]; readonly where: string };

function outcomeIn(ground: Ground, fault: Fault, where: string): Outcome | null {
  const places = [...fault.places(ground)];
  const place = places[hashOf(where + fault.kind) % places.length];
  if (!place) return null;
  const { text } = ground;
  const before = place.sound ? review(edited(text, place.sound)).findings : ground.findings;
  const after = review(edited(text, place.faulty)).findings;
  const own = [fault.code, ...(fault.or ?? [])];
  const known = [...own, ...(fault.besides ?? [])];
  return {
    isFound: after.some((each) => own.includes(each.code) && isFresh(each, before, after)),
    others: beyond(before, after).filter(({ code }) => !known.includes(code)),
    where,
  };
}

/** Whether the sound letter had fewer findings of these words. */
const isFresh = (finding: Finding, before: readonly Finding[], after: readonly Finding[]): boolean => {
  const same = ({ code, message }: Finding): boolean => code === finding.code && message === finding.message;
  return after.filter(same).length > before.filter(same).length;
};

/** Of each code what is beyond its number in the sound letter: a fault may change the words of another finding. */
function beyond(before: readonly Finding[], after: readonly Finding[]): readonly Finding[] {
  return [...new Set(after.map(({ code }) => code))].flatMap((code) => {
    const same = (each: Finding): boolean => each.code === code;
    const found = after.filter(same);
    const number = found.length - before.filter(same).length;
    const [fresh, known] = [true, false].map((is) =>
      found.filter((each) => isFresh(each, before, after) === is),
    );
    return [...fresh!, ...known!].slice(0, Math.max(0, number));
  });
}

function sumOf(fault: Fault, outcomes: readonly (Outcome | null)[]): Laid {
  const laid = outcomes.filter((outcome) => outcome !== null);
  const missed = laid.filter(({ isFound }) => !isFound);
  const disturbed = laid.filter(({ others }) => others.length > 0);
  return {
    fault,
    laid: laid.length,
    skipped: outcomes.length - laid.length,
    found: laid.length - missed.length,
    disturbed: disturbed.length,
    notes: [
      ...missed.map(({ where }) => `${where}: ${fault.kind}: not found`),
      ...disturbed.flatMap(({ where, others }) =>
        others.map(({ code, message }) => `${where}: ${fault.kind}: besides ${code}: ${message}`),
      ),
    ],
  };
}

/** A number that depends on nothing but `words` (FNV-1a). */
function hashOf(words: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193) >>> 0;
  return (hash ^ (hash >>> 15)) >>> 0;
}
