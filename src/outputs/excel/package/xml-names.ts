export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const MAIN_NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const CORE_PROPERTIES_RELATIONSHIP =
  'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
export const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
/** Excel 2010 added solid data bars with an axis for negative values. */
export const EXCEL_2010_NAMESPACE = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
export const EXCEL_FORMULA_NAMESPACE = 'http://schemas.microsoft.com/office/excel/2006/main';
