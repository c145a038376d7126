export function packExtension(file?: string): Promise<string>;
