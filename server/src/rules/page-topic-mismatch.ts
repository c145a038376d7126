import { strayPages } from '../letter/pageTopics';
import { foldedText } from '../text/span';
import { NORCO } from './example';
import { citationsOf, quoted } from './requests';
import { type Documentation, defineRule } from './rule';

export const documentation = (): Documentation => ({
  summary: 'The pages cited are not those of the topic named beside them',
  what: 'Citations of the Chronic Pain Medical Treatment Guidelines of 2009 that name topics and pages: all pages are far from every topic named, and are known to be those of topics about something else. Pages of a neighbouring topic, of the introduction and of a drug within its class are in order.',
  why: 'The passage that the decision rests on cannot be looked up, or is about another treatment.',
  bad: NORCO.replace('76-80', '68-69'),
  good: NORCO,
});

export default defineRule({
  code: 'page-topic-mismatch',
  severity: 'warning',
  *check(letter) {
    for (const citation of citationsOf(letter)) {
      const stray = strayPages(letter.text, citation);
      if (!stray) continue;
      const pages = foldedText(letter.text, stray.pages);
      const topic = quoted(foldedText(letter.text, stray.topic));
      const owners = stray.owners.map(({ name }) => quoted(name)).join(', ');
      yield {
        span: stray.pages,
        message: `The topic named is ${topic}, but pages ${pages} are, as far as is known, those of ${owners}.`,
        related: [{ span: stray.topic, message: 'the topic named' }],
      };
    }
  },
});
