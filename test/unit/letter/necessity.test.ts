// Sentences that are easy to misread, in groups of one difficulty.
import assert from 'node:assert/strict';
import { readConclusion } from '../../../server/src/letter/conclusion';

const WANTED: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
  'a negation in another clause (necessary, read as not)': {
    'The brace, which is not costly, is medically necessary.': 'necessary',
    'Although the guideline does not address braces, the request is medically necessary.': 'necessary',
    'Even though the MTUS does not address it, the brace is medically necessary.': 'necessary',
    'While the brace was not tried before, it is medically necessary.': 'necessary',
    'Given that conservative care has not helped, the operation is medically necessary.': 'necessary',
    'Since the pain has not improved, the injection is medically necessary.': 'necessary',
    'As the worker cannot tolerate NSAIDs, the request for tramadol is medically necessary.': 'necessary',
    'As the patient has not had prior therapy, the request is medically necessary.': 'necessary',
    'The patient is not working, and the request for therapy is medically necessary.': 'necessary',
    'The request for a urine drug screen (not a panel) is medically necessary.': 'necessary',
    'The UR denial is not supported, and the request is medically necessary.': 'necessary',
    'Contrary to the UR decision that the request was not medically necessary, the request is medically necessary.':
      'necessary',
    'While the first visits were not medically necessary, the remaining visits are medically necessary.':
      'necessary',
    'The medical necessity of the brace has been established despite the lack of imaging.': 'necessary',
    'The medical necessity of the test is established, as surgery cannot be planned without it.': 'necessary',
    'The medical necessity for an MRI is supported because the pain has not improved.': 'necessary',
    'Medical necessity is clear, since conservative care failed to help.': 'necessary',
  },
  'a negation that is overlooked (not necessary, read as necessary)': {
    'The brace is not, on these records, medically necessary.': 'not-necessary',
    'The brace is not medically necessary although it was medically necessary before.': 'not-necessary',
    'There is no documentation of why the brace is medically necessary.': 'not-necessary',
    'None of the requested items is medically necessary.': 'not-necessary',
    'No brace is medically necessary.': 'not-necessary',
    'No further therapy is medically necessary.': 'not-necessary',
    'Nothing shows that the brace is medically necessary.': 'not-necessary',
    'Nothing in the records supports medical necessity.': 'not-necessary',
  },
  'what others hold, and questions': {
    'The provider believes that the brace is medically necessary.': null,
    'The treating physician states that the brace is medically necessary.': null,
    'According to the treating physician the brace is medically necessary.': null,
    'The claims administrator stated that the brace was not medically necessary.': null,
    'The utilization review determined that the brace is not medically necessary.': null,
    'The UR physician found the request not medically necessary because the form was missing.': null,
    'The request was previously denied as not medically necessary.': null,
    'A splint may be made in any of the ten visits found to be medically necessary above.': null,
    'Weaning is medically necessary.': null,
    'Is the brace medically necessary?': null,
    'Why is the brace medically necessary? The records do not say.': null,
  },
  'what guidelines say': {
    'The guidelines do not address the medical necessity of braces.': null,
    'This review does not address the medical necessity of surgery.': null,
    'The guidelines state that braces are not medically necessary for sprains.': null,
    'ODG considers bracing not medically necessary.': null,
    'If the worker has a fracture, the brace is medically necessary.': null,
    'Treatment is medically necessary if pain persists.': null,
    'As the surgery was found medically necessary, a brace is not needed.': null,
    'The MTUS defines medical necessity as treatment that is reasonable.': null,
  },
  'a part of the request': {
    'Not all of the requested visits are medically necessary.': 'partly-necessary',
    'Six of the twelve visits are medically necessary.': 'partly-necessary',
    'Only six visits are medically necessary.': 'partly-necessary',
    'The request is partially medically necessary; the remainder is not medically necessary.':
      'partly-necessary',
  },
  'words that a line end cuts, and words left unread': {
    'The request is not medically nec-\nessary.': 'not-necessary',
    'The request is not medi-\ncally necessary.': 'not-necessary',
    'The brace is medically-necessary.': 'necessary',
    'The request meets the criteria for medical necessity.': 'necessary',
    'The brace is a medical necessity.': 'necessary',
    'Without a diagnosis and if no surgery is planned the brace is not medically necessary.': 'not-necessary',
    'A brace may be considered medically necessary in the future, but is not medically necessary now.':
      'not-necessary',
  },
};

for (const [group, sentences] of Object.entries(WANTED)) {
  describe(group, () => {
    for (const [sentence, kind] of Object.entries(sentences)) {
      it(`${kind} from “${sentence}”`, () => {
        assert.equal(readConclusion(sentence, { start: 0, end: sentence.length })?.kind ?? null, kind);
      });
    }
  });
}
