import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plain, unmarked } from '../../../server/src/features/markdown';
import { fold } from '../../../server/src/text/span';
import { shownText } from './markdown';

describe('plain text in Markdown', () => {
  it('shows every string letter for letter, white space folded', () => {
    const printable = fc.string({
      unit: fc.constantFrom(...' !"#$%&\'()*+,-./09:;<=>?@AZ[\\]^_`az{|}~\n\té“𝒳'),
    });
    fc.assert(
      fc.property(printable, (text) => {
        assert.equal(shownText(`Request: ${plain(text)}.`), `Request: ${fold(text)}.`);
      }),
    );
  });

  it('never holds markup, whatever the string', () => {
    const codes = fc.array(fc.integer({ min: 0, max: 0xffff }));
    fc.assert(
      fc.property(codes, (signs) => void shownText(`Request: ${plain(String.fromCharCode(...signs))}.`)),
    );
  });
});

describe('an answer without its markup', () => {
  it('says every text of a letter letter for letter', () => {
    const printable = fc.string({
      unit: fc.constantFrom(...' !"#$%&\'()*+,-./09:;<=>?@AZ[\\]^_`az{|}~\té“𝒳'),
    });
    fc.assert(
      fc.property(printable, (text) => {
        assert.equal(unmarked(`**Request:** ${plain(text)}.`), `Request: ${fold(text)}.`);
      }),
    );
  });

  it('keeps the words of a link', () => {
    assert.equal(unmarked('- *Law*: [§ 9792.20](https://example.org/a)'), '- Law: § 9792.20');
  });
});
