/** What a spreadsheet takes for the beginning of a formula, or swallows before one. */
const LIKE_A_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/** The text as it may stand in a CSV cell: a spreadsheet shows it and runs nothing. (OWASP, CSV Injection) */
export const plainCell = (text: string): string => (LIKE_A_FORMULA.test(text) ? `'${text}` : text);

/** The text as it was before `plainCell`. */
export const originalCell = (cell: string): string => (cell.startsWith("'") && LIKE_A_FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell);
