import { defineConfig } from 'vitest/config';

/** What a unit test may take: properties run hundreds of times. */
const UNIT_MS = 60_000;
/** What a journey may take: a browser starts slowly on a busy machine with two cores. */
const JOURNEY_MS = 120_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          testTimeout: UNIT_MS,
          hookTimeout: UNIT_MS,
          include: ['{src,scripts,tests}/**/*.test.ts'],
          exclude: ['tests/journeys/**'],
        },
      },
      {
        test: {
          name: 'journeys',
          globalSetup: ['tests/journeys/setup.ts'],
          include: ['tests/journeys/**/*.test.ts'],
          testTimeout: JOURNEY_MS,
          hookTimeout: 10 * JOURNEY_MS,
          fileParallelism: false,
        },
      },
    ],
  },
});
