import { expect, test } from 'vitest';
import { readProjectFile } from './house/source-files.ts';

interface Locked {
  version?: string;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readProjectFile('package-lock.json')) as { packages: Record<string, Locked> };

/** Where npm would look for a package that another one asks for. */
function placesOf(asker: string, name: string): string[] {
  const parts = asker === '' ? [] : asker.split(/(?<=^|\/)(?=node_modules\/)/);
  return [...parts.keys(), parts.length].map((count) =>
    `${parts.slice(0, count).join('').replace(/\/?$/, '/')}node_modules/${name}`.replace(/^\//, ''),
  );
}

// npm leaves out what its registry lacks, such as another system's programs, and `npm ci` then refuses the whole file.
// To mend it, add "node_modules/<name>" with version, cpu, os and "optional": true, as its neighbours have them.
test('the lock file has every package that another asks for on some system', () => {
  const missing = Object.entries(packages).flatMap(([asker, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !placesOf(asker, name).some((place) => packages[place]?.version !== undefined))
      .map(([name, version]) => `${name} ${version}, for ${asker}`),
  );
  expect(missing).toEqual([]);
});

test('the lock file names no registry', () => {
  expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

test('every version in package.json is pinned', () => {
  const { dependencies, devDependencies } = JSON.parse(readProjectFile('package.json')) as Record<
    string,
    object
  >;
  const versions = Object.entries({ ...dependencies, ...devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
});
