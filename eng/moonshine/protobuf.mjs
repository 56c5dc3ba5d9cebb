// Protocol buffers, as far as an ONNX file needs them: a message is a list of { number, wire, value } in the order of the file.

const wires = { whole: 0, eight: 1, bytes: 2, four: 5 };

/** Reads a message. `schema[number]` is the schema of a field that is itself a message; other fields stay bytes or whole numbers. */
export function decode(bytes, schema) {
  const fields = [];
  for (let at = 0; at < bytes.length;) {
    const key = whole();
    const [number, wire] = [Number(key >> 3n), Number(key & 7n)];
    fields.push({ number, wire, value: wire === wires.whole ? whole() : content(number, wire) });

    function whole() {
      let value = 0n;
      for (let shift = 0n; ; shift += 7n) {
        const byte = bytes[at++];
        value |= BigInt(byte & 127) << shift;
        if (byte < 128) return value;
      }
    }

    function content(number, wire) {
      const length = wire === wires.bytes ? Number(whole()) : wire === wires.four ? 4 : 8;
      const value = bytes.subarray(at, at + length);
      at += length;
      return schema?.[number] ? decode(value, schema[number]) : value;
    }
  }

  return fields;
}

/** Writes a message that `decode` has read or the functions below have made. */
export function encode(fields) {
  return Buffer.concat(fields.flatMap(({ number, wire, value }) => {
    const key = whole((number << 3) | wire);
    if (wire === wires.whole) return [key, whole(value)];
    const content = Array.isArray(value) ? encode(value) : value;
    return wire === wires.bytes ? [key, whole(content.length), content] : [key, content];
  }));
}

export const number = (field, value) => ({ number: field, wire: wires.whole, value: BigInt(value) });
export const bytes = (field, value) => ({ number: field, wire: wires.bytes, value: Buffer.from(value) });
export const message = (field, fields) => ({ number: field, wire: wires.bytes, value: fields });

function whole(value) {
  const result = [];
  for (let left = BigInt(value); ;) {
    const low = Number(left & 127n);
    left >>= 7n;
    result.push(left ? low | 128 : low);
    if (!left) return Buffer.from(result);
  }
}
