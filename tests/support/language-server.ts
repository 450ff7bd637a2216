import { spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

interface Message {
  id?: number;
  method?: string;
  params?: { items?: unknown[] };
  result?: unknown;
}

const root = path.resolve(import.meta.dirname, '../..');
// It comes with `@astrojs/check`, whose own dependency it is.
const server = createRequire(createRequire(path.join(root, 'package.json')).resolve('@astrojs/check')).resolve('@astrojs/language-server/package.json');

/** The language server of Astro’s extension for VS Code, spoken to as VS Code does. */
export class LanguageServer {
  readonly #process: ChildProcess;
  readonly #answers = new Map<number, (message: Message) => void>();
  #received = Buffer.alloc(0);
  #last = 0;

  constructor() {
    this.#process = spawn(process.execPath, [path.join(path.dirname(server), 'bin/nodeServer.js'), '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
    this.#process.stdout!.on('data', (data: Buffer) => this.#read(data));
  }

  #read(data: Buffer): void {
    this.#received = Buffer.concat([this.#received, data]);
    for (let end = this.#received.indexOf('\r\n\r\n'); end !== -1; end = this.#received.indexOf('\r\n\r\n')) {
      const length = Number(/Content-Length: (\d+)/i.exec(this.#received.subarray(0, end).toString())?.[1]);
      if (this.#received.length < end + 4 + length) return;
      const message = JSON.parse(this.#received.subarray(end + 4, end + 4 + length).toString()) as Message;
      this.#received = this.#received.subarray(end + 4 + length);
      if (message.id !== undefined && message.method === undefined) this.#answers.get(message.id)?.(message);
      // What the server asks of the editor is answered with “nothing special”.
      else if (message.id !== undefined) this.#send({ id: message.id, result: message.params?.items?.map(() => null) ?? null });
    }
  }

  #send(message: object): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.#process.stdin!.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.#process.stdin!.write(body);
  }

  ask<T>(method: string, params: object): Promise<T> {
    const id = ++this.#last;
    this.#send({ id, method, params });
    return new Promise((resolve) => this.#answers.set(id, ({ result }) => resolve(result as T)));
  }

  /** Opens a project folder, with the settings that the project gives VS Code. */
  async open(folder: string, settings: { contentIntellisense: boolean }): Promise<void> {
    const uri = pathToFileURL(folder).href;
    await this.ask('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'archive' }],
      capabilities: {
        workspace: { configuration: true },
        textDocument: { completion: { completionItem: { documentationFormat: ['markdown', 'plaintext'], snippetSupport: true } }, hover: { contentFormat: ['markdown'] }, diagnostic: {} },
      },
      initializationOptions: { typescript: { tsdk: path.join(root, 'node_modules/typescript/lib') }, ...settings },
    });
    this.#send({ method: 'initialized', params: {} });
  }

  /** Opens a file in the editor with a text that need not be the saved one; returns its address. */
  show(file: string, languageId: string, text: string): string {
    const uri = pathToFileURL(file).href;
    this.#send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId, version: 1, text } } });
    return uri;
  }

  close(): void {
    this.#process.kill();
  }
}
