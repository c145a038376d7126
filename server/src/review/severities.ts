import { RULES } from '../rules/index';
import type { Severity } from '../rules/rule';

/** The severity that someone wants a code to have; off: it is not reported. */
export type Choice = Severity | 'off';

/** From the gravest on. */
export const CHOICES = [
  'error',
  'warning',
  'information',
  'hint',
  'off',
] as const satisfies readonly Choice[];

/** What someone has chosen about findings. */
export type FindingSettings = {
  readonly severity: ReadonlyMap<string, Choice>;
  /** Whether letters are checked for publication; null where nothing is said. */
  readonly publicationCheck: boolean | null;
};

export const NO_SETTINGS: FindingSettings = { severity: new Map(), publicationCheck: null };

/** Something that was not understood, and the names that lead to it from the outermost object. */
export type Misunderstood = { readonly path: readonly string[]; readonly message: string };

export type ReadSettings = {
  readonly settings: FindingSettings;
  readonly misunderstood: readonly Misunderstood[];
};

const CODES: ReadonlySet<string> = new Set(RULES.map(({ code }) => code));
const ALLOWED = `one of ${CHOICES.join(', ')}`;

/** Reads settings as a user writes them; what cannot be understood is named and the rest is used. */
export function readFindingSettings(value: unknown): ReadSettings {
  const misunderstood: Misunderstood[] = [];
  const missed = (message: string, ...path: readonly string[]) => misunderstood.push({ path, message });
  const severity = new Map<string, Choice>();
  let publicationCheck: boolean | null = null;
  for (const [name, chosen] of entriesOf(value, () => missed('This has to be an object in braces.'))) {
    if (name === 'publicationCheck') {
      if (typeof chosen === 'boolean') publicationCheck = chosen;
      else missed('“publicationCheck” has to be true or false.', name);
    } else if (name === 'severity') {
      const wrong = () => missed('“severity” has to be an object of codes and their severities.', name);
      for (const [code, wanted] of entriesOf(chosen, wrong)) {
        const choice = CHOICES.find((each) => each === wanted);
        if (!CODES.has(code)) missed(`There is no finding “${code}”.`, name, code);
        else if (!choice) missed(`The severity of “${code}” has to be ${ALLOWED}.`, name, code);
        else severity.set(code, choice);
      }
    } else if (name !== '$schema') missed(`There is no setting “${name}”.`, name);
  }
  return { settings: { severity, publicationCheck }, misunderstood };
}

function entriesOf(value: unknown, wrong: () => void): readonly (readonly [string, unknown])[] {
  if (value === undefined) return [];
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return Object.entries(value);
  wrong();
  return [];
}

/** The chosen severities by code; of two settings the later ones win. The publication check lowers nothing. */
export function choicesOf(...settings: readonly FindingSettings[]): ReadonlyMap<string, Choice> {
  const choices = new Map<string, Choice>();
  for (const { severity, publicationCheck } of withCheckDecided(settings)) {
    for (const { code, severity: usual, publication } of publicationCheck ? RULES : []) {
      const now = choices.get(code) ?? usual;
      if (publication && CHOICES.indexOf(publication) < CHOICES.indexOf(now)) choices.set(code, publication);
    }
    for (const [code, choice] of severity) choices.set(code, choice);
  }
  return choices;
}

/** The last one that says anything decides whether letters are checked for publication. */
function withCheckDecided(settings: readonly FindingSettings[]): readonly FindingSettings[] {
  const last = settings.findLastIndex(({ publicationCheck }) => publicationCheck !== null);
  return settings.map((each, index) => (index < last ? { ...each, publicationCheck: null } : each));
}
