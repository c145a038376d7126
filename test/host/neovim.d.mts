export function ensureNeovim(): void;
