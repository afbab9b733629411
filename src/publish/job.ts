/** What a publish is given from outside: where to, and how the content is checked, how the site is built, and how that is looked at. */
import type { Note } from './failure.ts';
import type { Allowance } from './fall.ts';
import type { Inputs, Parts, SiteFacts } from './release.ts';
import type { FindingCounts } from './report.ts';
import type { Step } from './step.ts';

/** What a check of the content came to. */
export interface Checked {
  counts: FindingCounts;
  /** The findings that nothing may be published with. */
  errors: readonly Note[];
}

/** A release that is whole: what would be made again byte for byte may be taken over from it. */
export interface Earlier {
  folder: string;
  parts: Parts;
  facts: SiteFacts;
}

/** What came of a build. */
export interface BuiltFolder {
  /** What a reader of the report should know. */
  notes: readonly string[];
  parts: Parts;
  /** The parts that were not made but taken over. */
  takenOver: readonly string[];
}

export interface Job {
  /** What the site would be made from, as it is now. */
  inputs: () => Promise<Inputs>;
  check: () => Promise<Checked>;
  /** Builds the site into the folder, which is there and empty. */
  build: (folder: string, earlier: Earlier | null) => Promise<BuiltFolder>;
  /** Looks through the pages that were built; what nothing may be published with. */
  inspect: (folder: string) => Promise<readonly Note[]>;
  /** What a report compares. */
  facts: (folder: string) => Promise<SiteFacts>;
  /** Whether a file is named after a hash of its bytes, so that pages of an earlier release may still ask for it. */
  isHashed: (file: string) => boolean;
}

export interface PublishOrder {
  /** The folder to publish to: see `layout.ts`. It is made where there is none. */
  to: string;
  /** How many releases to keep, 1 or more. */
  keep: number;
  allow: readonly Allowance[];
  job: Job;
  clock: () => Date;
  /** What went wrong with the machine, in words. */
  explain: (error: unknown) => string;
  /** Is told of each step as it is done. Tests let the process die there. */
  reached?: (step: Step) => void | Promise<void>;
}
