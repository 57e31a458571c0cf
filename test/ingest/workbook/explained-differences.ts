/** Why a workbook of the corpus does not read as exceljs reads it, and what it must read instead. */
export interface ExplainedDifference {
  readonly why: string;
  /** The code of the failure with which we refuse the file. */
  readonly refused?: string;
  /** Why exceljs cannot be asked at all. */
  readonly exceljsFails?: 'throws' | 'finds no sheet' | 'never ends';
  /** Cells on which exceljs is wrong, by `sheet!row,column`, with what is right. */
  readonly cells?: Readonly<Record<string, string | null>>;
}

const TRIMMED = 'Excel drops white space at the ends of texts without xml:space="preserve"; exceljs keeps it';

export const EXPLAINED: Readonly<Record<string, ExplainedDifference>> = {
  'calamine/date_1904.xlsx': {
    why: 'exceljs knows date1904="1" but not "true"',
    cells: { 'Sheet1!1,1': '2021-01-01', 'Sheet1!2,1': '2021-01-02', 'Sheet1!3,1': '255:10:10' },
  },
  'calamine/date_iso.xlsx': {
    why: 'exceljs takes the year of an ISO date for a serial number',
    cells: { 'Sheet!1,1': '2021-01-01', 'Sheet!2,1': '2021-01-01T10:10:10', 'Sheet!3,1': '10:10:10' },
  },
  'calamine/empty_shared_string.xlsx': {
    why: 'exceljs shows an empty shared string as an object',
    cells: { 'Sheet1!2,1': null },
  },
  'calamine/encoded_entities.xlsx': { why: TRIMMED, cells: { 'Sheet1!2,1': null } },
  'calamine/issue_174.xlsx': { why: TRIMMED, cells: { 'Sheet1!1,5': 'City' } },
  'calamine/whitespace_trim.xlsx': {
    why: TRIMMED,
    cells: {
      'inlineStr!1,1': 'trimmed value',
      'inlineStr!1,2': 'value with tabs',
      'inlineStr!2,1': 'line1\nline2',
      'SharedStrings!1,1': 'trimmed value',
      'SharedStrings!1,3': null,
      'SharedStrings!2,1': 'line1\nline2',
    },
  },
  'calamine/has_x000D_inline.xlsx': {
    why: 'exceljs does not decode _x000D_ in inline strings',
    cells: { 'Sheet1!1,1': 'ABC\r\nDEF' },
  },
  'calamine/inlineStr_cdata.xlsx': {
    why: 'exceljs does not read CDATA',
    cells: { 'Sheet1!1,1': 'Hello CDATA', 'Sheet1!1,2': 'World', 'Sheet1!2,1': '12345' },
  },
  'calamine/inlineStr_with_value.xlsx': {
    why: 'exceljs throws on an inline string that stands in <v>',
    exceljsFails: 'throws',
    cells: { 'Requirements!2,1': '1', 'Requirements!2,4': '1.', 'Requirements!2,5': 'RQ11610' },
  },
  'calamine/issue221.xlsm': {
    why: 'exceljs finds no sheet',
    exceljsFails: 'finds no sheet',
    cells: { 'Sheet1!1,1': 'Cell_A1' },
  },
  'calamine/issue252.xlsx': {
    why: 'a checksum in the archive is wrong',
    refused: 'KW153',
    exceljsFails: 'throws',
  },
  'calamine/issue_261.xlsx': {
    why: 'exceljs throws on rows without numbers',
    exceljsFails: 'throws',
    cells: { 'Some Sheet!1,1': 'String Value 32', 'Some Sheet!7,2': '2023-03-15' },
  },
  'calamine/issue_419.xlsx': {
    why: 'exceljs distinguishes case in part names',
    cells: { 'Sheet1!1,1': 'Hello' },
  },
  'calamine/issue_530.xlsx': {
    why: 'exceljs does not know backslashes in part names',
    exceljsFails: 'finds no sheet',
  },
  'calamine/minimal_package.xlsx': {
    why: 'exceljs knows the usual part names only',
    exceljsFails: 'finds no sheet',
    cells: { 'Sheet1!3,1': 'BKG_NUM' },
  },
  'calamine/nonstandard-xml-ns-prefix.xlsx': {
    why: 'exceljs knows the prefix r: only',
    exceljsFails: 'finds no sheet',
    cells: {
      'Sheet1!1,1': 'a',
      'Sheet1!1,2': 'b',
      'Sheet1!2,1': '1',
      'Sheet1!2,2': '3',
      'Sheet1!3,1': '2',
      'Sheet1!3,2': '4',
    },
  },
  'calamine/pass_protected.xlsx': { why: 'encrypted', refused: 'KW150', exceljsFails: 'throws' },
  'calamine/pivots.xlsx': {
    why: 'exceljs makes an invalid date of an error in a date cell',
    cells: { 'DataSheet!5,10': '#DIV/0!', 'DataSheet2!5,10': '#DIV/0!' },
  },
  'calamine/richtext-after-plain.xlsx': {
    why: 'exceljs throws on rich text behind plain text',
    exceljsFails: 'throws',
    cells: { 'Sheet1!2,1': 'tvalrval1rval2' },
  },
  'calamine/richtext-namespaced.xlsx': {
    why: 'exceljs does not know namespace prefixes',
    exceljsFails: 'throws',
    cells: { 'Sheet1!1,1': 'inline string\nLine 2\nLine 3', 'Sheet1!1,8': 'shared string\nLine 2\nLine 3' },
  },
  'calamine/table_with_absolute_paths.xlsx': {
    why: 'exceljs does not know absolute paths of tables',
    exceljsFails: 'throws',
    cells: { 'table!1,1': 'Item', 'table!2,2': 'North' },
  },
  'exceljs/invalid-xml.xlsx': {
    why: 'text before the root element',
    refused: 'KW154',
    exceljsFails: 'throws',
  },
  'exceljs/missing-bits.xlsx': { why: 'no workbook part', refused: 'KW153' },
  'exceljs/test-issue-1842.xlsx': {
    why: 'exceljs never ends on its data validation; the sheet is empty',
    exceljsFails: 'never ends',
  },
};
