import { FINDING_TABLE, ITEM_TABLE } from '../../caseload/table';
import { noPaint, paintFor } from '../terminal';
import type { Format } from './format';
import { findingLines, findingList, recordLines, recordList } from './json';
import { forGitHub, forPeople } from './lines';
import { sarif } from './sarif';
import { csv, parquet, xlsx } from './tables';

/** Makes a format; `toScreen` where the result goes to standard output. */
type Formats = Readonly<Record<string, (toScreen: boolean) => Format>>;

const PAGES = {
  html: (): Format => ({ page: 'html', suffix: 'html' }),
  markdown: (): Format => ({ page: 'markdown', suffix: 'md' }),
} satisfies Formats;

/** What `extract` gives: what letters say. */
export const RECORD_FORMATS = {
  ndjson: () => recordLines,
  json: () => recordList,
  csv: () => csv(ITEM_TABLE),
  xlsx: () => xlsx(ITEM_TABLE),
  parquet: () => parquet(ITEM_TABLE),
  ...PAGES,
} satisfies Formats;

/** What `check` gives: what is malformed or inconsistent in them. */
export const FINDING_FORMATS = {
  text: (toScreen: boolean) => forPeople(toScreen ? paintFor(process.stdout) : noPaint),
  ndjson: () => findingLines,
  json: () => findingList,
  csv: () => csv(FINDING_TABLE),
  xlsx: () => xlsx(FINDING_TABLE),
  parquet: () => parquet(FINDING_TABLE),
  sarif,
  github: () => forGitHub,
  ...PAGES,
} satisfies Formats;
