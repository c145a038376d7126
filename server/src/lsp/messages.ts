import type { Position, TextEdit } from 'vscode-languageserver';
import type { Entry, Group, Grouping } from '../caseload/groups';
import type { PackedLetters } from '../caseload/packed';
import type { Reading } from '../features/reading/model';
import type { SummaryFormat } from '../features/summaryText';
import type { Layout } from '../letter/model';
import type { FindingIdentity } from '../review/identity';
import type { FileLook, Entry as FolderEntry } from './host';

/** The name that findings carry as their source in an editor. */
export const SOURCE = 'IMR Letters';

/** The language of letters, which our client gives to those that it recognises. */
export const LETTER_LANGUAGE = 'imr-letter';

/** A request that our client makes beyond the protocol: what it asks with and what it is answered. */
export type OwnRequest<Params, Answer> = {
  readonly method: string;
  /** Never there; it carries the types. */
  readonly types?: (params: Params) => Answer;
};

/** Something that our server tells beyond the protocol. */
export type OwnNotification<Params> = {
  readonly method: string;
  /** Never there; it carries the type. */
  readonly types?: (params: Params) => void;
};

type OfDocument = { readonly textDocument: { readonly uri: string } };

/** A letter or one of its disputed items as text for a memorandum. */
export const summaryRequest: OwnRequest<SummaryParams, SummaryAnswer | null> = {
  method: 'imrLetters/summary',
};
export type SummaryParams = OfDocument & {
  readonly format: SummaryFormat;
  /** Of which item; of all where it is not given. */
  readonly item?: ItemChoice;
};
/** By its index, from 0, or by a place in it. */
export type ItemChoice = { readonly index: number } | { readonly position: Position };
/** Null where the document is not open, or has no such item. `items` counts what the text is about. */
export type SummaryAnswer = { readonly text: string; readonly items: number };

/** What the command of a quick fix that changes words of a letter gets. */
export type WordsChange = {
  readonly uri: string;
  /** Of the document that the edits are for. */
  readonly version: number;
  readonly title: string;
  readonly edits: readonly TextEdit[];
};

/** A letter set for reading. Null where the document is not open. */
export const readingRequest: OwnRequest<OfDocument, ReadingAnswer | null> = { method: 'imrLetters/reading' };
export type ReadingAnswer = {
  /** Of the document, as it was read. */
  readonly version: number;
  readonly reading: Reading;
};

/** What became of a letter when it was read. Null where the document is not open. */
export const letterStateRequest: OwnRequest<OfDocument, LetterState | null> = { method: 'imrLetters/state' };
export type LetterState = {
  /** Of the document, as it was read. */
  readonly version: number;
  /** Whether the text is longer than a letter can be and was not read at all. */
  readonly isTooLong: boolean;
  /** Null where it is none of the known ones. */
  readonly layout: Layout | null;
  /** Otherwise only sections, requests and decisions were read. */
  readonly isFullyRead: boolean;
  readonly items: number;
  /** How many of the items have a decision that is known. */
  readonly decided: number;
  /** Findings left out because they were accepted. */
  readonly accepted: number;
};

/** What Format Document would do; it asks no setting, as our client asks the user. Null where the document is not open. */
export const formattingRequest: OwnRequest<OfDocument, FormattingAnswer | null> = {
  method: 'imrLetters/formatting',
};
export type FormattingAnswer = {
  /** Of the document that the edits are for. */
  readonly version: number;
  readonly edits: readonly TextEdit[];
  /** The whole text after them. */
  readonly text: string;
};

/** Accepts a finding of a letter, with a reason. Answers why that could not be done, or null. */
export const acceptRequest: OwnRequest<AcceptParams, string | null> = { method: 'imrLetters/accept' };
export type AcceptParams = OfDocument & { readonly finding: FindingIdentity; readonly reason: string };

/** What the server asks of our client: the text of a file; null where it is not there or cannot be read. */
export const readFileRequest: OwnRequest<{ readonly uri: string }, string | null> = {
  method: 'imrLetters/readFile',
};

/** What the server asks of our client: what lies in a folder; nothing where it is not there or cannot be read. */
export const folderEntriesRequest: OwnRequest<{ readonly uri: string }, readonly FolderEntry[]> = {
  method: 'imrLetters/folderEntries',
};

/** What the server asks of our client: to look at a file, as a host does. */
export const lookAtFileRequest: OwnRequest<{ readonly uri: string }, FileLook | null> = {
  method: 'imrLetters/lookAtFile',
};

/** What the server asks of our client: to write a file. Answers why that could not be done, or null. */
export const writeFileRequest: OwnRequest<{ readonly uri: string; readonly text: string }, string | null> = {
  method: 'imrLetters/writeFile',
};

/** How far the reading of the open folders has come, and what it found. */
export type CaseloadState = {
  readonly reading: 'unread' | 'reading' | 'stopped' | 'read';
  readonly letters: number;
  readonly items: number;
  /** Text files that were left out, as they are larger than `LARGEST_FILE`. */
  readonly tooLarge: number;
  /** Text files that could not be read. */
  readonly unreadable: number;
  /** PDFs that no text lies beside of their name. */
  readonly pdfs: number;
  /** Text files that are no letters. */
  readonly others: number;
  /** Whether there are more texts than `MOST_FILES`, so that the rest was left out. */
  readonly isCut: boolean;
  /** Grows with every change of a letter. */
  readonly revision: number;
};

/** Reads the letters of the open folders; answers when that is over, or was stopped. */
export const readCaseloadRequest: OwnRequest<object, CaseloadState> = { method: 'imrLetters/caseload/read' };

/** Ends a reading that is under way. */
export const stopCaseloadRequest: OwnRequest<object, null> = { method: 'imrLetters/caseload/stop' };

/** The addresses of the PDFs that were not imported, as `CaseloadState` counts them. */
export const pdfsRequest: OwnRequest<object, readonly string[]> = { method: 'imrLetters/caseload/pdfs' };

/** Told by the server while it reads, and when a letter has changed. */
export const caseloadChanged: OwnNotification<CaseloadState> = { method: 'imrLetters/caseload/changed' };

/** The groups of the letters read so far. */
export const groupsRequest: OwnRequest<GroupsParams, readonly Group[]> = {
  method: 'imrLetters/caseload/groups',
};
export type GroupsParams = { readonly by: Grouping };

/** So many entries of a group after the first `from`. */
export const entriesRequest: OwnRequest<EntriesParams, readonly Entry[]> = {
  method: 'imrLetters/caseload/entries',
};
export type EntriesParams = {
  readonly by: Grouping;
  readonly key: string;
  readonly from: number;
  readonly most: number;
};

/** What has changed since a revision, 0 for all, a part at a time: as long as `more`, there is more to ask for. */
export const changesRequest: OwnRequest<SinceParams, ChangesAnswer> = {
  method: 'imrLetters/caseload/changes',
};
export type SinceParams = { readonly since: number };
export type ChangesAnswer = {
  readonly letters: PackedLetters;
  readonly removed: readonly string[];
  readonly revision: number;
  readonly more: boolean;
};

/** From now on the findings of every letter of the open folders are reported. Answers when all were read. */
export const checkAllRequest: OwnRequest<object, CheckAnswer> = { method: 'imrLetters/caseload/check' };
export type CheckAnswer = CaseloadState & { readonly findings: number; readonly lettersWithFindings: number };
