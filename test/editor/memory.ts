import {
  EventEmitter,
  type FileChangeEvent,
  FileChangeType,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  type Uri,
} from 'vscode';

/** Files that are nowhere but in this window, as those of a virtual workspace are. */
export class Memory implements FileSystemProvider {
  readonly #files = new Map<string, Uint8Array>();
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;

  text(uri: Uri): string | undefined {
    const file = this.#files.get(uri.path);
    return file && new TextDecoder().decode(file);
  }

  watch() {
    return { dispose: () => {} };
  }

  stat(uri: Uri) {
    const file = this.#files.get(uri.path);
    if (file) return { type: FileType.File, ctime: 0, mtime: 0, size: file.length };
    if ([...this.#files.keys()].some((name) => name.startsWith(`${uri.path}/`)))
      return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    throw FileSystemError.FileNotFound(uri);
  }

  readFile(uri: Uri): Uint8Array {
    const file = this.#files.get(uri.path);
    if (!file) throw FileSystemError.FileNotFound(uri);
    return file;
  }

  writeFile(uri: Uri, content: Uint8Array): void {
    this.#files.set(uri.path, content);
    this.#changed.fire([{ type: FileChangeType.Changed, uri }]);
  }

  readDirectory(): [string, FileType][] {
    return [];
  }
  createDirectory(): void {}
  delete(uri: Uri): void {
    this.#files.delete(uri.path);
  }
  rename(): void {
    throw FileSystemError.NoPermissions();
  }
}
