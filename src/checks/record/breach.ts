import { planFolder, planListFile, SITE_CORRECTIONS_FILE } from '../../model/content-files.ts';
import type { FieldPath } from '../../model/finding.ts';
import type { RuleId } from '../../model/rules.ts';

/** One way in which the record was rewritten, before it is known whether a correction says so. */
export interface Breach {
  rule: Extract<RuleId, 'record-changed' | 'record-removed' | 'record-back-dated'>;
  /** The plan in whose folder the correction belongs; null where no plan is there to hold it. */
  plan: string | null;
  /** The file, by its path in the content folder: for what was removed, the file that there was. */
  file: string;
  /** The field as a correction names it; null for the whole file. */
  field: string | null;
  /** What it said when it was published; null for nothing. */
  said: string | null;
  /** What it says now; null for nothing. */
  says: string | null;
  /** True where what it said may not be told again. */
  withheld: boolean;
  /** Where to look: a field of the file as it is now. */
  path: FieldPath;
  /** What is wrong, in a sentence. */
  message: string;
  /** What to do where it was not a mistake that is being corrected. */
  instead: string;
}

/** The file in which a breach is to be corrected. */
export function correctionsFileOf({ plan }: Pick<Breach, 'plan'>): string {
  return plan === null ? SITE_CORRECTIONS_FILE : planListFile(plan, 'corrections');
}

/** The file of a breach as that corrections file names it: within the plan's folder, or within the content folder. */
export function correctedFileOf({ plan, file }: Pick<Breach, 'plan' | 'file'>): string {
  const folder = plan === null ? '' : `${planFolder(plan)}/`;
  return file.startsWith(folder) ? file.slice(folder.length) : file;
}
