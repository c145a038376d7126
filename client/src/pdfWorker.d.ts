import type { ReadPdf } from './importPdfs';
/** Reads PDFs in a worker that runs `program`: it starts with the first one, and again after it has failed. */
export declare function pdfReaderOf(program: string): ReadPdf;
