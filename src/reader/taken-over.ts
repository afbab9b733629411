import { statSync } from 'node:fs';
import path from 'node:path';

/**
 * How large a file of a plan is that is taken over from an earlier release; null where the plan's files are made anew.
 * `CANDOUR_TAKEN_OVER` says which folders are taken over, and from where.
 */
export function bytesTakenOver(plan: string, name: string): number | null {
  const part = `plans/${plan}`;
  const { folder, parts } = takenOver();
  return parts.includes(part) ? statSync(path.join(folder, part, name)).size : null;
}

function takenOver(): { folder: string; parts: readonly string[] } {
  const said = process.env['CANDOUR_TAKEN_OVER'];
  return said === undefined ? { folder: '', parts: [] } : (JSON.parse(said) as ReturnType<typeof takenOver>);
}
