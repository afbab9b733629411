/** A content folder that was read already, handed to another process so that it need not be read again. */
import { readFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { Reading } from './read-library.ts';

/** What a build needs of a reading. */
export type HandedOver = Pick<Reading, 'library' | 'findings'>;

/** Understood by the same version of Node alone. */
export const packReading = ({ library, findings }: HandedOver): Buffer => serialize({ library, findings });

/** Takes up what {@link packReading} packed and somebody wrote to `file`. */
export const takeUpReading = (file: string): HandedOver => deserialize(readFileSync(file)) as HandedOver;
