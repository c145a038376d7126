import type { Case, Request } from './case';
import type { Guideline } from './services';

/** What stands after the labels of both guideline paragraphs of a request. */
export type Cited = { readonly administrator: string; readonly reviewer: string };

/** The guideline paragraphs of a request. */
export function citedFor(letter: Case, { service: { guideline } }: Request): Cited {
  const { region } = letter;
  if (guideline.kind === 'odg') {
    const cited = `Decision based on ${odg(guideline.chapter ?? region.odg, guideline.entry)}`;
    return {
      administrator: `The Claims Administrator ${outsideOfMtus(letter)} ${cited}`,
      reviewer: `The Expert Reviewer ${outsideOfMtus(letter)} ${cited}`,
    };
  }
  const mtus = `Decision based on ${mtusOf(letter, guideline)}`;
  const added = letter.random.chance(0.25) ? ` Decision based on ${odg(region.odg, 'Office visits')}` : '';
  return { administrator: mtus, reviewer: mtus + added };
}

const odg = (chapter: string, entry: string): string =>
  `Non-MTUS Citation Official Disability Guidelines (ODG), ${chapter} Chapter, ${entry}.`;

const outsideOfMtus = ({ age }: Case): string =>
  age === 'pages'
    ? 'did not base their decision on the MTUS.'
    : 'based their decision on recommendation(s) outside of the MTUS Guidelines.';

function mtusOf({ age, region }: Case, guideline: Exclude<Guideline, { kind: 'odg' }>): string {
  if (guideline.kind === 'part') {
    return age === 'pages'
      ? `MTUS ${region.olderChapter} Page(s): ${region.studies}.`
      : `MTUS ${region.chapter}, Section(s): ${guideline.section}.`;
  }
  return age === 'pages'
    ? `MTUS Chronic Pain Treatment Guidelines ${guideline.topic} Page(s): ${guideline.pages}.`
    : `MTUS Chronic Pain Medical Treatment 2016, Section(s): ${guideline.section}.`;
}
