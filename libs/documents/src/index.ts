/**
 * Papers as PDF, plain and signed.
 *
 * `pdfOf(layout)` draws a paper (PDF/A-3b). `SignedPapers` is injectable in every service: `await papers.signedPdf(layout)` draws and
 * signs it with the key of `layout.jurisdiction`, an entry of the JurisdictionDirectory. `checkSignature(bytes)` says whether a signed
 * paper is as it was signed. A layout is plain data: title, fields, tables, pictures, signature lines, attachments (see layout.ts);
 * its texts come from the service that makes the paper, in the language the layout names.
 */
export * from './check-signature';
export * from './documents.module';
export * from './labels';
export * from './layout';
export * from './paper';
export * from './signed-papers';
export { PAPER_LANGUAGES, type PaperLanguage } from './words';
