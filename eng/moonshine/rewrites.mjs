// What is changed in Moonshine's graphs, and why. The words that come out stay the same. Each rewrite gives the number of places it changed.

import { types } from "./onnx.mjs";

const embedding = "model.decoder.embed_tokens.weight_merged_0";

/**
 * Weights of integer products from 0…255 to -128…127, zero points with them. The products are the same numbers; processors have
 * faster instructions for them.
 */
export function signWeights(graph) {
  const weights = new Set(graph.all.flatMap((each) => each.nodes)
    .filter((node) => node.operator === "MatMulInteger").flatMap((node) => [node.inputs[1], node.inputs[3]]));
  const tensors = graph.tensors.filter((tensor) => weights.has(tensor.name) && tensor.type === types.uint8);
  for (const tensor of tensors) {
    tensor.data = signed(tensor.data);
    tensor.type = types.int8;
  }

  return tensors.length;
}

/**
 * The scores of the vocabulary. As published, every step turns the whole table of 32,768 pieces into floating point and transposes
 * it. Here the table is transposed once, stays in bytes, and the vector it is multiplied with is written as two bytes a number, high and
 * low, which keeps 16 bits of it.
 */
export function scoreInBytes(graph) {
  const table = graph.tensors.find((tensor) => tensor.name === `${embedding}_quantized`);
  const [pieces, width] = table.shape;
  graph.addTensor("scores.table", types.int8, [width, pieces], transposed(signed(table.data), pieces, width));
  graph.addTensor("scores.table_zero", types.int8, [], signed(graph.tensors.find((tensor) => tensor.name === `${embedding}_zero_point`).data));
  graph.addTensor("scores.zero", types.uint8, [], Buffer.from([128]));
  addFloats(graph, "scores.middle", [], [128]);
  addFloats(graph, "scores.smallest", [], [1e-20]);
  addFloats(graph, "scores.largest", [], [127]);
  addFloats(graph, "scores.low_steps", [], [254]);
  addFloats(graph, "scores.high_and_low", [1, 1, 2], [1, 1 / 254]);

  const branches = graph.all.filter((branch) => scoresOf(branch));
  for (const branch of branches) {
    const scores = scoresOf(branch);
    const [vector, floats] = scores.inputs;
    const floating = branch.find((node) => node.outputs[0] === floats);
    branch.remove(branch.find((node) => node.outputs[0] === floating.inputs[0]));
    branch.remove(floating);
    branch.replace(scores, bytesTimesTable(vector));
  }

  return branches.length;
}

const scoresOf = (branch) => branch.find((node) => node.operator === "MatMul" && node.outputs[0] === "logits");

function bytesTimesTable(vector) {
  const node = (operator, inputs, output, attributes) => ({ operator, inputs, outputs: [output], attributes });
  return [
    node("Abs", [vector], "scores.sizes"),
    node("ReduceMax", ["scores.sizes"], "scores.size", { keepdims: 1 }),
    node("Max", ["scores.size", "scores.smallest"], "scores.some_size"),
    node("Div", ["scores.some_size", "scores.largest"], "scores.unit"),
    node("Div", [vector, "scores.unit"], "scores.units"),
    node("Round", ["scores.units"], "scores.high"),
    node("Sub", ["scores.units", "scores.high"], "scores.rest"),
    node("Mul", ["scores.rest", "scores.low_steps"], "scores.rest_steps"),
    node("Round", ["scores.rest_steps"], "scores.low"),
    node("Concat", ["scores.high", "scores.low"], "scores.both", { axis: 1 }),
    node("Add", ["scores.both", "scores.middle"], "scores.both_positive"),
    node("Cast", ["scores.both_positive"], "scores.bytes", { to: types.uint8 }),
    node("MatMulInteger", ["scores.bytes", "scores.table", "scores.zero", "scores.table_zero"], "scores.products"),
    node("Cast", ["scores.products"], "scores.products_float", { to: types.float }),
    node("Mul", ["scores.unit", `${embedding}_scale`], "scores.product_unit"),
    node("Mul", ["scores.high_and_low", "scores.product_unit"], "scores.product_units"),
    node("MatMul", ["scores.product_units", "scores.products_float"], "logits"),
  ];
}

/**
 * The keys of the attention to the sound. As published, they are transposed and scaled for every word anew. Here the first step hands them on
 * as the later steps need them.
 */
export function keepKeysReady(graph) {
  let layers = 0;
  for (const branch of graph.all) {
    const nodes = branch.nodes;
    const reader = (name, operator) => nodes.find((node) => node.operator === operator && node.inputs[0] === name);
    for (const node of nodes.filter((each) => each.operator === "Transpose")) {
      const [from, to] = [node.inputs[0], node.outputs[0]];
      if (/^past_key_values\.\d+\.encoder\.key$/.test(from)) {
        const scaling = reader(to, "Mul");
        const [scaled] = scaling.outputs;
        branch.remove(node);
        branch.remove(scaling);
        for (const each of nodes) each.rename(scaled, from);
        graph.freeShape(from);
        layers++;
      } else if (/^present\.\d+\.encoder\.key$/.test(to)) {
        const scaled = reader(nodes.find((each) => each.operator === "Transpose" && each.inputs[0] === from && each !== node).outputs[0], "Mul").outputs[0];
        branch.remove(node);
        for (const each of nodes) each.rename(scaled, to);
        branch.freeShape(to);
        graph.freeShape(to);
      }
    }
  }

  return layers;
}

const signed = (data) => Buffer.from(data.map((byte) => byte ^ 128));

function transposed(data, rows, columns) {
  const result = Buffer.alloc(data.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) result[(column * rows) + row] = data[(row * columns) + column];
  }

  return result;
}

function addFloats(graph, name, shape, values) {
  graph.addTensor(name, types.float, shape, Buffer.from(Float32Array.from(values).buffer));
}
