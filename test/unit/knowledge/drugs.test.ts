import { strict as assert } from 'node:assert';
import {
  drugById,
  drugs,
  drugsIn,
  findDrug,
  isBrand,
  isSameDrug,
  scheduleOn,
  topicById,
} from '../../../server/src/knowledge';

const found = (text: string) => drugsIn(text).map(({ start, end, row }) => [text.slice(start, end), row.id]);

describe('a drug', () => {
  it('is the same by brand and by generic name', () => {
    assert.equal(findDrug('Norco')?.generic, 'hydrocodone/acetaminophen');
    assert.equal(findDrug('hydrocodone/APAP')?.id, findDrug('Vicodin')?.id);
    assert.ok(isSameDrug(findDrug('Ultram')!, findDrug('tramadol ER')!));
    assert.ok(isSameDrug(findDrug('OxyContin')!, findDrug('Roxicodone')!));
    assert.ok(!isSameDrug(findDrug('Percocet')!, findDrug('oxycodone')!));
  });

  it('is a brand only by the names of brands', () => {
    assert.ok(isBrand(findDrug('flexeril')!, 'Flexeril'));
    assert.ok(!isBrand(findDrug('flexeril')!, 'cyclobenzaprine'));
  });

  it('has its class, schedule and topic', () => {
    const soma = findDrug('Soma')!;
    assert.deepEqual(
      [soma.class, soma.schedule, topicById(soma.topic!)?.startPage],
      ['muscle relaxant', 'IV', 29],
    );
  });

  it('has the schedule of the day', () => {
    const norco = findDrug('Norco')!;
    assert.equal(scheduleOn(norco, '2014-10-05'), 'III');
    assert.equal(scheduleOn(norco, '2014-10-06'), 'II');
    assert.equal(scheduleOn(findDrug('tramadol')!, '2014-01-01'), undefined);
  });

  it('is found by every name that it has', () => {
    for (const row of drugs) {
      for (const name of [row.generic, ...(row.brands ?? []), ...(row.aliases ?? [])]) {
        assert.equal(findDrug(name)?.id, row.id, name);
        assert.deepEqual(
          drugsIn(`(${name})`).map((each) => each.row.id),
          [row.id],
          name,
        );
      }
    }
  });
});

describe('drugs in a text', () => {
  it('are found with their places, the longest name first', () => {
    assert.deepEqual(found('Ambien CR 6.25 mg, Opana and OPANA ER; norco 10/325'), [
      ['Ambien CR', 'zolpidem-extended-release'],
      ['Opana', 'oxymorphone'],
      ['OPANA ER', 'oxymorphone-extended-release'],
      ['norco', 'hydrocodone-acetaminophen'],
    ]);
  });

  it('are found in combinations and lists', () => {
    assert.deepEqual(found('Diclofenac/misoprostol 75-0.2mg'), [
      ['Diclofenac/misoprostol', 'diclofenac-misoprostol'],
    ]);
    assert.deepEqual(
      found('Flurbiprofen 10%/Lidocaine 5%/Capsaicin').map(([, id]) => id),
      ['flurbiprofen', 'lidocaine', 'capsaicin'],
    );
    assert.deepEqual(
      found('hydrocodone, acetaminophen').map(([, id]) => id),
      ['hydrocodone', 'acetaminophen'],
    );
  });

  it('are found over line ends, hyphens and signs of trade marks', () => {
    assert.deepEqual(found('cyclo-\n   benzaprine'), [['cyclo-\n   benzaprine', 'cyclobenzaprine']]);
    assert.deepEqual(found('methyl\nsalicylate')[0]?.[1], 'methyl-salicylate');
    assert.deepEqual(found('Ambien\u00c2\u00ae 5 mg'), [['Ambien', 'zolpidem']]);
    assert.deepEqual(found('Voltaren\u00ae Gel')[0]?.[1], 'diclofenac-gel');
  });

  it('tell a patch, a gel and a tablet apart', () => {
    assert.deepEqual(
      found('Lidoderm patch; Voltaren gel; Voltaren 75 mg; Tylenol #3; Tylenol 3 times a day').map(
        ([, id]) => id,
      ),
      ['lidocaine-patch', 'diclofenac-gel', 'diclofenac', 'acetaminophen-codeine', 'acetaminophen'],
    );
    assert.ok(isSameDrug(drugById('diclofenac-gel')!, drugById('diclofenac')!));
  });

  it('are no ordinary words', () => {
    assert.deepEqual(found('a physician versed in pain, the sonata and the intermezzo, a donation'), []);
    assert.deepEqual(found('Soma tic; somatic; the norcos'), [['Soma', 'carisoprodol']]);
  });
});
