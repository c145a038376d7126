import assert from 'node:assert/strict';
import { readSettingsFile } from '../../../server/src/review/files';
import { placesInJson } from '../../../server/src/review/jsonPlaces';
import { choicesOf, readFindingSettings } from '../../../server/src/review/severities';

const settingsOf = (value: unknown) => readFindingSettings(value).settings;
const chosen = (...values: readonly unknown[]) => Object.fromEntries(choicesOf(...values.map(settingsOf)));

describe('the severities that users choose', () => {
  it('are any of the five, for any code', () => {
    const severity = {
      mojibake: 'error',
      'missing-section': 'warning',
      'date-order': 'information',
      'duplicate-item': 'hint',
      'repeated-rationale': 'off',
    };
    assert.deepEqual(chosen({ severity }), severity);
  });

  it('give way to those of the folder, code by code', () => {
    const user = { severity: { mojibake: 'off', 'date-order': 'hint' } };
    const folder = { severity: { mojibake: 'error' } };
    assert.deepEqual(chosen(user, folder), { mojibake: 'error', 'date-order': 'hint' });
  });

  describe('with the publication check', () => {
    const ON = { publicationCheck: true };
    const personal = (...values: readonly unknown[]) => chosen(...values)['personal-information'];
    const withSeverity = (severity: string) => ({ severity: { 'personal-information': severity } });

    it('are those of the rules, raised where a published letter must not be so', () => {
      assert.deepEqual(chosen(ON), { 'personal-information': 'warning' });
      assert.deepEqual(chosen({ publicationCheck: false }), {});
    });

    it('can be chosen beside it', () => {
      assert.equal(personal({ ...ON, ...withSeverity('error') }), 'error');
      assert.equal(personal({ ...ON, ...withSeverity('off') }), 'off');
      assert.equal(personal(ON, withSeverity('off')), 'off');
    });

    it('are never lowered by it', () => {
      assert.equal(personal(withSeverity('error'), ON), 'error');
      assert.equal(personal(withSeverity('hint'), ON), 'warning');
      assert.equal(personal(withSeverity('off'), ON), 'warning');
    });

    it('follow what the folder says of the check', () => {
      assert.equal(personal(ON, { publicationCheck: false }), undefined);
      assert.equal(personal({ publicationCheck: false }, ON), 'warning');
      assert.equal(personal(ON, {}), 'warning');
    });
  });
});

describe('the settings of a folder', () => {
  const problemsIn = (text: string) =>
    readSettingsFile(text).problems.map(({ span, message }) => [text.slice(span.start, span.end), message]);

  it('may be empty, name their schema, or begin with a byte order mark', () => {
    for (const text of ['{}', '{ "$schema": "x" }', '\ufeff{ "severity": {} }']) {
      assert.deepEqual(problemsIn(text), [], text);
    }
  });

  it('are used but for what is wrong in them, which is named at its place', () => {
    const text = `{
  "severity": { "mojibak": "off", "mojibake": "off", "date-order": "grave", "duplicate-item": 3 },
  "publicationCheck": "yes",
  "publicationCheck2": [1, { "a": "}" }]
}`;
    assert.deepEqual(problemsIn(text), [
      ['"mojibak": "off"', 'There is no finding “mojibak”.'],
      [
        '"date-order": "grave"',
        'The severity of “date-order” has to be one of error, warning, information, hint, off.',
      ],
      [
        '"duplicate-item": 3',
        'The severity of “duplicate-item” has to be one of error, warning, information, hint, off.',
      ],
      ['"publicationCheck": "yes"', '“publicationCheck” has to be true or false.'],
      ['"publicationCheck2": [1, { "a": "}" }]', 'There is no setting “publicationCheck2”.'],
    ]);
    assert.deepEqual(Object.fromEntries(readSettingsFile(text).settings.severity), { mojibake: 'off' });
  });

  it('are nothing where they are no settings at all', () => {
    for (const text of ['', '{', '{ "severity": { "mojibake": "off", } }', 'severity: off']) {
      assert.deepEqual(problemsIn(text), [[text, 'This is no valid JSON; nothing of it is used.']], text);
    }
    for (const text of ['[]', 'null', '3', ' "off" ']) {
      assert.deepEqual(problemsIn(text), [[text.trim(), 'This has to be an object in braces.']], text);
    }
    assert.equal(problemsIn('{ "severity": ["mojibake"] }').length, 1);
  });

  it('cannot reach beyond themselves', () => {
    const text = '{ "severity": { "__proto__": "off", "constructor": "off" } }';
    assert.equal(problemsIn(text).length, 2);
    assert.equal(readSettingsFile(text).settings.severity.size, 0);
  });
});

describe('places in JSON', () => {
  it('are found with the name of their value', () => {
    const json = ' { "a\\"b" : [ 1, [ ], {"c": null } ], "d": "{,}\\\\" } ';
    const at = Object.fromEntries(
      [...placesInJson(json)].map(([path, { start, end }]) => [path, json.slice(start, end)]),
    );
    assert.deepEqual(at, {
      '': json.trim(),
      '/a"b': '"a\\"b" : [ 1, [ ], {"c": null } ]',
      '/a"b/0': '1',
      '/a"b/1': '[ ]',
      '/a"b/2': '{"c": null }',
      '/a"b/2/c': '"c": null',
      '/d': '"d": "{,}\\\\"',
    });
  });

  it('are found beside any depth', () => {
    const deep = `{"a":[[${'[{"b":'.repeat(10_000)}1${'}]'.repeat(10_000)}]],"c":2}`;
    assert.deepEqual([...placesInJson(deep).keys()].sort(), ['', '/a', '/a/0', '/a/0/0', '/c']);
  });
});
