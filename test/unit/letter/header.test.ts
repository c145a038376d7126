import assert from 'node:assert/strict';
import { parseLetter } from '../../../server/src/letter/parse';
import { HEADER, letter } from './letters';

const VALUES = {
  caseNumber: 'CM17-9900123',
  assigned: '2017-02-03',
  injury: '2015-08-09',
  decision: '2017-03-01',
  reviewDenial: '2017-01-17',
  received: '2017-01-30',
  priority: 'standard',
};

/** As programs extract it that go through its two columns one after the other, labels before values. */
const COLUMNS = `Case Number:
Date Assigned:
Decision Date:
Priority:

CM17-9900123
02/03/2017
03/01/2017
Standard

Date of Injury:
UR Denial Date:
Application
Received:

08/09/2015
01/17/2017
01/30/2017`;

function headerIn(text: string): Record<string, string | null> {
  const { header } = parseLetter(text);
  return Object.fromEntries(Object.entries(header).map(([field, read]) => [field, read?.value ?? null]));
}

describe('the case header', () => {
  const shapes: Record<string, string> = {
    'in lines': HEADER,
    'in lines, each label on its own': `Case Number: CM17-9900123
Date Assigned: 02/03/2017
Date of Injury: 08/09/2015
Decision Date: 03/01/2017
UR Denial Date: 01/17/2017
Priority: Standard
Application Received: 01/30/2017`,
    'in lines with blank lines between them': HEADER.replaceAll('\n', '\n\n'),
    'in two columns side by side': `Case Number:          CM17-9900123
Date Assigned:        02/03/2017                      Date of Injury:      08/09/2015
Decision Date:        03/01/2017                      UR Denial Date:      01/17/2017
Priority:             Standard                        Application          01/30/2017
                                                      Received:`,
    'cut into columns of labels and of values': COLUMNS,
    'cut into columns, the second one mixed': `Case Number:
Date Assigned:
Decision Date:
Priority:

CM17-9900123
02/03/2017
03/01/2017
Standard

Date of Injury:
08/09/2015
UR Denial Date:   01/17/2017
Application
01/30/2017
Received:`,
    'cut into columns, a value before its label': `Case Number:
Date Assigned:
Decision Date:
Priority:

CM17-9900123
02/03/2017
03/01/2017
Standard

08/09/2015
Date of Injury:
UR Denial Date:   01/17/2017
01/30/2017
Application
Received:`,
    'without blank lines between its columns': `Case Number:
Date Assigned:
Decision Date:
Priority:
CM17-9900123
02/03/2017
03/01/2017
Standard
Date of Injury:
UR Denial Date:
Application
Received:
08/09/2015
01/17/2017
01/30/2017`,
    'with hyphens in its dates': HEADER.replaceAll('/', '-'),
    'with dates of one digit': HEADER.replace('02/03/2017', '2/3/2017').replace('08/09/2015', '8/9/2015'),
    'with years of two digits': HEADER.replaceAll('/20', '/'),
    'in capitals': HEADER.toUpperCase(),
    'below a letterhead': `MAXIMUS FEDERAL SERVICES, INC.\nIndependent Medical Review\nP.O. Box 99999\n\n${HEADER}`,
  };
  for (const [name, header] of Object.entries(shapes)) {
    it(`is read ${name}`, () => assert.deepEqual(headerIn(letter({ header })), VALUES));
    it(`is read ${name}, double spaced and with other line ends`, () => {
      for (const end of [' \n\n', '\r\n', '\r']) {
        assert.deepEqual(headerIn(letter({ header }).replaceAll('\n', end)), VALUES);
      }
    });
  }

  it('may be expedited or regular', () => {
    assert.equal(headerIn(letter({ header: HEADER.replace('Standard', 'Expedited') })).priority, 'expedited');
    assert.equal(headerIn(letter({ header: HEADER.replace('Standard', 'Regular') })).priority, 'standard');
  });

  it('may lack fields, and keeps the others', () => {
    assert.deepEqual(headerIn(letter({ header: 'Case Number: CM17-9900123\nDecision Date: 03/01/2017' })), {
      ...Object.fromEntries(Object.keys(VALUES).map((field) => [field, null])),
      caseNumber: 'CM17-9900123',
      decision: '2017-03-01',
    });
  });

  it('may be absent: nothing of the letter stands in for it', () => {
    const summary = 'CLINICAL CASE SUMMARY\nDate of Injury: 08/09/2015. Case Number: CM11-1111111.';
    assert.ok(Object.values(headerIn(letter({ header: null, summary }))).every((value) => value === null));
  });

  it('gives no date that no calendar has', () => {
    const impossible = ['02/30/2017', '13/01/2017', '00/10/2017', '02/29/2015', '04/31/2016'];
    for (const date of impossible) {
      assert.equal(headerIn(letter({ header: HEADER.replace('02/03/2017', date) })).assigned, null, date);
    }
    const leap = letter({ header: HEADER.replace('02/03/2017', '02/29/2016') });
    assert.equal(headerIn(leap).assigned, '2016-02-29');
  });

  it('says where each value stands', () => {
    const text = letter();
    const { header } = parseLetter(text);
    assert.deepEqual(
      Object.values(header).map((read) => text.slice(read!.span.start, read!.span.end)),
      ['CM17-9900123', '02/03/2017', '08/09/2015', '03/01/2017', '01/17/2017', '01/30/2017', 'Standard'],
    );
  });

  it('is the first section, from its first label on', () => {
    const text = `Page 1 of 3\n\n${letter()}`;
    const [section] = parseLetter(text).sections;
    assert.equal(section?.kind, 'case-header');
    assert.ok(text.slice(section?.span.start).startsWith('Case Number:'));
    assert.ok(text.slice(0, section?.span.end).endsWith('01/30/2017'));
  });

  it('has the first day of a cumulative injury, also where its columns are cut apart', () => {
    const columns = COLUMNS.replace('08/09/2015', '08/09/2015 - 06/30/2016');
    const { injury, reviewDenial, received } = parseLetter(letter({ header: columns })).header;
    assert.deepEqual(
      [injury, reviewDenial, received].map((read) => read?.value),
      ['2015-08-09', '2017-01-17', '2017-01-30'],
    );
  });
});
