// Writes the tokens file that sherpa-onnx wants for Moonshine: one line an id, "base64(piece) id".
// Moonshine uses Llama's vocabulary (32,000 pieces, of which 256 stand for single bytes) and 768 further ids that carry no text.
// Usage: node make-moonshine-tokens.mjs OUTPUT

import { createHash } from "node:crypto";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { LlamaTokenizer } from "llama-tokenizer-js";

const expected = "3a832c9e6edb8055747731911c2d148e9b77100b7fe70a3215bd6d74307ed1b8";
const vocabularySize = 32768;
const output = process.argv[2];
if (!output) {
  console.error("usage: node make-moonshine-tokens.mjs OUTPUT");
  process.exit(2);
}

const pieces = new LlamaTokenizer().vocabById;
const lines = Array.from({ length: vocabularySize }, (_, id) => {
  const piece = pieces[id] ?? `<unused_${id}>`;
  const byte = /^<0x([0-9A-F]{2})>$/.exec(piece);
  const bytes = byte ? Buffer.from([parseInt(byte[1], 16)]) : Buffer.from(piece, "utf8");
  return `${bytes.toString("base64")} ${id}\n`;
});

const text = lines.join("");
const hash = createHash("sha256").update(text).digest("hex");
if (hash !== expected) {
  console.error(`The tokens file made from llama-tokenizer-js has SHA-256 ${hash}; ${expected} was expected. Run npm ci and build again.`);
  process.exit(1);
}

mkdirSync(dirname(output), { recursive: true });
writeFileSync(`${output}.part`, text);
renameSync(`${output}.part`, output);
