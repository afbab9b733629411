import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { schemaComment } from '../../src/reader/editor-schema.ts';
import { PROJECT } from '../site/build-site.ts';
import { schemaFiles, settingsFiles, writeEditorFiles } from './editor-files.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'candour-editor-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the example has the schemas of this version; where not: npm run new -- schemas', () => {
  for (const { path: file, text } of schemaFiles()) {
    expect([file, readFileSync(path.join(PROJECT, 'content', file), 'utf8')]).toEqual([file, text]);
  }
  expect(readdirSync(path.join(PROJECT, 'content/.schema'))).toHaveLength(schemaFiles().length);
});

test.each([
  ['the project', '', 'content'],
  ['the example, where that is opened alone', 'content', ''],
])('VS Code is led to them in %s', (_what, opened, content) => {
  for (const { path: file, text } of settingsFiles(content)) {
    expect(readFileSync(path.join(PROJECT, opened, file), 'utf8')).toBe(text);
  }
});

test('a content folder gets them, and they are brought up to date; its own settings are let be', () => {
  expect(writeEditorFiles(folder)).toBe(schemaFiles().length + settingsFiles().length);
  expect(writeEditorFiles(folder)).toBe(0);
  mkdirSync(path.join(folder, '.vscode'), { recursive: true });
  writeFileSync(path.join(folder, '.vscode/settings.json'), '{ "editor.fontSize": 20 }');
  writeFileSync(path.join(folder, '.schema/action.json'), '{}');
  expect(writeEditorFiles(folder)).toBe(1);
  expect(readFileSync(path.join(folder, '.vscode/settings.json'), 'utf8')).toContain('fontSize');
});

test('a file’s comment leads to its schema from where the file is', () => {
  expect(schemaComment('site.yaml')).toBe('# yaml-language-server: $schema=.schema/site.json\n');
  expect(schemaComment('plans/send/actions/1.1.yaml')).toBe(
    '# yaml-language-server: $schema=../../../.schema/action.json\n',
  );
  expect(schemaComment('plans/send/plan.mdx')).toBe('');
});
