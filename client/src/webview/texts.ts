import { config } from '@vscode/l10n';
import { TEXTS } from '../webviewPage';

// Comes before everything that has texts of its own.
config({ contents: JSON.parse(document.getElementById(TEXTS)?.textContent ?? '{}') });
