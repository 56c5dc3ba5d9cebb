// The parts of an ONNX model (onnx.proto, IR version 10) that the rewrites read and change.

import { bytes, decode, encode, message, number } from "./protobuf.mjs";

const graphSchema = {};
const nodeSchema = { 5: { 6: graphSchema } };
const tensorSchema = {};
const valueSchema = { 2: { 1: { 2: { 1: {} } } } };
Object.assign(graphSchema, { 1: nodeSchema, 5: tensorSchema, 11: valueSchema, 12: valueSchema });
const modelSchema = { 7: graphSchema, 8: {} };

export const types = { float: 1, uint8: 2, int8: 3, int32: 6, int64: 7 };

export const readModel = (file) => decode(file, modelSchema);
export const writeModel = (model) => encode(model);

const first = (fields, field) => fields.find((each) => each.number === field)?.value;
const texts = (fields, field) => fields.filter((each) => each.number === field).map((each) => each.value.toString());

/** A node: its operator, the names it reads and writes, and the graphs inside it. */
export class Node {
  constructor(field) { this.fields = field.value; }

  get operator() { return texts(this.fields, 4)[0]; }
  get inputs() { return texts(this.fields, 1); }
  get outputs() { return texts(this.fields, 2); }
  get graphs() { return this.fields.filter((each) => each.number === 5).map((each) => first(each.value, 6)).filter(Boolean).map((each) => new Graph(each)); }

  rename(from, to) {
    for (const field of this.fields) {
      if ((field.number === 1 || field.number === 2) && field.value.toString() === from) field.value = Buffer.from(to);
    }
  }
}

/** An initialiser: a constant tensor. */
export class Tensor {
  constructor(field) { this.fields = field.value; }

  get name() { return texts(this.fields, 8)[0]; }
  get type() { return Number(first(this.fields, 2)); }
  set type(type) { this.fields.find((each) => each.number === 2).value = BigInt(type); }
  get shape() { return this.fields.filter((each) => each.number === 1).map((each) => Number(each.value)); }

  /** The values as bytes; a single small number is stored in another field than a large tensor is. */
  get data() { return first(this.fields, 9) ?? Buffer.from([Number(decode(Buffer.concat([Buffer.from([8]), first(this.fields, 5)]))[0].value)]); }
  set data(data) {
    const kept = this.fields.filter((each) => each.number !== 5 && each.number !== 9);
    this.fields.splice(0, this.fields.length, ...kept, bytes(9, data));
  }
}

/** A graph: nodes in the order they run, constants, inputs and outputs. */
export class Graph {
  constructor(fields) { this.fields = fields; }

  static of(model) { return new Graph(first(model, 7)); }

  get nodes() { return this.fields.filter((each) => each.number === 1).map((each) => new Node(each)); }
  get tensors() { return this.fields.filter((each) => each.number === 5).map((each) => new Tensor(each)); }

  /** This graph and those inside its nodes. */
  get all() { return [this, ...this.nodes.flatMap((node) => node.graphs.flatMap((graph) => graph.all))]; }

  find(test) { return this.nodes.find(test); }
  remove(node) { this.fields.splice(this.fields.findIndex((each) => each.value === node.fields), 1); }

  /** Puts new nodes where a node was: { operator, inputs, outputs, attributes } each, attributes being whole numbers or lists of them. */
  replace(node, made) {
    const at = this.fields.findIndex((each) => each.value === node.fields);
    this.fields.splice(at, 1, ...made.map(({ operator, inputs, outputs, attributes = {} }) => message(1, [
      ...inputs.map((name) => bytes(1, name)), ...outputs.map((name) => bytes(2, name)), bytes(3, outputs[0]), bytes(4, operator),
      ...Object.entries(attributes).map(([name, value]) => message(5, Array.isArray(value)
        ? [bytes(1, name), ...value.map((each) => number(8, each)), number(20, 7)]
        : [bytes(1, name), number(3, value), number(20, 2)])),
    ])));
  }

  addTensor(name, type, shape, data) {
    this.fields.push(message(5, [...shape.map((size) => number(1, size)), number(2, type), bytes(8, name), bytes(9, data)]));
  }

  /** Takes the sizes off an input's or output's shape, leaving their number. */
  freeShape(name) {
    for (const value of this.fields.filter((each) => each.number === 11 || each.number === 12)) {
      if (texts(value.value, 1)[0] !== name) continue;
      const shape = first(first(first(value.value, 2), 1), 2);
      for (const size of shape) size.value = [];
    }
  }
}
