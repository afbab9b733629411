/** The files by which a text editor knows the content: a schema for each kind of file, and settings for VS Code. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { editorSchema, FILES_OF, schemaFile } from '../../src/reader/editor-schema.ts';
import { SCHEMAS, type RecordKind } from '../../src/reader/schemas.ts';

/** A file and its text. The path is within the content folder. */
export interface EditorFile {
  path: string;
  text: string;
}

const KINDS = Object.keys(SCHEMAS) as RecordKind[];
const YAML_EXTENSION = 'redhat.vscode-yaml';

/** The schema of each kind of file: they follow from this version of the software. */
export function schemaFiles(): EditorFile[] {
  return KINDS.map((kind) => ({ path: schemaFile(kind), text: json(editorSchema(kind)) }));
}

/** Settings for VS Code where the folder that is opened holds the content in `content`; `''` where it is the content. */
export function settingsFiles(content = ''): EditorFile[] {
  const inContent = (file: string): string => path.posix.join(content, file);
  const yaml = KINDS.filter((kind) => FILES_OF[kind].glob.endsWith('.yaml'));
  const settings = {
    'yaml.schemas': Object.fromEntries(
      yaml.map((kind) => [inContent(schemaFile(kind)), inContent(FILES_OF[kind].glob)]),
    ),
    // Else a file called action.yaml or site.yaml is taken for that of another program, and its schema is fetched.
    'yaml.schemaStore.enable': false,
    '[yaml]': { 'editor.wordWrap': 'on', 'editor.tabSize': 2 },
  };
  return [
    { path: '.vscode/settings.json', text: json(settings) },
    { path: '.vscode/extensions.json', text: `{ "recommendations": ["${YAML_EXTENSION}"] }\n` },
  ];
}

/**
 * Brings the schemas of a content folder up to this version, and adds settings for VS Code where it has none: an
 * editor's own settings are never changed. How many files were written. Throws as the file system does.
 */
export function writeEditorFiles(content: string): number {
  const stale = schemaFiles().filter(({ path: file, text }) => textOf(path.join(content, file)) !== text);
  const missing = settingsFiles().filter(({ path: file }) => !existsSync(path.join(content, file)));
  for (const { path: file, text } of [...stale, ...missing]) replace(path.join(content, file), text);
  return stale.length + missing.length;
}

function textOf(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** Written beside its place and moved there, so that an editor never reads it by half. */
function replace(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}.tmp`;
  writeFileSync(beside, text);
  renameSync(beside, file);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
