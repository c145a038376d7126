import { SarifBuilder, SarifResultBuilder, SarifRuleBuilder, SarifRunBuilder } from 'node-sarif-builder';
import type { FindingRecord } from '../../caseload/record-model';
import { DOCUMENTED_RULES } from '../../rules/documented';
import { recordIn } from '../task';
import { jsonForTerminal } from '../terminal';
import { programVersion } from '../version';
import { type TextFormat, textFormat } from './format';

/** SARIF 2.1.0. The frame is built at once, and the results are set into it one by one, however many they are. */
export const sarif = (): TextFormat => {
  const [opening, end] = frame();
  return textFormat(
    (letter) => {
      const { file, findings } = recordIn(letter);
      return findings.map((finding) => jsonForTerminal(JSON.stringify(resultOf(file, finding)))).join(',\n');
    },
    opening,
    end,
    ',\n',
  );
};

const NO_RESULTS = '"results":[]';

function frame(): readonly [opening: string, end: string] {
  const run = new SarifRunBuilder().initSimple({
    toolDriverName: 'imr-letters',
    toolDriverVersion: programVersion(),
  });
  for (const { code, summary, what } of DOCUMENTED_RULES)
    run.addRule(
      new SarifRuleBuilder().initSimple({
        ruleId: code,
        shortDescriptionText: summary,
        fullDescriptionText: what,
      }),
    );
  const builder = new SarifBuilder();
  builder.addRun(run);
  const json = JSON.stringify(builder.buildSarifOutput());
  const place = json.indexOf(NO_RESULTS) + NO_RESULTS.length - 1;
  return [`${json.slice(0, place)}\n`, `\n${json.slice(place)}\n`];
}

const LEVELS: Readonly<Record<FindingRecord['severity'], 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

function resultOf(file: string, finding: FindingRecord) {
  const { code, severity, message, line, column, endLine, endColumn, related } = finding;
  const fileUri = encodeURI(file);
  const { result } = new SarifResultBuilder().initSimple({
    level: LEVELS[severity],
    messageText: message,
    ruleId: code,
    fileUri,
    startLine: line,
    startColumn: column,
    endLine,
    endColumn,
  });
  const relatedLocations = related.map(({ line: startLine, message: text }) => ({
    physicalLocation: { artifactLocation: { uri: fileUri }, region: { startLine } },
    message: { text },
  }));
  return related.length > 0 ? { ...result, relatedLocations } : result;
}
