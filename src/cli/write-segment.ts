import { writeFile } from 'node:fs/promises';
import type { SegmentStart, SegmentTask } from './segment-threads.js';

/** Makes the workbook of a segment and writes it into a new file. */
export async function writeSegment(
  { frame, language }: SegmentStart,
  { segment, path }: SegmentTask,
): Promise<void> {
  const { segmentWorkbook } = await import('../outputs/excel/segments/segment-workbook.js');
  await writeFile(path, await segmentWorkbook(frame, segment, language));
}
