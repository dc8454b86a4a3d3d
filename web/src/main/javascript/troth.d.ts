/** The types of `troth.js`. */

/**
 * The findings of one file, as JSON text: the report of `troth validate --format json`, see `Report`.
 *
 * @param name how the report calls the file
 * @param text its content
 */
export function check(name: string, text: string): string;

/**
 * The text after its fixes.
 *
 * @param text the content of a file
 * @param unsafe whether fixes that a person should review go in too
 */
export function fix(text: string, unsafe: boolean): string;

/** What `JSON.parse(check(…))` gives. Lines and columns count from 1, columns in UTF-16 units; ends are exclusive. */
export interface Report {
  version: 1;
  findings: Finding[];
  summary: { files: number; errors: number; warnings: number; infos: number; hints: number };
}

export interface Range {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

export interface Finding extends Range {
  file: string;
  path: string;
  code: string;
  name: string;
  severity: 'error' | 'warning' | 'info' | 'hint';
  message: string;
  url: string;
  related: (Range & { message: string })[];
  fix?: { title: string; safety: 'safe' | 'review'; edits: (Range & { newText: string })[] };
}
