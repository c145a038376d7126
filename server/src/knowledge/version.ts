/** Version of the data under `server/data`, for citation in every export. */
export const KNOWLEDGE_VERSION = '2026-11';
