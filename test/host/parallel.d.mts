export function ensureParallel(): void;
