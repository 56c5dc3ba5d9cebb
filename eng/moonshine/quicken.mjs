// Rewrites the graphs of the Moonshine models so that the same words come out in half the time (docs/decisions/0016-quicker-graphs.md).
// Usage: node quicken.mjs MODELS OUTPUT, where MODELS holds base/quantized and tiny/quantized as @usefulsensors/moonshine-js has them.

import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Graph, readModel, writeModel } from "./onnx.mjs";
import { keepKeysReady, scoreInBytes, signWeights } from "./rewrites.mjs";

const rewrites = {
  "encoder_model.onnx": [signWeights],
  "decoder_model_merged.onnx": [signWeights, scoreInBytes, keepKeysReady],
};

const [, , models, output] = process.argv;
if (!output) {
  console.error("usage: node quicken.mjs MODELS OUTPUT");
  process.exit(2);
}

for (const size of ["base", "tiny"]) {
  const folder = join(output, `moonshine-${size}`);
  mkdirSync(folder, { recursive: true });
  for (const [file, steps] of Object.entries(rewrites)) {
    const model = readModel(readFileSync(join(models, size, "quantized", file)));
    for (const step of steps) {
      if (step(Graph.of(model)) === 0) {
        console.error(`${step.name} found nothing to change in ${file} of Moonshine ${size}: its graph is not the one this was written for. Run npm ci and build again.`);
        process.exit(1);
      }
    }

    writeFileSync(join(folder, `${file}.part`), writeModel(model));
    renameSync(join(folder, `${file}.part`), join(folder, file));
  }
}
