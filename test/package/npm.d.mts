export function packPrograms(folder: string): string;
