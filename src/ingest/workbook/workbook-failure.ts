import type { Bilingual } from '../../language/bilingual.js';
import type { ProblemCode } from '../../problems/catalogue.js';
import { Failure, type FailureKind } from '../../problems/failure.js';
import type { SourcePosition } from '../../problems/problem.js';
import { problem } from '../../problems/report.js';
import { tooWide } from '../table-limits.js';

/** The end of reading a workbook, for one catalogued reason. */
export function workbookFailure(
  kind: FailureKind,
  code: ProblemCode,
  position: SourcePosition,
  details: Readonly<Record<string, string | number | Bilingual>> = {},
): Failure {
  return new Failure(kind, [problem(code, { position, details })]);
}

/** The archive itself is broken: cut off, overwritten, checksum wrong. */
export function damaged(file: string, de: string, en: string): Failure {
  return workbookFailure('input', 'KW153', { file }, { reason: { de, en } });
}

/** The operating system refuses to open or read the file. */
export function cannotOpen(path: string, error: unknown): Failure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reasons: Readonly<Record<string, Bilingual>> = {
    ENOENT: { de: 'sie ist nicht vorhanden', en: 'it does not exist' },
    ENOTDIR: { de: 'sie ist nicht vorhanden', en: 'it does not exist' },
    EACCES: { de: 'das Leserecht fehlt', en: 'permission to read is missing' },
    EPERM: { de: 'das Leserecht fehlt', en: 'permission to read is missing' },
    EBUSY: { de: 'ein anderes Programm hält sie gesperrt', en: 'another program has locked it' },
  };
  const reason = reasons[code] ?? { de: `Systemfehler ${code}`, en: `system error ${code}` };
  return workbookFailure('input', 'KW158', { file: path }, { reason });
}

/** Broken XML, a document type definition, a limit of the part, a row that is too wide. */
type XmlFaultCode = 'KW154' | 'KW155' | 'KW156' | 'KW165';

/** What the bytes of one XML part violate. Becomes a failure once the part's name and place are known. */
export class XmlFault extends Error {
  readonly code: XmlFaultCode;
  readonly reason: Bilingual;

  constructor(de: string, en: string, code: XmlFaultCode = 'KW154') {
    super(en);
    this.name = 'XmlFault';
    this.code = code;
    this.reason = { de, en };
  }

  /** The same finding with its place in the user's file. */
  at(part: string, position: SourcePosition): Failure {
    if (this.code === 'KW165') return tooWide(position, null);
    return workbookFailure('data', this.code, position, { part, reason: this.reason });
  }
}
